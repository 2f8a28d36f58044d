"""Which front to ask with: full screen on a terminal, plain everywhere else."""

import os
import sys

from someguide.interview.plain import Plain
from someguide.interview.screen import Front, Move, Screen
from someguide.words import say


def choose(*, plain: bool) -> Front:
    """Return the front for the terminal at hand; ``plain`` asks for the one of mere lines."""
    full = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    lines = Plain(sys.stdin, sys.stderr)
    return lines if plain or not full else _Fallback(lines)


class _Fallback:
    """Asks on the full screen, and goes plain for good where that cannot start."""

    def __init__(self, plain: Front) -> None:
        self._plain = plain
        self._front: Front | None = None

    def ask(self, screen: Screen) -> tuple[str, ...] | Move:
        if self._front is not None:
            return self._front.ask(screen)
        try:
            # questionary is slow to import: only an interview that needs it pays for it.
            from someguide.interview.prompt import Prompt  # noqa: PLC0415

            front = Prompt()
            got = front.ask(screen)
        except Exception as error:
            if not _cannot_start(error):
                raise
            self._front = self._plain
            self.tell(say("interview.fallback"))
            return self._plain.ask(screen)
        self._front = front
        return got

    def tell(self, text: str) -> None:
        (self._front or self._plain).tell(text)


def _cannot_start(error: Exception) -> bool:
    """Tell a terminal that has no full screen (on Windows, no console) from a bug."""
    return isinstance(error, (ImportError, OSError)) or type(error).__name__ == "NoConsoleScreenBufferError"
