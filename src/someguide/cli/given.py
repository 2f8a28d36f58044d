"""Answers from the command line: a file, stdin, and ``--set question=option[,option]``."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from someguide.load.answers import Given, known, read_answers
from someguide.model.guideline import Answers, Guideline
from someguide.model.problem import Place
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


def group_answers(guideline: Guideline, pairs: Iterable[str]) -> Answers:
    """Return for each ``question=option[,option]`` every option it allows; a group stands for its options."""
    wanted = {}
    for name, options in _split(pairs):
        asked = guideline.vocabulary.questions.get(name)
        groups = asked.groups if asked else {}
        wanted[name] = tuple(member for option in options for member in groups.get(option, (option,)))
    return known(wanted, guideline.vocabulary, Place("--given")).answers


def _read(guideline: Guideline, file: str) -> Given:
    data = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
    return read_answers(data, "<stdin>" if file == STDIN else file, guideline.vocabulary)


def _pairs(guideline: Guideline, pairs: Iterable[str]) -> dict[str, str | tuple[str, ...]]:
    several = {id_ for id_, asked in guideline.vocabulary.questions.items() if asked.choose == "many"}
    return {
        name: options if name in several or len(options) > 1 else options[0]
        for name, options in _split(pairs)
    }


def _split(pairs: Iterable[str]) -> Iterable[tuple[str, tuple[str, ...]]]:
    for pair in pairs:
        name, sign, options = pair.partition("=")
        if not sign or not name or not options:
            raise click.BadParameter(say("cli.bad-pair", found=pair))
        yield name.strip(), tuple(option.strip() for option in options.split(","))
