"""Which slips are noticed, and by what: the structure's checks, the examples, the guarantees."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, get_args

from someguide.compile.continuation import compile_guideline
from someguide.compile.nodes import Compiled
from someguide.load.read import Loaded
from someguide.model.guideline import Guideline
from someguide.model.problem import Fault, FaultError
from someguide.shelf import Opened
from someguide.verify.checks import CHECKS, code
from someguide.verify.mutation.mutants import Mutant, mutants
from someguide.verify.subject import subject

By = Literal["structure", "examples", "guarantees"]
ALL: tuple[By, ...] = get_args(By)
Faults = frozenset[tuple[By, Fault]]


@dataclass(frozen=True, slots=True)
class Fate:
    """A mutant and what noticed it; nothing, where it survives."""

    mutant: Mutant
    noticed: frozenset[By]


def fates(opened: Opened) -> Iterator[Fate]:
    """Yield the fate of every mutant that says something else than the guideline.

    One that has the same graph as the guideline is none: nobody could tell the difference.
    """
    before = _found(opened)
    for mutant in mutants(subject(opened)):
        try:
            compiled = compile_guideline(mutant.guideline)
        except FaultError:
            yield Fate(mutant, frozenset({"structure"}))
            continue
        if not _same(compiled, opened.compiled):
            new = _found(_opened(opened, mutant.guideline, compiled)) - before
            yield Fate(mutant, frozenset(by for by, _ in new))


def score(of: Iterable[Fate], by: Iterable[By] = ALL) -> float:
    """Return the share of mutants that at least one of these noticed; 1 where there are none."""
    known, wanted = list(of), set(by)
    return sum(bool(fate.noticed & wanted) for fate in known) / len(known) if known else 1.0


def _same(one: Compiled, other: Compiled) -> bool:
    return (one.start, one.nodes) == (other.start, other.nodes)


def _opened(opened: Opened, guideline: Guideline, compiled: Compiled) -> Opened:
    return replace(opened, loaded=Loaded(guideline, opened.loaded.place), compiled=compiled)


def _found(opened: Opened) -> Faults:
    looked_at = subject(opened)
    return frozenset((_kind(code(check)), each) for check in CHECKS for each in check(looked_at))


def _kind(name: str) -> By:
    if name.startswith("guarantee"):
        return "guarantees"
    return "examples" if "example" in name else "structure"
