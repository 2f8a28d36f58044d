"""The questions of a review: what each answer says of the rules, what it gives, and where it leads."""

from collections.abc import Iterator

from someguide.drawing.ways import Ways
from someguide.model.guideline import Guideline, Link, Option, Question
from someguide.model.scale import Level, effect
from someguide.render.blocks import Block, Line, Refs, Row, Section, Table
from someguide.render.review.names import Names, ticks
from someguide.review.review import Review
from someguide.words import say

_SHARES = (33, 32, 20, 15)


def questions(review: Review, names: Names) -> Section:
    """Every question, in the order of the file."""
    ways = Ways(review.guideline)
    found = (
        block
        for question in review.guideline.questions.values()
        for block in _question(review.guideline, question, names, ways)
    )
    return Section(say("review.questions"), (Line(say("review.questions.intro")), *found))


def _question(guideline: Guideline, question: Question, names: Names, ways: Ways) -> Iterator[Block]:
    asked, name = guideline.vocabulary.questions[question.asks], names.question(question.id)
    kinds = [question.id]
    if question.choose == "many":
        kinds.append(say("graph.many"))
    if question.recall:
        kinds.append(say("graph.once"))
    about = say("review.question.about", kinds=" · ".join(kinds), why=asked.why)
    yield Table(
        caption=say("review.question.title", number=names.number(question), text=asked.text),
        heads=tuple(say(f"review.head.{each}") for each in ("answer", "of-rules", "onward", "agreed")),
        rows=tuple(_row(guideline, question, option, names, ways) for option in question.options),
        shares=_SHARES,
        key=name.key,
        note=about,
    )
    if question.choose == "many":
        yield _then(question, question.options[0], names, ways, "review.after")


def _row(guideline: Guideline, question: Question, option: Option, names: Names, ways: Ways) -> Row:
    level = max((_gives(guideline, link) for link in option.links), default=Level.none)
    cells = (
        tuple(_says(option, names)),
        tuple(_onward(question, option, names, ways)),
        ticks(),
    )
    return Row(guideline.label(question.id, option.id), cells, level)


def _gives(guideline: Guideline, link: Link) -> Level:
    rule = guideline.rules[link.rule]
    return effect(rule.modality, rule.level, link.relation)


def _says(option: Option, names: Names) -> Iterator[Block]:
    yield from names.links(option.links, "review.links")
    yield from names.links(option.otherwise, "review.links.left")
    if option.silent:
        yield Line(say("review.silent"))
    if option.outside:
        yield Line(say("review.outside"))
    if not (option.links or option.otherwise or option.silent or option.outside):
        yield Line(say("review.neutral"))


def _onward(question: Question, option: Option, names: Names, ways: Ways) -> Iterator[Block]:
    """Yield what is asked because of this answer, and what comes after; of a list, that stands below it."""
    if option.ask:
        yield Refs(say("review.ask"), (names.question(option.ask),))
    if question.choose == "one":
        yield _then(question, option, names, ways, "review.next")
    elif not option.ask:
        yield Line(say("review.ask.none"))


def _then(question: Question, option: Option, names: Names, ways: Ways, text: str) -> Block:
    way = ways.way(question, option)
    target = ways.own(option) if way == "own" else ways.then(question)
    if way in {"own", "then"} and target:
        return Refs(say(text), (names.question(target),))
    return Line(say(f"review.end.{way}"))
