"""Answers from the command line: a file, stdin, and ``--set question=option[,option]``."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import click

from someguide.load.answers import Given, known, read_answers
from someguide.load.read import unreadable
from someguide.load.text import LARGEST
from someguide.model.guideline import Answers, Guideline
from someguide.model.problem import FaultError, Place, RefusedError, problem
from someguide.words import say

STDIN = "-"


def given(guideline: Guideline, file: str | None, pairs: Iterable[str]) -> Given:
    """Return the answers of a file, with those set on the command line over them.

    Raises:
        RefusedError: unknown names, with the place and what was meant.
        OSError: the file cannot be read.
    """
    read = _read(guideline, file) if file else Given({})
    if read.guideline not in {None, guideline.id}:
        click.echo(say("cli.other-guideline", file=file, other=read.guideline, id=guideline.id), err=True)
    own = known(_pairs(guideline, pairs), guideline.vocabulary, Place("--set"))
    return Given({**read.answers, **own.answers}, {**read.places, **own.places})


@contextmanager
def placed(answers: Given) -> Iterator[None]:
    """Turn what a walk finds wrong with answers into problems where they stand; raises ``RefusedError``."""
    try:
        yield
    except FaultError as error:
        raise RefusedError(
            each.at(lambda path: answers.places.get(str(path[0]), Place(""))) for each in error.faults
        ) from error


def group_answers(guideline: Guideline, pairs: Iterable[str]) -> Answers:
    """Return for each ``question=option[,option]`` every option it allows; a group stands for its options."""
    wanted = {}
    for name, options in _split(pairs):
        asked = guideline.vocabulary.questions.get(name)
        groups = asked.groups if asked else {}
        wanted[name] = tuple(member for option in options for member in groups.get(option, (option,)))
    return known(wanted, guideline.vocabulary, Place("--given")).answers


def _read(guideline: Guideline, file: str) -> Given:
    name = "<stdin>" if file == STDIN else file
    try:
        with nullcontext(sys.stdin.buffer) if file == STDIN else Path(file).open("rb") as source:
            # One byte more than may be read is enough to refuse what never ends.
            data = source.read(LARGEST + 1)
    except OSError as error:
        raise unreadable(Path(file), error) from error
    return read_answers(data, name, guideline.vocabulary)


def _pairs(guideline: Guideline, pairs: Iterable[str]) -> dict[str, str | tuple[str, ...]]:
    several = {id_ for id_, asked in guideline.vocabulary.questions.items() if asked.choose == "many"}
    return {
        name: options if name in several or len(options) > 1 else options[0]
        for name, options in _split(pairs)
    }


def _split(pairs: Iterable[str]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Yield each question with its options; raises ``RefusedError`` where one is no pair, or comes twice."""
    seen = set()
    for pair in pairs:
        name, sign, options = (part.strip() for part in pair.partition("="))
        if not sign or not name or not options:
            raise RefusedError([problem(Place(pair), "bad-pair")])
        if name in seen:
            raise RefusedError([problem(Place(pair), "pair-twice", asked=name)])
        seen.add(name)
        yield name, tuple(option.strip() for option in options.split(","))
