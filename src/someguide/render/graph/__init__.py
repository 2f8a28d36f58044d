"""The formats of a drawing: one file each, and its line here."""

from collections.abc import Callable

from someguide.drawing.drawing import Drawing
from someguide.render.graph import dot, mermaid, png, svg, terminal
from someguide.render.style import Style

GRAPH: dict[str, Callable[[Drawing, Style], str | bytes]] = {
    "terminal": terminal.render,
    "mermaid": mermaid.render,
    "dot": dot.render,
    "svg": svg.render,
    "png": png.render,
}
