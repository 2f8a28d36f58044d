"""A terminal to press keys on and to look at, for the tests of the arrow front."""

from dataclasses import replace
from threading import Timer

from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput, Output

from someguide.interview.prompt import Prompt
from someguide.interview.screen import Choice, Screen

UP, DOWN, ENTER, SPACE, ESC = "\x1b[A", "\x1b[B", "\r", " ", "\x1b"
CTRL_C, CTRL_D = "\x03", "\x04"
PAUSE = "…"
ONE = Screen(
    number=2,
    text="Hvor legger du det ut?",
    why="Åpent og lukket har hver sine regler.",
    choices=(Choice("open", "Åpent"), Choice("closed", "I en lukket gruppe"), Choice("mail", "I en melding")),
)
MANY = replace(ONE, many=True, exclusive=frozenset({"mail"}))
FIRST = {"one": replace(ONE, number=1), "many": replace(MANY, number=1)}


class Glass(DummyOutput):
    """A terminal that remembers every state it was in."""

    def __init__(self, columns: int, rows: int) -> None:
        self.size = Size(rows=rows, columns=columns)
        self.row = self.column = 0
        self.cells: dict[tuple[int, int], str] = {}
        self.states: list[str] = []

    def get_size(self) -> Size:
        return self.size

    def write(self, data: str) -> None:
        for sign in data:
            match sign:
                case "\r":
                    self.column = 0
                case "\n":
                    self.row += 1
                case _:
                    self.cells[self.row, self.column] = sign
                    self.column += 1

    write_raw = write

    def cursor_up(self, amount: int) -> None:
        self.row -= amount

    def cursor_forward(self, amount: int) -> None:
        self.column += amount

    def cursor_backward(self, amount: int) -> None:
        self.column -= amount

    def erase_end_of_line(self) -> None:
        self.cells = {at: sign for at, sign in self.cells.items() if at[0] != self.row or at[1] < self.column}

    def erase_down(self) -> None:
        self.cells = {at: sign for at, sign in self.cells.items() if at < (self.row, self.column)}

    def flush(self) -> None:
        lines = [""] * (max((row for row, _ in self.cells), default=0) + 1)
        for (row, column), sign in sorted(self.cells.items()):
            lines[row] = lines[row].ljust(column) + sign
        if any(lines):
            self.states.append("\n".join(line.rstrip() for line in lines))


def pressed(screen: Screen, keys: str, output: Output | None = None) -> object:
    """Return the answer to these keys; a front that still waits after them gets the end of its input.

    Keys that come together are answered by one drawing: at a ``PAUSE``, what came before it is drawn.
    """
    at_once, *later = keys.split(PAUSE)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=output or DummyOutput()):
        pipe.send_text(at_once)
        timers = [Timer(0.4 * number, pipe.send_text, [text]) for number, text in enumerate(later, 1)]
        timers.append(Timer(5, pipe.close))
        for timer in timers:
            timer.start()
        try:
            return Prompt().ask(screen)
        finally:
            for timer in timers:
                timer.cancel()


def states(screen: Screen, keys: str, columns: int = 80, rows: int = 50) -> list[str]:
    """Return what stood on the terminal, one state after the other."""
    glass = Glass(columns, rows)
    pressed(screen, keys, glass)
    return glass.states


def shown(screen: Screen, keys: str, columns: int = 80, rows: int = 50) -> str:
    """Return all that stood on the terminal at any time."""
    return "\n".join(states(screen, keys, columns, rows))
