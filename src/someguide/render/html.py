"""A page as one HTML file: nothing is asked for, nothing runs, and data is never markup."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from someguide.model.scale import Level
from someguide.render.blocks import (
    Block,
    Copy,
    Entry,
    Headline,
    Line,
    Page,
    Quote,
    Ref,
    Refs,
    Row,
    Said,
    Section,
    Step,
    Table,
    Tick,
)
from someguide.render.markup import Html, document, escape, joined, tag, void
from someguide.render.wording import SIGNS, level_word
from someguide.words import say

_LISTS: dict[type[Block], tuple[str, str]] = {
    Entry: ("ul", "entries"),
    Step: ("ol", "steps"),
    Tick: ("ul", "ticks"),
}


def show(page: Page, language: str, css: str = "", *, contents: bool = False) -> str:
    """Return a page as a whole file.

    Args:
        page: what stands on it.
        language: that of its texts.
        css: style beside our own.
        contents: whether links to its sections stand at the top.
    """
    head = (tag("p", escape(" · ".join(page.head)), class_="head"), _headline(page.headline), *_lead(page))
    main = tag(
        "main",
        tag("header", joined(head)),
        *([_contents(page)] if contents else []),
        *(_section(number, section) for number, section in enumerate(page.sections, start=1)),
    )
    foot = tag("footer", joined(tag("p", escape(line)) for line in page.foot))
    style = "\n".join((_css(), *_columns(page), css))
    return document(page.headline.text, language, style, main, foot)


def _lead(page: Page) -> Iterator[Html]:
    for index, line in enumerate(page.lead):
        acts = index == 0 and page.headline.level is not None
        yield tag("p", escape(line), class_="act" if acts else "lead")


def _headline(headline: Headline) -> Html:
    if headline.level is None:
        return tag("h1", escape(headline.text))
    return tag(
        "h1", _sign(headline.level), Html(" "), escape(headline.text), class_=f"level-{headline.level.name}"
    )


def _sign(level: Level) -> Html:
    """Return the sign of a level, which its word makes needless for who listens."""
    return tag("span", escape(SIGNS[level]), class_="sign", aria_hidden="true")


def _contents(page: Page) -> Html:
    links = (
        tag("li", tag("a", escape(section.title), href=f"#del-{number}"))
        for number, section in enumerate(page.sections, start=1)
    )
    return tag("nav", tag("ul", joined(links)), aria_label=say("html.contents"))


def _section(number: int, section: Section) -> Html:
    title = tag("h2", escape(section.title), id=f"del-{number}")
    return tag("section", joined((title, *_blocks(section.blocks))), aria_labelledby=f"del-{number}")


def _blocks(blocks: Iterable[Block]) -> Iterator[Html]:
    """Yield blocks, those that make a list together as one list."""
    for kind, same in groupby(blocks, type):
        if kind in _LISTS:
            name, class_ = _LISTS[kind]
            yield tag(name, joined(map(_block, same)), class_=class_)
        else:
            yield from map(_block, same)


def _block(block: Block) -> Html:  # noqa: PLR0911 - one line a kind
    match block:
        case Line(text):
            return tag("p", escape(text))
        case Said(question, answer):
            asked = [tag("span", escape(question), class_="asked")] if question else []
            return tag("p", *asked, tag("strong", escape(answer)), class_="said")
        case Copy(text):
            return tag("pre", escape(text))
        case Quote(words, place):
            where = [tag("p", escape(place), class_="place")] if place else []
            return tag("blockquote", tag("p", tag("q", escape(words))), *where)
        case Refs(word, refs):
            links = Html(", ".join(map(_ref, refs)))
            return tag("p", tag("b", escape(word)), Html(" "), links)
        case Table():
            return _table(block)
        case Entry(word, text, details):
            named = [tag("b", escape(word)), Html(" ")] if word else []
            return _item(tag("p", *named, escape(text)), details)
        case Step(_, text, details):
            return _item(tag("p", escape(text)), details)
        case Tick(done, text, details):
            box = void("input", type="checkbox", checked="checked" if done else "")
            return _item(tag("label", box, Html(" "), escape(text)), details)


def _item(start: Html, details: tuple[str, ...]) -> Html:
    lines = joined(tag("li", escape(detail)) for detail in details)
    return tag("li", start, *([tag("ul", lines, class_="details")] if details else []))


def _ref(ref: Ref) -> Html:
    return tag("a", escape(ref.text), href=f"#{quote(ref.key)}")


def _table(table: Table) -> Html:
    """Return a table; its parts say what they are, since on a narrow screen they are laid out otherwise."""
    columns = joined(void("col", class_=f"share-{share}") for share in table.shares)
    heads = (tag("th", escape(head), scope="col", role="columnheader") for head in table.heads)
    note = [tag("p", escape(table.note))] if table.note else []
    return tag(
        "table",
        tag("caption", tag("h3", escape(table.caption)), *note),
        *([tag("colgroup", columns)] if table.shares else []),
        tag("thead", tag("tr", *heads, role="row"), role="rowgroup"),
        tag("tbody", joined(_row(table, row) for row in table.rows), role="rowgroup"),
        id=table.key,
        role="table",
    )


def _row(table: Table, row: Row) -> Html:
    class_, name = "", [tag("span", _breaking(row.name), class_="name")]
    if row.level:
        class_ = f"level-{row.level.name}"
        name.append(tag("span", _sign(row.level), Html(" "), escape(level_word(row.level)), class_="level"))
    cells = (
        tag("td", joined(_blocks(cell)), role="cell", data_head=head)
        for head, cell in zip(table.heads[1:], row.cells, strict=True)
    )
    head = tag("th", joined(name), scope="row", role="rowheader")
    return tag("tr", head, *cells, id=row.key, role="row", class_=class_)


def _breaking(name: str) -> Html:
    """Return a name that may be broken between the words of an id."""
    return Html(escape(name).replace("_", "_<wbr>"))


def _columns(page: Page) -> Iterator[str]:
    """Yield the style of each width that a column has."""
    tables = (block for section in page.sections for block in section.blocks if isinstance(block, Table))
    for share in sorted({share for table in tables for share in table.shares}):
        yield f".share-{share} {{ width: {share}% }}"


@lru_cache
def _css() -> str:
    return Path(__file__).with_name("page.css").read_text("utf-8")
