"""The scale: how strictly a rule speaks, how it bears on an answer, and the level that follows."""

from enum import IntEnum
from typing import Literal, get_args

Modality = Literal["must_not", "must", "should_not", "should", "may", "info"]
Relation = Literal["breaks", "applies", "unsure", "does", "meets", "reminds"]

MODALITIES: tuple[Modality, ...] = get_args(Modality)
RELATIONS: tuple[Relation, ...] = get_args(Relation)
"""Strongest first: the status of a rule on a walk is the strongest relation it was met with."""


class Level(IntEnum):
    """What a rule, an answer or a whole walk comes to; the highest met wins.

    ``none`` stands beside the scale (no rule found); it is lowest here so that ``max`` works.
    """

    none = 0
    ok = 1
    care = 2
    ask = 3
    stop = 4


DEFAULT: dict[Modality, Level] = {
    "must_not": Level.stop,
    "must": Level.ask,
    "should_not": Level.care,
    "should": Level.care,
    "may": Level.ok,
    "info": Level.none,
}

FITS: dict[Relation, frozenset[Modality]] = {
    "breaks": frozenset({"must", "must_not", "should", "should_not"}),
    "applies": frozenset({"must", "should", "may"}),
    "unsure": frozenset({"must", "must_not"}),
    "does": frozenset({"must", "should"}),
    "meets": frozenset({"must", "should"}),
    "reminds": frozenset(MODALITIES),
}


def effect(modality: Modality, level: Level, relation: Relation) -> Level:
    """Tell what one relation of one rule gives.

    Args:
        modality: how strictly the rule speaks.
        level: the rule's own level, set or by default.
        relation: how an answer bears on it.

    Returns:
        The level; ``none`` where the relation gives nothing.
    """
    if relation == "breaks":
        binding = modality in {"must", "must_not"} and level == DEFAULT[modality]
        return Level.stop if binding else level
    given = {"applies": level, "unsure": Level.ask, "does": Level.ok}
    if relation == "meets" and level == Level.ask:
        return Level.ok
    return given.get(relation, Level.none)


def conclude(level: Level, *, silent: bool) -> Level:
    """Turn the highest level met on a walk into its verdict: with a silent topic, nothing is ``ok``."""
    return Level.none if silent and level <= Level.ok else level
