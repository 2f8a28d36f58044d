"""A report as Markdown."""

from someguide.render import markdown
from someguide.render.report.page import page
from someguide.render.style import Style
from someguide.report.report import Report


def render(report: Report, style: Style) -> str:
    """Return the same page as the verdict screen, as Markdown."""
    return markdown.show(page(report, style.quotes))
