"""Checks of single relations: whether an option may say this of that rule."""

from collections.abc import Iterator

from someguide.model.guideline import UNKNOWN
from someguide.model.problem import Fault, fault
from someguide.model.scale import FITS, MODALITIES, Level
from someguide.verify.subject import Subject


def relation_misfit(subject: Subject) -> Iterator[Fault]:
    """A relation fits the modality of its rule.

    ``applies``: must, should, may. ``breaks``: must, must_not, should, should_not. ``does`` and ``meets``:
    must, should. ``unsure``: must, must_not. ``reminds``: any.
    """
    for said in subject.said():
        relation, modality = said.link.relation, said.rule.modality
        if modality not in FITS[relation]:
            fits = ", ".join(each for each in MODALITIES if each in FITS[relation])
            values = {"relation": relation, "rule": said.rule.id, "modality": modality, "fits": fits}
            yield fault(said.path, "relation-misfit", **values)


def unsure_lowered(subject: Subject) -> Iterator[Fault]:
    """``unsure`` gives ``ask``, so it is no relation to a rule whose own ``level`` is set below that."""
    for said in subject.said():
        fits = said.rule.modality in FITS["unsure"]
        if said.link.relation == "unsure" and fits and said.rule.level < Level.ask:
            yield fault(said.path, "unsure-lowered", rule=said.rule.id, level=said.rule.level.name)


def unsure_elsewhere(subject: Subject) -> Iterator[Fault]:
    """``unsure`` stands on ``vet_ikke`` only, and not under its ``otherwise``."""
    for said in subject.said():
        if said.link.relation == "unsure" and (said.option.id != UNKNOWN or said.otherwise):
            yield fault(said.path, "unsure-elsewhere", rule=said.rule.id)


def above_highest(subject: Subject) -> Iterator[Fault]:
    """On questions of action and content, no option's own ``applies``, ``breaks`` or ``otherwise`` decides.

    The vocabulary gives such a question its ``highest`` level. What would go above it belongs under an
    ``ask``, where "vet ikke" has a meaning.
    """
    for said in subject.said():
        highest = subject.guideline.vocabulary.questions[said.question.asks].highest
        decides = said.otherwise or said.link.relation in {"applies", "breaks"}
        if decides and said.level > highest:
            yield fault(
                said.path,
                "above-highest",
                rule=said.rule.id,
                level=said.level.name,
                question=said.question.asks,
                highest=highest.name,
            )
