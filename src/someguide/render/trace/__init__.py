"""The formats of a trace, a guideline beside its documents: one file each, and its line here."""

from collections.abc import Callable

from someguide.render.style import Style
from someguide.render.trace import json, markdown, terminal
from someguide.sources.trace import Trace

TRACE: dict[str, Callable[[Trace, Style], str]] = {
    "terminal": terminal.render,
    "markdown": markdown.render,
    "json": json.render,
}
