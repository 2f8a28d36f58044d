"""A validation as JSON, as ``schemas/problems-1.json`` describes it."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from someguide.model.guideline import Guideline
from someguide.model.problem import Problem
from someguide.render import coverage, problems, story
from someguide.render.data import Data, dump
from someguide.verify.outcome import Outcome

SCHEMA = "someguide/problems-1"


def render(outcomes: Sequence[Outcome]) -> str:
    """Return the validation as JSON text."""
    return dump(
        {
            "schema": SCHEMA,
            "problems": _problems(each for outcome in outcomes for each in outcome.problems),
            "warnings": _problems(each for outcome in outcomes for each in outcome.warnings),
            "guidelines": [_guideline(outcome) for outcome in outcomes],
        }
    )


def _problems(found: Iterable[Problem]) -> list[Data]:
    return [{**problems.as_data(each), "story": story.as_data(each.story)} for each in sorted(found)]


def _guideline(outcome: Outcome) -> Data:
    return {
        "name": outcome.name,
        "clean": not outcome.problems,
        "guideline": _identity(outcome.guideline) if outcome.guideline else None,
        "checks": asdict(outcome.checks),
        "guarantees": asdict(outcome.guarantees),
        "examples": asdict(outcome.examples),
        "general": _general(outcome.guideline) if outcome.guideline else [],
        **({"coverage": coverage.as_data(outcome.coverage)} if outcome.coverage else {}),
    }


def _identity(guideline: Guideline) -> Data:
    return {"id": guideline.id, "version": guideline.version, "digest": guideline.digest}


def _general(guideline: Guideline) -> list[Data]:
    return [{"rule": rule.id, "why": rule.general} for rule in guideline.rules.values() if rule.general]
