"""A page with tables in it, before it is any format."""

from dataclasses import dataclass

from someguide.render.blocks import Page


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts under their heads; where it is too wide, a row's first text stands above the others.

    A row whose first text is empty goes on from the row above.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands before the tables (its headline is the whole's), the tables, and what stands after them."""

    opening: Page
    tables: tuple[Table, ...]
    closing: Page
