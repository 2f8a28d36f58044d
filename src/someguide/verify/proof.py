"""The proof of a guarantee: one sweep over the graph, exact over all walks, with the shortest that breaks it.

The state on arriving at a node is which questions of ``when`` have got an answer that it names, the highest
level met, whether the document was silent, and which of the promised rules were met; of these, only what the
guarantee speaks of is kept, and only on the ways on which all of ``when`` can still be answered.
"""

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import NamedTuple

from someguide.compile.nodes import FINISH, Compiled, Edge
from someguide.compile.states import EXCLUSIVE
from someguide.model.guarantee import MET, Guarantee
from someguide.model.guideline import NOTHING
from someguide.model.scale import Level, conclude
from someguide.model.vocabulary import Asked
from someguide.verify.sweep import Swept
from someguide.verify.trails import Change, Ways, Weigh, screens_and_ticks, ways


class Sum(NamedTuple):
    """What a walk has come to so far; questions of ``when`` and promised rules by their place, as bits."""

    given: int = 0
    level: Level = Level.none
    silent: bool = False
    rules: int = 0


Breach = tuple[Level | None, tuple[str, ...]]
"""The verdict and the rules with which a finished walk breaks a guarantee."""
KEPT: Breach = (None, ())


@dataclass(frozen=True, slots=True)
class Proof:
    """What the proof of a guarantee found.

    ``idle`` is true where no walk gives the answers it names. ``counter`` is the shortest walk that breaks
    it, with the ``verdict``, if that does, and the promised ``rules`` that it fails to meet (or meets).
    """

    guarantee: Guarantee
    idle: bool
    counter: tuple[Edge, ...] = ()
    verdict: Level | None = None
    rules: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the guarantee promises something, and no walk breaks it."""
        return not self.idle and not self.counter


def prove(guarantee: Guarantee, over: Swept, weigh: Weigh = screens_and_ticks) -> Proof:
    """Prove a guarantee over all walks, or find the shortest walk (as it is weighed) that breaks it."""
    ends: Ways[Sum] = {}
    for node, reached in ways(over, Sum(), _Steps(guarantee, over.compiled), weigh):
        ends = reached if node == FINISH else ends
    whole = (1 << len(guarantee.when)) - 1
    meeting = {end: trail for end, trail in ends.items() if end.given == whole}
    breaking = {end: trail for end, trail in meeting.items() if _breach(guarantee, end) != KEPT}
    if not breaking:
        return Proof(guarantee, idle=not meeting)
    end, trail = min(breaking.items(), key=lambda each: each[1].cost)
    verdict, rules = _breach(guarantee, end)
    return Proof(guarantee, idle=False, counter=trail.edges, verdict=verdict, rules=rules)


def _breach(guarantee: Guarantee, end: Sum) -> Breach:
    """Tell how a finished walk breaks a guarantee, if it does."""
    verdict = conclude(end.level, silent=end.silent)
    met = [rule for number, rule in enumerate(guarantee.rules) if end.rules >> number & 1]
    return verdict if guarantee.verdict_broken(verdict) else None, guarantee.rules_broken(met)


class _Steps:
    """How edges add to a sum, on walks that can still be such as the guarantee speaks of."""

    def __init__(self, guarantee: Guarantee, compiled: Compiled) -> None:
        self._guarantee = guarantee
        self._nodes = compiled.nodes
        self._asked = compiled.guideline.vocabulary.questions
        self._questions = {asks: 1 << number for number, asks in enumerate(guarantee.when)}
        self._rules = {rule: 1 << number for number, rule in enumerate(guarantee.rules)}
        self._ahead = self._still_to_come()

    def __call__(self, edge: Edge) -> Change[Sum] | None:
        given = self._given(edge)
        return None if given is None else self._adding(edge, given)

    def _still_to_come(self) -> dict[str, int]:
        """Tell of each node which questions of ``when`` may get their answer there or further on."""
        ahead = {FINISH: 0}
        for node in reversed(list(self._nodes.values())):
            taken = ((self._given(edge), edge.target) for edge in node.edges)
            bits = (given | ahead[target] for given, target in taken if given is not None)
            ahead[node.id] = reduce(or_, bits, 0)
        return ahead

    def _given(self, edge: Edge) -> int | None:
        """Return the question of ``when`` that an edge answers; none where it leads away from such walks."""
        node = self._nodes[edge.source]
        if node.recalls or not edge.ticked:
            return 0
        if edge.option in self._guarantee.when.get(node.asks, ()):
            return self._questions[node.asks]
        return None if self._elsewhere(self._asked[node.asks], edge.option) else 0

    def _elsewhere(self, asked: Asked, option: str) -> bool:
        many = asked.choose == "many"
        box = many and option not in EXCLUSIVE
        if asked.id in self._guarantee.when and not box:
            return True
        return self._guarantee.alone and many and not asked.checklist and option != NOTHING

    def _adding(self, edge: Edge, given: int) -> Change[Sum]:
        spoken = bool(self._guarantee.verdicts)
        level, silent = (edge.level, edge.silent) if spoken else (Level.none, False)
        rules = reduce(or_, (self._rules.get(link.rule, 0) for link in edge.links if link.relation in MET), 0)
        whole, ahead = (1 << len(self._questions)) - 1, self._ahead[edge.target]

        def add(before: Sum) -> Sum | None:
            answered = before.given | given
            if answered | ahead != whole:
                return None
            highest = max(before.level, level)
            return Sum(answered, highest, before.silent or silent, before.rules | rules)

        return add
