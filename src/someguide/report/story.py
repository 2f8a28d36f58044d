"""From the edges of a walk to its story."""

from collections.abc import Iterable

from someguide.compile.nodes import FINISH, Compiled, Edge
from someguide.model.guideline import Guideline
from someguide.model.scale import Level, conclude
from someguide.model.story import Story, Turn


def story(compiled: Compiled, path: Iterable[Edge]) -> Story:
    """Return the story of a walk.

    Args:
        compiled: the graph.
        path: edges from its start on; where they do not lead to the end, the story is told so far.
    """
    edges = tuple(path)
    given: dict[str, list[str]] = {}
    for edge in edges:
        node = compiled.nodes[edge.source]
        if node.shown:
            given[node.question] = []
        if not node.recalls and edge.ticked:
            given[node.question].append(edge.option)
    turns = (_turn(compiled.guideline, question, options) for question, options in given.items())
    finished = bool(edges) and edges[-1].target == FINISH
    return Story(tuple(turn for turn in turns if turn.options), verdict(edges).name if finished else "")


def verdict(path: Iterable[Edge]) -> Level:
    """Return what a finished walk comes to."""
    edges = tuple(path)
    highest = max((edge.level for edge in edges), default=Level.none)
    return conclude(highest, silent=any(edge.silent for edge in edges))


def _turn(guideline: Guideline, id_: str, options: Iterable[str]) -> Turn:
    question, chosen = guideline.questions[id_], tuple(options)
    return Turn(
        asks=question.asks,
        text=guideline.vocabulary.questions[question.asks].text,
        options=chosen,
        labels=tuple(guideline.label(id_, option) for option in chosen),
        many=question.choose == "many",
    )
