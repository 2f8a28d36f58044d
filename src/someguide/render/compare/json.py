"""Comparisons as JSON, as ``schemas/compare-1.json`` and ``schemas/matrix-1.json`` describe them."""

from collections.abc import Iterable

from someguide.compare.comparison import Column, Comparison, Missing
from someguide.compare.matrix import Matrix
from someguide.compare.stance import Said
from someguide.model.guideline import Guideline
from someguide.render.data import Data, dump
from someguide.render.report import json as report
from someguide.render.style import Style

COMPARE = "someguide/compare-1"
MATRIX = "someguide/matrix-1"


def comparison(found: Comparison, _style: Style) -> str:
    """Return what each guideline says of the same answers."""
    answers = {id_: given if isinstance(given, str) else list(given) for id_, given in found.answers.items()}
    guidelines = [_column(column) for column in found.columns]
    return dump({"schema": COMPARE, "answers": answers, "guidelines": guidelines})


def matrix(found: Matrix, _style: Style) -> str:
    """Return what each guideline says of topics and options."""
    topics = [
        {
            "id": topic.id,
            "name": topic.name,
            "cells": [{"stance": cell.stance, "counts": dict(cell.counts)} for cell in topic.cells],
        }
        for topic in found.topics
    ]
    questions = [
        {
            "id": asked.id,
            "text": asked.text,
            "options": [
                {"id": choice.id, "label": choice.label, "cells": [_said(cell) for cell in choice.cells]}
                for choice in choices
            ],
        }
        for asked, choices in found.questions
    ]
    guidelines = [_guideline(each) for each in found.guidelines]
    return dump({"schema": MATRIX, "guidelines": guidelines, "topics": topics, "questions": questions})


def _column(column: Column) -> Data:
    return {
        "guideline": _guideline(column.guideline),
        "report": report.data(column.report) if column.report else None,
        "missing": _missing(column.guideline, column.missing) if column.missing else None,
        "unused": list(column.unused),
    }


def _guideline(guideline: Guideline) -> Data:
    return {
        "id": guideline.id,
        "version": guideline.version,
        "digest": guideline.digest,
        "organisation": guideline.organisation,
        "name": guideline.name,
        "kind": guideline.kind,
    }


def _missing(guideline: Guideline, missing: Missing) -> Data:
    question = missing.question
    return {
        "question": question.asks,
        "text": guideline.vocabulary.questions[question.asks].text,
        "choose": question.choose,
        "options": [
            {"id": each.id, "label": guideline.label(question.id, each.id)} for each in question.options
        ],
        "refused": list(missing.refused),
        "possible": [level.name for level in missing.possible],
    }


def _said(cell: Iterable[Said]) -> list[Data]:
    return [{"stance": each.stance, "part": each.part, "rules": list(each.rules)} for each in cell]
