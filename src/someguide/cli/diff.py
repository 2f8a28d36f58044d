"""``someguide diff``: what a revision changes, for whom, and the smallest example of it."""

from pathlib import Path

import click

from someguide.cli.options import (
    force_option,
    format_option,
    named,
    opened,
    output_option,
    style,
    trees_option,
)
from someguide.cli.output import emit
from someguide.compile.nodes import Compiled
from someguide.diff.difference import difference
from someguide.model.problem import RefusedError
from someguide.render.diff import DIFF
from someguide.render.failure import failure
from someguide.revisions import open_revision, revision
from someguide.words import say

CHANGED = 1
WRONG = 2


@named("diff")
@click.argument("old", metavar=say("cli.metavar.old"))
@click.argument("new", metavar=say("cli.metavar.new"))
@format_option(DIFF)
@output_option
@force_option
@trees_option
def command(*, old: str, new: str, form: str, output: Path | None, trees: Path | None, force: bool) -> int:
    """Show what differs between two versions."""
    try:
        found = difference(_version(old, trees), _version(new, trees))
    except RefusedError as error:
        if form != "json":
            raise
        click.echo(failure("guideline", error.problems), nl=False)
        return WRONG
    emit(DIFF[form](found, style(output=output)), output, force=force)
    return 0 if found.unchanged else CHANGED


def _version(name: str, trees: Path | None) -> Compiled:
    blob = revision(name)
    return (open_revision(blob) if blob else opened(name, trees)).compiled
