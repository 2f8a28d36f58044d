"""What of the documents is no rule: put aside with a reason, or not looked at yet."""

from collections.abc import Iterator

from someguide.model.guideline import Background
from someguide.render.blocks import Block, Entry, Line, Quote, Row, Section, Table
from someguide.render.review.names import ticks
from someguide.review.review import Review
from someguide.words import count, say

_SHARES = (8, 32, 50, 10)


def uncovered(review: Review) -> Section:
    """What the documents say that is neither a rule nor put aside."""
    found = review.trace.uncovered if review.trace else ()
    quoted = tuple(Quote(each.excerpt.words, each.excerpt.at) for each in found)
    return Section(say("review.uncovered"), (Line(say("review.uncovered.intro")), *quoted) if quoted else ())


def background(review: Review) -> Section:
    """What is put aside, and why, with the documents' words where these are at hand."""
    rows = tuple(
        _row(review, number, each) for number, each in enumerate(review.guideline.background, start=1)
    )
    if not rows:
        return Section(say("review.background"), ())
    heads = tuple(say(f"review.head.{each}") for each in ("number", "why", "passages", "agreed"))
    table = Table(say("review.background.table"), heads, rows, _SHARES)
    return Section(say("review.background"), (Line(say("review.background.intro")), table))


def _row(review: Review, number: int, group: Background) -> Row:
    words = tuple(_words(review, group)) or (Line(count("review.passages", len(group.prints))),)
    return Row(say("review.aside", number=number), ((Line(group.why),), words, ticks()))


def _words(review: Review, group: Background) -> Iterator[Block]:
    for each in review.trace.covered if review.trace else ():
        if each.source == group.source and each.excerpt.print in group.prints and group.why in each.why:
            yield Entry("", say("story.quoted", label=each.excerpt.words))
