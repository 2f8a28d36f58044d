"""What was probably meant by a name that nothing bears."""

import re
from collections.abc import Iterable

_SAME = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
_MOST_EDITS = 3


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name that ``word`` is most like, or ``None`` when none is near.

    Near is, in this order: the same but for case, separators and ways to write æ, ø, å; a few slips of the
    keyboard, fewer in a short word; a whole part of one known name, and of one only ("leder").
    """
    names = sorted(set(known))
    wanted = _folded(word)
    ranked = []
    for name in names:
        folded = _folded(name)
        most = min((max(len(wanted), len(folded)) + 1) // 3, _MOST_EDITS)
        if abs(len(wanted) - len(folded)) <= most and (edits := _edits(wanted, folded)) <= most:
            ranked.append((edits, abs(len(word) - len(name)), name))
    return min(ranked)[-1] if ranked else _holder(word, names)


def _parts(word: str) -> list[str]:
    plain = word.casefold().replace("a\u030a", "å").translate(_SAME).replace("aa", "a").replace("oe", "o")
    return [part for part in re.split(r"[\W_]+", plain) if part]


def _folded(word: str) -> str:
    return "".join(_parts(word))


def _holder(word: str, names: list[str]) -> str | None:
    wanted = set(_parts(word))
    holders = [name for name in names if wanted and wanted <= set(_parts(name))]
    return holders[0] if len(holders) == 1 else None


def _edits(one: str, other: str) -> int:
    """Count the letters to add, drop, replace or swap with their neighbour to get from one to the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, before, row = before, row, [i]
        for j, its in enumerate(other, start=1):
            best = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                best = min(best, above[j - 2] + 1)
            row.append(best)
    return row[-1]
