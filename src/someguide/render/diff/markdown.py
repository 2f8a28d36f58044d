"""A difference as Markdown."""

from someguide.diff.difference import Difference
from someguide.render import markdown
from someguide.render.diff.page import page
from someguide.render.style import Style


def render(found: Difference, _style: Style) -> str:
    """Return what differs between two versions."""
    return markdown.show(page(found))
