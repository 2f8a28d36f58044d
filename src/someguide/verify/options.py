"""Checks of single options: that each says something, and nothing that contradicts itself."""

from collections.abc import Iterator

from someguide.compile.states import EXCLUSIVE
from someguide.model.guideline import Option
from someguide.model.problem import Fault, fault
from someguide.verify.subject import Subject


def option_empty(subject: Subject) -> Iterator[Fault]:
    """Every option says something, so that nothing is left out by mistake.

    A relation, a route of its own (``ask``, ``next``), ``silent``, ``outside``, or that nothing follows on
    purpose: ``neutral``.
    """
    for question, option, path in subject.options():
        if not (option.links or option.otherwise or option.neutral or _leads(option)):
            yield fault(path, "option-empty", option=path[-1], question=question.id)


def neutral_not_neutral(subject: Subject) -> Iterator[Fault]:
    """``neutral`` means that nothing follows.

    Beside it stand neither relations (but ``reminds``), ``ask``, ``silent`` nor ``outside``; ``next`` may,
    and so may ``otherwise``, which is about the box left unticked.
    """
    for question, option, path in subject.options():
        follows = option.ask or option.silent or option.outside or _binds(option)
        if option.neutral and follows:
            yield fault(path, "neutral-not-neutral", option=path[-1], question=question.id)


def outside_not_outside(subject: Subject) -> Iterator[Fault]:
    """``outside`` ends the walk.

    Beside it stand neither relations (but ``reminds``), ``ask``, ``next`` nor ``silent``.
    """
    for question, option, path in subject.options():
        follows = option.ask or option.next or option.silent or _binds(option)
        if option.outside and follows:
            yield fault(path, "outside-not-outside", option=path[-1], question=question.id)


def otherwise_on_exclusive(subject: Subject) -> Iterator[Fault]:
    """``ingen`` and ``vet_ikke`` are no boxes that can be left unticked: they have no ``otherwise``."""
    for question, option, path in subject.options():
        if question.choose == "many" and option.id in EXCLUSIVE and option.otherwise:
            yield fault(
                (*path, "otherwise"), "otherwise-on-exclusive", option=option.id, question=question.id
            )


def _leads(option: Option) -> bool:
    return bool(option.ask or option.next or option.silent or option.outside)


def _binds(option: Option) -> bool:
    return any(link.relation != "reminds" for link in option.links)
