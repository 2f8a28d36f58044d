"""A document as blocks: its headings, list items, contents lines and paragraphs, each made whole."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from someguide.sources.names import is_name
from someguide.sources.sentences import is_open, starts_low
from someguide.sources.wording import clean, join, plain

Kind = Literal["heading", "contents", "bullet", "numbered", "text"]
LISTS = frozenset({"bullet", "numbered"})

_SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("heading", re.compile(r"(?P<mark>#{1,6})\s+(?P<text>.*)")),
    ("contents", re.compile(r"(?P<mark>)(?P<text>.*(?:\. ?\. ?\.|…)\s*\d{1,3})")),
    ("bullet", re.compile(r"(?P<mark>[-*+–•·‣▪●○◦])\s+(?P<text>.*)")),
    ("numbered", re.compile(r"(?P<mark>\d{1,2}[.)]|[a-zæøå]\))\s+(?P<text>.*)")),
    ("text", re.compile(r"(?P<mark>)(?P<text>.*)")),
)
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}")


@dataclass(frozen=True, slots=True)
class Block:
    """A block, or the first line of one, with its markup; a new line in ``text`` is a hard line break.

    ``gap`` says that an empty line stands before it, ``hard`` that its last line ends in a hard break.
    """

    kind: Kind
    text: str
    mark: str = ""
    level: int = 0
    indent: int = 0
    gap: bool = False
    hard: bool = False


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a document; what a page break cut in two is one."""
    lines = _lines(text)
    marked = any(line.kind == "heading" for line in lines)
    found: list[Block] = []
    for line in lines:
        if found and _goes_on(found[-1], line, marked=marked):
            found[-1] = _lengthened(found[-1], line)
        else:
            found.append(line)
    return tuple(found)


def _lines(text: str) -> list[Block]:
    found, gap = [], True
    for raw in clean(text).split("\n"):
        if raw.strip() and not _RULE.fullmatch(raw):
            found.append(_line(raw, gap=gap))
            gap = False
        else:
            gap = True
    return found


def _line(raw: str, *, gap: bool) -> Block:
    bare = raw.strip()
    kind, match = next((kind, match) for kind, shape in _SHAPES if (match := shape.fullmatch(bare)))
    level = len(match["mark"]) if kind == "heading" else 0
    indent = len(raw) - len(raw.lstrip())
    return Block(kind, match["text"], match["mark"], level, indent, gap, raw.endswith("  "))


def _goes_on(last: Block, line: Block, *, marked: bool) -> bool:
    if line.kind != "text" or last.kind in {"heading", "contents"}:
        return False
    inside = last.kind in LISTS and line.indent > last.indent
    if line.gap:
        return inside or (starts_low(line.text) and is_open(last.text))
    if last.kind in LISTS:
        # A line further left than the list mark, with a capital, is no part of the item.
        level = line.indent == last.indent
        return inside or starts_low(line.text) or (level and (last.hard or is_open(last.text)))
    return marked or starts_low(line.text) or not _announces(last.text)


def _announces(text: str) -> bool:
    """Tell a heading like "Slik gjør vi det:", which without Markdown stands right above its text."""
    return text.rstrip("*_ ").endswith(":") and is_name(plain(text))


def _lengthened(last: Block, line: Block) -> Block:
    broken = (last.hard or line.gap) and not starts_low(line.text)
    text = f"{last.text}\n{line.text}" if broken else join(last.text, line.text)
    return replace(last, text=text, hard=line.hard)
