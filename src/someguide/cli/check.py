"""``someguide check``: answers in, verdict out; for scripts and for those who have the answers already."""

from datetime import date
from pathlib import Path

import click

from someguide.cli.documents import folder_option, quotes
from someguide.cli.given import given, placed
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
from someguide.load.answers import Given
from someguide.model.problem import RefusedError, problem
from someguide.model.scale import Level
from someguide.render.failure import Failure, failure, incomplete
from someguide.render.report import REPORT
from someguide.report.report import Report, report
from someguide.shelf import Opened
from someguide.walk import Walk, outlook, replay, unused
from someguide.words import say

LINES = ("care", "ask", "stop")
NOT_NOW = 1
WRONG = 2


@named("check")
@guideline_argument
@click.option("--answers", "file", type=str, metavar=say("cli.metavar.file"), help=say("cli.answers"))
@click.option("--set", "pairs", multiple=True, metavar=say("cli.metavar.pair"), help=say("cli.set"))
@click.option("--strict", is_flag=True, help=say("cli.strict"))
@click.option(
    "--fail-on", type=click.Choice(LINES), default="ask", show_default=True, help=say("cli.fail-on")
)
@folder_option()
@format_option(REPORT)
@output_option
@force_option
@date_option
@trees_option
def command(
    *,
    guideline: str,
    file: str | None,
    pairs: tuple[str, ...],
    fail_on: str,
    folder: Path | None,
    form: str,
    output: Path | None,
    trees: Path | None,
    day: date,
    strict: bool,
    force: bool,
) -> int:
    """Show the verdict of a set of answers."""
    code: Failure = "guideline"
    try:
        found = opened(guideline, trees)
        code = "documents"
        look = style(output=output, quotes=quotes(found, folder))
        code = "answers"
        answers = given(found.guideline, file, pairs)
        walk = _walk(found, answers)
        if walk.node is not None:
            return _incomplete(walk, form)
        code = "unused"
        _all_used(walk, answers, strict=strict)
    except RefusedError as error:
        if form != "json":
            raise
        click.echo(failure(code, error.problems), nl=False)
        return WRONG
    result = report(walk, day, answers.answers)
    emit(REPORT[form](result, look), output, force=force)
    return NOT_NOW if not_now(result, Level[fail_on]) else 0


def not_now(result: Report, line: Level) -> bool:
    """Tell whether a verdict says to wait: from ``line`` up, and wherever the document is silent."""
    return result.verdict == Level.none or bool(result.silent) or result.verdict >= line


def _walk(found: Opened, answers: Given) -> Walk:
    with placed(answers):
        return replay(found.compiled, answers.answers)


def _all_used(walk: Walk, answers: Given, *, strict: bool) -> None:
    left = unused(walk, answers.answers)
    if strict and left:
        raise RefusedError(problem(answers.places[name], "answer-unused", asked=name) for name in left)


def _incomplete(walk: Walk, form: str) -> int:
    possible = outlook(walk)
    guideline, question = walk.compiled.guideline, walk.question
    if form == "json":
        click.echo(incomplete(guideline, question, possible), nl=False)
        return WRONG
    asked = guideline.vocabulary.questions[question.asks]
    options = ", ".join(option.id for option in question.options)
    levels = ", ".join(say(f"level.{level.name}") for level in possible)
    click.echo(say("check.next", question=asked.text, id=asked.id, options=options), err=True)
    click.echo(say("check.possible", levels=levels), err=True)
    return WRONG
