"""Comparisons as Markdown (with the tables of GitHub's kind), in which data is never markup."""

from collections.abc import Iterable, Iterator

from someguide.compare.comparison import Comparison
from someguide.compare.matrix import Matrix
from someguide.render import markdown
from someguide.render.compare.matrix import sheet as matrix_sheet
from someguide.render.compare.page import sheet
from someguide.render.compare.sheet import Sheet, Table
from someguide.render.style import Style


def comparison(found: Comparison, _style: Style) -> str:
    """Return what each guideline says of the same answers."""
    return _show(sheet(found))


def matrix(found: Matrix, _style: Style) -> str:
    """Return what each guideline says of topics and options."""
    return _show(matrix_sheet(found))


def _show(made: Sheet) -> str:
    tables = "".join(f"\n{part}\n" for table in made.tables for part in _table(table))
    return f"{markdown.show(made.opening)}{tables}\n{markdown.show(made.closing)}"


def _table(table: Table) -> Iterator[str]:
    if table.title:
        yield f"## {markdown.escape(table.title)}"
    rule = _line("---" for _ in table.heads)
    yield "\n".join([_row(table.heads), rule, *map(_row, table.rows)])


def _row(texts: Iterable[str]) -> str:
    return _line(map(markdown.escape, texts))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
