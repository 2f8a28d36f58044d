"""Where the passages that a guideline cites stand in a document today.

A print that stands once is found wherever it stands. One that stands twice is told apart by its place; where
that no longer helps, by its row or its heading, and the order there. A copy that another citation has by its
exact place is never taken: where something was said twice and is now said once, one is gone.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from someguide.model.guideline import Passage
from someguide.sources.order import shifted
from someguide.sources.place import spot
from someguide.sources.split import Excerpt

Status = Literal["orphaned", "ambiguous", "moved", "renumbered", "found"]
"""What became of a citation:

- ``orphaned``: the document no longer says this.
- ``ambiguous``: it says it in several places, and the place does not tell which is meant.
- ``moved``: it stands somewhere else, under another heading, in a row of another kind, or in another order.
- ``renumbered``: it stands where it did, but as something before it came or went, its numbers are others.
- ``found``: it stands at the place.
"""
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True, slots=True)
class Match:
    """What became of a citation, and where its print stands now: once, unless orphaned or ambiguous."""

    status: Status
    now: tuple[Excerpt, ...]


def matches(cited: Iterable[Passage], among: Sequence[Excerpt]) -> dict[Passage, Match]:
    """Return what became of each passage that is cited of one document.

    Args:
        cited: as the guideline has them.
        among: the passages of the document.
    """
    by_print: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in dict.fromkeys(cited):
        by_print[passage.print].append(passage)
    now: dict[Passage, tuple[Excerpt, ...]] = {}
    for print_, wanted in by_print.items():
        places = _places([each.at for each in wanted], [each for each in among if each.print == print_])
        now |= {each: places[each.at] for each in wanted}
    steady = shifted((each.at, found[0].at) for each, found in now.items() if len(found) == 1)
    return {each: Match(_status(each, found, steady), found) for each, found in now.items()}


def _places(wanted: list[str], same: Sequence[Excerpt]) -> Mapping[str, tuple[Excerpt, ...]]:
    """Return the excerpts, all of one print, that each of these places can mean."""
    sure: dict[str, Excerpt] = {}
    for near in _NEAR:
        for there in {near(at) for at in wanted}:
            left = [at for at in wanted if at not in sure and near(at) == there]
            free = [each for each in _free(same, sure) if near(each.at) == there]
            if len(left) == len(free):
                sure |= zip(sorted(left, key=_numbers), free, strict=True)
    rest = _free(same, sure)
    return {at: (sure[at],) if at in sure else rest for at in wanted}


def _free(same: Sequence[Excerpt], taken: Mapping[str, Excerpt]) -> tuple[Excerpt, ...]:
    return tuple(each for each in same if each not in taken.values())


def _row(at: str) -> tuple[str, str]:
    return spot(at).row


def _heading(at: str) -> str:
    return spot(at).heading


def _numbers(at: str) -> tuple[int, int]:
    return spot(at).numbers


_NEAR: tuple[Callable[[str], Hashable], ...] = (str, spot, _row, _heading)
"""What tells twins apart, the surest first; each pairs what is left only where both sides come out even."""


def _status(passage: Passage, now: tuple[Excerpt, ...], steady: frozenset[str]) -> Status:
    if len(now) != 1:
        return "ambiguous" if now else "orphaned"
    if now[0].at == passage.at:
        return "found"
    return "renumbered" if passage.at in steady else "moved"
