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


def recalled(guideline: Guideline) -> tuple[dict[str, int], dict[str, int]]:
    """Tell what is recalled from each question on, as sets of bits: far smaller than sets of names.

    Returns:
        The bit of each vocabulary question that is recalled anywhere; and for each question of the guideline
        the bits of those that it, or any question it leads to, recalls.
    """
    asks = (question.asks for question in guideline.questions.values() if question.recall)
    bits = {name: 1 << number for number, name in enumerate(dict.fromkeys(asks))}
    found: dict[str, int] = {}
    for id_ in last_first(guideline):
        question = guideline.questions[id_]
        found[id_] = bits[question.asks] if question.recall else 0
        for target in followers(question):
            found[id_] |= found[target]
    return bits, found
