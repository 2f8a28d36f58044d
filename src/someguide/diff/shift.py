"""Which situations come to something else: how many of each kind, and the smallest one.

A **situation** is one set of answers to the questions that both versions ask (after renaming): those that
the walk of either of them reads. It has a verdict in each version; where a question that only one version
asks decides, it may have several, and then counts under each kind of change that it can come to.

- ``verdict``: the verdict is another.
- ``silent``, ``law_first``, ``commanded``, ``outside``: the verdict stays, and this that stands beside it
  came or went.

A situation with an answer that one version does not have is the other's alone, and is not counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from someguide.compile.nodes import Compiled
from someguide.diff.come import outcome
from someguide.diff.counts import counted
from someguide.diff.example import Example, example
from someguide.diff.names import SAME
from someguide.diff.pairs import Joint
from someguide.diff.stops import Stop, Trail, stops
from someguide.diff.track import track
from someguide.model.renamed import Renamed

What = Literal["verdict", "silent", "law_first", "commanded", "outside"]
BESIDE: tuple[What, ...] = ("silent", "law_first", "commanded", "outside")


class Kind(NamedTuple):
    """What changes, from what to what; of what stands beside the verdict, 0 is without and 1 with."""

    what: What
    old: int
    new: int


Total = Literal["both", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One kind of change: how many situations, and the one with the fewest answers."""

    kind: Kind
    count: int
    example: Example


@dataclass(frozen=True, slots=True)
class Shift:
    """Every change there is between two versions.

    ``situations`` are those that both can answer, ``changed`` those of them whose verdict is another or may
    be. Unless ``exact``, there are at least so many.
    """

    exact: bool
    situations: int
    changed: int
    verdicts: tuple[Change, ...]
    beside: tuple[Change, ...]


def shift(old: Compiled, new: Compiled, renamed: Renamed) -> Shift:
    """Return what changes from one version to the next.

    Args:
        old: the earlier version.
        new: the later one.
        renamed: what the earlier one's names are called in the later one.

    Raises:
        FaultError: ``diff-too-many``.
    """
    joint = Joint(track(old, renamed), track(new, SAME))
    found = stops(joint)
    numbers, exact = counted(joint, found, _kinds)
    trails = _smallest(found)
    changes = [
        Change(kind, numbers[kind], example(joint, trails[kind])) for kind in sorted(trails, key=_order)
    ]
    return Shift(
        exact,
        numbers["both"],
        numbers["changed"],
        tuple(each for each in changes if each.kind.what == "verdict"),
        tuple(each for each in changes if each.kind.what != "verdict"),
    )


def _kinds(stop: Stop) -> Iterator[Kind | Total]:
    yield "both"
    for kind in _changes(stop):
        yield kind
        if kind.what == "verdict":
            yield "changed"


def _changes(stop: Stop) -> Iterator[Kind]:
    old, new = outcome(stop.pair.old[1]), outcome(stop.pair.new[1])
    if old.verdict != new.verdict:
        yield Kind("verdict", old.verdict, new.verdict)
        return
    for what in BESIDE:
        was, now = getattr(old, what), getattr(new, what)
        if was != now:
            yield Kind(what, int(was), int(now))


def _smallest(found: tuple[Stop, ...]) -> dict[Kind, Trail]:
    best: dict[Kind, Trail] = {}
    for stop in found:
        for kind in _changes(stop) if stop.var is None else ():
            if kind not in best or stop.trail.cost < best[kind].cost:
                best[kind] = stop.trail
    return best


def _order(kind: Kind) -> tuple[bool, int, int, int]:
    """Put verdicts first, and of these the steepest rise first and the steepest fall last."""
    if kind.what == "verdict":
        return False, kind.old - kind.new, -kind.new, 0
    return True, BESIDE.index(kind.what), kind.old, kind.new
