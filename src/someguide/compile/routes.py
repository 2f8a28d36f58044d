"""The routes between questions as they are written: whether they go in a circle, and what they recall."""

from graphlib import CycleError, TopologicalSorter

from someguide.model.guideline import END, Guideline, Question
from someguide.model.problem import FaultError, fault


def followers(question: Question) -> tuple[str, ...]:
    """Return the questions that this one routes to, each once, in file order."""
    targets = (target for option in question.options for target in (option.ask, option.next))
    named = dict.fromkeys((*targets, question.next))
    return tuple(target for target in named if target is not None and target != END)


def last_first(guideline: Guideline) -> tuple[str, ...]:
    """Return the questions, each after all that it routes to.

    Raises:
        FaultError: ``circle``, where a question leads back to itself.
    """
    routes = {question.id: followers(question) for question in guideline.questions.values()}
    try:
        return tuple(TopologicalSorter(routes).static_order())
    except CycleError as error:
        circle = list(reversed(error.args[1]))
        path = ("questions", circle[0])
        raise FaultError(fault(path, "circle", circle=" → ".join(circle))) from error


def recalled(guideline: Guideline) -> dict[str, frozenset[str]]:
    """Tell for each question which vocabulary questions it, or any question it leads to, recalls."""
    found: dict[str, frozenset[str]] = {}
    for id_ in last_first(guideline):
        question = guideline.questions[id_]
        own = frozenset({question.asks} if question.recall else ())
        found[id_] = own.union(*(found[target] for target in followers(question)))
    return found
