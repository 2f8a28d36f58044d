"""``someguide list``: the guidelines at hand, and where each comes from."""

from pathlib import Path

import click

from someguide.cli.options import named, style, trees_option
from someguide.cli.output import emit
from someguide.model.problem import Problem, RefusedError
from someguide.render.problems import problems
from someguide.render.shelf import shelf as shelf_page
from someguide.shelf import open_guideline, shelf


@named("list")
@trees_option
def command(trees: Path | None) -> None:
    """Show every guideline that can be opened; the others are named on stderr."""
    shown, broken = [], list[Problem]()
    for id_ in shelf(trees):
        try:
            found = open_guideline(id_, trees)
        except RefusedError as error:
            broken += error.problems
        else:
            shown.append((found.guideline, found.file))
    emit(shelf_page(shown, style()), None, force=False)
    if broken:
        click.echo(problems(broken), err=True, nl=False)
