"""A document as passages: each sentence with its place and its fingerprint."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from someguide.sources.blocks import Block, blocks
from someguide.sources.blocks import Kind as Shape
from someguide.sources.headings import located, with_headings
from someguide.sources.sentences import sentences
from someguide.sources.wording import fingerprint, plain

Kind = Literal["heading", "bullet", "text"]

_SHOWN: dict[Shape, tuple[Kind, str]] = {
    "heading": ("heading", "overskrift"),
    "contents": ("text", "linje"),
    "bullet": ("bullet", "kulepunkt"),
    "numbered": ("bullet", "punkt"),
    "text": ("text", "avsnitt"),
}
_RUN_IN = re.compile(r"(\*\*|__|\*|_)(?P<name>(?:(?!\1).)+[^\s:,;])\1\s+(?P<rest>.+)")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage as it stands in a document: ``at`` and ``print`` are what a guideline cites it by."""

    at: str
    print: str
    kind: Kind
    words: str


def passages(text: str) -> tuple[Excerpt, ...]:
    """Split a document, Markdown or plain text, into its passages; no two have the same place."""
    found: list[Excerpt] = []
    count: Counter[tuple[str, Shape]] = Counter()
    for block, path in located(with_headings(blocks(text))):
        if said := _said(block):
            count[path, block.kind] += 1
            found += _excerpts(block.kind, path, count[path, block.kind], said)
    return tuple(found)


def find(among: Iterable[Excerpt], wanted: str, at: str | None = None) -> tuple[Excerpt, ...]:
    """Return the passages with this print.

    Args:
        among: the passages of a document.
        wanted: the print.
        at: the place, which decides only where the print stands more than once.

    Returns:
        Nothing where the document no longer says this, one where it is found, several where it is ambiguous.
    """
    same = tuple(each for each in among if each.print == wanted)
    there = tuple(each for each in same if each.at == at)
    return there or same


def _said(block: Block) -> list[str]:
    if block.kind == "contents":
        return [plain(block.text)]
    parts = [part for line in block.text.split("\n") for part in _without_run_in(line)]
    found = [sentence for part in parts for sentence in sentences(plain(part))]
    return [words for each in found if any(map(str.isalnum, words := plain(each)))]


def _without_run_in(line: str) -> tuple[str, ...]:
    """Part a bold or italic heading from the text it runs into, where no punctuation does.

    It has two words or more and a capital after it; else it is a stressed word in a sentence.
    """
    match = _RUN_IN.fullmatch(line)
    if match and " " in match["name"] and match["rest"].lstrip("«\"“'([*_")[:1].isupper():
        return match["name"], match["rest"]
    return (line,)


def _excerpts(shape: Shape, path: str, number: int, said: list[str]) -> list[Excerpt]:
    kind, word = _SHOWN[shape]
    here = [path, word if kind == "heading" else f"{word} {number}"]
    found = []
    for index, words in enumerate(said, start=1):
        steps = [*here, f"setning {index}"] if len(said) > 1 else here
        found.append(Excerpt(", ".join(filter(None, steps)), fingerprint(words), kind, words))
    return found
