"""A drawing as a tree for a terminal: every question once, and its name where it comes again."""

from io import StringIO

from rich.text import Text
from rich.tree import Tree

from someguide.drawing.drawing import Drawing
from someguide.render.graph.marks import every_mark
from someguide.render.graph.tree import WALKED, Grown, grow, mark_text
from someguide.render.origin import head, reading
from someguide.render.style import Style
from someguide.render.terminal import console
from someguide.render.wording import clean
from someguide.words import say


class _Lines(Tree):
    """Narrow lines: a guideline has many steps, and a terminal may have forty columns."""

    TREE_GUIDES = [("  ", "│ ", "├ ", "└ ")] * 3


class _PlainLines(Tree):
    TREE_GUIDES = [("  ", "| ", "+ ", "` ")] * 3


def render(drawing: Drawing, style: Style) -> str:
    """Return the drawing as lines that are never wider than the terminal; nothing is cut."""
    out = StringIO()
    sheet = console(style, out)
    sheet.print(Text(clean(" · ".join(head(drawing.guideline))), "bold"))
    for grown in grow(drawing, style):
        sheet.print()
        sheet.print(_tree(grown, style))
    sheet.print()
    for text in (*_key(drawing, style), reading(drawing.guideline)):
        sheet.print(Text(clean(text)))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _tree(grown: Grown, style: Style) -> Tree:
    kind: type[Tree] = _Lines if style.can_show("│├└") else _PlainLines
    tree = kind(grown.text, guide_style="")
    waiting = [(tree, grown)]
    while waiting:
        node, part = waiting.pop()
        waiting += [(node.add(below.text, guide_style=""), below) for below in part.below]
    return tree


def _key(drawing: Drawing, style: Style) -> tuple[str, ...]:
    marks = " · ".join(mark_text(mark, style) for mark in every_mark())
    walked = (say("graph.tree.walked", sign=WALKED),) if drawing.traced else ()
    return (marks, say("graph.key.plain"), say("graph.tree.key"), *walked)
