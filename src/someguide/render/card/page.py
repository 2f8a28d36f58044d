"""The checklist to hang on a wall or keep in a pocket: for a role, or for one finished interview."""

from collections.abc import Iterator

from someguide.model.guideline import Answers, Guideline
from someguide.render.blocks import Block, Headline, Page, Section
from someguide.render.origin import document, encoding, head, reading
from someguide.render.quote import Quotes, quoted
from someguide.render.report import sections
from someguide.render.rule import by_topic, short, ticked
from someguide.render.voice import headline, lead
from someguide.render.wording import day, either
from someguide.report.checklist import Card
from someguide.report.report import Report
from someguide.words import say


def page(source: Card | Report, quotes: Quotes | None = None) -> Page:
    """Return the page of a card; with the document's words, if they are given."""
    return quoted(_of_role(source) if isinstance(source, Card) else _of_interview(source), quotes)


def _of_role(card: Card) -> Page:
    guideline = card.guideline
    if card.outside:
        return _of_nobody(card)
    rules = [*(item.rule for item in card.items), *card.notes]
    topics = by_topic(guideline, (rule.topic for rule in rules))
    named = dict.fromkeys([*(rule.contact for rule in rules if rule.contact), *guideline.contacts])
    return Page(
        headline=Headline(say("card.title")),
        head=head(guideline),
        lead=tuple(_given(guideline, card.given)),
        sections=_full(
            *(Section(guideline.vocabulary.topics[topic], tuple(_topic(card, topic))) for topic in topics),
            sections.people([guideline.vocabulary.contacts[id_] for id_ in named]),
        ),
        foot=_foot(guideline),
    )


def _of_nobody(card: Card) -> Page:
    """Say that the guideline does not bind them, and who can tell what does."""
    guideline = card.guideline
    return Page(
        headline=Headline(say("report.outside")),
        head=head(guideline),
        lead=(
            *_given(guideline, card.given),
            say("report.ask.outside", whom=guideline.owner or guideline.organisation),
        ),
        foot=_foot(guideline),
    )


def _of_interview(report: Report) -> Page:
    items = tuple(ticked(report.guideline, item) for item in report.checklist)
    return Page(
        headline=headline(report),
        head=head(report.guideline, day(report.day)),
        lead=lead(report),
        sections=_full(
            sections.law_first(report),
            sections.todo(report),
            Section(say("report.checklist"), items),
            sections.contacts(report),
        ),
        foot=_foot(report.guideline),
    )


def _full(*wanted: Section) -> tuple[Section, ...]:
    return tuple(section for section in wanted if section.blocks)


def _foot(guideline: Guideline) -> tuple[str, ...]:
    return (reading(guideline), document(guideline), encoding(guideline))


def _topic(card: Card, topic: str) -> Iterator[Block]:
    yield from (ticked(card.guideline, item) for item in card.items if item.rule.topic == topic)
    yield from (short(card.guideline, rule) for rule in card.notes if rule.topic == topic)


def _given(guideline: Guideline, given: Answers) -> Iterator[str]:
    """Say in words for whom the card is."""
    if not given:
        yield say("card.everybody")
    for id_, chosen in given.items():
        asked = guideline.vocabulary.questions[id_]
        options = (chosen,) if isinstance(chosen, str) else chosen
        labels = either([say("answer.quoted", option=asked.options[option]) for option in options])
        yield say("card.given", question=asked.text, options=labels)
