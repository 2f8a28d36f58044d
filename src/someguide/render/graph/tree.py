"""The tree of a drawing: what comes after a question stands beside it, what an answer opens below it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from rich.text import Text

from someguide.drawing.drawing import Arrow, Box, Choice, Drawing
from someguide.render.graph.marks import Mark, caption, end, faint, left, marks
from someguide.render.style import Style
from someguide.render.wording import PLAIN_SIGNS, SIGNS, clean
from someguide.words import say

WALKED = ">>"
_ROOM = 20
"""So many columns a text keeps; a question that would have less stands on its own further down."""
_STEP = 2
_COLOURS = {
    "ok": "green",
    "care": "cyan",
    "ask": "yellow",
    "stop": "red",
    "silent": "magenta",
    "outside": "bold",
    "plain": "",
}


@dataclass
class Grown:
    """A line of the tree, and what stands below it."""

    text: Text
    below: list["Grown"] = field(default_factory=list)

    def add(self, text: Text) -> "Grown":
        """Add a line below and return it."""
        self.below.append(Grown(text))
        return self.below[-1]


def grow(drawing: Drawing, style: Style) -> tuple[Grown, ...]:
    """Return the trees that together hold every box once."""
    return tuple(_Garden(drawing, style).trees())


def mark_text(mark: Mark, style: Style) -> str:
    """Return sign and word, with a sign that the output has."""
    plain = {SIGNS[level]: sign for level, sign in PLAIN_SIGNS.items()}
    sign = mark.sign if style.can_show(mark.sign) else plain.get(mark.sign, "")
    return f"{sign} {mark.word}"


class _Garden:
    """The trees while they grow."""

    def __init__(self, drawing: Drawing, style: Style) -> None:
        self._drawing, self._style = drawing, style
        self._seen: set[str] = set()
        self._later: list[str] = []
        self._deepest = max((style.width - _ROOM) // _STEP, 1)

    def trees(self) -> Iterator[Grown]:
        led = {arrow.target for arrow in self._drawing.arrows}
        roots = [box.id for box in self._drawing.boxes if box.id not in led]
        for id_ in (*roots, *(box.id for box in self._drawing.boxes)):
            yield from self._root(id_)
            while self._later:
                yield from self._root(self._later.pop(0))

    def _root(self, id_: str) -> Iterator[Grown]:
        if id_ not in self._seen:
            above = Grown(Text())
            self._question(above, self._drawing.box(id_), "", 0)
            yield from above.below

    def _question(self, above: Grown, box: Box, lead: str, depth: int) -> None:
        self._seen.add(box.id)
        node = above.add(self._heading(box, lead))
        for number, choice in enumerate(box.choices):
            row = node.add(self._answers(choice))
            for arrow in self._drawing.leaving(box, number):
                self._lead(row, arrow, "graph.tree.ask" if arrow.returns else "graph.tree.next", depth + 2)
        for arrow in self._drawing.leaving(box, None):
            self._lead(above, arrow, "graph.tree.then", depth)
        if box.cut:
            above.add(Text(f"{say('graph.tree.then')} {say('graph.more')}"))

    def _lead(self, above: Grown, arrow: Arrow, word: str, depth: int) -> None:
        box = self._drawing.box(arrow.target)
        if box.id not in self._seen and depth < self._deepest:
            self._question(above, box, say(word), depth)
            return
        if box.id not in self._seen:
            self._later.append(box.id)
        see = say("graph.tree.see", question=box.text, id=box.id)
        sign = "→" if self._style.can_show("→") else "->"
        above.add(self._written(f"{say(word)} {sign} {see}", walked=arrow.walked))

    def _heading(self, box: Box, lead: str) -> Text:
        said = caption(box)
        more = f" ({box.id}; {said})" if said else f" ({box.id})"
        focus = f"[{say('graph.focus')}] " if box.focus else ""
        text = self._written(f"{lead} {focus}{box.text}{more}", walked=box.walked)
        if not faint(self._drawing, walked=box.walked):
            text.stylize("bold")
        return text

    def _answers(self, choice: Choice) -> Text:
        given = marks(choice)
        text = self._written(
            " / ".join(self._labels(choice)) + self._after(choice), walked=choice.walked == "taken"
        )
        if not given:
            return text
        back = faint(self._drawing, walked=choice.walked != "")
        gives = ", ".join(mark_text(mark, self._style) for mark in given)
        return Text.assemble((f"{gives}:", "dim" if back else _COLOURS[given[0].kind]), " ", text)

    def _labels(self, choice: Choice) -> Iterator[str]:
        for label in choice.labels:
            yield f"[ ] {clean(label)}" if choice.boxed else clean(label)

    def _after(self, choice: Choice) -> str:
        ends = say("graph.more") if choice.cut else end(choice.way)
        without = f" [{left(choice, WALKED)}]" if choice.otherwise else ""
        return without + (f" ({ends})" if ends else "")

    def _written(self, text: str, *, walked: bool) -> Text:
        """Return data as text, with a sign where the walk that is marked came by, else dimmed."""
        if not self._drawing.traced:
            return Text(clean(text))
        return Text(f"{WALKED} {clean(text)}", "bold") if walked else Text(clean(text), "dim")
