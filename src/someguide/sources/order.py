"""Which passages stand in the order they stood in, when some of a row were moved and the others shifted."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from someguide.sources.place import spot

Key = tuple[int, int]
Name = TypeVar("Name")


def shifted(pairs: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the old places of the passages that can only have shifted, because something before them did.

    They stand under the same heading, in the same kind of row, and in the same order among themselves. Of two
    neighbours that changed places, either may be the one that was moved: neither is among them.

    Args:
        pairs: old and new place of each passage.
    """
    rows: defaultdict[tuple[str, str], list[tuple[Key, Key, str]]] = defaultdict(list)
    for old, new in pairs:
        before, after = spot(old), spot(new)
        if before.row == after.row:
            rows[before.row].append((before.numbers, after.numbers, old))
    kept: set[str] = set()
    for row in rows.values():
        kept.update(_steady([(after, old) for _, after, old in sorted(row)]))
    return frozenset(kept)


def _steady(row: Sequence[tuple[Key, Name]]) -> list[Name]:
    """Return the names that are in every longest run of ascending keys."""
    keys = [key for key, _ in row]
    up_to, onward = _runs(keys), _runs([(-block, -line) for block, line in reversed(keys)])[::-1]
    longest = max(up_to, default=0)
    among = [index for index in range(len(row)) if up_to[index] + onward[index] - 1 == longest]
    ranks = [up_to[index] for index in among]
    return [row[index][1] for index in among if ranks.count(up_to[index]) == 1]


def _runs(keys: Sequence[Key]) -> list[int]:
    """Return for each key how long the longest ascending run is that ends with it."""
    found: list[int] = []
    for index, key in enumerate(keys):
        before = (found[other] for other in range(index) if keys[other] < key)
        found.append(1 + max(before, default=0))
    return found
