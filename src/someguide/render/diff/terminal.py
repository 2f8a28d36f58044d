"""A difference for a terminal."""

from someguide.diff.difference import Difference
from someguide.render import terminal
from someguide.render.diff.page import page
from someguide.render.style import Style


def render(found: Difference, style: Style) -> str:
    """Return what differs between two versions."""
    return terminal.show(page(found, "→" if style.can_show("→") else "->"), style)
