"""The formats of a difference: one file each, and its line here."""

from collections.abc import Callable

from someguide.diff.difference import Difference
from someguide.render.diff import json, markdown, terminal
from someguide.render.style import Style

DIFF: dict[str, Callable[[Difference, Style], str]] = {
    "terminal": terminal.render,
    "markdown": markdown.render,
    "json": json.render,
}
