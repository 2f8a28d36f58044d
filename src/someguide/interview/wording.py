"""The lines that every front shows alike."""

import textwrap

from someguide.interview.screen import Screen
from someguide.words import count, say, visible

_NARROWEST = 8


def progress(screen: Screen) -> str:
    """Return how far the interview has come, and how much may be left where that is known."""
    if not screen.number:  # what is asked before the interview is no part of it
        return ""
    here = say("interview.progress", number=screen.number)
    if screen.left is None:
        return here
    ahead = count("interview.left", screen.left) if screen.left else say("interview.last")
    return say("interview.progress.ahead", here=here, ahead=ahead)


def reason(screen: Screen) -> str:
    """Return why this question is asked, under its heading."""
    return f"{say('interview.why')}\n{screen.why}"


def danger() -> str:
    """Return the emergency screen: outside guideline and answers, the same everywhere."""
    ids = ("title", "first", "police", "fire", "ambulance")
    return "\n".join(say(f"emergency.{part}") for part in ids)


def fold(text: str, width: int) -> list[str]:
    """Break text into lines of at most ``width`` between words, unseen characters made visible.

    What a line is indented by, its continuation is too.
    """
    return [part for line in visible(text).split("\n") for part in _folded(line, max(width, _NARROWEST))]


def _folded(line: str, width: int) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip(" ")))
    return textwrap.wrap(line, width, subsequent_indent=indent, break_on_hyphens=False) or [""]
