"""A drawing in Graphviz's language: a table for every question, an arrow from the row of its answer."""

from collections.abc import Iterator

from someguide.drawing.drawing import Arrow, Box, Drawing
from someguide.render.graph.key import key
from someguide.render.graph.marks import arrow_ink, half_name
from someguide.render.graph.table import table
from someguide.render.style import Style
from someguide.render.wording import clean
from someguide.words import say

FONTS = "Helvetica,Arial,Liberation Sans,DejaVu Sans,sans-serif"
_GRAPH = {
    "rankdir": "LR",
    "charset": "UTF-8",
    "fontname": FONTS,
    "fontsize": "12",
    "labelloc": "t",
    "labeljust": "l",
    "nodesep": "0.3",
    "ranksep": "1.1",
    "newrank": "true",
    "pad": "0.3",
    "bgcolor": "white",
}
_THICK = "4"


def render(drawing: Drawing, _style: Style) -> str:
    """Return the drawing as DOT."""
    return "\n".join(_lines(drawing)) + "\n"


def quoted(text: str) -> str:
    """Return data as a string of DOT that means these characters and nothing else."""
    harmless = clean(text).replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{harmless}"'


def _lines(drawing: Drawing) -> Iterator[str]:
    yield f"digraph {quoted(drawing.guideline.id)} {{"
    yield f"  graph [{_attributes(_GRAPH)}];"
    yield f"  graph [label=<{key(drawing)}>];"
    yield f'  node [shape=plain, fontname="{FONTS}", fontsize=11];'
    yield f'  edge [fontname="{FONTS}", fontsize=10, arrowsize=0.8];'
    yield from _boxes(drawing)
    yield from (_arrow(drawing, number, arrow) for number, arrow in enumerate(drawing.arrows))
    yield "}"


def _attributes(values: dict[str, str]) -> str:
    return ", ".join(f"{name}={quoted(value)}" for name, value in values.items())


def _boxes(drawing: Drawing) -> Iterator[str]:
    yield from (_box(drawing, box) for box in drawing.boxes if box.half is None)
    for number, labels in enumerate(drawing.halves):
        inside = [box for box in drawing.boxes if box.half == number]
        if inside:
            look = {"style": "rounded", "color": "#9aa5b1", "bgcolor": "#f7f9fb", "fontsize": "14"}
            yield f"  subgraph cluster_{number} {{"
            yield f"    graph [{_attributes({'label': half_name(labels), **look, 'margin': '18'})}];"
            yield from (f"  {_box(drawing, box)}" for box in inside)
            yield "  }"


def _box(drawing: Drawing, box: Box) -> str:
    return f"  {quoted(box.id)} [tooltip={quoted(box.text)}, label=<{table(drawing, box)}>];"


def _arrow(drawing: Drawing, number: int, arrow: Arrow) -> str:
    port = "then" if arrow.choice is None else f"c{arrow.choice}"
    ends = f"{quoted(arrow.source)}:{port}:e -> {quoted(arrow.target)}:head:w"
    return f"  {ends} [{_attributes({'id': f'arrow{number}', **_look(drawing, arrow)})}];"


def _look(drawing: Drawing, arrow: Arrow) -> dict[str, str]:
    look = {"color": arrow_ink(drawing, arrow), "tooltip": _told(drawing, arrow)}
    if arrow.returns:
        look |= {"style": "dashed", "dir": "both", "arrowtail": "odot"}
    return look | ({"penwidth": _THICK} if arrow.walked else {})


def _told(drawing: Drawing, arrow: Arrow) -> str:
    """Tell an arrow in words: from which answers to which question."""
    choice = drawing.choice(arrow)
    answers = " / ".join(choice.labels) if choice else say("graph.then")
    return say("graph.arrow", answers=answers, question=drawing.box(arrow.target).text)
