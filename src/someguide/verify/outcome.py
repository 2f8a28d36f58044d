"""What a validation comes to: what is wrong with a guideline, what was proved, what may be out of date."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from someguide.model.guideline import Guideline
from someguide.model.problem import Fault, Problem, RefusedError, fault
from someguide.shelf import Opened, open_guideline
from someguide.verify.checks import CHECKS, code
from someguide.verify.coverage import Coverage, coverage
from someguide.verify.score import NONE, Score
from someguide.verify.subject import Subject, subject


@dataclass(frozen=True, slots=True)
class Outcome:
    """A guideline after its validation.

    Without a ``guideline`` it could not be read, or not be compiled, and nothing was proved. ``coverage`` is
    there where somebody asked for it.
    """

    name: str
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    guideline: Guideline | None = None
    checks: Score = NONE
    guarantees: Score = NONE
    examples: Score = NONE
    coverage: Coverage | None = None


def validate(name: str, trees: Path | None, day: date, *, measured: bool = False) -> Outcome:
    """Read a guideline, and check and prove everything about it.

    Args:
        name: a path or an id, as ``shelf.find`` takes it.
        trees: a folder to look in before the others.
        day: what an expired ``review_by`` is measured by; that warns, and never fails.
        measured: whether to measure what the examples exercise.
    """
    try:
        opened = open_guideline(name, trees)
    except RefusedError as error:
        return Outcome(name, error.problems)
    return examined(name, opened, day, measured=measured)


def examined(name: str, opened: Opened, day: date, *, measured: bool = False) -> Outcome:
    """Check and prove everything about a guideline that could be read."""
    looked_at = subject(opened)
    found = tuple(each for check in CHECKS for each in check(looked_at))
    place = opened.loaded.place
    return Outcome(
        name=name,
        problems=tuple(sorted({each.at(place) for each in found})),
        warnings=tuple(each.at(place) for each in overdue(opened.guideline, day)),
        guideline=opened.guideline,
        checks=_checks(found),
        guarantees=_guarantees(looked_at),
        examples=_examples(looked_at, found),
        coverage=coverage(looked_at, place) if measured else None,
    )


def overdue(guideline: Guideline, day: date) -> tuple[Fault, ...]:
    """Return that somebody should have looked at the guideline again by this day, where that is so."""
    due = guideline.review_by
    return (fault(("review_by",), "review-overdue", review_by=due),) if due and day > due else ()


def _checks(found: tuple[Fault, ...]) -> Score:
    failed = {each.code for each in found}
    return Score(sum(code(check) not in failed for check in CHECKS), len(CHECKS))


def _guarantees(looked_at: Subject) -> Score:
    return Score(sum(proof.holds for proof in looked_at.proofs), len(looked_at.proofs))


def _examples(looked_at: Subject, found: tuple[Fault, ...]) -> Score:
    failed = {each.path[:2] for each in found}
    return Score(sum(run.path not in failed for run in looked_at.runs), len(looked_at.runs))
