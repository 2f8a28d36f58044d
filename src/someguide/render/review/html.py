"""A review as one HTML file, to read on a screen and to sign on paper."""

from someguide.render import html
from someguide.render.origin import digest
from someguide.render.review.page import page
from someguide.render.style import Style
from someguide.review.review import Review
from someguide.words import say

_CSS = """@page {{ size: A4 landscape; margin: 12mm 12mm 16mm;
  @bottom-left {{ content: {name}; font: 8pt sans-serif }}
  @bottom-right {{ content: {page} counter(page); font: 8pt sans-serif }}
}}
@media print {{ h2 {{ break-before: page }} section:nth-of-type(-n+5) h2 {{ break-before: auto }} }}"""


def render(review: Review, _style: Style) -> str:
    """Return the page with links to its parts; on paper every sheet names the version that is approved."""
    guideline = review.guideline
    name = say("review.sheet", guideline=guideline.id, version=guideline.version, digest=digest(guideline))
    css = _CSS.format(name=_quoted(name), page=_quoted(say("review.sheet.page")))
    return html.show(page(review), guideline.language, css, contents=True)


def _quoted(text: str) -> str:
    """Return data as a string of CSS: every character that is no letter or digit as its number."""
    safe = "".join(each if each.isascii() and each.isalnum() else f"\\{ord(each):06x}" for each in text)
    return f'"{safe}"'
