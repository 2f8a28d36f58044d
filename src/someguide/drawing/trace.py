"""One walk, told as the questions and answers of the guideline that it came by."""

from dataclasses import dataclass

from someguide.compile.nodes import Node
from someguide.drawing.drawing import Walked
from someguide.model.guideline import UNKNOWN, Option, Question
from someguide.walk import Walk


@dataclass(frozen=True, slots=True)
class Trace:
    """The questions that a walk came by (the one that waits included), and the answers it gave there."""

    visited: frozenset[str] = frozenset()
    taken: frozenset[tuple[str, str]] = frozenset()

    def of(self, question: Question, option: Option) -> Walked:
        """Tell what the walk did with an answer."""
        if (question.id, option.id) in self.taken:
            return "taken"
        answered = any(id_ == question.id for id_, _ in self.taken)
        unknown = (question.id, UNKNOWN) in self.taken
        return "left" if option.otherwise and answered and not unknown else ""


NO_TRACE = Trace()


def trace(walk: Walk) -> Trace:
    """Return what a walk came by."""
    nodes = [walk.compiled.nodes[edge.source] for edge in walk.path]
    waiting = [walk.node] if walk.node else []
    return Trace(
        visited=frozenset(node.question for node in (*nodes, *waiting)),
        taken=frozenset((node.question, option) for node in nodes for option in _given(walk, node)),
    )


def _given(walk: Walk, node: Node) -> tuple[str, ...]:
    """Return what was answered, by the person's own words: the edge of a recall may bear another."""
    given = walk.answers[node.asks]
    return (given,) if isinstance(given, str) else given
