"""The fields of rules, questions and options as rows of texts, by the names of the new version."""

from collections.abc import Iterable, Mapping
from dataclasses import fields

from someguide.model.guideline import Link, Option, Passage, Question, Rule
from someguide.model.law import LawWord
from someguide.model.renamed import Renamed
from someguide.model.scale import Level
from someguide.model.vocabulary import Asked

Fields = Mapping[str, tuple[str, ...]]


def of_rule(rule: Rule) -> Fields:
    """Return a rule's fields."""
    return {each.name: _texts(getattr(rule, each.name)) for each in fields(rule) if each.name != "id"}


def of_question(question: Question, asked: Asked, names: Renamed) -> Fields:
    """Return a question's fields, its options apart; ``asked`` are its words."""
    return {
        "text": (asked.text,),
        "why": (asked.why,),
        "asks": (names.question(question.asks),),
        "choose": (question.choose,),
        "recall": _texts(question.recall),
        "next": _route(question.next, names),
    }


def of_option(option: Option, label: str, names: Renamed) -> Fields:
    """Return an option's fields; ``label`` are its words."""
    return {
        "label": (label,),
        "rules": _links(option.links, names),
        "otherwise": _links(option.otherwise, names),
        "ask": _route(option.ask, names),
        "next": _route(option.next, names),
        **{name: _texts(getattr(option, name)) for name in ("silent", "outside", "neutral")},
    }


def _links(links: Iterable[Link], names: Renamed) -> tuple[str, ...]:
    """Return what is said of rules; in which order makes no difference."""
    return tuple(sorted(f"{link.relation}: {names.rule(link.rule)}" for link in links))


def _route(target: str | None, names: Renamed) -> tuple[str, ...]:
    return (names.question(target),) if target else ()


def _texts(value: object) -> tuple[str, ...]:
    if value is None or value is False:
        return ()
    match value:
        case LawWord():
            return (value.text, *value.laws)
        case tuple():
            return tuple(text for each in value for text in _texts(each))
        case _:
            return (_text(value),)


def _text(value: object) -> str:
    match value:
        case True:
            return "true"
        case Level():
            return value.name
        case Passage():
            return f"{value.source}: {value.at} ({value.print})"
        case _:
            return str(value)
