"""All that differs between two versions of a guideline."""

from dataclasses import dataclass

from someguide.compile.nodes import Compiled
from someguide.diff.listing import Listing, options, questions, rules
from someguide.diff.names import renames
from someguide.diff.shift import Shift, shift
from someguide.model.guideline import Guideline
from someguide.model.problem import FaultError


@dataclass(frozen=True, slots=True)
class Difference:
    """What was rewritten, and what that changes; without a ``shift``, that could not be worked out."""

    old: Guideline
    new: Guideline
    rules: Listing
    questions: Listing
    options: Listing
    shift: Shift | None

    @property
    def unchanged(self) -> bool:
        """Whether it is certain that no situation gets another verdict."""
        return self.shift is not None and not self.shift.changed


def difference(old: Compiled, new: Compiled) -> Difference:
    """Lay two versions beside each other."""
    names = renames(old.guideline, new.guideline)
    versions = old.guideline, new.guideline, names
    try:
        found = shift(old, new, names)
    except FaultError:
        found = None
    return Difference(
        old.guideline, new.guideline, rules(*versions), questions(*versions), options(*versions), found
    )
