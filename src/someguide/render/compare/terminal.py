"""Comparisons for a terminal: a table where there is room for one, else a section for each row."""

from collections.abc import Iterator

from someguide.compare.comparison import Comparison
from someguide.compare.matrix import Matrix
from someguide.render import terminal
from someguide.render.blocks import Entry, Headline, Page, Section
from someguide.render.compare.grid import grid
from someguide.render.compare.matrix import sheet as matrix_sheet
from someguide.render.compare.page import page, sheet
from someguide.render.compare.sheet import Sheet, Table
from someguide.render.style import Style
from someguide.render.wording import PLAIN_SIGNS, SIGNS
from someguide.words import say

WIDE = 100
"""From this many columns a table is easier to read than sections."""
_NARROWEST = 12
"""A column of a table must hold this many characters."""
_SHARES = (4, 5, 9, 5)


def comparison(found: Comparison, style: Style) -> str:
    """Return what each guideline says of the same answers."""
    signs = SIGNS if style.can_show("".join(SIGNS.values())) else PLAIN_SIGNS
    if style.width < WIDE:
        return terminal.show(page(found, signs), style)
    return _show(sheet(found, signs), style, _SHARES)


def matrix(found: Matrix, style: Style) -> str:
    """Return what each guideline says of topics and options."""
    made = matrix_sheet(found)
    number = len(found.guidelines)
    shares = (3, *(2 for _ in range(number)))
    if style.width < WIDE or style.width * 2 // sum(shares) < _NARROWEST:
        return terminal.show(_stacked(made), style)
    return _show(made, style, shares)


def _show(made: Sheet, style: Style, shares: tuple[int, ...]) -> str:
    shown = [terminal.show(made.opening, style)]
    for table in made.tables:
        title = [terminal.show(Page(Headline(table.title)), style)] if table.title else []
        shown.append("".join([*title, grid(table, style, shares)]))
    return "\n".join([*shown, terminal.show(made.closing, style)])


def _stacked(made: Sheet) -> Page:
    first, last = made.opening, made.closing
    sections = tuple(Section(table.title, tuple(_rows(table))) for table in made.tables)
    return Page(first.headline, first.head, first.lead, (*sections, *last.sections), last.foot)


def _rows(table: Table) -> Iterator[Entry]:
    """Yield each row as its first text, with the others under it, each beside its head."""
    for first, *rest in table.rows:
        said = zip(table.heads[1:], rest, strict=True)
        yield Entry("", first, tuple(say("matrix.stacked", whom=head, text=text) for head, text in said))
