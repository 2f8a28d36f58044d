"""Data as Mermaid text: every character that may mean something stands as its number."""

import re

from someguide.render.wording import clean

_PARTED = re.compile(r"\$(?=\$)|\\(?=n)|ﬂ(?=°)|¶(?=ß)|:(?=fa-)|^\d+(?=\.)")
"""What Mermaid reads as formula, new line, hidden entity, icon or list even when it is written in numbers."""
_NOTHING = "\u200b"
_SAFE = frozenset("0123456789 ,?!()/")
_LETTERS = re.compile(r"[A-Za-zÆØÅæøåÄÖäöÉéÈèÊêÓóÒòÔôÀàÁáÜüČčĐđŊŋŠšŦŧŽž]")


def escape(text: str) -> str:
    """Return data so that Mermaid shows it as it stands.

    Its own marks, Markdown, HTML and entities are written as numbers, and what Mermaid reads as more all
    the same is parted by a character without width. Letters, digits and a few harmless marks stay.
    """
    shown = _PARTED.sub(rf"\g<0>{_NOTHING}", clean(text) or "\xa0")
    return "".join(each if each in _SAFE or _LETTERS.match(each) else _number(each) for each in shown)


def quoted(*lines: str) -> str:
    """Return lines of data as a Mermaid string."""
    return f'"{"<br/>".join(escape(line) for line in lines if line) or escape("")}"'


def name(id_: str) -> str:
    """Return an id as a name that is no word of Mermaid's, and in which nothing reads as an arrow."""
    return f"q_{id_.replace('-', '-_')}"


def _number(character: str) -> str:
    return f"#{ord(character)};"
