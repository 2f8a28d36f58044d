"""``someguide card``: the checklist of a role, or of one finished interview."""

from datetime import date
from pathlib import Path

import click

from someguide.cli.documents import folder_option, quotes
from someguide.cli.given import given, group_answers, placed
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
from someguide.render.card import CARD
from someguide.report.checklist import card
from someguide.report.report import report
from someguide.walk import replay
from someguide.words import say


@named("card")
@guideline_argument
@click.option("--given", "pairs", multiple=True, metavar=say("cli.metavar.pair"), help=say("cli.given"))
@click.option("--answers", "file", type=str, metavar=say("cli.metavar.file"), help=say("cli.card.answers"))
@folder_option()
@format_option(CARD)
@output_option
@force_option
@date_option
@trees_option
def command(
    *,
    guideline: str,
    pairs: tuple[str, ...],
    file: str | None,
    folder: Path | None,
    form: str,
    output: Path | None,
    trees: Path | None,
    day: date,
    force: bool,
) -> None:
    """Show a checklist."""
    if pairs and file:
        raise click.UsageError(say("cli.card.one"))
    found = opened(guideline, trees)
    look = style(output=output, quotes=quotes(found, folder))
    if file is None:
        text = CARD[form](card(found.compiled, group_answers(found.guideline, pairs)), look)
    else:
        answers = given(found.guideline, file, ())
        with placed(answers):
            walk = replay(found.compiled, answers.answers)
        if walk.node is not None:
            raise click.UsageError(say("cli.card.unfinished", file=file))
        text = CARD[form](report(walk, day, answers.answers), look)
    emit(text, output, force=force)
