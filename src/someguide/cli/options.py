"""Arguments and options that several commands share."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from someguide.render.quote import Quotes
from someguide.render.style import Style
from someguide.shelf import Opened, differing, open_guideline
from someguide.words import say

Command = TypeVar("Command", bound=Callable[..., Any])
Decorator = Callable[[Command], Command]

MOST_COLUMNS = 100
"""Wider lines are hard to read."""


def named(name: str) -> Decorator[Any]:
    """Return the decorator that makes a command, with its help from the catalogue."""
    return click.command(
        name,
        help=say(f"cli.{name}.help"),
        short_help=say(f"cli.{name}.short"),
        options_metavar=say("cli.metavar.options"),
    )


guideline_argument = click.argument("guideline", metavar=say("cli.metavar.guideline"))
trees_option = click.option(
    "--trees",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar=say("cli.metavar.folder"),
    help=say("cli.trees"),
)
output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=say("cli.metavar.file"),
    help=say("cli.output"),
)
force_option = click.option("--force", is_flag=True, help=say("cli.force"))
date_option = click.option(
    "--date",
    "day",
    callback=lambda *got: _day(got[-1]),
    metavar=say("cli.metavar.date"),
    help=say("cli.date"),
)


def format_option(formats: Iterable[str]) -> Decorator[Any]:
    """Return the option that chooses among the formats of a registry; the first is the default."""
    names = list(formats)
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help=say("cli.format"),
    )


def opened(name: str, trees: Path | None) -> Opened:
    """Open a guideline, and say on stderr where it stands in front of another of the same id."""
    found = open_guideline(name, trees)
    for other in differing(found):
        click.echo(say("cli.hides", file=found.file, other=other), err=True)
    return found


def style(*, output: Path | None = None, plain: bool = False, quotes: Quotes | None = None) -> Style:
    """Return how text is wanted: by a file always the same, by a terminal as it is and as NO_COLOR says."""
    if output is not None:
        return Style(quotes=quotes)
    terminal = sys.stdout.isatty()
    colour = terminal and not plain and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = min(shutil.get_terminal_size((80, 24)).columns, MOST_COLUMNS) if terminal else 80
    return Style(width, colour, sys.stdout.encoding or "utf-8", quotes)


def _day(value: str | None) -> date:
    if value is None:
        return date.today()  # noqa: DTZ011 - the date where the user is
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(say("cli.bad-date", found=value), param_hint="--date") from error
