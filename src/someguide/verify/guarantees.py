"""Checks of guarantees: that each promises something, and that no walk breaks it."""

from collections.abc import Iterator, Sequence

from someguide.model.problem import Fault, fault
from someguide.report.story import story, verdict
from someguide.verify.proof import Proof
from someguide.verify.subject import Subject


def guarantee_broken(subject: Subject) -> Iterator[Fault]:
    """A guarantee holds on every walk on which somebody gives the answers in its ``when``.

    A broken one is told with the shortest walk that breaks it: fewest questions, then fewest boxes ticked.
    """
    for index, proof in enumerate(subject.proofs):
        if proof.counter:
            broken = fault(
                ("guarantees", index),
                "guarantee-broken",
                guarantee=proof.guarantee.name,
                verdict=verdict(proof.counter).name,
                promise=_promise(proof),
            )
            yield broken.told(story(subject.compiled, proof.counter))


def guarantee_idle(subject: Subject) -> Iterator[Fault]:
    """Somebody can give the answers in a guarantee's ``when``: else it promises nothing."""
    for index, proof in enumerate(subject.proofs):
        if proof.idle:
            yield fault(("guarantees", index), "guarantee-idle", guarantee=proof.guarantee.name)


def _promise(proof: Proof) -> str:
    """Return what is broken, as it is written in the file."""
    levels = [level.name for level in proof.guarantee.verdicts] if proof.verdict is not None else []
    parts: list[tuple[str, Sequence[str]]] = [("verdict", levels), ("rule", proof.rules)]
    said = ", ".join(f"{key}: {_list(names)}" for key, names in parts if names)
    return f"{proof.guarantee.bound}: {{{said}}}"


def _list(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"[{', '.join(names)}]"
