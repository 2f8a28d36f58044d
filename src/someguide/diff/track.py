"""One version as the comparison sees it: its places, what each may still read, and its own names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from someguide.compile.nodes import Compiled, Node
from someguide.diff.places import WHOLE, Place, Reading, Value, Var
from someguide.model.renamed import Renamed


@dataclass(frozen=True)
class Track:
    """A version ready to be walked beside another.

    After the last of ``places`` its interview has ended. ``offers`` are the values that some place takes for
    each thing read, ``asked`` tells of each question whether it is a list, ``checklists`` which lists are
    checklists, and ``later`` holds for each place a bit for each thing that may be read there or after it.
    ``own`` has this version's names: of a question under ``(question, "")``, of an option under both.
    """

    compiled: Compiled
    places: tuple[Place, ...]
    bits: Mapping[Var, int]
    later: tuple[int, ...]
    offers: Mapping[Var, frozenset[Value]]
    asked: Mapping[str, bool]
    checklists: frozenset[str]
    own: Mapping[tuple[str, str], str]

    def var(self, at: int) -> Var | None:
        """Return what is read at a place; nothing where the walk has ended."""
        return self.places[at].var if at < len(self.places) else None

    def reads_later(self, at: int, var: Var) -> bool:
        """Tell whether something may be read at a place or after it."""
        return bool(self.later[at] & self.bits.get(var, 0))


def track(compiled: Compiled, renamed: Renamed) -> Track:
    """Return a version to be walked.

    Args:
        compiled: its graph.
        renamed: what its names are called in the version it is laid beside.
    """
    reading = Reading(compiled, renamed)
    shown = [node for node in compiled.nodes.values() if node.shown]
    vocabulary = compiled.guideline.vocabulary.questions
    bits = {var: 1 << number for number, var in enumerate(dict.fromkeys(each.var for each in reading.places))}
    return Track(
        compiled=compiled,
        places=reading.places,
        bits=bits,
        later=_later(reading.places, bits),
        offers=_offers(reading.places),
        asked={reading.asks(node): reading.many(node) for node in shown},
        checklists=frozenset(reading.asks(node) for node in shown if vocabulary[node.asks].checklist),
        own=dict(chain.from_iterable(_own(reading, node) for node in shown)),
    )


def _later(places: tuple[Place, ...], bits: Mapping[Var, int]) -> tuple[int, ...]:
    later = [0] * (len(places) + 1)
    for number in reversed(range(len(places))):
        place = places[number]
        leaps = [*place.moves.values(), *([place.other] if place.other else ())]
        later[number] = bits[place.var]
        for leap in leaps:
            later[number] |= later[leap.to]
    return tuple(later)


def _offers(places: tuple[Place, ...]) -> dict[Var, frozenset[Value]]:
    found: dict[Var, frozenset[Value]] = {}
    for place in places:
        found[place.var] = found.get(place.var, frozenset()) | frozenset(place.moves)
    return found


def _own(reading: Reading, node: Node) -> Iterator[tuple[tuple[str, str], str]]:
    asks = reading.asks(node)
    yield (asks, WHOLE), node.asks
    for option in reading.options(node):
        yield (asks, reading.option(node, option)), option
