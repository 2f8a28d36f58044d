"""A part of a drawing: one question, what leads to it, and what it leads to."""

from collections.abc import Iterable
from dataclasses import replace

from someguide.drawing.drawing import Arrow, Box, Drawing

BEFORE = 2
AFTER = 1
"""How many steps back and on are drawn: how one gets here is the longer story."""


def focused(drawing: Drawing, wanted: Iterable[str]) -> Drawing:
    """Return the part of a drawing around these boxes; what leads out of it is marked as cut.

    Args:
        drawing: the whole.
        wanted: ids of boxes.
    """
    centre = frozenset(wanted)
    before = _near(centre, {(arrow.target, arrow.source) for arrow in drawing.arrows}, BEFORE)
    kept = before | _near(centre, {(arrow.source, arrow.target) for arrow in drawing.arrows}, AFTER)
    lost = [arrow for arrow in drawing.arrows if arrow.source in kept and arrow.target not in kept]
    boxes = (_cut(box, lost, focus=box.id in centre) for box in drawing.boxes if box.id in kept)
    arrows = (arrow for arrow in drawing.arrows if {arrow.source, arrow.target} <= kept)
    return replace(drawing, boxes=tuple(boxes), arrows=tuple(arrows))


def _near(centre: frozenset[str], steps: set[tuple[str, str]], most: int) -> frozenset[str]:
    found = centre
    for _ in range(most):
        found |= {there for here, there in steps if here in found}
    return found


def _cut(box: Box, lost: list[Arrow], *, focus: bool) -> Box:
    cut = {arrow.choice for arrow in lost if arrow.source == box.id}
    choices = (replace(choice, cut=number in cut) for number, choice in enumerate(box.choices))
    return replace(box, choices=tuple(choices), cut=None in cut, focus=focus)
