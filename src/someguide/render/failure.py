"""Why there is no report, as JSON, as ``schemas/error-1.json`` describes it."""

from collections.abc import Iterable
from typing import Literal

from someguide.model.guideline import Guideline, Question
from someguide.model.problem import Problem
from someguide.model.scale import Level
from someguide.render.data import Data, dump
from someguide.render.problems import as_data
from someguide.words import say

SCHEMA = "someguide/error-1"

Failure = Literal["guideline", "documents", "answers", "incomplete", "unused"]
"""What cannot be used (the documents are those of ``--dir``); or answers are missing, or left over."""


def failure(code: Failure, problems: Iterable[Problem] = ()) -> str:
    """Return an error of these problems as JSON text."""
    return dump(_error(code, problems, None, ()))


def incomplete(guideline: Guideline, question: Question, possible: Iterable[Level]) -> str:
    """Return as JSON text that an answer is missing.

    Args:
        guideline: that was walked.
        question: the one that comes next.
        possible: the verdicts that its answers may still lead to.
    """
    return dump(_error("incomplete", (), _question(guideline, question), possible))


def _error(
    code: Failure, problems: Iterable[Problem], question: Data | None, possible: Iterable[Level]
) -> Data:
    return {
        "schema": SCHEMA,
        "error": {
            "code": code,
            "message": say(f"failure.{code}"),
            "problems": [as_data(each) for each in sorted(problems)],
            "next_question": question,
            "possible": [level.name for level in possible],
        },
    }


def _question(guideline: Guideline, question: Question) -> Data:
    return {
        "id": question.asks,
        "text": guideline.vocabulary.questions[question.asks].text,
        "choose": question.choose,
        "options": [
            {"id": option.id, "label": guideline.label(question.id, option.id)} for option in question.options
        ],
    }
