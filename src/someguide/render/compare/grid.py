"""A table for a terminal: columns as wide as there is room for, nothing cut, no colour."""

from io import StringIO

from rich.box import Box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from someguide.render.compare.sheet import Table
from someguide.render.style import Style
from someguide.render.wording import clean

_EMPTY = "    \n"
_GAP = 2


def grid(table: Table, style: Style, shares: tuple[int, ...]) -> str:
    """Return a table for a terminal, one column in from its edge.

    Args:
        table: what to show.
        style: how wide.
        shares: how the width is divided among the columns.
    """
    out = StringIO()
    console = Console(
        file=out,
        width=style.width - 1,
        color_system=None,
        force_terminal=False,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(_grid(table, style, shares))
    lines = out.getvalue().splitlines()
    return "".join(f" {line}".rstrip() + "\n" for line in lines)


def _grid(table: Table, style: Style, shares: tuple[int, ...]) -> Grid:
    made = Grid(
        box=_ruled("─" if style.can_show("─") else "-"),
        show_edge=False,
        pad_edge=False,
        padding=(0, _GAP, 0, 0),
        expand=True,
        leading=1,
        header_style="",
    )
    for head, share in zip(table.heads, shares, strict=True):
        made.add_column(Text(clean(head)), ratio=share, overflow="fold")
    for row in table.rows:
        made.add_row(*(Text(clean(text)) for text in row))
    return made


def _ruled(rule: str) -> Box:
    """Return a frame of nothing but a rule under the heads; rows stand apart by an empty line."""
    return Box(_EMPTY * 2 + f" {rule}{rule} \n" + _EMPTY * 5)
