"""The shortest walks on which something can be seen; findings are told by them."""

from collections.abc import Callable, Mapping

from someguide.compile.nodes import FINISH, Edge
from someguide.model.scale import Level, conclude
from someguide.verify.sweep import Swept
from someguide.verify.trails import shortest

Come = tuple[Level, bool]
"""What a walk has come to: the highest level met, and whether the document was silent."""


def to_verdict(over: Swept, verdict: Level) -> tuple[Edge, ...]:
    """Return the shortest walk that comes to a verdict; empty where none does."""

    def wanted(node: str, come: Come) -> bool:
        return node == FINISH and conclude(come[0], silent=come[1]) == verdict

    return shortest(over, (Level.none, False), _adding, wanted)


def to_asking_again(over: Swept, names: Mapping[str, str], question: str) -> tuple[Edge, ...]:
    """Return the shortest way to where a question is shown after one of the same name.

    Args:
        over: whose graph it is.
        names: the name that each question goes by.
        question: the later one.
    """
    nodes = over.compiled.nodes

    def shows(edge: Edge) -> Callable[[bool], bool]:
        node = nodes[edge.source]
        here = node.shown and names[node.question] == names[question]
        return lambda before: before or here

    def wanted(node: str, shown: bool) -> bool:  # noqa: FBT001
        return shown and node in nodes and nodes[node].shown and nodes[node].question == question

    return shortest(over, False, shows, wanted)  # noqa: FBT003 - the state at the start


def to_late_outside(over: Swept, question: str, option: str) -> tuple[Edge, ...]:
    """Return the shortest walk that an ``outside`` ends after something was met."""
    nodes = over.compiled.nodes

    def ends(edge: Edge) -> Callable[[tuple[bool, bool]], tuple[bool, bool]]:
        meets = edge.level > Level.none or edge.silent
        here = (nodes[edge.source].question, edge.option) == (question, option)
        return lambda before: (before[0] or meets, before[1] or (here and before[0]))

    return shortest(over, (False, False), ends, lambda node, state: node == FINISH and state[1])


def _adding(edge: Edge) -> Callable[[Come], Come]:
    return lambda come: (max(come[0], edge.level), come[1] or edge.silent)
