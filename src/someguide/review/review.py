"""Everything that is to be approved, and what stands in the way of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import add
from typing import Literal

from someguide.compile.nodes import FINISH
from someguide.graph import most_screens
from someguide.model.guideline import Guideline, Passage
from someguide.model.story import UNTOLD, Story
from someguide.report.story import story
from someguide.review.situations import Situation, situations
from someguide.shelf import Opened
from someguide.sources.trace import Trace
from someguide.verify.outcome import Outcome, examined
from someguide.verify.proof import Proof
from someguide.verify.subject import Subject, subject
from someguide.verify.sweep import sweep

Hindrance = Literal["documents", "affected", "uncovered", "both", "problems"]
"""Why nobody can approve it yet:

- ``documents``: the document's own words do not stand beside the rules.
- ``affected``: the document says something else than what the rules rest on.
- ``uncovered``: it says something that is neither a rule nor put aside with a reason.
- ``both``: something is a rule and put aside at once.
- ``problems``: ``validate`` finds faults.
"""


@dataclass(frozen=True, slots=True)
class Promise:
    """A guarantee after its proof, the passages it rests on, and the walk that breaks it, where one does."""

    proof: Proof
    passages: tuple[Passage, ...]
    broken: Story


@dataclass(frozen=True, slots=True)
class Size:
    """How large the graph is on which all was proved; a walk is one way to answer from start to end."""

    nodes: int
    edges: int
    walks: int
    screens: int


@dataclass(frozen=True, slots=True)
class Review:
    """What an adviser and a lawyer approve.

    ``situations`` are those of each rule, by id; ``trace`` is the guideline beside its documents, none where
    these are not at hand.
    """

    guideline: Guideline
    day: date
    outcome: Outcome
    situations: Mapping[str, tuple[Situation, ...]]
    promises: tuple[Promise, ...]
    size: Size
    trace: Trace | None = None

    @property
    def hindrances(self) -> tuple[Hindrance, ...]:
        """Why it cannot be approved yet; nothing where it can."""
        return tuple(self._hindrances())

    def _hindrances(self) -> Iterator[Hindrance]:
        if self.trace is None:
            yield "documents"
        else:
            if self.trace.affected:
                yield "affected"
            if self.trace.uncovered:
                yield "uncovered"
            if self.trace.both:
                yield "both"
        if self.outcome.problems:
            yield "problems"


def review(opened: Opened, day: date, trace: Trace | None = None) -> Review:
    """Put together what is to be approved.

    Args:
        opened: the guideline.
        day: the date to print on it, by which an expired ``review_by`` is told.
        trace: the guideline beside its documents.
    """
    looked_at, rules = subject(opened), opened.guideline.rules
    return Review(
        guideline=opened.guideline,
        day=day,
        outcome=examined(opened.guideline.id, opened, day),
        situations={id_: situations(looked_at, rules, id_) for id_ in rules},
        promises=tuple(_promise(looked_at, proof) for proof in looked_at.proofs),
        size=_size(looked_at),
        trace=trace,
    )


def _promise(over: Subject, proof: Proof) -> Promise:
    cited = {each.print: each for rule in over.guideline.rules.values() for each in rule.passages}
    passages = tuple(cited[each] for each in proof.guarantee.passages if each in cited)
    return Promise(proof, passages, story(over.compiled, proof.counter) if proof.counter else UNTOLD)


def _size(over: Subject) -> Size:
    walks = dict(sweep(over, 1, lambda _, number: number, add))[FINISH]
    nodes = over.compiled.nodes.values()
    return Size(len(nodes), sum(len(node.edges) for node in nodes), walks, most_screens(over.graph))
