"""Headings as names: what can be one, and what a place calls it."""

import re

from someguide.sources.sentences import sentences
from someguide.sources.wording import plain

_MOST_WORDS = 15
_LONG, _SHOWN = 8, 6
_DATE = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2}|\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"§ ?\d+(?:-\d+)?|\d{1,2}(?:\.\d{1,2})+(?=[.)]?\s)|\d{1,2}(?=[.)]\s)")


def is_name(words: str) -> bool:
    """Tell whether a line of plain words can be a heading: short, one sentence or less, no full stop."""
    start = words.lstrip("«\"“'(§ ")[:1]
    return (
        len(words.split()) <= _MOST_WORDS
        and (start.isupper() or start.isdigit())
        and not words.endswith((".", "!", ",", ";", "…"))
        and not _DATE.search(words)
        and len(sentences(words)) == 1
    )


def label(text: str) -> str:
    """Return what a place calls a heading: its leading number, else its words in quotes.

    A long heading is cut, so that a place never repeats a whole sentence of the document.
    """
    words = plain(text)
    if number := _NUMBER.match(words):
        return number[0]
    each = words.rstrip(" :.").split()
    return f"«{' '.join(each[:_SHOWN])} …»" if len(each) > _LONG else f"«{' '.join(each)}»"


def is_numbered(text: str) -> bool:
    """Tell whether a heading has a number, which names it whatever stands above it."""
    return _NUMBER.match(plain(text)) is not None
