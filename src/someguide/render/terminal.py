"""A page as text for a terminal: wrapped, indented, and nothing told by colour alone."""

import re
from dataclasses import dataclass
from io import StringIO
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from someguide.model.scale import Level
from someguide.render.blocks import (
    Block,
    Copy,
    Entry,
    Headline,
    Line,
    Page,
    Quote,
    Refs,
    Said,
    Section,
    Step,
    Table,
    Tick,
    listed,
)
from someguide.render.style import Style
from someguide.render.wording import PLAIN_SIGNS, SIGNS, clean

_MEASURE = 88
"""Longer lines are hard to read, however wide the terminal is."""
_NARROW = 60
_TIED = "\ue000"
"""Stands for a space that keeps its place in the line while lines are broken: rich breaks even a hard one."""
_TIES = re.compile(r"(?<=§) |(?<=[^\W\d]) (?=\d[\d.]*(?:[,;)]|$))|(?:(?<=\b\d\.)|(?<=\b\d\d\.)) (?=[^\W\d])")
"""The spaces of "§ 13", "punkt 2.4, kulepunkt 3" and "2. juli 2026"."""
_COLOURS = {
    Level.none: "bold magenta",
    Level.ok: "bold green",
    Level.care: "bold cyan",
    Level.ask: "bold yellow",
    Level.stop: "bold red",
}


def show(page: Page, style: Style) -> str:
    """Return a page as lines that are never wider than the terminal; nothing is cut."""
    return _Sheet(page, style).text()


def console(style: Style, out: StringIO) -> Console:
    """Return what writes text as it stands, never as markup, and without colour no escape codes at all."""
    return Console(
        file=out,
        width=style.width,
        force_terminal=style.colour,
        color_system="standard" if style.colour else None,
        no_color=not style.colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


@dataclass(frozen=True, slots=True)
class _Label:
    """What stands to the left of a text, in a column of its own."""

    text: str
    width: int
    look: str


_NO_LABEL = _Label("", 0, "")


class _Sheet:
    """The page while it is written, line by line."""

    def __init__(self, page: Page, style: Style) -> None:
        self._page, self._style = page, style
        self._out = StringIO()
        self._console = console(style, self._out)
        self._width = min(style.width, _MEASURE)
        self._margin = 4 if style.width >= _NARROW else 3
        self._column = _column(page, self._width)

    def text(self) -> str:
        page = self._page
        if page.head:
            self._flow(page.head)
            self._gap()
        self._headline(page.headline)
        self._lead(page)
        for section in page.sections:
            self._section(section)
        if page.foot:
            self._gap()
        for line in page.foot:
            self._put(1, line)
        return self._out.getvalue()

    def _headline(self, headline: Headline) -> None:
        if headline.level is None:
            self._put(1, headline.text, "bold")
            return
        sign = (SIGNS if self._style.can_show(SIGNS[headline.level]) else PLAIN_SIGNS)[headline.level]
        colour = _COLOURS[headline.level]
        label = _Label(sign, max(self._margin - 1, cell_len(sign) + 1), colour)
        self._put(1, headline.text.upper(), colour, label)

    def _lead(self, page: Page) -> None:
        for index, line in enumerate(page.lead):
            first = index == 0 and page.headline.level is not None
            self._put(self._margin, line, "bold" if first else "")

    def _section(self, section: Section) -> None:
        self._gap()
        self._put(1, section.title, "bold")
        for index, block in enumerate(section.blocks):
            if index and isinstance(block, Said):
                self._gap()
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Line(text) | Refs(text=text):
                self._put(self._margin, text)
            case Said(question, answer):
                self._put(self._margin, question)
                self._put(self._margin, answer, "bold")
            case Copy(text):
                self._line(Text(f"{' ' * (self._margin + 2)}{clean(text)}"))
            case Quote(words, place):
                self._hang(_Label("", 2, ""), f"«{words}»", (place,) if place else ())
            case Table():
                for each in listed(block):
                    self._block(each)
            case _:
                self._item(block)

    def _item(self, block: Entry | Step | Tick) -> None:
        match block:
            case Entry("", text, details):
                self._hang(_Label("–" if self._style.can_show("–") else "-", 2, ""), text, details)
            case Entry(word, text, details) if self._style.width < _NARROW:
                self._put(self._margin, word, "bold")
                self._hang(_Label("", 2, ""), text, details)
            case Entry(word, text, details):
                self._hang(_Label(word, self._column, "bold"), text, details)
            case Step(number, text, details):
                self._hang(_Label(f"{number}.", 4, "bold"), text, details)
            case Tick(done, text, details):
                self._hang(_Label("[x]" if done else "[ ]", 4, "bold"), text, details)

    def _hang(self, label: _Label, text: str, details: tuple[str, ...]) -> None:
        self._put(self._margin, text, "", label)
        for detail in details:
            self._put(self._margin + label.width, detail)

    def _put(self, indent: int, text: str, look: str = "", label: _Label = _NO_LABEL) -> None:
        """Write a text that stays to the right of its label."""
        words = self._wrapped(label.text, label.width - 1)
        lines = self._wrapped(text, self._width - indent - label.width)
        for word, line in zip_longest(words, lines, fillvalue=""):
            filler = " " * (label.width - cell_len(word))
            self._line(Text.assemble(" " * indent, (word, label.look), filler, (line, look)))

    def _wrapped(self, text: str, width: int) -> list[str]:
        """Break data into lines; a word that is too long is broken too. No text gives no lines."""
        data = clean(text)
        if _TIED in data:
            return self._broken(data, width)
        return [line.replace(_TIED, " ") for line in self._broken(_TIES.sub(_TIED, data), width)]

    def _broken(self, data: str, width: int) -> list[str]:
        lines = Text(data).wrap(self._console, max(width, 1), overflow="fold") if data else ()
        return [line.plain.rstrip() for line in lines]

    def _flow(self, parts: tuple[str, ...]) -> None:
        """Write short parts after each other; the line is broken between them."""
        line = ""
        for part in map(clean, parts):
            longer = f"{line} · {part}" if line else part
            if line and cell_len(longer) > self._width - 1:
                self._put(1, line)
                longer = part
            line = longer
        self._put(1, line)

    def _gap(self) -> None:
        self._line(Text())

    def _line(self, line: Text) -> None:
        line.rstrip()
        self._console.print(line, no_wrap=True, overflow="ignore", crop=False)


def _column(page: Page, width: int) -> int:
    """Return how wide the words before the rules are, on the whole page alike."""
    words = (block.word for section in page.sections for block in section.blocks if isinstance(block, Entry))
    return min(max((cell_len(clean(word)) for word in words if word), default=0) + 2, width // 3)
