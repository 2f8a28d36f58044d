"""``someguide interview``: the questions, and the verdict at the end."""

import shutil
import sys
from datetime import date
from pathlib import Path

import click

from someguide.cli.documents import folder_option, quotes
from someguide.cli.given import given, placed
from someguide.cli.options import (
    date_option,
    force_option,
    format_option,
    named,
    opened,
    output_option,
    style,
    trees_option,
)
from someguide.cli.output import emit
from someguide.interview.front import choose
from someguide.interview.save import Saved
from someguide.interview.screen import Choice, Front, Screen
from someguide.interview.session import interview
from someguide.load.answers import Given
from someguide.model.guideline import Guideline
from someguide.model.problem import RefusedError
from someguide.render.report import REPORT
from someguide.render.report.terminal import again
from someguide.report.report import report
from someguide.shelf import open_guideline, shelf
from someguide.walk import Walk, replay
from someguide.words import say


@named("interview")
@click.argument("guideline", required=False, metavar=say("cli.metavar.maybe-guideline"))
@click.option("--answers", "file", type=str, metavar=say("cli.metavar.file"), help=say("cli.answers"))
@click.option(
    "--save",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=say("cli.metavar.file"),
    help=say("cli.save"),
)
@click.option("--plain", is_flag=True, help=say("cli.plain"))
@folder_option()
@format_option(REPORT)
@output_option
@force_option
@date_option
@trees_option
def command(
    *,
    guideline: str | None,
    file: str | None,
    save: Path | None,
    folder: Path | None,
    form: str,
    output: Path | None,
    trees: Path | None,
    day: date,
    plain: bool,
    force: bool,
) -> int:
    """Ask, and show the verdict."""
    front = choose(plain=plain)
    found = opened(guideline or _choose(front, trees), trees)
    look = style(output=output, plain=plain, quotes=quotes(found, folder))
    saved = Saved(save, found.guideline) if save else None
    read, kept = given(found.guideline, file, ()), saved.load(force=force) if saved else Given({})
    start = {**read.answers, **kept.answers}
    with placed(Given(start, {**read.places, **kept.places})):
        replay(found.compiled, start)
    front.tell(_welcome(found.guideline))
    try:
        walk = interview(found.compiled, front, start, saved.keep if saved else _forget)
    except (KeyboardInterrupt, EOFError):
        if save:
            front.tell(say("interview.saved", file=save))
        raise
    result = report(walk, day, start)
    text = REPORT[form](result, look)
    emit(text, output, force=force)
    if output is None and form == "terminal" and _scrolls(text):
        click.echo("\n" + again(result, look), nl=False)
    return 0


def _scrolls(text: str) -> bool:
    """Tell whether a terminal shows only the end of a text."""
    return sys.stdout.isatty() and text.count("\n") >= shutil.get_terminal_size().lines


def _forget(_: Walk) -> None:
    """Keep nothing: answers leave no trace unless the user names a file."""


def _welcome(guideline: Guideline) -> str:
    return say("interview.welcome", organisation=guideline.organisation, name=guideline.name)


def _choose(front: Front, trees: Path | None) -> str:
    """Ask which guideline, where there is more than one; templates are to be filled in, not followed."""
    choices = tuple(Choice(id_, title) for id_ in shelf(trees) if (title := _title(id_, trees)))
    if len(choices) == 1:
        return choices[0].id
    got = front.ask(Screen(0, say("interview.choose"), say("interview.choose.why"), choices))
    return got[0] if isinstance(got, tuple) else choices[0].id


def _title(id_: str, trees: Path | None) -> str | None:
    """Return what a guideline is called in the list; one that cannot be opened keeps its place there."""
    try:
        guideline = open_guideline(id_, trees).guideline
    except RefusedError:
        return id_
    return None if guideline.kind == "template" else f"{guideline.organisation} – {guideline.name}"
