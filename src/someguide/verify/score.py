"""A score: how many there are of something, and how many of them hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """How many there are of something, and how many of them hold."""

    held: int = 0
    of: int = 0


NONE = Score()
"""Where there is nothing to hold."""
