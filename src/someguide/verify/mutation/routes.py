"""Slips in the routes: one is left out, or leads to another question."""

from collections.abc import Iterator
from dataclasses import replace

from someguide.model.guideline import END, Guideline, Option
from someguide.verify.mutation.written import with_question, written
from someguide.verify.subject import Subject

Slips = Iterator[tuple[str, Guideline]]


def dropped_routes(subject: Subject) -> Slips:
    """A route is left out."""
    for where, target, guideline in _routes(subject, None):
        yield f"{where} {target}", guideline


def other_routes(subject: Subject) -> Slips:
    """A route leads to the question that stands after the right one in the file."""
    questions = list(subject.guideline.questions)
    for name, after in zip(questions, [*questions[1:], END], strict=True):
        for where, target, guideline in _routes(subject, after):
            if target == name:
                yield f"{where} {target} → {after}", guideline


def _routes(subject: Subject, new: str | None) -> Iterator[tuple[str, str, Guideline]]:
    """Yield each route with its target, and the guideline in which it leads to ``new`` (none: nowhere)."""
    guideline = subject.guideline
    for question in guideline.questions.values():
        if question.next:
            yield f"{question.id}: next", question.next, with_question(guideline, replace(question, next=new))
    for each in written(subject):
        for kind, target in (("ask", each.option.ask), ("next", each.option.next)):
            if target and not (kind == "ask" and new == END):

                def changed(option: Option, kind: str = kind) -> Option:
                    return replace(option, ask=new) if kind == "ask" else replace(option, next=new)

                yield f"{each.name}: {kind}", target, each.changed(guideline, changed)
