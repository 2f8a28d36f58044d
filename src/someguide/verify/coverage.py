"""Coverage as advice: what the examples exercise, and the shortest walks to what they miss."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from someguide.compile.nodes import Edge
from someguide.model.problem import Path, Place, Problem
from someguide.model.story import Story
from someguide.report.story import story
from someguide.verify.goals import Goal, Kind, Single, goals, single
from someguide.verify.score import Score
from someguide.verify.subject import Subject

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A walk that could be an example, told without its verdict, and the gaps that it would close."""

    story: Story
    gaps: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of each kind the examples exercise, and proposals for all that they miss."""

    scores: Mapping[Kind, Score]
    proposals: tuple[Proposal, ...]

    @property
    def gaps(self) -> tuple[Problem, ...]:
        """Everything that no example exercises, sorted by place."""
        return tuple(sorted(gap for proposal in self.proposals for gap in proposal.gaps))

    def below(self, percent: float) -> bool:
        """Tell whether of any kind less than this share is exercised."""
        return any(score.held * 100 < percent * score.of for score in self.scores.values())


def coverage(subject: Subject, place: Callable[[Path], Place]) -> Coverage:
    """Measure what the examples of a guideline exercise.

    What no walk reaches does not count: there are checks for that.

    Args:
        subject: the guideline.
        place: tells where each part of it stands.
    """
    walks = [single(subject.compiled, run.walk.path) for run in subject.runs if run.walk and run.report]
    met, missed = list[Goal](), list[Goal]()
    for goal in goals(subject):
        (met if any(map(goal.met, walks)) else missed).append(goal)
    ways = _ways(subject, missed)
    return Coverage(
        scores={kind: _score(kind, met, (goal for _, closed in ways for goal in closed)) for kind in KINDS},
        proposals=tuple(_proposal(subject, path, closed, place) for path, closed in ways),
    )


def _ways(subject: Subject, missed: Iterable[Goal]) -> list[tuple[tuple[Edge, ...], list[Goal]]]:
    """Return walks with the goals that each is for: a new walk only where none so far meets the goal."""
    found: list[tuple[Single, list[Goal]]] = []
    for goal in missed:
        near = next((closed for walk, closed in found if goal.met(walk)), None)
        if near is not None:
            near.append(goal)
        elif path := goal.reach(subject):
            found.append((single(subject.compiled, path), [goal]))
    return [(walk.path, closed) for walk, closed in found]


def _score(kind: Kind, met: Iterable[Goal], open_: Iterable[Goal]) -> Score:
    held = sum(goal.kind == kind for goal in met)
    return Score(held, held + sum(goal.kind == kind for goal in open_))


def _proposal(
    subject: Subject, path: tuple[Edge, ...], closed: Iterable[Goal], place: Callable[[Path], Place]
) -> Proposal:
    told = replace(story(subject.compiled, path), verdict="")
    return Proposal(told, tuple(sorted(goal.missing.told(told).at(place) for goal in closed)))
