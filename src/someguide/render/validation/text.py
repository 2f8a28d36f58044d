"""A validation as lines, a problem each; and in short what was proved."""

from collections.abc import Iterator, Sequence

from someguide.render.problems import problems
from someguide.render.wording import clean
from someguide.verify.outcome import Outcome
from someguide.words import count, say


def render(outcomes: Sequence[Outcome]) -> str:
    """Return the problems, a line each."""
    return problems(each for outcome in outcomes for each in outcome.problems)


def warnings(outcomes: Sequence[Outcome]) -> str:
    """Return what is no problem yet, a line each."""
    return problems(each for outcome in outcomes for each in outcome.warnings)


def summary(outcomes: Sequence[Outcome]) -> str:
    """Return what was proved of each guideline, and at the end what was found in all."""
    found = sum(len(outcome.problems) for outcome in outcomes)
    checked = count("validate.checked", len(outcomes))
    last = f"{checked} {count('validate.found', found) if found else say('validate.clean')}"
    return "".join(f"{line}\n" for outcome in outcomes for line in _proved(outcome)) + f"{last}\n"


def _proved(outcome: Outcome) -> Iterator[str]:
    if outcome.guideline is None:
        return
    kinds = {"checks": outcome.checks, "guarantees": outcome.guarantees, "examples": outcome.examples}
    scores = [say(f"validate.{kind}", held=score.held, of=score.of) for kind, score in kinds.items()]
    yield clean(say("validate.proved", name=outcome.guideline.id, scores=", ".join(scores)))
    general = [rule.id for rule in outcome.guideline.rules.values() if rule.general]
    if general:
        yield clean(say("validate.general", name=outcome.guideline.id, rules=", ".join(general)))
