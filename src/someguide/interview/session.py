"""The interview: shows what is asked, in whichever front, and keeps the answers when going back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, Self, TypeVar

from someguide.compile.nodes import Compiled
from someguide.compile.states import EXCLUSIVE
from someguide.interview.screen import Choice, Front, Move, Screen
from someguide.model.guideline import Answers
from someguide.walk import Walk, ahead, replay, settled

Keep = Callable[[Walk], None]
"""Called after each answer, and once before the first question."""


class Asking(Protocol):
    """Where an interview stands: that of one guideline, or of several at once."""

    @property
    def answers(self) -> Answers:
        """What was answered so far, in the order it was asked."""
        ...

    @property
    def asks(self) -> str | None:
        """The vocabulary's question that waits, none where the interview is finished."""
        ...

    def screen(self, kept: Answers) -> Screen:
        """Return the question that waits as it is shown; an answer kept from before is marked."""
        ...

    def after(self, answers: Answers) -> Self:
        """Return where these answers lead from the start."""
        ...


State = TypeVar("State", bound=Asking)


def interview(compiled: Compiled, front: Front, given: Answers, keep: Keep) -> Walk:
    """Ask until the walk is finished.

    Args:
        compiled: the guideline.
        front: how to ask.
        given: answers to start from; the interview goes on where they end.
        keep: called with the walk after each answer.

    Returns:
        The finished walk.

    Raises:
        KeyboardInterrupt: the person stopped.
        EOFError: the input ended.
    """
    start = _One(replay(compiled, given))
    return ask(start, front, given, lambda one: keep(one.walk)).walk


def ask(state: State, front: Front, given: Answers, keep: Callable[[State], None]) -> State:
    """Ask until the interview is finished, and return it; raises as ``interview`` does.

    Args:
        state: where the interview starts.
        front: how to ask.
        given: answers to show as given before, where their questions come.
        keep: called with the state after each answer, and once before the first question.
    """
    kept = dict(given)
    keep(state)
    while (question := state.asks) is not None:
        shown = state.screen(kept)
        got = front.ask(shown)
        answers = dict(state.answers)
        if isinstance(got, tuple):
            kept[question] = answers[question] = got if shown.many else got[0]
        elif got is Move.back and answers:
            answers.popitem()
        state = state.after(answers)
        keep(state)
    return state


def before(kept: Answers, question: str) -> tuple[str, ...]:
    """Return the options that were chosen before, none where the question was not answered."""
    given = kept.get(question, ())
    return (given,) if isinstance(given, str) else given


@dataclass(frozen=True, slots=True)
class _One:
    """The interview of one guideline, in its own words."""

    walk: Walk

    @property
    def answers(self) -> Answers:
        return self.walk.answers

    @property
    def asks(self) -> str | None:
        return self.walk.node.asks if self.walk.node else None

    def screen(self, kept: Answers) -> Screen:
        walk, question, guideline = self.walk, self.walk.question, self.walk.compiled.guideline
        asked = guideline.vocabulary.questions[question.asks]
        choices = (Choice(each.id, guideline.label(question.id, each.id)) for each in question.options)
        return Screen(
            number=len(walk.answers) + 1,
            text=asked.text,
            why=asked.why,
            choices=tuple(choices),
            many=question.choose == "many",
            exclusive=frozenset(EXCLUSIVE),
            given=before(kept, question.asks),
            left=ahead(walk) - 1 if settled(walk) else None,
        )

    def after(self, answers: Answers) -> "_One":
        return _One(replay(self.walk.compiled, answers))
