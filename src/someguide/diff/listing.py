"""What was rewritten: rules, questions and options that are new, gone or changed, and in which fields."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from someguide.diff.fields import Fields, of_option, of_question, of_rule
from someguide.model.guideline import Guideline
from someguide.model.renamed import Renamed


@dataclass(frozen=True, slots=True)
class Named:
    """A rule, a question or an option (``question.option``), and its words."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field before and now; each value is a row of texts, of which none means that it is not there."""

    name: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What stands in both versions, with the fields that differ; ``was`` is its name in the old one."""

    id: str
    was: str
    text: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Things of one sort, each in the order of the version it stands in."""

    added: tuple[Named, ...]
    changed: tuple[Rewritten, ...]
    removed: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class _Thing:
    """What is listed; ``called`` is the name that may have changed: of an option, without its question's."""

    id: str
    called: str
    text: str
    fields: Fields


Things = Mapping[str, _Thing]
"""Things by the name they have in the new version."""
SAME = Renamed()


def rules(old: Guideline, new: Guideline, renamed: Renamed) -> Listing:
    """Return what became of the rules."""

    def things(guideline: Guideline, names: Renamed) -> Things:
        each = guideline.rules.values()
        return {names.rule(rule.id): _Thing(rule.id, rule.id, rule.text, of_rule(rule)) for rule in each}

    return _listing(things(old, renamed), things(new, SAME))


def questions(old: Guideline, new: Guideline, renamed: Renamed) -> Listing:
    """Return what became of the questions, their options apart."""

    def things(guideline: Guideline, names: Renamed) -> Things:
        words = guideline.vocabulary.questions
        return {
            names.question(each.id): _Thing(
                each.id, each.id, words[each.asks].text, of_question(each, words[each.asks], names)
            )
            for each in guideline.questions.values()
        }

    return _listing(things(old, renamed), things(new, SAME))


def options(old: Guideline, new: Guideline, renamed: Renamed) -> Listing:
    """Return what became of the options of the questions that both have."""
    both = {renamed.question(id_) for id_ in old.questions} & set(new.questions)

    def things(guideline: Guideline, names: Renamed) -> Things:
        return {
            f"{names.question(question.id)}.{names.option(names.question(question.asks), option.id)}": _Thing(
                f"{question.id}.{option.id}",
                option.id,
                label := guideline.label(question.id, option.id),
                of_option(option, label, names),
            )
            for question in guideline.questions.values()
            for option in question.options
            if names.question(question.id) in both
        }

    return _listing(things(old, renamed), things(new, SAME))


def _listing(old: Things, new: Things) -> Listing:
    return Listing(
        added=_named(each for name, each in new.items() if name not in old),
        changed=tuple(
            Rewritten(now.id, old[name].id, now.text, fields)
            for name, now in new.items()
            if name in old and ((fields := _fields(old[name], now)) or old[name].called != now.called)
        ),
        removed=_named(each for name, each in old.items() if name not in new),
    )


def _named(things: Iterable[_Thing]) -> tuple[Named, ...]:
    return tuple(Named(each.id, each.text) for each in things)


def _fields(old: _Thing, new: _Thing) -> tuple[Field, ...]:
    return tuple(
        Field(name, old.fields[name], value)
        for name, value in new.fields.items()
        if value != old.fields[name]
    )
