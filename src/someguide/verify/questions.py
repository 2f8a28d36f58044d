"""Checks of questions: that each is reached, offers what it should, and makes a difference."""

from collections.abc import Iterator

from someguide.compile.nodes import Node
from someguide.compile.states import EXCLUSIVE, boxes
from someguide.model.guideline import NOTHING, UNKNOWN, Question
from someguide.model.problem import Fault, fault
from someguide.verify.memory import remembered
from someguide.verify.subject import Subject


def question_unreached(subject: Subject) -> Iterator[Fault]:
    """Every question is asked on some walk."""
    for question in subject.guideline.questions.values():
        if question.id not in subject.nodes:
            yield fault(("questions", question.id), "question-unreached", question=question.id)


def recall_never(subject: Subject) -> Iterator[Fault]:
    """A ``recall`` remembers on some walk; where the answer is never known, it is a plain question."""
    for question in subject.guideline.questions.values():
        if question.recall and question.id in subject.nodes and not remembered(subject, question):
            path = ("questions", question.id, "recall")
            yield fault(path, "recall-never", question=question.id, asks=question.asks)


def recall_surplus(subject: Subject) -> Iterator[Fault]:
    """A ``recall`` that always remembers lists exactly the options that can reach it."""
    for question in subject.guideline.questions.values():
        reach = remembered(subject, question)
        if not reach or subject.shown(question):
            continue
        for option in question.options:
            if option.id not in reach:
                yield fault(
                    subject.path(question, option), "recall-surplus", option=option.id, asks=question.asks
                )


def option_missing(subject: Subject) -> Iterator[Fault]:
    """A question offers every option of the vocabulary; what the document does not speak of is ``silent``.

    But a ``checklist`` offers what the document demands (and ``ingen``), a ``recall`` that always remembers
    what can reach it, and ``vet_ikke`` has checks of its own.
    """
    for question in subject.guideline.questions.values():
        if question.recall and not subject.shown(question):
            continue
        asked = subject.guideline.vocabulary.questions[question.asks]
        wanted = [option for option in asked.options if option == NOTHING or not asked.checklist]
        offered = {option.id for option in question.options} | {UNKNOWN}
        missing = ", ".join(option for option in wanted if option not in offered)
        if missing:
            path = ("questions", question.id, "options")
            yield fault(path, "option-missing", question=question.id, missing=missing)


def question_idle(subject: Subject) -> Iterator[Fault]:
    """A question makes a difference: its options do not all lead to the same place with the same rules."""
    for question in subject.guideline.questions.values():
        shown = [node for node in subject.nodes.get(question.id, ()) if node.shown]
        idle = _idle_boxes(question) if question.choose == "many" else all(map(_idle, shown))
        if shown and idle:
            yield fault(("questions", question.id), "question-idle", question=question.id)


def _idle(node: Node) -> bool:
    return len({(edge.target, frozenset(edge.links), edge.silent, edge.outside) for edge in node.edges}) == 1


def _idle_boxes(question: Question) -> bool:
    """Tell whether it makes no difference what is ticked: nothing is asked, and unticked says the same."""
    if any(option.ask or option.silent for option in question.options):
        return False
    ticked = {link for box in boxes(question) for link in box.links}
    unticked = {link for box in boxes(question) for link in box.otherwise}
    alone = [
        {*option.links} | (unticked if option.id == NOTHING else set())
        for option in question.options
        if option.id in EXCLUSIVE
    ]
    same = all({*box.links} == {*box.otherwise} for box in boxes(question))
    return same and all(links == ticked for links in alone)
