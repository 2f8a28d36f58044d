"""The compiled graph: plain frozen data that the walk, the proofs and every export share."""

from collections.abc import Mapping
from dataclasses import dataclass

from someguide.model.guideline import Guideline, Link
from someguide.model.scale import Level

FINISH = "finish"
"""The node where every interview ends; it has no edges."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One answer at one node.

    For a ``many``, an edge is a box ticked or left (``ticked``), or one of its exclusive options.
    ``level`` is the highest that its links give.
    """

    source: str
    target: str
    option: str
    ticked: bool
    links: tuple[Link, ...]
    level: Level
    silent: bool
    outside: bool


@dataclass(frozen=True, slots=True)
class Node:
    """A place in the interview.

    ``question`` is the node's id in the guideline, ``asks`` the question's in the vocabulary. A ``many`` is a
    chain of nodes, one for each ``box``; only its first is ``shown``. A recall that remembers is not shown.
    """

    id: str
    question: str
    asks: str
    box: str | None
    shown: bool
    edges: tuple[Edge, ...]

    @property
    def recalls(self) -> bool:
        """Whether it goes by a remembered answer: it has one edge, named after that answer or one like it."""
        return not self.shown and self.box is None


@dataclass(frozen=True, slots=True)
class Compiled:
    """A guideline's decision graph; ``nodes`` stand in topological order, ``FINISH`` is not among them."""

    guideline: Guideline
    start: str
    nodes: Mapping[str, Node]
