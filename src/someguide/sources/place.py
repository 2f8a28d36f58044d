"""A place read back: the heading it is under, and where under it."""

import re
from dataclasses import dataclass

_PLACE = re.compile(
    r"(?P<heading>.*?)(?:(?:^|, )(?P<kind>overskrift|linje|kulepunkt|punkt|avsnitt)(?: (?P<number>\d+))?)?"
    r"(?:, setning (?P<sentence>\d+))?"
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in parts; ``numbers`` are those of the block and of the sentence in it."""

    heading: str
    kind: str
    numbers: tuple[int, int]

    @property
    def row(self) -> tuple[str, str]:
        """What it is counted in: the paragraphs, the bullets … of one heading."""
        return self.heading, self.kind


def spot(at: str) -> Spot:
    """Return the parts of a place that ``passages`` gives; a place of another making is all heading."""
    match = _PLACE.fullmatch(at)
    if match is None:
        return Spot(at, "", (1, 1))
    numbers = int(match["number"] or 1), int(match["sentence"] or 1)
    return Spot(match["heading"], match["kind"] or "", numbers)
