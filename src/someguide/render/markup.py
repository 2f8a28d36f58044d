"""HTML from data: what is not yet ``Html`` cannot stand in it, so no text of a guideline is ever markup."""

import base64
import hashlib
import html
from collections.abc import Iterable
from typing import NewType

from someguide.render.wording import clean

Html = NewType("Html", str)
"""Text that is HTML already; only ``escape`` and ``tag`` make it."""

_POLICY = "default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"


def escape(text: str) -> Html:
    """Return data so that HTML shows it as it stands."""
    return Html(html.escape(clean(text)))


def tag(name: str, /, *inner: Html, **attributes: str) -> Html:
    """Return an element; an attribute without a value is left out, ``class_`` means ``class``."""
    return Html(f"{_start(name, attributes)}{''.join(inner)}</{name}>")


def void(name: str, /, **attributes: str) -> Html:
    """Return an element that holds nothing and is never closed."""
    return _start(name, attributes)


def joined(parts: Iterable[Html]) -> Html:
    """Return parts after each other, a line each."""
    return Html("\n".join(parts))


def document(title: str, language: str, css: str, *body: Html) -> str:
    """Return a whole file, which asks for nothing and runs nothing; no style but this one counts.

    Args:
        title: what stands on the window.
        language: that of the texts.
        css: the style.
        body: what stands on the page.

    Raises:
        ValueError: the style would end its own element.
    """
    if "</" in css:
        raise ValueError(css)
    head = (
        void("meta", charset="utf-8"),
        void("meta", http_equiv="Content-Security-Policy", content=_POLICY.format(style=_hash(css))),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name="referrer", content="no-referrer"),
        tag("title", escape(title)),
        Html(f"<style>{css}</style>"),
    )
    page = tag("html", tag("head", joined(head)), tag("body", joined(body)), lang=language)
    return f"<!doctype html>\n{page}\n"


def _start(name: str, attributes: dict[str, str]) -> Html:
    said = (
        f' {key.rstrip("_").replace("_", "-")}="{escape(each)}"' for key, each in attributes.items() if each
    )
    return Html(f"<{name}{''.join(said)}>")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
