"""What an answer gives, in word, sign and colour; every format of a drawing uses the same."""

from dataclasses import dataclass
from typing import Literal

from someguide.drawing.drawing import Arrow, Box, Choice, Drawing, Way
from someguide.model.scale import Level
from someguide.render.wording import SIGNS, clean, level_word
from someguide.words import say

Kind = Literal["ok", "care", "ask", "stop", "silent", "outside"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What an answer gives; ``ink`` is dark enough to write with, ``paper`` light enough to write on."""

    kind: Kind
    sign: str
    word: str
    ink: str
    paper: str

    @property
    def text(self) -> str:
        """Sign and word."""
        return f"{self.sign} {self.word}"


_INKS: dict[Kind, tuple[str, str]] = {
    "ok": ("#14652f", "#e2f3e6"),
    "care": ("#0b5c80", "#dff0f8"),
    "ask": ("#7a5200", "#fff0c9"),
    "stop": ("#a31d12", "#fde3df"),
    "silent": ("#5b3591", "#eee6f8"),
    "outside": ("#4a4a4a", "#e9e9e9"),
}
_KINDS: dict[Level, Kind] = {Level.ok: "ok", Level.care: "care", Level.ask: "ask", Level.stop: "stop"}
_OUTSIDE = "×"
_PLAIN = "#33414f"
_ENDS: dict[Way, str] = {"finish": "■", "back": "←", "either": "■"}

FAINT = "#6f7780"
"""What is not on the walk that a drawing marks; still dark enough to read."""
PALE = "#f4f5f6"
WALKED = "▶"


def marks(choice: Choice) -> tuple[Mark, ...]:
    """Return what these answers give; nothing where they only lead on."""
    found = [level_mark(choice.level)] if choice.level else []
    if choice.silent:
        found.append(silent_mark())
    if choice.outside:
        found.append(outside_mark())
    return tuple(found)


def arrow_ink(drawing: Drawing, arrow: Arrow) -> str:
    """Return the colour of an arrow: that of what its answers give."""
    choice = drawing.choice(arrow)
    given = marks(choice) if choice else ()
    ink = given[0].ink if given else _PLAIN
    return FAINT if faint(drawing, walked=arrow.walked) else ink


def level_mark(level: Level) -> Mark:
    """Return the mark of a level."""
    kind = _KINDS[level]
    return Mark(kind, SIGNS[level], level_word(level), *_INKS[kind])


def silent_mark() -> Mark:
    """Return the mark of an answer that the document says nothing on."""
    return Mark("silent", SIGNS[Level.none], say("graph.silent"), *_INKS["silent"])


def outside_mark() -> Mark:
    """Return the mark of an answer that the document does not bind."""
    return Mark("outside", _OUTSIDE, say("graph.outside"), *_INKS["outside"])


def every_mark() -> tuple[Mark, ...]:
    """Return all marks, for the key to a drawing."""
    return (*(level_mark(level) for level in _KINDS), silent_mark(), outside_mark())


def left(choice: Choice, walked: str = WALKED) -> str:
    """Say what leaving a box unticked gives, with a sign where the walk did so; empty where it is nothing."""
    if not choice.otherwise:
        return ""
    sign = f"{walked} " if choice.walked == "left" else ""
    return sign + say("graph.left", level=level_mark(choice.otherwise).text)


def end(way: Way) -> str:
    """Say that it goes no further; empty where it does."""
    return "" if way in {"own", "then"} else say(f"graph.end.{way}")


def ending(way: Way) -> str:
    """Say the same with a sign, for pictures."""
    return f"{_ENDS[way]} {end(way)}" if way in _ENDS else ""


def caption(box: Box) -> str:
    """Say what kind of question it is; empty where there is nothing to say."""
    if box.kind == "route":
        return say("graph.route")
    said = [say("graph.many")] if box.kind == "many" else []
    if box.once:
        said.append(say("graph.once"))
    return " · ".join(said)


def faint(drawing: Drawing, *, walked: bool) -> bool:
    """Tell whether something stands back, because a walk is marked and it is not on it."""
    return drawing.traced and not walked


def half_name(labels: tuple[str, ...]) -> str:
    """Name a half by the answers that lead into it."""
    return " / ".join(map(clean, labels))


def key_texts(drawing: Drawing) -> tuple[str, ...]:
    """Return what the key to a picture says beside the marks."""
    more = [say("graph.key.walked", sign=WALKED)] if drawing.traced else []
    if any(box.focus for box in drawing.boxes):
        more.append(say("graph.key.focus"))
    return (say("graph.key.plain"), say("graph.key.arrows"), say("graph.key.route"), *more)
