"""A question as a table of Graphviz: its words on top, a row for its answers, what they give beside them."""

import textwrap
from collections.abc import Iterator

from someguide.drawing.drawing import Box, Choice, Drawing
from someguide.render.graph.marks import FAINT, PALE, WALKED, Mark, caption, ending, faint, left, marks
from someguide.render.wording import clean
from someguide.words import say

_HEAD_WIDTH, _WIDTH, _OUT_WIDTH = 46, 40, 14
_BADGE_WIDTH, _ANSWERS_WIDTH = 104, 240
_LEFT = 'ALIGN="LEFT" BALIGN="LEFT"'
_INK = "#1c2630"
_BORDERS = {
    "ok": 'BORDER="1" STYLE="ROUNDED"',
    "care": 'BORDER="2" SIDES="TB"',
    "ask": 'BORDER="2"',
    "stop": 'BORDER="4"',
    "silent": 'BORDER="1" SIDES="B"',
    "outside": 'BORDER="2" SIDES="LR"',
}
_HEADS = {"one": "#2b3a4a", "many": "#2b3a4a", "route": "#66727f"}


def table(drawing: Drawing, box: Box) -> str:
    """Return a box as an HTML-like label; it must stand between ``<`` and ``>``."""
    back = faint(drawing, walked=box.walked)
    border = 4 if box.focus or (drawing.traced and box.walked) else 1
    start = f'<TABLE BORDER="{border}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="4" BGCOLOR="white"'
    ink = FAINT if back else _HEADS[box.kind]
    rows = [_head(drawing, box, ink), *_rows(drawing, box)]
    return f'{start} COLOR="{ink}">{"<HR/>".join(rows)}</TABLE>'


def lines(text: str, width: int) -> str:
    """Return data as lines of a label, each to the left."""
    wrapped = textwrap.wrap(clean(text), width, break_on_hyphens=False) or ["\xa0"]
    return "".join(f'{escape(line)}<BR ALIGN="LEFT"/>' for line in wrapped)


def escape(text: str) -> str:
    """Return data so that an HTML-like label shows it as it stands."""
    for character, name in (("&", "amp"), ("<", "lt"), (">", "gt"), ('"', "quot")):
        text = text.replace(character, f"&{name};")
    return text


def badge(mark: Mark, *, back: bool = False) -> str:
    """Return a mark in the frame of its kind: the shape that tells it without colour."""
    ink, paper = (FAINT, PALE) if back else (mark.ink, mark.paper)
    frame = f'<TABLE {_BORDERS[mark.kind]} CELLBORDER="0" CELLPADDING="2" COLOR="{ink}" BGCOLOR="{paper}">'
    return f'{frame}<TR><TD><FONT COLOR="{ink}"><B>{escape(mark.text)}</B></FONT></TD></TR></TABLE>'


def small(text: str, colour: str) -> str:
    """Return our own text in small letters."""
    return f'<FONT POINT-SIZE="9" COLOR="{colour}">{text}</FONT>'


def _head(drawing: Drawing, box: Box, ink: str) -> str:
    sign = f"{WALKED} " if drawing.traced and box.walked else ""
    size = 10 if box.kind == "route" else 12
    words = lines(sign + box.text, _HEAD_WIDTH)
    under = " · ".join(part for part in (box.id, caption(box)) if part)
    text = f'<FONT COLOR="white" POINT-SIZE="{size}"><B>{words}</B></FONT>'
    below = small(lines(under, _HEAD_WIDTH), "white")
    cell = f'COLSPAN="{2 + _marked(box)}" {_LEFT} BGCOLOR="{ink}"'
    return f'<TR><TD PORT="head" {cell}>{text}</TD></TR><TR><TD {cell}>{below}</TD></TR>'


def _marked(box: Box) -> bool:
    """Tell whether there is a column for marks: not where no answer has any."""
    return any(marks(choice) for choice in box.choices)


def _rows(drawing: Drawing, box: Box) -> Iterator[str]:
    width = 0 if box.kind == "route" else _ANSWERS_WIDTH
    for number, choice in enumerate(box.choices):
        back = faint(drawing, walked=choice.walked != "")
        badges = _badges(choice, back=back) if _marked(box) else ""
        out = _out(f"c{number}", ending(choice.way), cut=choice.cut)
        yield f"<TR>{badges}{_answers(choice, width, back=back)}{out}</TR>"
    if box.then:
        said = f'<TD COLSPAN="{1 + _marked(box)}" ALIGN="RIGHT"><I>{escape(say("graph.then"))}</I></TD>'
        yield f"<TR>{said}{_out('then', '', cut=box.cut)}</TR>"


def _badges(choice: Choice, *, back: bool) -> str:
    found = [f"<TR><TD>{badge(mark, back=back)}</TD></TR>" for mark in marks(choice)]
    inner = f'<TABLE BORDER="0" CELLPADDING="0">{"".join(found)}</TABLE>' if found else ""
    return f'<TD WIDTH="{_BADGE_WIDTH}">{inner}</TD>'


def _answers(choice: Choice, width: int, *, back: bool) -> str:
    ink, taken = (FAINT if back else _INK), choice.walked == "taken"
    start = f"{WALKED} " if taken else ""
    start += "☐ " if choice.boxed else "– " if len(choice.labels) > 1 else ""
    text = "".join(lines(start + label, _WIDTH) for label in choice.labels)
    without = f"<I>{lines(left(choice), _WIDTH)}</I>" if choice.otherwise else ""
    said = f'<FONT COLOR="{ink}">{f"<B>{text}</B>" if taken else text}{without}</FONT>'
    return f'<TD WIDTH="{width}" {_LEFT}>{said}</TD>'


def _out(port: str, ends: str, *, cut: bool) -> str:
    said = say("graph.more") if cut else ends
    return f'<TD PORT="{port}" ALIGN="RIGHT">{small(lines(said, _OUT_WIDTH), _INK) if said else ""}</TD>'
