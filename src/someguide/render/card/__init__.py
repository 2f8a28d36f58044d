"""The formats of a card: one file each, and its line here."""

from collections.abc import Callable

from someguide.render.card import markdown, terminal
from someguide.render.style import Style
from someguide.report.checklist import Card
from someguide.report.report import Report

CARD: dict[str, Callable[[Card | Report, Style], str]] = {
    "terminal": terminal.render,
    "markdown": markdown.render,
}
