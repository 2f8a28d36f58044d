"""Whether every id in a guideline names something, and every key stands where it may."""

from collections.abc import Iterable, Iterator, Mapping

from someguide.load.common import WrittenVocabulary
from someguide.load.guarantees import guarantees
from someguide.load.mistakes import missed
from someguide.load.renamed import renamed
from someguide.load.schema import (
    WrittenExample,
    WrittenGuideline,
    WrittenLinks,
    WrittenOption,
    WrittenQuestion,
)
from someguide.model.guideline import END
from someguide.model.law import Law
from someguide.model.problem import Fault, Path, fault
from someguide.model.scale import DEFAULT, RELATIONS, Level
from someguide.model.vocabulary import Asked, Vocabulary


def references(written: WrittenGuideline, words: Vocabulary, laws: Mapping[str, Law]) -> Iterator[Fault]:
    """Yield every name without a bearer, given the vocabulary and the laws that this guideline may use."""
    yield from _rules(written, words, laws)
    yield from _named(("start",), "unknown-question", written.start, written.questions)
    for index, group in enumerate(written.background):
        yield from _named(("background", index, "in"), "unknown-source", group.source, written.sources)
    for id_, question in written.questions.items():
        yield from _question(written, id_, question, words)
    yield from guarantees(written, words)
    yield from renamed(written, words)
    for index, example in enumerate(written.examples):
        yield from _example(written, ("examples", index), example, words)
        yield from _cited(written, ("examples", index, "passages"), example.passages)


def groups(written: WrittenVocabulary, at: Path = ()) -> Iterator[Fault]:
    """Yield what is wrong with the groups of a vocabulary that stands at a path of its file."""
    for id_, asked in written.questions.items():
        for name, members in asked.groups.items():
            where: Path = (*at, "questions", id_, "groups", name)
            if name in asked.options:
                yield fault(where, "group-is-option", group=name)
            for member in members:
                yield from _named(where, "unknown-option", member, asked.options, asked=id_)


def _named(
    path: Path, code: str, found: str | None, known: Iterable[str], **values: object
) -> Iterator[Fault]:
    if found is not None and found not in known:
        yield missed(path, code, found, known, **values)


def _rules(written: WrittenGuideline, words: Vocabulary, laws: Mapping[str, Law]) -> Iterator[Fault]:
    for id_, rule in written.rules.items():
        at: Path = ("rules", id_)
        yield from _named((*at, "topic"), "unknown-topic", rule.topic, words.topics)
        yield from _named((*at, "contact"), "unknown-contact", rule.contact, words.contacts)
        for index, passage in enumerate(rule.passages):
            yield from _named(
                (*at, "passages", index, "in"), "unknown-source", passage.source, written.sources
            )
        for key, ids in (
            ("law", rule.law),
            ("law_first", rule.law_first.law if rule.law_first else []),
            ("law_note", rule.law_note.law if rule.law_note else []),
        ):
            for law in ids:
                yield from _named((*at, key), "unknown-law", law, laws)
        if rule.level is not None:
            yield from _level((*at, "level"), Level[rule.level], DEFAULT[rule.modality], rule.level_why)
        if rule.general is not None and rule.modality == "must_not":
            yield fault((*at, "general"), "general-ban", rule=id_)


def _level(path: Path, level: Level, default: Level, why: str | None) -> Iterator[Fault]:
    if level >= default:
        yield fault(path, "level-not-lower", level=level.name, default=default.name)
    elif why is None:
        yield fault(path, "level-without-why", level=level.name)


def _question(
    written: WrittenGuideline, id_: str, question: WrittenQuestion, words: Vocabulary
) -> Iterator[Fault]:
    at: Path = ("questions", id_)
    if id_ == END:
        yield fault(at, "reserved-id", id=id_)
    asked = words.questions.get(question.asks or id_)
    yield from _named((*at, "next"), "unknown-question", question.next, {*written.questions, END})
    if asked is None:
        where = (*at, "asks") if question.asks else at
        yield missed(where, "unknown-asked", question.asks or id_, words.questions)
        return
    if question.choose != asked.choose:
        yield fault((*at, "choose"), "choose-differs", asked=question.asks or id_, choose=asked.choose)
    if question.recall and question.choose == "many":
        yield fault((*at, "recall"), "recall-many")
    yield from _twice(at, question, asked)
    for name, option in question.options.items():
        here: Path = (*at, "options", name)
        yield from _named(here, "unknown-option", name, {*asked.options, *asked.groups}, asked=asked.id)
        yield from _option(written, here, option, question.choose)


def _twice(at: Path, question: WrittenQuestion, asked: Asked) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for name in question.options:
        for option in asked.groups.get(name, (name,)):
            if option in seen:
                yield fault((*at, "options", name), "option-twice", option=option, by=seen[option])
            seen[option] = name


def _option(written: WrittenGuideline, at: Path, option: WrittenOption, choose: str) -> Iterator[Fault]:
    yield from _links(written, at, option)
    if option.otherwise is not None:
        yield from _links(written, (*at, "otherwise"), option.otherwise)
    yield from _named((*at, "ask"), "unknown-question", option.ask, written.questions)
    yield from _named((*at, "next"), "unknown-question", option.next, {*written.questions, END})
    if choose == "one" and option.otherwise is not None:
        yield fault((*at, "otherwise"), "otherwise-on-one")
    if choose == "many":
        if option.next is not None:
            yield fault((*at, "next"), "next-on-many")
        if option.outside:
            yield fault((*at, "outside"), "outside-on-many")


def _links(written: WrittenGuideline, at: Path, links: WrittenLinks) -> Iterator[Fault]:
    for relation in RELATIONS:
        for rule in getattr(links, relation):
            yield from _named((*at, relation), "unknown-rule", rule, written.rules)


def _cited(written: WrittenGuideline, at: Path, prints: Iterable[str]) -> Iterator[Fault]:
    known = {passage.print for rule in written.rules.values() for passage in rule.passages}
    for print_ in prints:
        yield from _named(at, "example-uncited", print_, known)


def _example(
    written: WrittenGuideline, at: Path, example: WrittenExample, words: Vocabulary
) -> Iterator[Fault]:
    for rule in example.rules:
        yield from _named((*at, "rules"), "unknown-rule", rule, written.rules)
    for name, answer in example.answers.items():
        where: Path = (*at, "answers", name)
        if name not in words.questions:
            yield missed(where, "unknown-asked", name, words.questions)
            continue
        for option in [answer] if isinstance(answer, str) else answer:
            yield from _named(where, "unknown-option", option, words.questions[name].options, asked=name)
