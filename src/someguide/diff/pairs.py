"""Two versions walked side by side, as pairs of places advanced by the same answers.

Where both read the same, both go on by each answer. Where they read different things, one goes on alone: the
one whose thing the other will not read any more, or else the one that is first in ``order``; its answer is
kept as long as anybody may still read it. An answer that one version does not have is no situation of both,
and nobody goes that way. (A checklist has room for all: it ignores what it does not offer.)
"""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from someguide.diff.come import NOTHING_MET, Come, joined
from someguide.diff.places import Value, Var
from someguide.diff.track import Track

Kept = frozenset[tuple[Var, Value]]
At = tuple[int, Come]
"""A place of one version, and what its walk has come to there."""


class Pair(NamedTuple):
    """Where both versions stand, and the answers that may still be read again."""

    old: At
    new: At
    kept: Kept = frozenset()


class Joint:
    """Both versions; a situation is a walk through them together."""

    def __init__(self, old: Track, new: Track) -> None:
        self.old, self.new = old, new
        self.common = frozenset(asks for asks, many in old.asked.items() if new.asked.get(asks) == many)
        self._order = {var: number for number, var in enumerate(_order(old, new))}
        self.start = Pair((0, NOTHING_MET), (0, NOTHING_MET))

    def reads(self, pair: Pair) -> Var | None:
        """Return what is read next; nothing where both have ended."""
        one, other = self.old.var(pair.old[0]), self.new.var(pair.new[0])
        if one is None or other is None or one == other:
            return one or other
        waits, waited = self.old.reads_later(pair.old[0], other), self.new.reads_later(pair.new[0], one)
        if waits != waited:
            return one if waits else other
        return min(one, other, key=self._order.__getitem__)

    def fork(self, var: Var) -> bool:
        """Tell whether this belongs to a question that only one version has: it is no part of a situation."""
        return var[0] not in self.common

    def reads_later(self, pair: Pair, var: Var) -> bool:
        """Tell whether something may be read from here on."""
        return self.old.reads_later(pair.old[0], var) or self.new.reads_later(pair.new[0], var)

    def moves(self, pair: Pair, var: Var) -> Iterator[tuple[Value, Pair]]:
        """Yield each answer that both versions can take, with what it leads to."""
        for value in self._values(pair, var):
            if self._foreign(self.old, var, value) or self._foreign(self.new, var, value):
                continue
            given = {**dict(pair.kept), var: value}
            old, new = _onward(self.old, pair.old, given), _onward(self.new, pair.new, given)
            if old and new:
                here = Pair(old, new)
                kept = (each for each in given.items() if self.reads_later(here, each[0]))
                yield value, here._replace(kept=frozenset(kept))

    def _values(self, pair: Pair, var: Var) -> list[Value]:
        reading = ((side, at) for side, (at, _) in ((self.old, pair.old), (self.new, pair.new)))
        places = [side.places[at] for side, at in reading if side.var(at) == var]
        return list(dict.fromkeys(value for place in places for value in place.moves))

    def _foreign(self, side: Track, var: Var, value: Value) -> bool:
        """Tell whether a version has a question, but nowhere this answer to it."""
        known = self.fork(var) or var[0] in side.checklists
        return not known and value is not False and value not in side.offers.get(var, ())


def _onward(side: Track, at: At, given: Mapping[Var, Value]) -> At | None:
    """Go on as far as the answers carry; nothing where one of them cannot be given there."""
    while (var := side.var(at[0])) is not None and var in given:
        place = side.places[at[0]]
        leap = place.moves.get(given[var], place.other)
        if leap is None:
            return None
        at = leap.to, joined(at[1], leap.come)
    return at


def _order(old: Track, new: Track) -> tuple[Var, ...]:
    """Return all that is read, in the order of both versions; where they differ, the earlier place counts."""
    ours, theirs = list(old.bits), list(new.bits)
    found: dict[Var, None] = {}
    for _, begin, end, start, stop in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        found.update(dict.fromkeys([*ours[begin:end], *theirs[start:stop]]))
    return tuple(found)
