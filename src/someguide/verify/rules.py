"""Checks of rules: that each can be met by somebody."""

from collections.abc import Iterator

from someguide.graph import edges
from someguide.model.problem import Fault, fault
from someguide.model.scale import Relation
from someguide.verify.subject import Subject

DIRECTS = frozenset({"must", "must_not", "should", "should_not"})
ACTS: frozenset[Relation] = frozenset({"applies", "breaks", "does"})


def rule_unused(subject: Subject) -> Iterator[Fault]:
    """Every rule stands on an answer that somebody can give."""
    met = _relations(subject)
    for rule in subject.guideline.rules.values():
        if rule.id not in met:
            yield fault(("rules", rule.id), "rule-unused", rule=rule.id)


def rule_never_acts(subject: Subject) -> Iterator[Fault]:
    """Every ``must``, ``must_not``, ``should`` and ``should_not`` is applied, broken or done by some answer.

    A rule that no answer can decide ("bruk sunn fornuft") is ``general``, with the reason.
    """
    met = _relations(subject)
    for rule in subject.guideline.rules.values():
        directs = rule.modality in DIRECTS and not rule.general
        if directs and rule.id in met and not met[rule.id] & ACTS:
            yield fault(("rules", rule.id), "rule-never-acts", rule=rule.id, modality=rule.modality)


def general_acts(subject: Subject) -> Iterator[Fault]:
    """A ``general`` rule only reminds: no answer can decide it."""
    for said in subject.said():
        if said.rule.general and said.link.relation != "reminds":
            yield fault(said.path, "general-acts", rule=said.rule.id, relation=said.link.relation)


def _relations(subject: Subject) -> dict[str, set[Relation]]:
    met: dict[str, set[Relation]] = {}
    for edge in edges(subject.compiled):
        for link in edge.links:
            met.setdefault(link.rule, set()).add(link.relation)
    return met
