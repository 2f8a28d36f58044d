"""The formats of a comparison and of a matrix: one file each, and its line here."""

from collections.abc import Callable

from someguide.compare.comparison import Comparison
from someguide.compare.matrix import Matrix
from someguide.render.compare import json, markdown, terminal
from someguide.render.style import Style

COMPARE: dict[str, Callable[[Comparison, Style], str]] = {
    "terminal": terminal.comparison,
    "markdown": markdown.comparison,
    "json": json.comparison,
}

MATRIX: dict[str, Callable[[Matrix, Style], str]] = {
    "terminal": terminal.matrix,
    "markdown": markdown.matrix,
    "json": json.matrix,
}
