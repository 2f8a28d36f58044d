"""Lays a drawing out with Graphviz, which pygraphviz brings along; nothing else knows it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from someguide.drawing.drawing import Drawing
from someguide.render.graph import dot
from someguide.render.style import Style
from someguide.words import say


class MissingError(Exception):
    """What draws pictures is not installed; its text says how to get it."""


def laid_out(drawing: Drawing, style: Style, form: str, **graph: str) -> bytes:
    """Return a drawing as Graphviz writes it.

    Args:
        drawing: what to draw.
        style: how it is shown.
        form: one of Graphviz's own formats.
        graph: attributes of the graph, such as ``dpi``.

    Raises:
        MissingError: pygraphviz is not installed.
    """
    try:
        from pygraphviz import AGraph  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingError(say("graph.missing")) from error
    picture = AGraph(string=dot.render(drawing, style))
    picture.graph_attr.update(graph)
    with _hushed():
        made: bytes = picture.draw(format=form, prog="dot")
    return made


@contextmanager
def _hushed() -> Iterator[None]:
    """Keep what Graphviz's libraries tell about the machine's fonts, in C and in English, off the screen."""
    kept = os.dup(2)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
            yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
