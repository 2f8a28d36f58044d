"""A card for a terminal."""

from someguide.render import terminal
from someguide.render.card.page import page
from someguide.render.style import Style
from someguide.report.checklist import Card
from someguide.report.report import Report


def render(source: Card | Report, style: Style) -> str:
    """Return the card of a role, or of one finished interview."""
    return terminal.show(page(source, style.quotes), style)
