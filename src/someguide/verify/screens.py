"""The stated limit of questions: how many a person is asked, proved over all walks."""

from collections.abc import Iterator
from typing import NamedTuple

from someguide.compile.nodes import FINISH, Edge
from someguide.compile.states import EXCLUSIVE
from someguide.model.problem import Fault, fault
from someguide.model.scale import Level
from someguide.report.story import story
from someguide.verify.subject import Subject
from someguide.verify.sweep import sweep

MOST = 8
"""What a person is asked at most, with few boxes ticked."""
FEWEST = 3
"""What an example shows at least, where it finds a rule at all."""
TICKED = 2
"""How many boxes "few" are, on the whole walk; those of a checklist do not count."""


class Trail(NamedTuple):
    """How many questions are shown on the longest way to a node, its last edge, and the way before that."""

    screens: int
    edge: Edge | None
    before: "Trail | None"


Longest = tuple[Trail | None, ...]
"""The longest way by how many boxes are ticked on it; none where there is no such way."""

NONE = Trail(0, None, None)


def too_many_screens(subject: Subject) -> Iterator[Fault]:
    """With at most two boxes ticked on the whole walk, no walk shows more than eight questions.

    Boxes of a checklist do not count. The problem stands at the ninth question of the longest walk, which is
    told so far.
    """
    longest = max(
        (trail for trail in longest_ways(subject) if trail), key=lambda trail: trail.screens, default=NONE
    )
    if longest.screens <= MOST:
        return
    nodes, edges = subject.compiled.nodes, tuple(reversed(list(_edges(longest))))
    shown = [nodes[edge.source].question for edge in edges if nodes[edge.source].shown]
    path = ("questions", shown[MOST])
    ninth = next(index for index, edge in enumerate(edges) if nodes[edge.source].question == shown[MOST])
    found = fault(path, "too-many-screens", screens=longest.screens, most=MOST, walk=" → ".join(shown))
    yield found.told(story(subject.compiled, edges[:ninth]))


def example_long(subject: Subject) -> Iterator[Fault]:
    """No example shows more than eight questions, however many boxes it ticks."""
    for run in subject.runs:
        if run.report and run.screens > MOST:
            yield fault(run.path, "example-long", example=run.example.name, screens=run.screens, most=MOST)


def example_short(subject: Subject) -> Iterator[Fault]:
    """An example shows at least three questions, unless its verdict is ``none``."""
    for run in subject.runs:
        if run.report and run.report.verdict != Level.none and run.screens < FEWEST:
            yield fault(
                run.path, "example-short", example=run.example.name, screens=run.screens, fewest=FEWEST
            )


def longest_ways(subject: Subject) -> Longest:
    """Return the longest walk for each number of boxes ticked, up to the few that the limit is about."""
    nodes, asked = subject.compiled.nodes, subject.guideline.vocabulary.questions

    def along(edge: Edge, before: Longest) -> Longest:
        node = nodes[edge.source]
        box = node.box is not None and edge.option not in EXCLUSIVE and not asked[node.asks].checklist
        known = (None, *before)[: TICKED + 1] if box and edge.ticked else before
        return tuple(Trail(trail.screens + node.shown, edge, trail) if trail else None for trail in known)

    first = (NONE, *[None] * TICKED)
    return dict(sweep(subject, first, along, _longer))[FINISH]


def _longer(one: Longest, other: Longest) -> Longest:
    def screens(trail: Trail | None) -> int:
        return trail.screens if trail else -1

    return tuple(max(pair, key=screens) for pair in zip(one, other, strict=True))


def _edges(trail: Trail | None) -> Iterator[Edge]:
    while trail and trail.edge:
        yield trail.edge
        trail = trail.before
