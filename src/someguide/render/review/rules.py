"""The rules of a review: what each says, what the document says, and a situation that meets it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from someguide.model.guideline import Guideline, Passage, Rule
from someguide.model.scale import DEFAULT
from someguide.model.story import Story
from someguide.render.blocks import Block, Entry, Line, Quote, Row, Section, Table
from someguide.render.law import law_details
from someguide.render.review.names import Names, ticks
from someguide.render.rule import modality, place, places
from someguide.render.story import told
from someguide.review.review import Review
from someguide.sources.match import Status
from someguide.sources.trace import TO_LOOK_AT, Trace
from someguide.words import say

_SHARES = (12, 24, 22, 33, 9)
_HEADS = ("rule", "says", "document", "situations", "agreed")
_FEW = 2


def rules(review: Review, names: Names) -> Section:
    """Every rule, topic by topic."""
    tables = (_topic(review, names, topic) for topic in names.by_topic)
    return Section(say("review.rules"), (Line(say("review.rules.intro")), *tables))


def details(guideline: Guideline, rule: Rule) -> tuple[str, ...]:
    """Return everything that a rule says beside its text."""
    lines = [
        say(f"review.{name}", text=text)
        for name, text in (
            ("first", rule.first),
            ("instead", rule.instead),
            ("todo", rule.todo),
            ("general", rule.general),
            ("level-why", rule.level_why if rule.level != DEFAULT[rule.modality] else None),
        )
        if text
    ]
    if rule.contact:
        lines.append(say("contact.ask", whom=guideline.vocabulary.contacts[rule.contact].name))
    return (*lines, *law_details(guideline, rule, words=True))


def quotes(guideline: Guideline, trace: Trace, passages: Iterable[Passage]) -> Iterator[Block]:
    """Yield the document's words at these passages, and what became of those that are not where they were."""
    wanted = tuple(dict.fromkeys(passages))
    statuses = {each.passage: each.status for each in trace.citations}
    for each in wanted:
        at = passage_place(guideline, each) if len(wanted) > 1 else ""
        words = trace.quotes.get(each)
        yield Line(say("quote.gone")) if words is None else Quote(words, at)
        yield from _changed(statuses[each])


def passage_place(guideline: Guideline, passage: Passage) -> str:
    """Return where a passage stands."""
    any_rule = next(rule for rule in guideline.rules.values() if passage in rule.passages)
    return places(guideline, replace(any_rule, passages=(passage,)))


def situations(review: Review, rule: Rule, *, short: bool) -> tuple[tuple[str, str], ...]:
    """Return for each status a rule can have its word, and the shortest situation as a story.

    Args:
        review: what is approved.
        rule: one of its rules.
        short: whether a story that is like the first but for an answer or two tells only these.
    """
    found = review.situations[rule.id]
    return tuple(
        (
            say(f"review.relation.{each.relation}"),
            _shortly(found[0].story, each.story) if short else told(each.story),
        )
        for each in found
    )


def _shortly(first: Story, story: Story) -> str:
    """Tell what differs from the first story, where the same is asked in both."""
    if [each.asks for each in first.turns] != [each.asks for each in story.turns]:
        return told(story)
    other = tuple(mine for mine, before in zip(story.turns, first.turns, strict=True) if mine != before)
    alike = 0 < len(other) <= _FEW
    return say("review.alike", story=told(replace(story, turns=other))) if alike else told(story)


def _topic(review: Review, names: Names, topic: str) -> Table:
    return Table(
        caption=review.guideline.vocabulary.topics[topic],
        heads=tuple(
            say(f"review.head.{each}") for each in ("rule", "says", "document", "situations", "agreed")
        ),
        rows=tuple(_row(review, names, rule) for rule in names.by_topic[topic]),
        shares=_SHARES,
    )


def _row(review: Review, names: Names, rule: Rule) -> Row:
    guideline, name = review.guideline, names.rule(rule.id)
    says = Entry(modality(rule), rule.text, details(guideline, rule))
    found = tuple(Entry(word, text) for word, text in situations(review, rule, short=True))
    met = found or (Line(say("review.never")),)
    cells = ((says,), tuple(_document(review, rule)), met, ticks())
    return Row(name.text, cells, rule.level, name.key)


def _document(review: Review, rule: Rule) -> Iterator[Block]:
    yield Line(place(review.guideline, rule))
    if review.trace:
        yield from quotes(review.guideline, review.trace, rule.passages)


def _changed(status: Status) -> Iterator[Block]:
    if status in TO_LOOK_AT - {"orphaned"}:
        yield Line(say(f"trace.{status}.intro"))
