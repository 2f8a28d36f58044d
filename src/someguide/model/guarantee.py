"""A guarantee: what the owner of a guideline signs, and what is proved over every walk."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from someguide.model.scale import Level, Relation

Bound = Literal["always", "never"]

MET: frozenset[Relation] = frozenset({"breaks", "applies", "unsure", "does"})
"""The relations by which a walk meets a rule; one that is kept, or only reminded of, is not met."""


@dataclass(frozen=True, slots=True)
class Guarantee:
    """What holds on every walk on which certain answers are given.

    ``when`` maps questions of the vocabulary to the options one of which is given (of a ``many``, ticked).
    ``alone`` looks only at walks on which nothing else is ticked. ``passages`` are fingerprints.
    """

    name: str
    when: Mapping[str, tuple[str, ...]]
    bound: Bound
    verdicts: tuple[Level, ...]
    rules: tuple[str, ...]
    passages: tuple[str, ...]
    alone: bool = False

    def verdict_broken(self, verdict: Level) -> bool:
        """Tell whether a walk that comes to this verdict breaks what is said of verdicts."""
        return bool(self.verdicts) and (verdict in self.verdicts) == (self.bound == "never")

    def rules_broken(self, met: Collection[str]) -> tuple[str, ...]:
        """Return the rules of which a walk that meets these breaks what is said: each of them is promised."""
        return tuple(rule for rule in self.rules if (rule in met) == (self.bound == "never"))
