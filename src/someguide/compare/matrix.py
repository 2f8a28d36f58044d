"""What guidelines say of topics and options, word for word and without an interview.

It tells what each document *speaks of*; what somebody may do follows from all answers together, and only an
interview tells that.

A **topic** has its guideline's rules on it, counted by how strictly they speak; its stance is that of the
strictest.

An **option** has the stances (see ``stance``) of its guideline wherever the question is asked, the strictest
first. Where there are several, the role, the act or the way there decides which. A recall that is never
shown asks nothing, and does not count. The reserved options are left out: no document speaks of "ingen av
disse" or "vet ikke".
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from someguide.compare.stance import GIVES, STANCES, Said, Stance, stances
from someguide.compare.words import joint
from someguide.compile.nodes import Compiled
from someguide.compile.states import EXCLUSIVE
from someguide.model.guideline import Guideline, Question
from someguide.model.scale import DEFAULT, MODALITIES, Modality
from someguide.model.vocabulary import Asked


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a guideline says of a topic: ``silent``, or the stance of its strictest rule; and all counted."""

    stance: Stance
    counts: Mapping[Modality, int]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic, and what each guideline says of it, in their order."""

    id: str
    name: str
    cells: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """An option, and what each guideline says of it, in their order."""

    id: str
    label: str
    cells: tuple[tuple[Said, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every topic, and every option of each question that some of the guidelines ask."""

    guidelines: tuple[Guideline, ...]
    topics: tuple[Topic, ...]
    questions: tuple[tuple[Asked, tuple[Choice, ...]], ...]


def matrix(compiled: Sequence[Compiled]) -> Matrix:
    """Return what each guideline says; raises ``RefusedError`` where they do not share a vocabulary."""
    guidelines = tuple(each.guideline for each in compiled)
    words = joint(guidelines)
    asking = [_asking(each) for each in compiled]
    return Matrix(
        guidelines=guidelines,
        topics=tuple(
            Topic(id_, name, tuple(_spoken(each, id_) for each in guidelines))
            for id_, name in words.topics.items()
        ),
        questions=tuple(
            (asked, tuple(_choices(asked, guidelines, asking)))
            for asked in words.questions.values()
            if any(asked.id in each for each in asking)
        ),
    )


def _asking(compiled: Compiled) -> dict[str, tuple[Question, ...]]:
    """Return the nodes that ask, by the vocabulary's question, in file order."""
    shown = {node.question for node in compiled.nodes.values() if node.shown}
    asking = [each for each in compiled.guideline.questions.values() if each.id in shown]
    return {each.asks: tuple(node for node in asking if node.asks == each.asks) for each in asking}


def _spoken(guideline: Guideline, topic: str) -> Spoken:
    counts = Counter(rule.modality for rule in guideline.rules.values() if rule.topic == topic)
    ordered = {modality: counts[modality] for modality in MODALITIES if counts[modality]}
    strictest = next(iter(ordered), None)
    return Spoken(GIVES[DEFAULT[strictest]] if strictest else "silent", ordered)


def _choices(
    asked: Asked, guidelines: Sequence[Guideline], asking: Sequence[Mapping[str, Sequence[Question]]]
) -> Iterator[Choice]:
    for id_, label in asked.options.items():
        if id_ in EXCLUSIVE:
            continue
        cells = (
            _joined(said for node in nodes.get(asked.id, ()) for said in stances(guideline, node, id_, asked))
            for guideline, nodes in zip(guidelines, asking, strict=True)
        )
        yield Choice(id_, label, tuple(cells))


def _joined(said: Iterable[Said]) -> tuple[Said, ...]:
    """Return each stance once, the strictest first."""
    found: dict[Stance, Said] = {}
    for each in said:
        known = found.get(each.stance, each)
        rules = tuple(dict.fromkeys((*known.rules, *each.rules)))
        found[each.stance] = Said(each.stance, known.part and each.part, rules)
    return tuple(found[stance] for stance in STANCES if stance in found) or (Said("unasked"),)
