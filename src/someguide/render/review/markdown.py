"""A review as Markdown, whose boxes can be ticked where the file is discussed."""

from someguide.render import markdown
from someguide.render.review.page import page
from someguide.render.style import Style
from someguide.review.review import Review


def render(review: Review, _style: Style) -> str:
    """Return the same page as in HTML."""
    return markdown.show(page(review))
