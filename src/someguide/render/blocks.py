"""A page before it is any format: what stands on it and in which order, all of it plain text.

Every text may hold what somebody wrote in a guideline; a format makes it harmless where it shows it.
"""

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


Block = Line | Said | Entry | Step | Tick | Copy


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
