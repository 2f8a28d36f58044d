"""The deciding and the unknown answers of a report, each once however often the walk came by it."""

from dataclasses import replace

from someguide.report.report import Answer, Report
from someguide.report.unknown import Unknown


def deciding(report: Report) -> tuple[Answer, ...]:
    """Return what decided the verdict."""
    merged: dict[tuple[str, str, bool], Answer] = {}
    for answer in report.deciding:
        key = (report.guideline.questions[answer.question].asks, answer.option, answer.ticked)
        before = merged.setdefault(key, answer)
        merged[key] = replace(before, rules=tuple(dict.fromkeys((*before.rules, *answer.rules))))
    return tuple(merged.values())


def unknown(report: Report) -> tuple[Unknown, ...]:
    """Return what somebody has to find out."""
    merged: dict[str, Unknown] = {}
    for each in report.unknown:
        before = merged.setdefault(report.guideline.questions[each.question].asks, each)
        rules = tuple(dict.fromkeys((*before.rules, *each.rules)))
        merged[report.guideline.questions[each.question].asks] = replace(before, rules=rules)
    return tuple(merged.values())
