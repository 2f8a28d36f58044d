"""The smallest situation of a kind, as answers that either version takes, and as a story."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from someguide.diff.pairs import Joint
from someguide.diff.places import WHOLE
from someguide.diff.stops import Trail
from someguide.diff.track import Track
from someguide.model.guideline import NOTHING, Answers
from someguide.model.story import Story, Turn
from someguide.walk import Walk, replay

Given = tuple[str, bool, tuple[str, ...]]
"""A question by its new name, whether it is a list, and what was answered."""


@dataclass(frozen=True, slots=True)
class Example:
    """A situation, told in the words of the new version where it has them.

    ``old`` and ``new`` are the answers by each version's own names; ``only_old`` and ``only_new`` are the
    questions of the story that only one of them asks here.
    """

    story: Story
    old: Answers
    new: Answers
    only_old: tuple[str, ...]
    only_new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    """A version's walk, with the words it has for what it asks, by the names that both share."""

    answers: Answers
    texts: Mapping[str, str]
    labels: Mapping[tuple[str, str], str]


def example(joint: Joint, trail: Trail) -> Example:
    """Return the situation that a way through both versions stands for."""
    given = tuple(_given(trail))
    old, new = _side(joint.old, given), _side(joint.new, given)
    turns = tuple(_turn(each, new, old) for each in given)
    return Example(
        Story(turns),
        old.answers,
        new.answers,
        tuple(turn.text for turn in turns if turn.asks not in new.texts),
        tuple(turn.text for turn in turns if turn.asks not in old.texts),
    )


def _given(trail: Trail) -> Iterator[Given]:
    found: dict[tuple[str, bool], list[str]] = {}
    for (asks, part), value in trail.answers():
        options = found.setdefault((asks, part != WHOLE), [])
        if isinstance(value, str):
            options.append(value)
        elif value:
            options.append(part)
    for (asks, many), options in found.items():
        yield asks, many, tuple(options) or (NOTHING,)


def _side(track: Track, given: tuple[Given, ...]) -> _Side:
    walk = replay(track.compiled, dict(_own(track, given)))
    nodes = [node for edge in walk.path if (node := walk.compiled.nodes[edge.source]).shown]
    names = {own: asks for (asks, part), own in track.own.items() if part == WHOLE}
    words = walk.compiled.guideline.vocabulary.questions
    texts = {names[node.asks]: words[node.asks].text for node in nodes}
    return _Side(
        walk.answers, texts, _labels(track, walk, {names[node.asks]: node.question for node in nodes})
    )


def _labels(track: Track, walk: Walk, questions: Mapping[str, str]) -> dict[tuple[str, str], str]:
    guideline = walk.compiled.guideline
    offered = {id_: {option.id for option in guideline.questions[id_].options} for id_ in questions.values()}
    return {
        (asks, option): guideline.label(questions[asks], own)
        for (asks, option), own in track.own.items()
        if option != WHOLE and asks in questions and own in offered[questions[asks]]
    }


def _own(track: Track, given: tuple[Given, ...]) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Yield the answers by a version's own names; what it does not have is left out."""
    for asks, many, options in given:
        if track.asked.get(asks) == many:
            own = tuple(track.own[asks, option] for option in options if (asks, option) in track.own)
            yield track.own[asks, WHOLE], (own or (NOTHING,)) if many else own[0]


def _turn(given: Given, new: _Side, old: _Side) -> Turn:
    asks, many, options = given
    labels = {**old.labels, **new.labels}
    text = new.texts.get(asks) or old.texts[asks]
    return Turn(asks, text, options, tuple(labels[asks, option] for option in options), many)
