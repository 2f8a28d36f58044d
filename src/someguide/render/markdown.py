"""A page as Markdown (CommonMark, GitHub's kind included), in which data is never markup, HTML or a link."""

import re
from collections.abc import Iterator

from someguide.render.blocks import Block, Copy, Entry, Headline, Line, Page, Said, Section, Step, Tick
from someguide.render.wording import SIGNS, clean

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
    items: list[str] = []
    for block in section.blocks:
        if isinstance(block, Entry | Step | Tick):
            items.append(_item(block))
            continue
        yield "\n".join(items)
        items.clear()
        yield from _loose(block)
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
