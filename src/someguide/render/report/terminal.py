"""A report for a terminal."""

from someguide.render import terminal
from someguide.render.report.page import brief, page
from someguide.render.style import Style
from someguide.report.report import Report


def render(report: Report, style: Style) -> str:
    """Return the verdict screen."""
    return terminal.show(page(report, style.quotes), style)


def again(report: Report, style: Style) -> str:
    """Return the verdict in short, for the end of a screen that it has scrolled off."""
    return terminal.show(brief(report), style)
