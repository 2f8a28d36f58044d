"""The interview: shows what the walk asks, in whichever front, and keeps the answers when going back."""

from collections.abc import Callable

from someguide.compile.nodes import Compiled
from someguide.compile.states import EXCLUSIVE
from someguide.interview.screen import Choice, Front, Move, Screen
from someguide.model.guideline import Answers
from someguide.walk import Walk, ahead, replay, settled, step

Keep = Callable[[Walk], None]
"""Called after each answer, and once before the first question."""


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
    kept = dict(given)
    walk = replay(compiled, given)
    keep(walk)
    while walk.node is not None:
        got = front.ask(screen(walk, kept))
        if got is Move.back:
            walk = _back(walk)
        elif isinstance(got, tuple):
            answer = got if walk.question.choose == "many" else got[0]
            kept[walk.question.asks] = answer
            walk = step(walk, answer)
        keep(walk)
    return walk


def screen(walk: Walk, kept: Answers) -> Screen:
    """Return the question that waits as it is shown; an answer kept from before is marked."""
    question, guideline = walk.question, walk.compiled.guideline
    asked = guideline.vocabulary.questions[question.asks]
    before = kept.get(question.asks, ())
    return Screen(
        number=len(walk.answers) + 1,
        text=asked.text,
        why=asked.why,
        choices=tuple(Choice(each.id, guideline.label(question.id, each.id)) for each in question.options),
        many=question.choose == "many",
        exclusive=frozenset(EXCLUSIVE),
        given=(before,) if isinstance(before, str) else before,
        left=ahead(walk) - 1 if settled(walk) else None,
    )


def _back(walk: Walk) -> Walk:
    """Drop the last answer."""
    return replay(walk.compiled, dict(list(walk.answers.items())[:-1]))
