"""The document's own words beside the rules that rest on them, where the documents are at hand."""

from collections.abc import Mapping
from dataclasses import replace

from someguide.model.guideline import Passage
from someguide.render.blocks import Block, Entry, Page, Section, Tick
from someguide.words import say

Quotes = Mapping[Passage, str]
"""The words of each passage that the documents have."""


def quoted(page: Page, quotes: Quotes | None) -> Page:
    """Return a page with the document's words under each rule, marked as such.

    Args:
        page: the page.
        quotes: the words; a passage that is not among them is said to be missing. Without, nothing changes.
    """
    if quotes is None:
        return page
    return replace(page, sections=tuple(_section(section, quotes) for section in page.sections))


def _section(section: Section, quotes: Quotes) -> Section:
    return replace(section, blocks=tuple(_block(block, quotes) for block in section.blocks))


def _block(block: Block, quotes: Quotes) -> Block:
    if not isinstance(block, Entry | Tick) or not block.passages:
        return block
    lines = dict.fromkeys(_line(quotes.get(each)) for each in block.passages)
    return replace(block, details=(*block.details, *lines))


def _line(words: str | None) -> str:
    return say("quote.gone") if words is None else say("quote.words", words=words)
