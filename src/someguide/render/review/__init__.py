"""The formats of a review: one file each, and its line here."""

from collections.abc import Callable

from someguide.render.review import csv, html, markdown
from someguide.render.style import Style
from someguide.review.review import Review

REVIEW: dict[str, Callable[[Review, Style], str]] = {
    "html": html.render,
    "markdown": markdown.render,
    "csv": csv.render,
}
