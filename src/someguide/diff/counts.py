"""How many situations there are of each kind: exact big integers, without looking at them one by one.

A situation is the answers given to the questions that both versions have, on the walks of both. Where each
version has only such questions, every way through the stops is a situation of its own. A question that only
one version has forks the way without adding to the situation: then the ways that share all answers are
followed together, as one group of stops, and each kind that one of them ends with counts once.

Groups tell situations apart as long as the answers come in one order. Where, on account of what only one
version asks, the same two answers may come in either, one situation could be counted twice. Then (and where
there are too many groups) counts are lower bounds: at each fork, of each kind, the larger number is kept.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from itertools import combinations
from operator import add, or_
from typing import TypeVar

from someguide.diff.pairs import Joint
from someguide.diff.places import Value, Var
from someguide.diff.stops import Stop

Kind = TypeVar("Kind")
Kinds = Callable[[Stop], Iterable[Kind]]
"""The kinds of an end."""
Group = frozenset[int]

MOST = 200_000
"""More groups than this, and lower bounds must do."""


def counted(joint: Joint, stops: Sequence[Stop], kinds: Kinds[Kind]) -> tuple["Counter[Kind]", bool]:
    """Return how many situations there are of each kind, and whether that is exact (else: at least)."""
    found = exactly(joint, stops, kinds)
    if found is not None:
        return found, True
    return at_least(stops, kinds), not any(stop.fork for stop in stops)


def exactly(
    joint: Joint, stops: Sequence[Stop], kinds: Kinds[Kind], most: int = MOST
) -> "Counter[Kind] | None":
    """Return the number of situations of each kind; none where it cannot be told."""
    total: Counter[Kind] = Counter()
    waiting: dict[int, Counter[Group]] = {0: Counter([_opened(stops, [0])])}
    seen = 0
    for first in range(len(stops)):
        for group, number in waiting.pop(first, Counter[Group]()).items():
            seen += 1
            reading = _reading(stops, group)
            if seen > most or _either_first(joint, stops, reading):
                return None
            ends = {kind for each in group if stops[each].var is None for kind in kinds(stops[each])}
            total.update(dict.fromkeys(ends, number))
            for target in _targets(stops, reading):
                waiting.setdefault(min(target), Counter())[target] += number
    return total


def at_least(stops: Sequence[Stop], kinds: Kinds[Kind]) -> "Counter[Kind]":
    """Return a number for each kind that there are no fewer situations of; exact without forks."""
    ahead: dict[int, Counter[Kind]] = {}
    for number in reversed(range(len(stops))):
        stop = stops[number]
        after = [ahead[target] for target in stop.moves.values()]
        none: Counter[Kind] = Counter()
        own = Counter(dict.fromkeys(kinds(stop), 1)) if stop.var is None else none
        ahead[number] = reduce(or_ if stop.fork else add, after, own)
    return ahead[0]


def _opened(stops: Sequence[Stop], numbers: Iterable[int]) -> Group:
    """Return the stops themselves, and in place of each fork all that it leads to."""
    found, waiting = set[int](), list(numbers)
    while waiting:
        number = waiting.pop()
        if stops[number].fork:
            waiting += stops[number].moves.values()
        else:
            found.add(number)
    return frozenset(found)


def _reading(stops: Sequence[Stop], group: Group) -> dict[Var, list[int]]:
    found: dict[Var, list[int]] = {}
    for number in sorted(group):
        var = stops[number].var
        if var is not None:
            found.setdefault(var, []).append(number)
    return found


def _targets(stops: Sequence[Stop], reading: dict[Var, list[int]]) -> list[Group]:
    """Return what each answer leads to, all stops that read it taken together."""
    found = []
    for numbers in reading.values():
        together: dict[Value, list[int]] = {}
        for number in numbers:
            for value, target in stops[number].moves.items():
                together.setdefault(value, []).append(target)
        found += [_opened(stops, targets) for targets in together.values()]
    return [group for group in found if group]


def _either_first(joint: Joint, stops: Sequence[Stop], reading: dict[Var, list[int]]) -> bool:
    """Tell whether two things may be read in either order, and so one situation be met twice."""

    def after(one: Var, other: Var) -> bool:
        return any(joint.reads_later(stops[number].pair, other) for number in reading[one])

    return any(after(one, other) and after(other, one) for one, other in combinations(reading, 2))
