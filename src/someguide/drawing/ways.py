"""Where it goes on after an answer, and what it means that it goes no further."""

from typing import Literal

from someguide.drawing.drawing import Way
from someguide.model.guideline import END, Guideline, Option, Question

_Place = Literal["top", "sub"]


class Ways:
    """The routes of a guideline."""

    def __init__(self, guideline: Guideline) -> None:
        self._questions = guideline.questions
        self._places: dict[str, set[_Place]] = {id_: set() for id_ in guideline.questions}
        self._spread(guideline.start)

    def then(self, question: Question) -> str | None:
        """Return where a question leads whatever the answer is, if it leads anywhere."""
        return _target(question.next)

    def own(self, option: Option) -> str | None:
        """Return where an answer leads by itself."""
        return _target(option.next)

    def way(self, question: Question, option: Option) -> Way:
        """Tell how it goes on after an answer."""
        if option.outside:
            return "finish"
        if option.next is not None:
            return self._end(question) if option.next == END else "own"
        return "then" if self.then(question) else self._end(question)

    def _end(self, question: Question) -> Way:
        places = self._places[question.id]
        if len(places) > 1:
            return "either"
        return "back" if "sub" in places else "finish"

    def _spread(self, start: str) -> None:
        """Find out which questions are asked within a sub-interview, which outside any, and which both."""
        waiting: list[tuple[str, _Place]] = [(start, "top")]
        while waiting:
            id_, place = waiting.pop()
            if place in self._places[id_]:
                continue
            self._places[id_].add(place)
            question = self._questions[id_]
            nexts = (question.next, *(option.next for option in question.options))
            waiting += [(target, place) for target in map(_target, nexts) if target]
            waiting += [(option.ask, "sub") for option in question.options if option.ask]


def _target(next_: str | None) -> str | None:
    return None if next_ == END else next_
