"""A drawing as PNG."""

from someguide.drawing.drawing import Drawing
from someguide.render.graph.layout import laid_out
from someguide.render.style import Style

DPI = "110"


def render(drawing: Drawing, style: Style) -> bytes:
    """Return the drawing as PNG."""
    return laid_out(drawing, style, "png", dpi=DPI)
