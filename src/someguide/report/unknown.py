"""What hangs on an answer nobody knew: what each possible answer would lead to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from someguide.compile.nodes import Edge
from someguide.model.guideline import UNKNOWN, Question
from someguide.model.scale import Level
from someguide.walk import Walk, outlook, replay


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer, and the verdicts that it could lead to, mildest first."""

    option: str
    verdicts: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question answered with "vet ikke", the rules that hang on it, and what each answer would lead to."""

    question: str
    rules: tuple[str, ...]
    outcomes: tuple[Outcome, ...]


def unknowns(walk: Walk) -> tuple[Unknown, ...]:
    """Return the open questions of a finished walk, in the order they were asked."""
    nodes = walk.compiled.nodes
    open_ = [edge for edge in walk.path if edge.option == UNKNOWN]
    return tuple(
        Unknown(
            question=node.question,
            rules=tuple(
                dict.fromkeys(_unsure(edge for edge in open_ if nodes[edge.source].asks == node.asks))
            ),
            outcomes=_outcomes(walk, node.question),
        )
        for node in (nodes[edge.source] for edge in open_)
        if node.shown
    )


def _unsure(edges: Iterable[Edge]) -> Iterator[str]:
    for link in (link for edge in edges for link in edge.links if link.relation == "unsure"):
        yield link.rule


def _outcomes(walk: Walk, node: str) -> tuple[Outcome, ...]:
    question = walk.compiled.guideline.questions[node]
    options = (option.id for option in question.options if option.id != UNKNOWN)
    return tuple(Outcome(option, _verdicts(walk, question, option)) for option in options)


def _verdicts(walk: Walk, question: Question, option: str) -> tuple[Level, ...]:
    answer = option if question.choose == "one" else (option,)
    return outlook(replay(walk.compiled, {**walk.answers, question.asks: answer}))
