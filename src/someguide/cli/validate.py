"""``someguide validate``: everything that is wrong with guidelines, all at once."""

from collections.abc import Iterable
from pathlib import Path

import click

from someguide.cli.options import named, trees_option
from someguide.model.problem import Problem, RefusedError
from someguide.render.problems import problems
from someguide.shelf import open_guideline, shelf
from someguide.verify.engine import verify
from someguide.words import count, say

PROBLEMS = 1
WRONG = 2
UNREAD = frozenset({"no-file", "unreadable", "no-guideline"})


@named("validate")
@click.argument("guidelines", nargs=-1, metavar=say("cli.metavar.guidelines"))
@trees_option
def command(guidelines: tuple[str, ...], trees: Path | None) -> int:
    """Check guidelines, all of the shelf where none is named."""
    names = guidelines or tuple(shelf(trees))
    found = [each for name in names for each in _check(name, trees)]
    click.echo(problems(found), nl=False)
    click.echo(_summary(names, found), err=True)
    if any(each.code in UNREAD for each in found):
        return WRONG
    return PROBLEMS if found else 0


def _check(name: str, trees: Path | None) -> Iterable[Problem]:
    try:
        return verify(open_guideline(name, trees))
    except RefusedError as error:
        return error.problems


def _summary(names: tuple[str, ...], found: list[Problem]) -> str:
    checked = count("validate.checked", len(names))
    return f"{checked} {count('validate.found', len(found)) if found else say('validate.clean')}"
