"""``someguide validate``: everything that is wrong with guidelines, all at once."""

from datetime import date
from pathlib import Path

import click

from someguide.cli.options import date_option, format_option, named, trees_option
from someguide.render.validation import VALIDATION
from someguide.render.validation.text import summary, warnings
from someguide.shelf import shelf
from someguide.verify.outcome import validate
from someguide.words import say

PROBLEMS = 1
WRONG = 2
UNREAD = frozenset({"no-file", "unreadable", "no-guideline"})


@named("validate")
@click.argument("guidelines", nargs=-1, metavar=say("cli.metavar.guidelines"))
@format_option(VALIDATION)
@date_option
@trees_option
def command(*, guidelines: tuple[str, ...], form: str, day: date, trees: Path | None) -> int:
    """Check guidelines, all of the shelf where none is named."""
    outcomes = [validate(name, trees, day) for name in guidelines or tuple(shelf(trees))]
    found = [each for outcome in outcomes for each in outcome.problems]
    click.echo(VALIDATION[form](outcomes), nl=False)
    if form == "text":
        click.echo(warnings(outcomes), nl=False, err=True)
    click.echo(summary(outcomes), nl=False, err=True)
    if any(each.code in UNREAD for each in found):
        return WRONG
    return PROBLEMS if found else 0
