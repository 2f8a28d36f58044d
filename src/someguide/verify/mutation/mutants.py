"""The ways in which a guideline is broken, each as somebody might by one slip in the file.

What only reminds is left alone: it changes no verdict and decides no rule.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from someguide.model.guideline import Guideline, Link, Option
from someguide.model.scale import FITS, Level, Relation
from someguide.verify.mutation.routes import dropped_routes, other_routes
from someguide.verify.mutation.written import Written, with_question, without, written
from someguide.verify.subject import Subject

SOFTER: dict[Relation, Relation] = {"breaks": "applies", "applies": "meets", "does": "meets"}
"""What a relation may be confused with that asks less."""

Slips = Iterator[tuple[str, Guideline]]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A guideline with one slip: its kind, and where it is."""

    kind: str
    where: str
    guideline: Guideline


def mutants(subject: Subject) -> Iterator[Mutant]:
    """Yield the guideline with every slip of every kind, one at a time."""
    for kind, slips in KINDS.items():
        for where, guideline in slips(subject):
            yield Mutant(kind, where, guideline)


def drop_link(subject: Subject) -> Slips:
    """An answer no longer says something of a rule."""
    for each, link in _links(subject):

        def dropped(option: Option, link: Link = link) -> Option:
            return replace(option, links=without(option.links, link))

        yield f"{each.name}: {link.relation} {link.rule}", each.changed(subject.guideline, dropped)


def drop_otherwise(subject: Subject) -> Slips:
    """A box left unticked no longer says something of a rule."""
    for each in written(subject):
        for link in each.option.otherwise:

            def dropped(option: Option, link: Link = link) -> Option:
                return replace(option, otherwise=without(option.otherwise, link))

            where = f"{each.name}: otherwise {link.relation} {link.rule}"
            yield where, each.changed(subject.guideline, dropped)


def soften_link(subject: Subject) -> Slips:
    """An answer says less of a rule: it applies where it was broken, or is kept where it applied."""
    for each, link in _links(subject):
        softer = SOFTER.get(link.relation)
        if softer and subject.guideline.rules[link.rule].modality in FITS[softer]:

            def softened(option: Option, link: Link = link, softer: Relation = softer) -> Option:
                return replace(option, links=(*without(option.links, link), Link(link.rule, softer)))

            where = f"{each.name}: {link.relation} → {softer} {link.rule}"
            yield where, each.changed(subject.guideline, softened)


def drop_silent(subject: Subject) -> Slips:
    """What the document does not speak of is passed over."""
    for each in written(subject):
        if each.option.silent:
            yield each.name, each.changed(subject.guideline, _neutral)


def drop_outside(subject: Subject) -> Slips:
    """Whom the document does not bind goes on like the others."""
    for each in written(subject):
        if each.option.outside:
            yield each.name, each.changed(subject.guideline, _neutral)


def lower_level(subject: Subject) -> Slips:
    """A rule gives one level less."""
    guideline = subject.guideline
    for rule in guideline.rules.values():
        if rule.level > Level.none:
            lower = replace(rule, level=Level(rule.level - 1))
            yield rule.id, replace(guideline, rules={**guideline.rules, rule.id: lower})


def drop_rule(subject: Subject) -> Slips:
    """A rule is gone, with all that answers said of it."""
    for id_ in dict.fromkeys(said.rule.id for said in subject.said() if said.link.relation != "reminds"):
        yield id_, _without_rule(subject.guideline, id_)


def swap_options(subject: Subject) -> Slips:
    """Two answers that stand beside each other have changed places."""
    for one, other in pairwise(written(subject)):
        if one.question == other.question and _weighty(one.option) != _weighty(other.option):
            swapped = one.changed(subject.guideline, _content_of(other.option))
            question = swapped.questions[other.question.id]
            later = replace(other, question=question)
            yield f"{one.name} ↔ {other.key}", later.changed(swapped, _content_of(one.option))


def drop_recall(subject: Subject) -> Slips:
    """A question that remembers its answer asks again."""
    for question in subject.guideline.questions.values():
        if question.recall:
            yield question.id, with_question(subject.guideline, replace(question, recall=False))


KINDS: dict[str, Callable[[Subject], Slips]] = {
    "drop-link": drop_link,
    "drop-otherwise": drop_otherwise,
    "soften-link": soften_link,
    "drop-silent": drop_silent,
    "drop-outside": drop_outside,
    "lower-level": lower_level,
    "drop-rule": drop_rule,
    "swap-options": swap_options,
    "drop-recall": drop_recall,
    "drop-route": dropped_routes,
    "other-route": other_routes,
}


def _links(subject: Subject) -> Iterator[tuple[Written, Link]]:
    for each in written(subject):
        yield from ((each, link) for link in each.option.links if link.relation != "reminds")


def _neutral(option: Option) -> Option:
    return replace(option, silent=False, outside=False, neutral=True)


def _without_rule(guideline: Guideline, id_: str) -> Guideline:
    def kept(links: tuple[Link, ...]) -> tuple[Link, ...]:
        return tuple(link for link in links if link.rule != id_)

    questions = {
        name: replace(
            question,
            options=tuple(
                replace(option, links=kept(option.links), otherwise=kept(option.otherwise))
                for option in question.options
            ),
        )
        for name, question in guideline.questions.items()
    }
    rules = {name: rule for name, rule in guideline.rules.items() if name != id_}
    return replace(guideline, rules=rules, questions=questions)


def _weighty(option: Option) -> Option:
    """Return what an answer says and where it leads, without what it only reminds of."""
    links = tuple(link for link in option.links if link.relation != "reminds")
    return replace(option, id="", label=None, links=links)


def _content_of(source: Option) -> Callable[[Option], Option]:
    return lambda option: replace(source, id=option.id, label=option.label)
