"""Every check there is; a new one is a function in a file of its theme, and its name here."""

from someguide.verify.documents import published_after_encoded, review_before_encoded
from someguide.verify.examples import (
    example_commanded,
    example_law_first,
    example_refused,
    example_rule,
    example_silent,
    example_silent_unnamed,
    example_unfinished,
    example_unused,
    example_verdict,
    verdict_without_example,
)
from someguide.verify.guarantees import guarantee_broken, guarantee_idle
from someguide.verify.options import (
    neutral_not_neutral,
    option_empty,
    otherwise_on_exclusive,
    outside_not_outside,
)
from someguide.verify.paths import asked_again, outside_late, shown_twice
from someguide.verify.questions import (
    option_missing,
    question_idle,
    question_unreached,
    recall_never,
    recall_surplus,
)
from someguide.verify.relations import above_highest, relation_misfit, unsure_elsewhere, unsure_lowered
from someguide.verify.rules import general_acts, rule_never_acts, rule_unused
from someguide.verify.screens import example_long, example_short, too_many_screens
from someguide.verify.subject import Check
from someguide.verify.unknown import vet_ikke_missing, vet_ikke_needless, vet_ikke_sure

CHECKS: tuple[Check, ...] = (
    # the document
    published_after_encoded,
    review_before_encoded,
    # rules, and what answers say of them
    rule_unused,
    rule_never_acts,
    general_acts,
    relation_misfit,
    unsure_lowered,
    unsure_elsewhere,
    above_highest,
    # options and questions
    option_empty,
    neutral_not_neutral,
    outside_not_outside,
    otherwise_on_exclusive,
    option_missing,
    question_unreached,
    question_idle,
    recall_never,
    recall_surplus,
    vet_ikke_missing,
    vet_ikke_needless,
    vet_ikke_sure,
    # all walks
    shown_twice,
    asked_again,
    outside_late,
    too_many_screens,
    # guarantees
    guarantee_broken,
    guarantee_idle,
    # examples
    verdict_without_example,
    example_refused,
    example_unfinished,
    example_unused,
    example_short,
    example_long,
    example_verdict,
    example_rule,
    example_silent,
    example_silent_unnamed,
    example_law_first,
    example_commanded,
)


def code(check: Check) -> str:
    """Return the code of what a check finds: its name."""
    return check.__name__.replace("_", "-")
