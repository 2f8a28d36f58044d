"""Checks of "vet ikke": that it can be said where it counts, and that it never counts as yes."""

from collections.abc import Iterator

from someguide.model.guideline import UNKNOWN, Option, Question
from someguide.model.problem import Fault, fault
from someguide.model.scale import Level
from someguide.verify.memory import remembered
from someguide.verify.subject import Subject


def vet_ikke_missing(subject: Subject) -> Iterator[Fault]:
    """``vet_ikke`` stands where another option's own relations or ``otherwise`` give ``ask`` or ``stop``."""
    for question in subject.guideline.questions.values():
        if subject.shown(question) and _decides(subject, question) and not _unknown(question):
            path = ("questions", question.id, "options")
            yield fault(path, "vet-ikke-missing", question=question.id)


def vet_ikke_needless(subject: Subject) -> Iterator[Fault]:
    """``vet_ikke`` stands nowhere else: where a question only routes, the stricter label takes doubt in.

    A ``recall`` lists it, too, where it may have been answered before.
    """
    for question in subject.guideline.questions.values():
        option = _unknown(question)
        expected = _decides(subject, question) or UNKNOWN in remembered(subject, question)
        if option and subject.shown(question) and not expected:
            yield fault(subject.path(question, option), "vet-ikke-needless", question=question.id)


def vet_ikke_sure(subject: Subject) -> Iterator[Fault]:
    """``vet_ikke`` is ``unsure`` of a rule, and so never below ``ask``, unless it is ``silent``."""
    for question in subject.guideline.questions.values():
        option = _unknown(question)
        if option is None or option.silent or not _decides(subject, question):
            continue
        if all(link.relation != "unsure" for link in option.links):
            yield fault(subject.path(question, option), "vet-ikke-sure", question=question.id)


def _unknown(question: Question) -> Option | None:
    return next((option for option in question.options if option.id == UNKNOWN), None)


def _decides(subject: Subject, question: Question) -> bool:
    return any(said.option.id != UNKNOWN and said.level >= Level.ask for said in subject.said_in(question))
