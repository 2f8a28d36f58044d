"""The parts of a guideline that exclude each other: for oneself, and on somebody's behalf."""

from collections.abc import Iterable
from dataclasses import dataclass

from someguide.compile.routes import followers
from someguide.drawing.ways import Ways
from someguide.model.guideline import Guideline, Question

_MOST = 3
_LEAST_QUESTIONS = 3


@dataclass(frozen=True, slots=True)
class Half:
    """The questions that only one way leads to, and the labels of the answers that open it."""

    labels: tuple[str, ...]
    questions: frozenset[str]


def halves(guideline: Guideline) -> tuple[Half, ...]:
    """Return the halves worth a frame; none where the guideline does not split early into at least two."""
    split, ways = _split(guideline)
    if not 1 < len(ways) <= _MOST:
        return ()
    reached = {target: _reached(guideline, target) for target in ways}
    found = []
    for target, options in ways.items():
        others = frozenset[str]().union(*(reached[other] for other in ways if other != target))
        labels = tuple(guideline.label(split, option) for option in options)
        found.append(Half(labels, reached[target] - others))
    framed = tuple(half for half in found if len(half.questions) >= _LEAST_QUESTIONS)
    return framed if len(framed) > 1 else ()


def _split(guideline: Guideline) -> tuple[str, dict[str, list[str]]]:
    """Follow the questions from the first, as long as they lead to one place only."""
    routes, at = Ways(guideline), guideline.start
    while True:
        ways = _ways(guideline.questions[at], routes)
        if len(ways) != 1:
            return at, ways
        at = next(iter(ways))


def _ways(question: Question, routes: Ways) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for option in question.options:
        way = routes.way(question, option)
        target = {"own": routes.own(option), "then": routes.then(question)}.get(way)
        if target:
            found.setdefault(target, []).append(option.id)
    return found


def _reached(guideline: Guideline, start: str) -> frozenset[str]:
    found: set[str] = set()
    waiting: list[str] = [start]
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting += _followers(guideline, at)
    return frozenset(found)


def _followers(guideline: Guideline, at: str) -> Iterable[str]:
    return followers(guideline.questions[at])
