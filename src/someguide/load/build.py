"""From what is written to the plain frozen model: groups opened, defaults filled in, shared words joined."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from someguide.load import common, schema
from someguide.load.digest import digest
from someguide.model import guideline as model
from someguide.model.guarantee import Bound, Guarantee
from someguide.model.law import Law, LawWord
from someguide.model.renamed import Renamed
from someguide.model.scale import DEFAULT, RELATIONS, Level
from someguide.model.vocabulary import Asked, Contact, Vocabulary


def vocabulary(written: common.WrittenVocabulary) -> Vocabulary:
    """Build a vocabulary."""
    return Vocabulary(
        questions={id_: _asked(id_, asked) for id_, asked in written.questions.items()},
        topics=dict(written.topics),
        contacts=contacts(written.contacts),
    )


def contacts(written: Mapping[str, common.WrittenContact]) -> dict[str, Contact]:
    """Build contacts."""
    return {id_: Contact(id_, contact.name, contact.reach) for id_, contact in written.items()}


def laws(written: Mapping[str, common.WrittenLaw]) -> dict[str, Law]:
    """Build the entries of a law register."""
    return {id_: Law(id=id_, **dict(law)) for id_, law in written.items()}


def guideline(
    written: schema.WrittenGuideline, words: Vocabulary, known: Mapping[str, Law]
) -> model.Guideline:
    """Build a guideline whose references hold.

    Args:
        written: the file.
        words: the shared vocabulary joined with the guideline's own.
        known: the law register joined with the guideline's own.

    Returns:
        The guideline with the whole vocabulary, the laws that it cites, and its digest.
    """
    rules = {id_: _rule(id_, rule) for id_, rule in written.rules.items()}
    questions = {id_: _question(id_, question, words) for id_, question in written.questions.items()}
    plain = ("id", "name", "organisation", "language", "version", "encoded", "address", "owner", "published")
    built = model.Guideline(
        **{name: getattr(written, name) for name in plain},
        review_by=written.review_by,
        kind=written.kind,
        renamed=Renamed(**dict(written.renamed)),
        placeholders=dict(written.placeholders),
        sources={id_: model.Source(id_, **dict(source)) for id_, source in written.sources.items()},
        contacts=contacts(written.contacts),
        rules=rules,
        start=written.start,
        background=tuple(
            model.Background(each.source, each.why, tuple(each.prints)) for each in written.background
        ),
        questions=questions,
        guarantees=tuple(_guarantee(each, words) for each in written.guarantees),
        examples=tuple(_example(example) for example in written.examples),
        vocabulary=words,
        laws={id_: law for id_, law in known.items() if id_ in set(_cited(rules))},
    )
    return replace(built, digest=digest(built))


def _asked(id_: str, written: common.WrittenAsked) -> Asked:
    return Asked(
        id=id_,
        text=written.text,
        why=written.why,
        options=dict(written.options),
        groups={name: tuple(members) for name, members in written.groups.items()},
        choose=written.choose,
        checklist=written.checklist,
        highest=Level[written.highest],
    )


def _rule(id_: str, written: schema.WrittenRule) -> model.Rule:
    same = ("modality", "topic", "text", "level_why", "general", "todo", "first", "instead", "contact")
    return model.Rule(
        id=id_,
        level=Level[written.level] if written.level else DEFAULT[written.modality],
        passages=tuple(model.Passage(each.source, each.at, each.print) for each in written.passages),
        law=tuple(written.law),
        law_first=_law_word(written.law_first),
        law_note=_law_word(written.law_note),
        **{name: getattr(written, name) for name in same},
    )


def _law_word(written: schema.WrittenLawWord | None) -> LawWord | None:
    return LawWord(written.text, tuple(written.law)) if written else None


def _cited(rules: Mapping[str, model.Rule]) -> Iterator[str]:
    for rule in rules.values():
        yield from rule.law
        for word in (rule.law_first, rule.law_note):
            yield from word.laws if word else ()


def _question(id_: str, written: schema.WrittenQuestion, words: Vocabulary) -> model.Question:
    asks = written.asks or id_
    groups = words.questions[asks].groups
    return model.Question(
        id=id_,
        asks=asks,
        options=tuple(
            _option(member, option)
            for name, option in written.options.items()
            for member in groups.get(name, (name,))
        ),
        choose=written.choose,
        recall=written.recall,
        next=written.next,
    )


def _option(id_: str, written: schema.WrittenOption) -> model.Option:
    return model.Option(
        id=id_,
        links=_links(written),
        otherwise=_links(written.otherwise) if written.otherwise else (),
        **{name: getattr(written, name) for name in ("label", "ask", "next", "silent", "outside", "neutral")},
    )


def _links(written: schema.WrittenLinks) -> tuple[model.Link, ...]:
    return tuple(model.Link(rule, relation) for relation in RELATIONS for rule in getattr(written, relation))


def _example(written: schema.WrittenExample) -> model.Example:
    return model.Example(
        name=written.name,
        answers={
            question: answer if isinstance(answer, str) else tuple(answer)
            for question, answer in written.answers.items()
        },
        verdict=Level[written.verdict],
        rules=tuple(written.rules),
        silent=tuple(written.silent),
        law_first=written.law_first,
        commanded=written.commanded,
        passages=tuple(written.passages),
    )


def _guarantee(written: schema.WrittenGuarantee, words: Vocabulary) -> Guarantee:
    bound: Bound = "always" if written.always else "never"
    claim = written.always or written.never or schema.WrittenClaim()
    return Guarantee(
        name=written.name,
        when={asks: _members(words.questions[asks], names) for asks, names in written.when.items()},
        bound=bound,
        verdicts=tuple(Level[name] for name in claim.verdict or ()),
        rules=tuple(claim.rule or ()),
        passages=tuple(written.passages),
        alone=written.alone,
    )


def _members(asked: Asked, names: Iterable[str]) -> tuple[str, ...]:
    members = (member for name in names for member in asked.groups.get(name, (name,)))
    return tuple(dict.fromkeys(members))
