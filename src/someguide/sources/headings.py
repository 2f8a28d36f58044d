"""Which blocks are headings, and the path of headings that each block stands under."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from someguide.sources.blocks import LISTS, Block
from someguide.sources.names import is_name, is_numbered, label
from someguide.sources.wording import plain

_LOWEST = 7
"""The level of a heading that is only a bold or a short line: under every Markdown heading."""

_BOLD = re.compile(r"(\*\*|__)(?:(?!\1).)+\1")


def with_headings(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with those made headings that are headings by their look alone.

    With Markdown headings in the document, only a bold line can be one more. Without, any short line without
    end punctuation, alone in its paragraph, with something under it.
    """
    marked = any(block.kind == "heading" for block in blocks)
    found: list[Block] = []
    for index, block in enumerate(blocks):
        before, below = blocks[index - 1 : index], blocks[index + 1 : index + 2]
        looks = (not marked and _is_line(block, before, below)) or _is_bold(block)
        found.append(_heading(block) if below and looks and _names(block, below[0]) else block)
    return tuple(found)


def located(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, str]]:
    """Give each block with its path, "" before the first heading; no two headings have the same path."""
    title = _title(blocks)
    stack: list[Block] = []
    seen: Counter[str] = Counter()
    path = ""
    for block in blocks:
        if block.kind == "heading":
            stack = [*(above for above in stack if above.level < block.level), block]
            path = _path(stack, title)
            seen[path] += 1
            path = path if seen[path] == 1 else f"{path} ({seen[path]})"
        yield block, path


def _is_line(block: Block, before: tuple[Block, ...], below: tuple[Block, ...]) -> bool:
    if block.kind == "numbered":
        # One number alone is a heading, several in a row are a list.
        return block.mark[0].isdigit() and not any(near.kind == "numbered" for near in (*before, *below))
    return block.kind == "text"


def _is_bold(block: Block) -> bool:
    return block.kind == "text" and _BOLD.fullmatch(block.text) is not None


def _names(block: Block, below: Block) -> bool:
    words = plain(block.text)
    leads_in = words.endswith(":") and below.kind in LISTS
    return "\n" not in block.text and is_name(words) and not leads_in


def _heading(block: Block) -> Block:
    return replace(block, kind="heading", text=f"{block.mark} {block.text}".strip(), level=_LOWEST)


def _title(blocks: tuple[Block, ...]) -> Block | None:
    """Return the heading that all others stand under: it names the document, not a place in it."""
    headings = [block for block in blocks if block.kind == "heading"]
    if headings and all(other.level > headings[0].level for other in headings[1:]):
        return headings[0]
    return None


def _path(stack: list[Block], title: Block | None) -> str:
    begin = max((i for i, block in enumerate(stack) if is_numbered(block.text)), default=0)
    used = [block for block in stack[begin:] if block is not title or len(stack) == 1]
    return ", ".join(label(block.text) for block in used)
