"""Small pieces of text that every page is made of: harmless data, dates, lists of words, signs."""

import re
from collections.abc import Sequence
from datetime import date

from someguide.model.scale import Level
from someguide.words import say, visible

_SPACE = re.compile(r"[ \t\n]+")

SIGNS = {Level.none: "-", Level.ok: "✓", Level.care: "~", Level.ask: "?", Level.stop: "!"}
PLAIN_SIGNS = {**SIGNS, Level.ok: "OK"}
"""Where the output has no ✓: what stands in for it must not look like another sign."""


def clean(text: str) -> str:
    """Return data on one line, with everything visible that would steer a terminal or hide."""
    return _SPACE.sub(" ", visible(text)).strip()


def day(value: date | None) -> str:
    """Write a date in words; undated where there is none."""
    if value is None:
        return say("date.none")
    return say("date.day", day=value.day, month=say(f"date.month.{value.month}"), year=value.year)


def either(words: Sequence[str]) -> str:
    """Join words with commas, and "or" before the last."""
    return _listed("list.or", words)


def both(words: Sequence[str]) -> str:
    """Join words with commas, and "and" before the last."""
    return _listed("list.and", words)


def _listed(text: str, words: Sequence[str]) -> str:
    *first, last = words
    return say(text, first=", ".join(first), last=last) if first else last


def level_word(level: Level) -> str:
    """Return the name of a verdict."""
    return say(f"level.{level.name}")


def inside(text: str) -> str:
    """Return a text as it is written inside a sentence: small first letter."""
    return text[:1].lower() + text[1:]
