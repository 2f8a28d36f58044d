"""What a front shows and gives back: one question, and one move."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Choice:
    """One option as it stands on the screen."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Screen:
    """One question; ``number`` is 0 for what is asked before the interview.

    ``left`` is how many screens may follow at most, where that can be told.
    ``exclusive`` options of a ``many`` stand alone; ``given`` is the answer kept from before, to start from.
    """

    number: int
    text: str
    why: str
    choices: tuple[Choice, ...]
    many: bool = False
    exclusive: frozenset[str] = frozenset()
    given: tuple[str, ...] = ()
    left: int | None = None


class Move(Enum):
    """What a person may do instead of answering."""

    back = "back"


class Front(Protocol):
    """A way of asking. Ctrl-C rises as ``KeyboardInterrupt``, the end of the input as ``EOFError``."""

    def ask(self, screen: Screen) -> tuple[str, ...] | Move:
        """Ask until there is a valid answer, or the person goes back."""
        ...

    def tell(self, text: str) -> None:
        """Show some lines of text."""
        ...
