"""A trace for a terminal."""

from someguide.render import terminal
from someguide.render.style import Style
from someguide.render.trace.page import page
from someguide.sources.trace import Trace


def render(trace: Trace, style: Style) -> str:
    """Return what needs a look, then how much of the documents is covered."""
    return terminal.show(page(trace), style)
