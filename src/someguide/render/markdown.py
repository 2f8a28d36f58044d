"""A page as Markdown (CommonMark, GitHub's kind included), in which data is never markup, HTML or a link."""

import re
from collections.abc import Iterable, Iterator

from someguide.render.blocks import (
    Block,
    Copy,
    Entry,
    Headline,
    Line,
    Page,
    Quote,
    Refs,
    Row,
    Said,
    Section,
    Step,
    Table,
    Tick,
)
from someguide.render.wording import SIGNS, clean, level_word

_ANYWHERE = re.compile(r"[\\`*_\[\]{}<>&|~#$^@]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_AT_START = re.compile(r"^(\d*)([-+=:.)])")


def show(page: Page) -> str:
    """Return a page as Markdown."""
    return "\n\n".join(part for part in _parts(page) if part) + "\n"


def escape(text: str) -> str:
    """Return data so that Markdown shows it as it stands: every character that may mean something escaped."""
    return _AT_START.sub(r"\1\\\2", _ANYWHERE.sub(r"\\\g<0>", clean(text)))


def _bold(text: str) -> str:
    escaped = escape(text)
    return f"**{escaped}**" if escaped else ""


def _parts(page: Page) -> Iterator[str]:
    yield escape(" · ".join(page.head))
    yield f"# {_headline(page.headline)}"
    for index, line in enumerate(page.lead):
        yield _bold(line) if index == 0 and page.headline.level is not None else escape(line)
    for section in page.sections:
        yield from _section(section)
    if page.foot:
        yield "---"
    yield from map(escape, page.foot)


def _headline(headline: Headline) -> str:
    if headline.level is None:
        return escape(headline.text)
    return f"{escape(SIGNS[headline.level])} {escape(headline.text)}"


def _section(section: Section) -> Iterator[str]:
    yield f"## {escape(section.title)}"
    yield from _blocks(section.blocks)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    items: list[str] = []
    for block in blocks:
        if isinstance(block, Entry | Step | Tick):
            items.append(_item(block))
            continue
        yield "\n".join(items)
        items.clear()
        yield from filter(None, _loose(block))
    yield "\n".join(items)


def _loose(block: Block) -> Iterator[str]:
    match block:
        case Line(text):
            yield escape(text)
        case Said(question, answer):
            yield escape(question)
            yield _bold(answer)
        case Copy(text):
            yield f"{_fence(text)}\n{clean(text)}\n{_fence(text)}"
        case Quote(words, place):
            yield f"> {escape(f'«{words}»')}" + (f"\n>\n> {escape(place)}" if place else "")
        case Refs():
            yield escape(block.text)
        case Table():
            yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    """Yield a table of small things as a table, any other row by row under headings."""
    yield f"### {escape(table.caption)}"
    yield escape(table.note)
    if all(_is_small(each) for row in table.rows for cell in row.cells for each in cell):
        rule = _line("---" for _ in table.heads)
        yield "\n".join([_line(map(escape, table.heads)), rule, *map(_row, table.rows)])
        return
    for row in table.rows:
        yield f"#### {escape(row.name)}{_level(row)}"
        for head, cell in zip(table.heads[1:], row.cells, strict=True):
            if cell:
                yield _bold(head)
                yield from _blocks(cell)


def _is_small(block: Block) -> bool:
    return isinstance(block, Line | Refs) or (isinstance(block, Tick) and not block.details)


def _row(row: Row) -> str:
    cells = ("<br>".join(_small(each) for each in cell) for cell in row.cells)
    return _line([f"{escape(row.name)}{_level(row)}", *cells])


def _small(block: Block) -> str:
    match block:
        case Tick(done, text):
            return f"{'☑' if done else '☐'} {escape(text)}"
        case Line(text):
            return escape(text)
        case Refs():
            return escape(block.text)
    raise TypeError(block)


def _level(row: Row) -> str:
    return f" · {escape(SIGNS[row.level])} {escape(level_word(row.level))}" if row.level else ""


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _fence(text: str) -> str:
    """Return more backticks than stand together anywhere in the text."""
    return "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 3)


def _item(block: Entry | Step | Tick) -> str:
    match block:
        case Entry(word, text, details):
            start = f"- {_bold(word)} " if word else "- "
        case Step(number, text, details):
            start = f"{number}. "
        case Tick(done, text, details):
            start = "- [x] " if done else "- [ ] "
    return "\n".join([f"{start}{escape(text)}", *(f"    - {escape(detail)}" for detail in details)])
