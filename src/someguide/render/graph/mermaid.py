"""A drawing as a Mermaid flowchart: answers with an arrow of their own stand on it, the others in the box."""

from collections.abc import Iterator

from someguide.drawing.drawing import Arrow, Box, Choice, Drawing
from someguide.render.graph.marks import (
    WALKED,
    caption,
    ending,
    every_mark,
    faint,
    half_name,
    key_texts,
    left,
)
from someguide.render.graph.mermaid_look import figured, given, styles
from someguide.render.graph.mermaid_text import name, quoted
from someguide.render.origin import head, reading
from someguide.render.style import Style
from someguide.words import say

_SETTINGS = '%%{init: {"flowchart": {"wrappingWidth": 340}}}%%'


def render(drawing: Drawing, _style: Style) -> str:
    """Return the drawing as Mermaid."""
    return "\n".join(_lines(drawing)) + "\n"


def _lines(drawing: Drawing) -> Iterator[str]:
    yield _SETTINGS
    yield "flowchart LR"
    yield f"  key[{_key(drawing)}]:::frame"
    yield from _boxes(drawing)
    yield from (f"  {_arrow(drawing, arrow)}" for arrow in drawing.arrows)
    yield from styles(drawing)


def _key(drawing: Drawing) -> str:
    marks = (figured(mark) for mark in every_mark())
    return quoted(
        " · ".join(head(drawing.guideline)), *marks, *key_texts(drawing), reading(drawing.guideline)
    )


def _boxes(drawing: Drawing) -> Iterator[str]:
    yield from (f"  {_box(drawing, box)}" for box in drawing.boxes if box.half is None)
    for number, labels in enumerate(drawing.halves):
        inside = [box for box in drawing.boxes if box.half == number]
        if inside:
            yield f"  subgraph half_{number}[{quoted(half_name(labels))}]"
            yield "    direction LR"
            yield from (f"    {_box(drawing, box)}" for box in inside)
            yield "  end"
            yield f"  class half_{number} frame"


def _box(drawing: Drawing, box: Box) -> str:
    sign = f"{WALKED} " if drawing.traced and box.walked else ""
    under = " · ".join(part for part in (box.id, caption(box)) if part)
    start, stop = ("(", ")") if box.kind == "route" else ("[", "]")
    lines = quoted(sign + box.text, under, *_inside(box))
    return f"{name(box.id)}{start}{lines}{stop}:::{_class(drawing, box)}"


def _class(drawing: Drawing, box: Box) -> str:
    if faint(drawing, walked=box.walked):
        return "faint"
    return "thick" if box.focus or (drawing.traced and box.walked) else box.kind


def _inside(box: Box) -> Iterator[str]:
    """Yield the answers that stand in the box: all of a list, else those that have no arrow of their own."""
    for choice in box.choices:
        if box.kind == "many" or choice.cut or choice.way != "own":
            yield _answers(choice)
    if box.cut:
        yield f"{say('graph.then')}: {say('graph.more')}"


def _answers(choice: Choice) -> str:
    gives, ends = given(choice), say("graph.more") if choice.cut else ending(choice.way)
    more = "".join(f" ({part})" for part in (left(choice), ends) if part)
    return f"{f'{gives}: ' if gives else ''}{' / '.join(_labels(choice))}{more}"


def _arrow(drawing: Drawing, arrow: Arrow) -> str:
    line = "-.->" if arrow.returns else "==>" if arrow.walked else "-->"
    return f"{name(arrow.source)} {line}|{quoted(*_said(drawing, arrow))}| {name(arrow.target)}"


def _said(drawing: Drawing, arrow: Arrow) -> tuple[str, ...]:
    choice = drawing.choice(arrow)
    return (given(choice), *_labels(choice)) if choice else (say("graph.then"),)


def _labels(choice: Choice) -> tuple[str, ...]:
    sign = f"{WALKED} " if choice.walked == "taken" else ""
    box = "☐ " if choice.boxed else ""
    return tuple(f"{sign}{box}{label}" for label in choice.labels)
