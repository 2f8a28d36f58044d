"""``someguide graph``: a guideline as a picture, or as the text that others make pictures from."""

import sys
from pathlib import Path

import click

from someguide.cli.given import given, placed
from someguide.cli.options import (
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
from someguide.drawing.draw import draw
from someguide.drawing.drawing import Drawing
from someguide.drawing.focus import focused
from someguide.load.near import nearest
from someguide.model.guideline import Guideline
from someguide.render.graph import GRAPH
from someguide.render.graph.layout import MissingError
from someguide.shelf import Opened
from someguide.walk import Walk, replay
from someguide.words import say


@named("graph")
@guideline_argument
@format_option(GRAPH)
@click.option("--focus", metavar=say("cli.metavar.question"), help=say("cli.focus"))
@click.option("--walk", "file", type=str, metavar=say("cli.metavar.file"), help=say("cli.walk"))
@output_option
@force_option
@trees_option
def command(
    *,
    guideline: str,
    form: str,
    focus: str | None,
    file: str | None,
    output: Path | None,
    trees: Path | None,
    force: bool,
) -> None:
    """Show the questions of a guideline, and what leads where."""
    found = opened(guideline, trees)
    drawing = draw(found.compiled, _walk(found, file) if file else None)
    if focus is not None:
        drawing = focused(drawing, _wanted(found.guideline, focus))
    picture = _made(drawing, form, output)
    if output is None and isinstance(picture, bytes) and sys.stdout.isatty():
        raise click.UsageError(say("cli.graph.bytes"))
    emit(picture, output, force=force)


def _made(drawing: Drawing, form: str, output: Path | None) -> str | bytes:
    try:
        return GRAPH[form](drawing, style(output=output))
    except MissingError as error:
        raise click.ClickException(str(error)) from error


def _walk(found: Opened, file: str) -> Walk:
    """Walk as far as the answers of a file carry, and say so where they stop on the way."""
    answers = given(found.guideline, file, ())
    with placed(answers):
        walk = replay(found.compiled, answers.answers)
    if walk.node is not None:
        asked = found.guideline.vocabulary.questions[walk.node.asks].text
        click.echo(say("cli.graph.waits", question=asked), err=True)
    return walk


def _wanted(guideline: Guideline, focus: str) -> tuple[str, ...]:
    """Return the questions with this id, or those that ask the vocabulary's question of this id."""
    if focus in guideline.questions:
        return (focus,)
    asking: dict[str, list[str]] = {}
    for question in guideline.questions.values():
        asking.setdefault(question.asks, []).append(question.id)
    if focus in asking:
        return tuple(asking[focus])
    near = nearest(focus, (*guideline.questions, *asking))
    hint = f" {say('problems.near', near=near)}" if near else ""
    raise click.BadParameter(say("cli.no-question", question=focus) + hint, param_hint="--focus")
