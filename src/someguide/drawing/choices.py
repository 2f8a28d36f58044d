"""The answers of a question, those together that give the same and lead to the same place."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from someguide.compile.states import EXCLUSIVE
from someguide.drawing.drawing import Choice
from someguide.drawing.trace import Trace
from someguide.drawing.ways import Ways
from someguide.model.guideline import NOTHING, Guideline, Link, Option, Question
from someguide.model.scale import Level, effect


@dataclass(frozen=True, slots=True)
class Row:
    """A choice, with the sub-interview it opens and where it then leads by itself."""

    choice: Choice
    ask: str | None
    next: str | None


def rows(guideline: Guideline, question: Question, ways: Ways, followed: Trace) -> tuple[Row, ...]:
    """Return the choices of a question, each where its first answer stands in the file."""
    found: dict[Row, list[Choice]] = {}
    for option in question.options:
        row = _row(guideline, question, option, ways, followed)
        alike = replace(row, choice=replace(row.choice, options=(), labels=()))
        found.setdefault(alike, []).append(row.choice)
    return tuple(replace(alike, choice=_together(choices)) for alike, choices in found.items())


def _row(guideline: Guideline, question: Question, option: Option, ways: Ways, followed: Trace) -> Row:
    choice = Choice(
        options=(option.id,),
        labels=(guideline.label(question.id, option.id),),
        level=_level(guideline, _links(question, option)),
        way=ways.way(question, option),
        silent=option.silent,
        outside=option.outside,
        otherwise=_level(guideline, option.otherwise),
        boxed=question.choose == "many" and option.id not in EXCLUSIVE,
        walked=followed.of(question, option),
    )
    return Row(choice, option.ask, None if option.outside else ways.own(option))


def _together(choices: Iterable[Choice]) -> Choice:
    first, *more = choices
    options = (option for choice in (first, *more) for option in choice.options)
    labels = (label for choice in (first, *more) for label in choice.labels)
    return replace(first, options=tuple(options), labels=tuple(labels))


def _links(question: Question, option: Option) -> tuple[Link, ...]:
    """Return what an answer says of rules; "none of these" leaves every box unticked."""
    none = question.choose == "many" and option.id == NOTHING
    return option.links + tuple(link for box in question.options if none for link in box.otherwise)


def _level(guideline: Guideline, links: Iterable[Link]) -> Level:
    """Return the highest level that relations give."""
    rules = ((guideline.rules[link.rule], link.relation) for link in links)
    return max((effect(rule.modality, rule.level, relation) for rule, relation in rules), default=Level.none)
