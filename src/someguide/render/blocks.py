"""A page before it is any format: what stands on it and in which order, all of it plain text.

Every text may hold what somebody wrote in a guideline; a format makes it harmless where it shows it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from someguide.model.guideline import Passage
from someguide.model.scale import Level


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or two."""

    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """What was answered, under its question; the question is empty where it stands just above."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule or the like: a word that tells what it is, its text, and smaller lines below.

    ``passages`` are those that the rule rests on; ``quoted`` puts their words on the page.
    """

    word: str
    text: str
    details: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do, in its place in the order."""

    number: int
    text: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tick:
    """A line to tick, and the passages that its rule rests on."""

    done: bool
    text: str
    details: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """A line to copy into a file: never broken, however narrow the page."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A document's own words, and where they stand; the place is empty where it stands just above."""

    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Ref:
    """The name of a row or a table, and its key."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Refs:
    """A word, and the rows and tables that it is about."""

    word: str
    refs: tuple[Ref, ...]

    @property
    def text(self) -> str:
        """The whole as one text."""
        return f"{self.word}: {', '.join(ref.text for ref in self.refs)}"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its name, and what stands in it under each of the other heads.

    A row about a verdict has a ``level``; one that ``Refs`` point to has a ``key``.
    """

    name: str
    cells: tuple[tuple["Block", ...], ...]
    level: Level | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads, of which the first is that of their names.

    ``shares`` divide the width among the columns, in percent; ``note`` stands under the caption.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    shares: tuple[int, ...] = ()
    key: str = ""
    note: str = ""


Block = Line | Said | Entry | Step | Tick | Copy | Quote | Refs | Table


def listed(table: Table) -> Iterator[Block]:
    """Yield a table as a list, for where there is no room for its columns."""
    yield Said("", table.caption)
    if table.note:
        yield Line(table.note)
    for row in table.rows:
        yield Said("", row.name)
        for cell in row.cells:
            yield from cell


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a title; left out where there are none."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """What the page comes to; a verdict has a ``level``, which a format shows by sign and word."""

    text: str
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on a page: ``head`` are short parts of one line, ``lead`` the lines under the headline."""

    headline: Headline
    head: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    foot: tuple[str, ...] = ()
