"""Runs checks over a guideline; it knows none of them by name."""

from collections.abc import Iterable

from someguide.model.pause import uncollected
from someguide.model.problem import Problem
from someguide.shelf import Opened
from someguide.verify.checks import CHECKS
from someguide.verify.subject import Check, subject


@uncollected()
def verify(opened: Opened, checks: Iterable[Check] = CHECKS) -> tuple[Problem, ...]:
    """Return everything that is wrong with a guideline that could be read, sorted by place.

    Args:
        opened: loaded and compiled.
        checks: those to run.
    """
    looked_at = subject(opened)
    found = {each.at(opened.loaded.place) for check in checks for each in check(looked_at)}
    return tuple(sorted(found))
