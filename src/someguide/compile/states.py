"""Where one can be in an interview, and what may happen there.

A state is a question (or a box of a ``many``), the stack of points to return to, and the *live* answers:
those that some question further on recalls. Two ways that agree in all three share all that comes after.
Of a live answer only so much is kept as the recalls tell apart: where they all treat a leader like an
employee, so do we.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import NamedTuple

from someguide.compile.routes import recalled
from someguide.model.guideline import END, NOTHING, UNKNOWN, Guideline, Link, Option, Question

Memory = frozenset[tuple[str, str]]
"""Answers kept: vocabulary question and option."""

EXCLUSIVE = (NOTHING, UNKNOWN)


class Point(NamedTuple):
    """A question, or in a ``many`` the box that comes next and whether any was ticked before it."""

    question: str
    box: int = 0
    ticked: bool = False


class Stack(NamedTuple):
    """Where to go on when a (sub-)interview ends."""

    top: Point
    rest: "Stack | None"


class State(NamedTuple):
    """What a node of the graph stands for."""

    point: Point
    stack: Stack | None
    memory: Memory


class Step(NamedTuple):
    """An answer at a state; without a target, the interview is finished."""

    option: str
    links: tuple[Link, ...]
    target: State | None
    ticked: bool = True
    silent: bool = False
    outside: bool = False


def boxes(question: Question) -> tuple[Option, ...]:
    """Return the options of a ``many`` that can be ticked together."""
    return tuple(option for option in question.options if option.id not in EXCLUSIVE)


class Moves:
    """What may happen in a guideline's interview, state by state."""

    def __init__(self, guideline: Guideline) -> None:
        self._questions = guideline.questions
        self._bits, self._recalled = recalled(guideline)
        self._live: dict[tuple[str, int], int] = {}
        self._alike = dict(_alike(guideline))
        self.start = self._at(Point(guideline.start), None, frozenset())

    def steps(self, state: State) -> Iterator[Step]:
        """Yield every answer that can be given at a state, in file order."""
        question = self._questions[state.point.question]
        if question.choose == "many":
            if state.point.box == 0:
                yield from self._exclusive(question, state)
            yield from self._box(question, state)
            return
        given = self.remembered(state)
        for option in question.options:
            if given is None or option.id == given:
                yield self._one(question, option, state)

    def remembered(self, state: State) -> str | None:
        """Return the option that a recall at this state remembers (or one like it), if it does."""
        question = self._questions[state.point.question]
        return dict(state.memory).get(question.asks) if question.recall else None

    def _one(self, question: Question, option: Option, state: State) -> Step:
        given = (question.asks, option.id)
        memory = state.memory | {self._alike.get(given, given)}
        then = _point(option.next or question.next)
        target = None if option.outside else self._go(option.ask, then, state.stack, memory)
        return Step(option.id, option.links, target, silent=option.silent, outside=option.outside)

    def _exclusive(self, question: Question, state: State) -> Iterator[Step]:
        unticked = tuple(link for box in boxes(question) for link in box.otherwise)
        for option in question.options:
            if option.id in EXCLUSIVE:
                links = option.links + (unticked if option.id == NOTHING else ())
                target = self._go(option.ask, _point(question.next), state.stack, state.memory)
                yield Step(option.id, links, target, silent=option.silent)

    def _box(self, question: Question, state: State) -> Iterator[Step]:
        chain, (_, index, ticked) = boxes(question), state.point
        if not chain:
            return
        box, last = chain[index], index + 1 == len(chain)

        def after(*, ticked: bool) -> Point | None:
            return _point(question.next) if last else Point(question.id, index + 1, ticked)

        target = self._go(box.ask, after(ticked=True), state.stack, state.memory)
        yield Step(box.id, box.links, target, silent=box.silent)
        if ticked or not last:  # an empty list is no answer
            target = self._go(None, after(ticked=ticked), state.stack, state.memory)
            yield Step(box.id, box.otherwise, target, ticked=False)

    def _go(self, ask: str | None, then: Point | None, stack: Stack | None, memory: Memory) -> State | None:
        """First the sub-interview, if any; then the point, if any; else back to where the stack says."""
        if ask is not None:
            return self._at(Point(ask), self._push(stack, then), memory)
        if then is not None:
            return self._at(then, stack, memory)
        return self._at(stack.top, stack.rest, memory) if stack else None

    def _push(self, stack: Stack | None, point: Point | None) -> Stack | None:
        return stack if point is None else Stack(point, stack)

    def _at(self, point: Point, stack: Stack | None, memory: Memory) -> State:
        live, below = self._ahead(point), stack
        while below is not None:
            live |= self._ahead(below.top)
            below = below.rest
        kept = (each for each in memory if self._bits.get(each[0], 0) & live)
        return State(point, stack, frozenset(kept))

    def _ahead(self, point: Point) -> int:
        """Return what is recalled from this point on, until the (sub-)interview ends."""
        key = (point.question, point.box)
        if key not in self._live:
            question = self._questions[point.question]
            asks = [option.ask for option in boxes(question)[point.box :]]
            ahead = [*asks, question.next] if point.box else [question.id]
            self._live[key] = reduce(or_, (self._recalled[each] for each in ahead if each and each != END), 0)
        return self._live[key]


def _alike(guideline: Guideline) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Yield each recalled answer with the first one that every recall treats in the same way."""
    recalls: dict[str, list[Question]] = {}
    for question in guideline.questions.values():
        if question.recall:
            recalls.setdefault(question.asks, []).append(question)
    for asks, recalling in recalls.items():
        first: dict[tuple[Option | None, ...], str] = {}
        for option in guideline.vocabulary.questions[asks].options:
            treated = tuple(_treatment(recall, option) for recall in recalling)
            yield (asks, option), (asks, first.setdefault(treated, option))


def _treatment(recall: Question, wanted: str) -> Option | None:
    return next((replace(each, id="", label=None) for each in recall.options if each.id == wanted), None)


def _point(target: str | None) -> Point | None:
    return None if target is None or target == END else Point(target)
