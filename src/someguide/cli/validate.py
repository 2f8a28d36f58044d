"""``someguide validate``: everything that is wrong with guidelines, all at once."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from someguide.cli.options import date_option, format_option, named, trees_option
from someguide.render.coverage import render as advice
from someguide.render.validation import VALIDATION
from someguide.render.validation.text import summary, warnings
from someguide.shelf import shelf
from someguide.verify.outcome import Outcome, validate
from someguide.words import say

PROBLEMS = 1
WRONG = 2
UNREAD = frozenset({"no-file", "unreadable", "no-guideline"})


@named("validate")
@click.argument("guidelines", nargs=-1, metavar=say("cli.metavar.guidelines"))
@format_option(VALIDATION)
@click.option("--coverage", is_flag=True, help=say("cli.coverage"))
@click.option(
    "--threshold",
    type=click.FloatRange(0, 100),
    metavar=say("cli.metavar.percent"),
    help=say("cli.threshold"),
)
@date_option
@trees_option
def command(
    *,
    guidelines: tuple[str, ...],
    form: str,
    day: date,
    trees: Path | None,
    threshold: float | None,
    coverage: bool,
) -> int:
    """Check guidelines, all of the shelf where none is named."""
    measured = coverage or threshold is not None
    names = guidelines or tuple(shelf(trees))
    outcomes = [validate(name, trees, day, measured=measured) for name in names]
    found = [each for outcome in outcomes for each in outcome.problems]
    click.echo(VALIDATION[form](outcomes), nl=False)
    if form == "text":
        click.echo(advice(outcomes), nl=False)
        click.echo(warnings(outcomes), nl=False, err=True)
    click.echo(summary(outcomes), nl=False, err=True)
    if any(each.code in UNREAD for each in found):
        return WRONG
    return PROBLEMS if found or _below(outcomes, threshold) else 0


def _below(outcomes: Sequence[Outcome], threshold: float | None) -> bool:
    """Tell whether some examples exercise too little, and say on stderr whose."""
    low = [each for each in outcomes if threshold and each.coverage and each.coverage.below(threshold)]
    for each in low:
        click.echo(say("coverage.below", name=each.name, percent=f"{threshold:g}"), err=True)
    return bool(low)
