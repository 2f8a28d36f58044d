"""A walk as it can be told: who answered what; the sentence is made where it is shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Turn:
    """A question with the answer it got, by id and in the guideline's words; of a ``many``, several."""

    asks: str
    text: str
    options: tuple[str, ...]
    labels: tuple[str, ...]
    many: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Story:
    """The answers of a walk, and the level it comes to by name; that is empty where the walk goes on."""

    turns: tuple[Turn, ...] = ()
    verdict: str = ""


UNTOLD = Story()
"""Where there is nothing to tell."""
