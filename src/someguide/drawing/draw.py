"""Draws a guideline from its own questions, not from the compiled chain: that is what an adviser wrote."""

from collections.abc import Iterator

from someguide.compile.nodes import Compiled
from someguide.drawing.choices import Row, rows
from someguide.drawing.drawing import Arrow, Box, Choice, Drawing, Kind
from someguide.drawing.halves import halves
from someguide.drawing.trace import NO_TRACE, Trace, trace
from someguide.drawing.ways import Ways
from someguide.model.guideline import Guideline, Question
from someguide.walk import Walk


def draw(compiled: Compiled, walk: Walk | None = None) -> Drawing:
    """Return the picture of a guideline.

    Args:
        compiled: the guideline; its graph tells which questions are really asked.
        walk: to mark in the picture, as far as it goes.
    """
    return _Pen(compiled, trace(walk) if walk else NO_TRACE).drawing()


class _Pen:
    """What is known of a guideline while its questions are drawn."""

    def __init__(self, compiled: Compiled, followed: Trace) -> None:
        self._guideline: Guideline = compiled.guideline
        self._ways = Ways(compiled.guideline)
        self._trace = followed
        self._shown = {node.question for node in compiled.nodes.values() if node.shown}
        self._known = {node.question for node in compiled.nodes.values() if node.recalls}
        halved = halves(compiled.guideline)
        self._names = tuple(half.labels for half in halved)
        self._half = {id_: number for number, half in enumerate(halved) for id_ in half.questions}

    def drawing(self) -> Drawing:
        questions = self._guideline.questions.values()
        drawn = [
            (question, rows(self._guideline, question, self._ways, self._trace)) for question in questions
        ]
        return Drawing(
            guideline=self._guideline,
            boxes=tuple(self._box(question, found) for question, found in drawn),
            arrows=tuple(arrow for question, found in drawn for arrow in self._arrows(question, found)),
            halves=self._names,
            traced=self._trace is not NO_TRACE,
        )

    def _box(self, question: Question, found: tuple[Row, ...]) -> Box:
        return Box(
            id=question.id,
            text=self._guideline.vocabulary.questions[question.asks].text,
            kind=self._kind(question),
            choices=tuple(row.choice for row in found),
            then=self._then(question, found),
            once=question.recall and question.id in self._shown & self._known,
            half=self._half.get(question.id),
            walked=question.id in self._trace.visited,
        )

    def _kind(self, question: Question) -> Kind:
        known = question.recall and question.id in self._known - self._shown
        return "route" if known else question.choose

    def _then(self, question: Question, found: tuple[Row, ...]) -> bool:
        return self._ways.then(question) is not None and any(row.choice.way == "then" for row in found)

    def _arrows(self, question: Question, found: tuple[Row, ...]) -> Iterator[Arrow]:
        for number, row in enumerate(found):
            if row.ask:
                yield self._arrow(question, row.ask, number, row.choice, returns=True)
            if row.next:
                yield self._arrow(question, row.next, number, row.choice)
        target = self._ways.then(question)
        if target and self._then(question, found):
            taken = any(row.choice.walked == "taken" and row.choice.way == "then" for row in found)
            yield Arrow(question.id, target, walked=taken and target in self._trace.visited)

    def _arrow(
        self, question: Question, target: str, number: int, choice: Choice, *, returns: bool = False
    ) -> Arrow:
        walked = choice.walked == "taken" and target in self._trace.visited
        return Arrow(question.id, target, number, returns, walked)
