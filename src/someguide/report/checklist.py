"""The checklist ("huskeliste"): for one finished walk, or for everybody in a role."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from someguide.compile.nodes import Compiled, Edge
from someguide.model.guideline import Answers, Guideline, Rule
from someguide.model.scale import Relation

KEPT: tuple[Relation, ...] = ("does", "meets")


@dataclass(frozen=True, slots=True)
class Item:
    """A line to tick, of one rule."""

    rule: Rule
    text: str
    done: bool


@dataclass(frozen=True, slots=True)
class Card:
    """What to remember: for a role (``given``), or for everybody where nothing is given.

    ``items`` are lines to tick, ``notes`` the rules that have none; ``outside`` tells that the guideline does
    not bind them.
    """

    guideline: Guideline
    given: Answers
    items: tuple[Item, ...]
    notes: tuple[Rule, ...]
    outside: bool


def items(guideline: Guideline, status: Mapping[str, Relation]) -> tuple[Item, ...]:
    """Return the lines to tick, in the guideline's order.

    Args:
        guideline: whose rules they are.
        status: the rules met, by id, and the strongest relation they were met with.
    """
    return tuple(
        Item(rule, rule.todo, status[rule.id] in KEPT)
        for rule in guideline.rules.values()
        if rule.id in status and rule.todo
    )


def card(compiled: Compiled, given: Answers) -> Card:
    """Return every rule that can still be met, given some answers (of a group, any of its options)."""
    reached = tuple(_reached(compiled, given))
    met = {link.rule for edge in reached for link in edge.links}
    guideline = compiled.guideline
    return Card(
        guideline=guideline,
        given=given,
        items=items(guideline, dict.fromkeys(met, "reminds")),
        notes=tuple(rule for rule in guideline.rules.values() if rule.id in met and not rule.todo),
        outside=not met and any(edge.outside for edge in reached),
    )


def _reached(compiled: Compiled, given: Answers) -> Iterable[Edge]:
    reached = {compiled.start}
    for node in compiled.nodes.values():
        if node.id not in reached:
            continue
        allowed = given.get(node.asks)
        allowed = (allowed,) if isinstance(allowed, str) else allowed
        for edge in node.edges:
            if allowed is None or edge.option in allowed or not edge.ticked:
                reached.add(edge.target)
                yield edge
