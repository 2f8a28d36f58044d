"""What is drawn: a box for every question, a row for its answers, arrows to where they lead."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from someguide.model.guideline import Guideline
from someguide.model.scale import Level

Kind = Literal["one", "many", "route"]
"""``route`` is never shown to anybody: it goes by an answer that was given before."""

Way = Literal["own", "then", "finish", "back", "either"]
"""How it goes on after an answer: by an arrow of its own, by the question's, or no further.

``finish`` ends the interview, ``back`` a sub-interview; ``either`` is one or the other, by how one came here.
"""

Walked = Literal["", "taken", "left"]
"""Of a walk: not on it; given as an answer; left unticked, where that counts for something."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Answers to a question that give the same and lead to the same place.

    ``otherwise`` is what leaving them unticked gives; ``boxed`` answers can be ticked together. ``cut`` tells
    that an arrow leads out of the part that is drawn.
    """

    options: tuple[str, ...]
    labels: tuple[str, ...]
    level: Level
    way: Way
    silent: bool = False
    outside: bool = False
    otherwise: Level = Level.none
    boxed: bool = False
    walked: Walked = ""
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A question; ``once`` where it may have been answered before, and is then not asked again.

    ``then`` tells that it leads on by an arrow of its own, after all else, and ``cut`` that this one is not
    drawn.
    """

    id: str
    text: str
    kind: Kind
    choices: tuple[Choice, ...]
    then: bool = False
    once: bool = False
    cut: bool = False
    half: int | None = None
    walked: bool = False
    focus: bool = False


@dataclass(frozen=True, slots=True)
class Arrow:
    """From a choice of a box (none: from the box itself) to another box.

    One that ``returns`` asks a question and comes back.
    """

    source: str
    target: str
    choice: int | None = None
    returns: bool = False
    walked: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A guideline, or a part of it; ``halves`` holds for each half the answers that lead into it.

    ``traced`` tells that one walk is marked in it.
    """

    guideline: Guideline
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    halves: tuple[tuple[str, ...], ...] = ()
    traced: bool = False

    def box(self, id_: str) -> Box:
        """Return the box with this id; raises ``KeyError`` where it is not drawn."""
        for box in self.boxes:
            if box.id == id_:
                return box
        raise KeyError(id_)

    def choice(self, arrow: Arrow) -> Choice | None:
        """Return the answers that an arrow leaves from, none where it leaves from the box itself."""
        return None if arrow.choice is None else self.box(arrow.source).choices[arrow.choice]

    def leaving(self, box: Box, choice: int | None) -> Iterator[Arrow]:
        """Yield the arrows of a choice (none: of the box itself), those that return first."""
        found = [each for each in self.arrows if (each.source, each.choice) == (box.id, choice)]
        yield from sorted(found, key=lambda arrow: not arrow.returns)
