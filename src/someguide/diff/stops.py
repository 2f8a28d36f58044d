"""All pairs that can be reached, in an order in which each comes after those that lead to it.

One pass finds them, and the shortest way to each: fewest questions answered, then fewest boxes ticked, then
the options that stand first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from someguide.diff.pairs import Joint, Pair
from someguide.diff.places import WHOLE, Value, Var
from someguide.model.guideline import UNKNOWN
from someguide.model.problem import FaultError, fault

MOST = 500_000
"""More pairs than this, and the versions are too unlike to be laid beside each other."""


class Trail(NamedTuple):
    """The shortest way to a pair: the last answer, and the way before it."""

    cost: tuple[int, int, int] = (0, 0, 0)
    var: Var | None = None
    value: Value = False
    before: "Trail | None" = None

    def longer(self, var: Var, value: Value, place: int) -> "Trail":
        """Return the way with one answer more, which stands at this place among the answers."""
        questions, ticks, places = self.cost
        asked, ticked = var[1] in {WHOLE, UNKNOWN}, value is True
        cost = questions + asked, ticks + ticked, places + (0 if isinstance(value, bool) else place)
        return Trail(cost, var, value, self)

    def answers(self) -> tuple[tuple[Var, Value], ...]:
        """Return what was read, first to last."""
        return tuple(reversed(list(self._backwards())))

    def _backwards(self) -> Iterator[tuple[Var, Value]]:
        trail: Trail | None = self
        while trail and trail.var:
            yield trail.var, trail.value
            trail = trail.before


class _Found(NamedTuple):
    trail: Trail
    var: Var | None
    moves: Mapping[Value, Pair]

    def onward(self) -> Iterator[tuple[Pair, Trail]]:
        for place, (value, target) in enumerate(self.moves.items()):
            if self.var:
                yield target, self.trail.longer(self.var, value, place)


@dataclass(frozen=True, slots=True)
class Stop:
    """A pair, what is read there (nothing at an end), and by each answer the number of the stop it leads to.

    At a ``fork`` the answer is no part of the situation: only one version asks for it.
    """

    pair: Pair
    trail: Trail
    var: Var | None
    fork: bool
    moves: Mapping[Value, int]


def stops(joint: Joint, most: int = MOST) -> tuple[Stop, ...]:
    """Return the stops; the first is the start.

    Raises:
        FaultError: ``diff-too-many``.
    """
    found = _found(joint, most)
    number = {pair: each for each, pair in enumerate(found)}
    return tuple(
        Stop(
            pair=pair,
            trail=trail,
            var=var,
            fork=var is not None and joint.fork(var),
            moves={value: number[target] for value, target in moves.items()},
        )
        for pair, (trail, var, moves) in found.items()
    )


def _found(joint: Joint, most: int) -> dict[Pair, _Found]:
    """Go by rank, which rises with every answer: so each pair is complete when its turn comes."""
    found: dict[Pair, _Found] = {}
    waiting: dict[int, dict[Pair, Trail]] = {0: {joint.start: Trail()}}
    for rank in range(len(joint.old.places) + len(joint.new.places) + 1):
        for pair, trail in waiting.pop(rank, {}).items():
            var = joint.reads(pair)
            found[pair] = _Found(trail, var, dict(joint.moves(pair, var)) if var else {})
            if len(found) > most:
                raise FaultError(fault((), "diff-too-many", most=most))
            for target, longer in found[pair].onward():
                known = waiting.setdefault(target.old[0] + target.new[0], {})
                if target not in known or longer.cost < known[target].cost:
                    known[target] = longer
    return found
