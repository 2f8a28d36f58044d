"""``someguide review``: the document that an adviser and a lawyer approve."""

from datetime import date
from pathlib import Path

import click

from someguide.cli.documents import folder_option, traced
from someguide.cli.options import (
    date_option,
    force_option,
    format_option,
    guideline_argument,
    named,
    opened,
    output_option,
    style,
    trees_option,
)
from someguide.cli.output import emit
from someguide.render.review import REVIEW
from someguide.review.review import review
from someguide.words import say


@named("review")
@guideline_argument
@folder_option()
@format_option(REVIEW)
@output_option
@force_option
@date_option
@trees_option
def command(
    *,
    guideline: str,
    folder: Path | None,
    form: str,
    output: Path | None,
    trees: Path | None,
    day: date,
    force: bool,
) -> None:
    """Show everything that a guideline says, line by line, with what was proved."""
    found = opened(guideline, trees)
    made = review(found, day, traced(found, folder) if folder else None)
    emit(REVIEW[form](made, style(output=output)), output, force=force)
    if made.hindrances:
        click.echo(say("cli.review.hindered"), err=True)
