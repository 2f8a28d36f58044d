"""How one question stands on the terminal: head, list, notice and keys, wrapped to its width."""

from collections.abc import Callable
from dataclasses import dataclass

from prompt_toolkit.application import get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import (
    ConditionalContainer,
    Container,
    FormattedTextControl,
    HSplit,
    Layout,
    ScrollOffsets,
    Window,
)
from prompt_toolkit.layout.containers import WindowRenderInfo
from prompt_toolkit.layout.controls import UIContent
from prompt_toolkit.layout.margins import Margin

from someguide.interview.wording import fold

# No colours: each is unreadable on somebody's background, and none may carry meaning alone.
STRONG = "bold"

_ROOMY = 18
_GLUE = "\N{NO-BREAK SPACE}"
_BOXES = {None: "", False: "[ ] ", True: "[x] "}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list; ``ticked`` is ``None`` where there is no box, an empty label is a gap."""

    label: str
    pointed: bool = False
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The parts of the page, asked for anew at every drawing; ``head`` is lines as (style, text).

    ``keys`` tells what the keys do, one to a line, to be set in as few lines as there is room for.
    """

    head: tuple[tuple[str, str], ...]
    rows: Callable[[], list[Row]]
    notice: Callable[[], str]
    keys: str

    def layout(self) -> Layout:
        """Return the page; the list gives way first where the terminal is small, and scrolls."""
        choices = _window(self._list)
        choices.scroll_offsets = ScrollOffsets(bottom=self._below)
        choices.right_margins = [_More()]
        remark = ConditionalContainer(_window(self._remark), Condition(lambda: bool(self.notice())))
        parts = [_window(self._top), _gap(), choices, _gap(), remark, _window(self._foot)]
        return Layout(HSplit(parts), focused_element=choices)

    def _top(self) -> StyleAndTextTuples:
        return _lines([[(style, "\n".join(fold(text, _width())))] for style, text in self.head])

    def _list(self) -> StyleAndTextTuples:
        return _lines([_drawn(row, _width() - 1) for row in self.rows()])

    def _remark(self) -> StyleAndTextTuples:
        return [(STRONG, "\n".join(fold(self.notice(), _width())))]

    def _foot(self) -> StyleAndTextTuples:
        # A key and its meaning stay on one line: the spaces within each are glued while the lines are broken.
        glued = " ".join(key.replace(" ", _GLUE) for key in self.keys.split("\n"))
        return [("", "\n".join(fold(glued, _width())).replace(_GLUE, " "))]

    def _below(self) -> int:
        """Return how many lines of the pointed label lie under its first, so that none is scrolled away."""
        pointed = next(row for row in self.rows() if row.pointed)
        return sum(text.count("\n") for _, text, *_ in _drawn(pointed, _width() - 1))


def _drawn(row: Row, width: int) -> StyleAndTextTuples:
    style = STRONG if row.pointed else ""
    box = _BOXES[row.ticked]
    hang = "\n" + " " * (2 + len(box))
    label = hang.join(fold(row.label, width - len(hang)))
    # The terminal's own cursor stands on the list, where screen readers and magnifiers look for it.
    pointer: StyleAndTextTuples = [(style, "»"), ("[SetCursorPosition]", "")] if row.pointed else [("", " ")]
    return [*pointer, (style, f" {box}{label}")]


def _lines(lines: list[StyleAndTextTuples]) -> StyleAndTextTuples:
    pieces = [piece for line in lines for piece in [*line, ("", "\n")]]
    return pieces[:-1]


def _width() -> int:
    return get_app().output.get_size().columns


def _window(text: Callable[[], StyleAndTextTuples]) -> Window:
    # Lines are folded already; wrapping is for characters that are wider than they count.
    return Window(FormattedTextControl(text), wrap_lines=True, dont_extend_height=True)


def _gap() -> Container:
    roomy = Condition(lambda: get_app().output.get_size().rows > _ROOMY)
    return ConditionalContainer(Window(height=1), filter=roomy)


class _More(Margin):
    """Shows by an arrow that the list goes on above or below."""

    def get_width(self, get_ui_content: Callable[[], UIContent]) -> int:  # noqa: ARG002 - the interface
        return 1

    def create_margin(
        self,
        window_render_info: WindowRenderInfo,
        width: int,  # noqa: ARG002 - the interface
        height: int,
    ) -> StyleAndTextTuples:
        signs = [" "] * height
        if not window_render_info.top_visible:
            signs[0] = "↑"
        if not window_render_info.bottom_visible:
            signs[-1] = "↓"
        return [(STRONG, "\n".join(signs))]
