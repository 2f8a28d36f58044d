"""A guideline's graph read answer by answer, so that two of them can be walked side by side.

A *place* reads one thing of the answers: what a question is answered with; of a list, whether it is answered
with "don't know"; or whether a box is ticked. "None of these" is every box left: such a walk goes down the
list, and at its end along the edge of that answer, which holds all that the empty boxes give.

A box that a list does not offer is not read there. Recalls that remember are passed without reading.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from someguide.compile.nodes import FINISH, Compiled, Edge, Node
from someguide.diff.come import NOTHING_MET, Come, joined, met
from someguide.model.guideline import NOTHING, UNKNOWN
from someguide.model.renamed import Renamed

WHOLE = ""

Var = tuple[str, str]
"""What is read: a question (and ``WHOLE``), a list (and ``UNKNOWN``), or a list and a box; by new names."""
Value = str | bool


class Leap(NamedTuple):
    """What an answer gives, and the place it leads to: ``len(places)`` is the end."""

    come: Come
    to: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a version reads ``var``; an answer that is none of ``moves`` is taken as ``other``, if at all."""

    var: Var
    moves: Mapping[Value, Leap]
    other: Leap | None = None


Spot = tuple[str, str]
"""A node; and while no box of its list is ticked, the list's first node, else nothing."""
Move = tuple[Come, Spot]
Moves = dict[Value, Move]


class Reading:
    """Makes places of a compiled guideline.

    Args:
        compiled: the graph.
        renamed: what its names are called in the version it is laid beside.
    """

    def __init__(self, compiled: Compiled, renamed: Renamed) -> None:
        self._compiled, self._renamed = compiled, renamed
        self._index = {id_: number for number, id_ in enumerate([*compiled.nodes, FINISH])}
        spots = sorted(self._spots(), key=self._rank)
        self._number = {spot: number for number, spot in enumerate([*spots, (FINISH, "")])}
        self.places = tuple(self._place(spot) for spot in spots)

    def asks(self, node: Node) -> str:
        """Return the name of a node's question."""
        return self._renamed.question(node.asks)

    def option(self, node: Node, option: str) -> str:
        """Return the name of an option that a node offers."""
        return self._renamed.option(self.asks(node), option)

    def options(self, node: Node) -> tuple[str, ...]:
        """Return the options that a node's question offers, by their own names."""
        return tuple(each.id for each in self._compiled.guideline.questions[node.question].options)

    def many(self, node: Node) -> bool:
        """Tell whether a node belongs to a list."""
        return self._compiled.guideline.questions[node.question].choose == "many"

    def _rank(self, spot: Spot) -> tuple[int, bool]:
        return self._index[spot[0]], spot[0] == spot[1]

    def _spots(self) -> Iterator[Spot]:
        """Yield every spot that can be reached."""
        found, waiting = set[Spot](), [(self._compiled.start, "")]
        while waiting:
            spot = waiting.pop()
            if spot in found or spot[0] == FINISH:
                continue
            found.add(spot)
            yield spot
            moves, other = self._moves(spot)
            waiting += [to for _, to in (*moves.values(), *([other] if other else ()))]

    def _place(self, spot: Spot) -> Place:
        node = self._compiled.nodes[spot[0]]
        moves, other = self._moves(spot)
        leaps = {value: self._leap(*move) for value, move in moves.items()}
        return Place(self._var(node, spot[1]), leaps, self._leap(*other) if other else None)

    def _leap(self, come: Come, to: Spot) -> Leap:
        return Leap(come, self._number[to])

    def _var(self, node: Node, first: str) -> Var:
        if not self.many(node):
            return self.asks(node), WHOLE
        opening = node.shown and not first
        return self.asks(node), UNKNOWN if opening else self.option(node, node.box or NOTHING)

    def _moves(self, spot: Spot) -> tuple[Moves, Move | None]:
        """Return what each answer leads to, and what any other is taken as."""
        node, first = self._compiled.nodes[spot[0]], spot[1]
        if not self.many(node):
            return {self.option(node, edge.option): self._along(edge) for edge in node.edges}, None
        if node.shown and not first:
            return self._opening(node)
        return self._box(node, first), None

    def _opening(self, node: Node) -> tuple[Moves, Move | None]:
        moves: Moves = {}
        nothing = self._exclusive(node, NOTHING)
        if node.box:
            moves[False] = NOTHING_MET, (node.id, node.id)
        elif nothing:
            moves[False] = nothing
        if unknown := self._exclusive(node, UNKNOWN):
            moves[True] = unknown
        checklist = self._compiled.guideline.vocabulary.questions[node.asks].checklist
        return moves, nothing if checklist else None

    def _box(self, node: Node, first: str) -> Moves:
        moves: Moves = {}
        for edge in node.edges:
            if edge.option == node.box and edge.ticked:
                moves[True] = self._along(edge)
            elif edge.option == node.box:
                come, (to, _) = self._along(edge)
                moves[False] = come, (to, first)
        nothing = self._exclusive(self._compiled.nodes[first], NOTHING) if first else None
        if nothing and False not in moves:
            moves[False] = nothing
        return moves

    def _exclusive(self, first: Node, option: str) -> Move | None:
        return next((self._along(edge) for edge in first.edges if edge.option == option), None)

    def _along(self, edge: Edge) -> Move:
        """Follow an edge, and after it the recalls that remember."""
        rules, nodes = self._compiled.guideline.rules, self._compiled.nodes
        come = met(edge, rules)
        while edge.target != FINISH and nodes[edge.target].recalls:
            edge = nodes[edge.target].edges[0]
            come = joined(come, met(edge, rules))
        return come, (edge.target, "")
