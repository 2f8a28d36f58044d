"""A finished walk as a report: the verdict, what decided it, and everything else it says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from someguide.compile.nodes import Edge
from someguide.model.guideline import Answers, Guideline, Rule
from someguide.model.scale import RELATIONS, Level, Relation, effect
from someguide.model.vocabulary import Contact
from someguide.report.checklist import Item, items
from someguide.report.story import verdict
from someguide.report.unknown import Unknown, unknowns
from someguide.walk import Walk, unused


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer on the walk, and the rules it met there; ``ticked`` is false for a box left empty."""

    question: str
    option: str
    ticked: bool
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that the walk met: its strongest relation, and the level which that gave."""

    rule: Rule
    status: Relation
    level: Level


@dataclass(frozen=True, slots=True)
class Report:
    """What a finished walk says.

    ``deciding`` holds the answers that gave the verdict, ``silent`` those of which the document says nothing,
    ``unused`` the questions answered beforehand that the walk did not ask. Nodes are named by their id in the
    guideline; ``answers`` by the vocabulary's question.
    """

    guideline: Guideline
    day: date
    verdict: Level
    commanded: bool
    law_first: bool
    outside: bool
    deciding: tuple[Answer, ...]
    findings: tuple[Finding, ...]
    silent: tuple[Answer, ...]
    unknown: tuple[Unknown, ...]
    contacts: tuple[Contact, ...]
    checklist: tuple[Item, ...]
    answers: Answers
    unused: tuple[str, ...]

    @property
    def pressing(self) -> tuple[Finding, ...]:
        """The rules that ask something of the person now, strictest first."""
        active = ("breaks", "applies", "unsure", "does")
        return tuple(each for each in self.findings if each.status in active and each.rule.modality != "may")

    @property
    def law_words(self) -> tuple[Finding, ...]:
        """The rules that bear on the walk and are stricter than the law, as we read it."""
        return tuple(each for each in self.findings if each.rule.law_first and each.level >= Level.care)


def report(walk: Walk, day: date, given: Answers | None = None) -> Report:
    """Turn a finished walk into a report.

    Args:
        walk: finished.
        day: the date to print on it.
        given: all answers that were at hand, where some may be unused.

    Raises:
        LookupError: where the walk is not finished.
    """
    if walk.node is not None:
        raise LookupError(walk.node.question)
    guideline = walk.compiled.guideline
    came_to = verdict(walk.path)
    findings = tuple(_findings(guideline, walk.path))
    deciding = tuple(_deciding(walk, came_to))
    first = [each for each in findings if each.level == came_to and each.rule.law_first]
    return Report(
        guideline=guideline,
        day=day,
        verdict=came_to,
        commanded=came_to == Level.ok and any(each.status == "does" for each in findings),
        law_first=bool(first) and came_to > Level.ok,
        outside=any(edge.outside for edge in walk.path),
        deciding=deciding,
        findings=findings,
        silent=tuple(_silent(walk)),
        unknown=unknowns(walk),
        contacts=tuple(_contacts(guideline, findings)),
        checklist=items(guideline, {each.rule.id: each.status for each in findings}),
        answers=walk.answers,
        unused=unused(walk, given or {}),
    )


def _findings(guideline: Guideline, path: Iterable[Edge]) -> Iterator[Finding]:
    status: dict[str, Relation] = {}
    for link in (link for edge in path for link in edge.links):
        status[link.rule] = min(link.relation, status.get(link.rule, link.relation), key=RELATIONS.index)
    met = [rule for rule in guideline.rules.values() if rule.id in status]
    found = [Finding(rule, status[rule.id], _level(rule, status[rule.id])) for rule in met]
    yield from sorted(found, key=lambda each: (-each.level, RELATIONS.index(each.status)))


def _level(rule: Rule, relation: Relation) -> Level:
    return effect(rule.modality, rule.level, relation)


def _deciding(walk: Walk, verdict: Level) -> Iterator[Answer]:
    rules = walk.compiled.guideline.rules
    for edge in walk.path:
        if verdict == Level.none:
            if edge.silent or edge.outside:
                yield _answer(walk, edge, ())
        elif edge.level == verdict:
            decided = (link for link in edge.links if _level(rules[link.rule], link.relation) == verdict)
            yield _answer(walk, edge, tuple(dict.fromkeys(link.rule for link in decided)))


def _silent(walk: Walk) -> Iterator[Answer]:
    """Yield each answer on which the document is silent; one that is recalled is still one answer."""
    named = set()
    for edge in walk.path:
        answer = _answer(walk, edge, ())
        asks = walk.compiled.nodes[edge.source].asks
        if edge.silent and (asks, answer.option) not in named:
            named.add((asks, answer.option))
            yield answer


def _answer(walk: Walk, edge: Edge, rules: tuple[str, ...]) -> Answer:
    node = walk.compiled.nodes[edge.source]
    option = walk.answers[node.asks] if node.recalls else edge.option
    return Answer(node.question, str(option), edge.ticked, rules)


def _contacts(guideline: Guideline, findings: Iterable[Finding]) -> Iterator[Contact]:
    """Whom the rules name first, then whom the organisation names for everything."""
    named = [each.rule.contact for each in findings if each.level >= Level.care and each.rule.contact]
    for id_ in dict.fromkeys([*named, *guideline.contacts]):
        yield guideline.vocabulary.contacts[id_]
