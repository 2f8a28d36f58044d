"""A trace as Markdown."""

from someguide.render import markdown
from someguide.render.style import Style
from someguide.render.trace.page import page
from someguide.sources.trace import Trace


def render(trace: Trace, _style: Style) -> str:
    """Return the same page as on a terminal, as Markdown."""
    return markdown.show(page(trace))
