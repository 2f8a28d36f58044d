"""A fault in a file somebody wrote, as a value with a place; the sentence is made where it is shown."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from someguide.model.story import UNTOLD, Story


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in a file: line and column count from 1, and are 0 where the file as a whole is meant."""

    file: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: ``code`` names its sentence in the catalogue, ``values`` fill the gaps in it.

    A value named ``near`` is what was probably meant, and is shown as a question of its own. ``story`` tells
    the shortest walk on which it can be seen, where one is needed.
    """

    place: Place
    code: str
    values: tuple[tuple[str, str], ...] = ()
    story: Story = UNTOLD


def problem(place: Place, code: str, **values: object) -> Problem:
    """Make a ``Problem`` whose values are all text."""
    return Problem(place, code, tuple((name, str(value)) for name, value in values.items()))


Path = tuple[str | int, ...]
"""Where in a guideline's data: keys and list positions from the top."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem known by its path in the data, before it is known which line that is."""

    path: Path
    code: str
    values: tuple[tuple[str, str], ...] = ()
    story: Story = UNTOLD

    def at(self, place: Callable[[Path], Place]) -> Problem:
        """Return the same as a problem of a file, given what tells the place of a path."""
        return Problem(place(self.path), self.code, self.values, self.story)

    def told(self, story: Story) -> "Fault":
        """Return the same with the walk on which it can be seen."""
        return replace(self, story=story)


def fault(path: Path, code: str, **values: object) -> Fault:
    """Make a ``Fault`` whose values are all text."""
    return Fault(path, code, tuple((name, str(value)) for name, value in values.items()))


class FaultError(Exception):
    """Data that a floor cannot go on with."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__(", ".join(each.code for each in faults))


class RefusedError(Exception):
    """Input that cannot be used, with every reason found; the command line shows them all."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(", ".join(each.code for each in self.problems))
