"""What a walk comes to, added up edge by edge, and what a person is told of it at the end."""

from collections.abc import Mapping
from typing import NamedTuple

from someguide.compile.nodes import Edge
from someguide.model.guideline import Rule
from someguide.model.scale import Level, conclude, effect


class Come(NamedTuple):
    """What was met so far; ``law`` is whether a rule that gave ``level`` goes beyond the law.

    ``law`` counts from ``care`` up, ``does`` below that: so few sums differ, and the sweep stays small.
    """

    level: Level = Level.none
    silent: bool = False
    law: bool = False
    does: bool = False
    outside: bool = False


NOTHING_MET = Come()


class Outcome(NamedTuple):
    """What is told at the end: the verdict, and what stands beside it."""

    verdict: Level
    silent: bool
    law_first: bool
    commanded: bool
    outside: bool


def joined(one: Come, other: Come) -> Come:
    """Return what both come to together."""
    level = max(one.level, other.level)
    return Come(
        level,
        one.silent or other.silent,
        any(each.law and each.level == level for each in (one, other)),
        (one.does or other.does) and level < Level.care,
        one.outside or other.outside,
    )


def met(edge: Edge, rules: Mapping[str, Rule]) -> Come:
    """Return what one edge gives."""
    binding = edge.level >= Level.care
    return Come(
        edge.level,
        edge.silent,
        binding and any(rules[id_].law_first for id_ in _deciding(edge, rules)),
        not binding and any(link.relation == "does" for link in edge.links),
        edge.outside,
    )


def outcome(come: Come) -> Outcome:
    """Return what a finished walk tells."""
    verdict = conclude(come.level, silent=come.silent)
    commanded = verdict == Level.ok and come.does
    return Outcome(verdict, come.silent, come.law, commanded, come.outside)


def _deciding(edge: Edge, rules: Mapping[str, Rule]) -> list[str]:
    given = ((link.rule, rules[link.rule], link.relation) for link in edge.links)
    return [id_ for id_, rule, relation in given if effect(rule.modality, rule.level, relation) == edge.level]
