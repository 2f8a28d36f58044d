"""The formats of a report: one file each, and its line here."""

from collections.abc import Callable

from someguide.render.report import json, markdown, terminal
from someguide.render.style import Style
from someguide.report.report import Report

REPORT: dict[str, Callable[[Report, Style], str]] = {
    "terminal": terminal.render,
    "markdown": markdown.render,
    "json": json.render,
}
