"""The guarantees of a review: what is promised, what it rests on, and whether it was proved."""

from collections.abc import Iterator

from someguide.model.guarantee import Guarantee
from someguide.model.guideline import Guideline
from someguide.model.vocabulary import Asked
from someguide.render.blocks import Block, Entry, Line, Refs, Row, Section, Table
from someguide.render.review.names import Names, ticks
from someguide.render.review.rules import passage_place, quotes
from someguide.render.story import told
from someguide.render.wording import both, either, level_word
from someguide.review.review import Promise, Review
from someguide.words import say

_SHARES = (5, 35, 40, 11, 9)


def promises(review: Review, names: Names) -> Section:
    """Every guarantee, with its proof."""
    rows = tuple(
        _row(review, names, number, promise) for number, promise in enumerate(review.promises, start=1)
    )
    if not rows:
        return Section(say("review.promises"), (Line(say("review.promises.none")),))
    heads = tuple(say(f"review.head.{each}") for each in ("number", "promise", "rests-on", "proof", "agreed"))
    table = Table(say("review.promises.table"), heads, rows, _SHARES)
    return Section(say("review.promises"), (Line(say("review.promises.intro")), table))


def _row(review: Review, names: Names, number: int, promise: Promise) -> Row:
    said = (_promise(review.guideline, promise.proof.guarantee), *_rules(names, promise.proof.guarantee))
    cells = (said, tuple(_rests_on(review, promise)), (Line(_proof(promise)),), ticks())
    return Row(say("review.promise", number=number), cells)


def _promise(guideline: Guideline, guarantee: Guarantee) -> Entry:
    when = tuple(
        _when(guideline.vocabulary.questions[asks], options) for asks, options in guarantee.when.items()
    )
    alone = (say("review.alone"),) if guarantee.alone else ()
    levels = [say("story.quoted", label=level_word(level)) for level in guarantee.verdicts]
    then = (say(f"review.{guarantee.bound}.verdict", levels=either(levels)),) if levels else ()
    return Entry("", guarantee.name, (*when, *alone, *then))


def _when(asked: Asked, options: tuple[str, ...]) -> str:
    labels = either([say("story.quoted", label=asked.options[option]) for option in options])
    question, mark, _ = asked.text.partition("?")  # without what is said after it of how to answer
    return say(f"review.when.{asked.choose}", question=question + mark, options=labels)


def _rules(names: Names, guarantee: Guarantee) -> Iterator[Block]:
    if guarantee.rules:
        yield Refs(say(f"review.{guarantee.bound}.rules"), tuple(map(names.rule, guarantee.rules)))


def _rests_on(review: Review, promise: Promise) -> Iterator[Block]:
    places = [passage_place(review.guideline, each) for each in promise.passages]
    if review.trace:
        yield Line(say("rule.place", places="; ".join(dict.fromkeys(places))))
        yield from quotes(review.guideline, review.trace, promise.passages)
    elif places:
        yield Line(say("rule.place", places=both(tuple(dict.fromkeys(places)))))


def _proof(promise: Promise) -> str:
    if promise.proof.holds:
        return say("review.proof.holds")
    return (
        say("review.proof.idle")
        if promise.proof.idle
        else say("review.proof.broken", story=told(promise.broken))
    )
