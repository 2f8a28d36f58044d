"""``someguide compare``: the same answers under several guidelines, each read alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

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
from someguide.compare.comparison import Comparison, Missing, compare, compared
from someguide.compare.matrix import matrix
from someguide.compare.together import follow
from someguide.compare.words import joint
from someguide.compile.nodes import Compiled
from someguide.interview.front import choose
from someguide.interview.session import ask
from someguide.interview.several import Several
from someguide.load.answers import Given
from someguide.model.problem import Problem, RefusedError
from someguide.model.vocabulary import Vocabulary
from someguide.render.compare import COMPARE, MATRIX
from someguide.render.compare.names import titles
from someguide.render.compare.part import refusal
from someguide.render.failure import Failure, failure
from someguide.render.problems import problems
from someguide.shelf import shelf
from someguide.words import say, visible

WRONG = 2


@named("compare")
@click.argument("guidelines", nargs=-1, metavar=say("cli.metavar.guidelines"))
@click.option("--answers", "file", type=str, metavar=say("cli.metavar.file"), help=say("cli.answers"))
@click.option("--set", "pairs", multiple=True, metavar=say("cli.metavar.pair"), help=say("cli.set"))
@click.option("--matrix", "as_matrix", is_flag=True, help=say("cli.matrix"))
@click.option("--plain", is_flag=True, help=say("cli.plain"))
@format_option(COMPARE)
@output_option
@force_option
@date_option
@trees_option
def command(
    *,
    guidelines: tuple[str, ...],
    file: str | None,
    pairs: tuple[str, ...],
    as_matrix: bool,
    form: str,
    output: Path | None,
    trees: Path | None,
    day: date,
    plain: bool,
    force: bool,
) -> int:
    """Show what each guideline says."""
    if as_matrix and (file or pairs):
        raise click.UsageError(say("cli.compare.one"))
    code: Failure = "guideline"
    try:
        found, broken = _found(guidelines, trees)
        words = joint([each.guideline for each in found])
        if as_matrix:
            emit(MATRIX[form](matrix(found), style(output=output, plain=plain)), output, force=force)
            return WRONG if broken else 0
        code = "answers"
        if file or pairs:
            made = _answered(found, _read(found, words, file, pairs), day)
        else:
            made = _asked(found, day, plain=plain)
    except RefusedError as error:
        if form != "json":
            raise
        click.echo(failure(code, error.problems), nl=False)
        return WRONG
    emit(COMPARE[form](made, style(output=output, plain=plain)), output, force=force)
    _tell_missing(made)
    return 0 if made.finished and not broken else WRONG


def _found(names: Sequence[str], trees: Path | None) -> tuple[list[Compiled], bool]:
    """Return the guidelines named, or the shelf's but for templates; and whether one could not be read.

    What is named must be readable; of the shelf, what can be read is compared and the rest told on stderr.
    """
    if names:
        return [opened(name, trees).compiled for name in dict.fromkeys(names)], False
    found, broken = list[Compiled](), list[Problem]()
    for id_ in shelf(trees):
        try:
            found.append(opened(id_, trees).compiled)
        except RefusedError as error:
            broken += error.problems
    if broken:
        click.echo(problems(broken), err=True, nl=False)
    wanted = [each for each in found if each.guideline.kind != "template"]
    if not wanted:
        raise click.ClickException(say("cli.compare.none"))
    return wanted, bool(broken)


def _read(found: Sequence[Compiled], words: Vocabulary, file: str | None, pairs: tuple[str, ...]) -> Given:
    """Return the answers, which may name any question that one of the guidelines knows."""
    return given(replace(found[0].guideline, vocabulary=words), file, pairs)


def _answered(found: Sequence[Compiled], answers: Given, day: date) -> Comparison:
    with placed(answers):
        return compare(found, answers.answers, day)


def _asked(found: Sequence[Compiled], day: date, *, plain: bool) -> Comparison:
    start = Several(follow(found, {}))
    front = choose(plain=plain)
    front.tell(say("compare.welcome", whom="; ".join(titles([each.guideline for each in found]))))
    return compared(ask(start, front, {}, lambda _: None).together, day)


def _tell_missing(made: Comparison) -> None:
    """Say on stderr which guideline lacks an answer, and what it asks, by the ids to answer with."""
    for title, column in zip(titles([each.guideline for each in made.columns]), made.columns, strict=True):
        if column.missing:
            text = say("compare.missing.by", whom=title, text=_next(made, column.missing))
            click.echo(visible(text), err=True)


def _next(made: Comparison, missing: Missing) -> str:
    asked = made.words.questions[missing.question.asks]
    if missing.refused:
        return refusal(asked, missing)
    options = ", ".join(option.id for option in missing.question.options)
    return say("check.next", question=asked.text, id=asked.id, options=options)
