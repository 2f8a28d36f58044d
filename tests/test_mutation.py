"""A guideline broken on purpose: which slips are noticed, and by what."""

from dataclasses import replace
from pathlib import Path

import pytest

from someguide.load.read import Loaded
from someguide.model.guarantee import Guarantee
from someguide.model.scale import Level
from someguide.shelf import Opened, open_guideline
from someguide.verify.mutation.measure import ALL, Fate, fates, score
from someguide.verify.mutation.mutants import KINDS, mutants
from someguide.verify.subject import subject

LITEN = Path(__file__).parent / "trees" / "liten.yaml"


@pytest.fixture(scope="module")
def opened() -> Opened:
    return open_guideline(str(LITEN))


@pytest.fixture(scope="module")
def known(opened: Opened) -> tuple[Fate, ...]:
    return tuple(fates(opened))


def with_guarantees(opened: Opened, *guarantees: Guarantee) -> Opened:
    guideline = replace(opened.guideline, guarantees=guarantees)
    compiled = replace(opened.compiled, guideline=guideline)
    return replace(opened, loaded=Loaded(guideline, opened.loaded.place), compiled=compiled)


def fate(of: tuple[Fate, ...], kind: str, where: str) -> frozenset[str]:
    [found] = [each for each in of if (each.mutant.kind, each.mutant.where) == (kind, where)]
    return found.noticed


def test_every_kind_of_slip_is_made(known):
    assert {each.mutant.kind for each in known} == set(KINDS)
    assert len({(each.mutant.kind, each.mutant.where) for each in known}) == len(known)


def test_each_mutant_differs_from_the_guideline(opened):
    for mutant in mutants(subject(opened)):
        changed = mutant.guideline
        assert changed.questions != opened.guideline.questions or changed.rules != opened.guideline.rules


def test_a_group_is_changed_as_one(opened):
    dropped = [each for each in mutants(subject(opened)) if each.where == "rolle.privat: applies ytring"]
    assert len(dropped) == 1
    rolle = dropped[0].guideline.questions["rolle"]
    for option in ("ansatt_privat", "leder_privat"):
        assert [link.relation for link in rolle.option(option).links] == ["reminds"]


def test_most_slips_are_noticed(known):
    assert len(known) > 60
    assert score(known) > 0.8
    assert all(each.noticed <= set(ALL) for each in known)


def test_what_notices_is_named(known):
    assert fate(known, "drop-recall", "hvem_mener") == {"structure"}
    assert "examples" in fate(known, "swap-options", "hemmelig.ja ↔ nei")
    assert fate(known, "lower-level", "kritikk") == frozenset()


def test_guarantees_notice_what_nothing_else_does(opened, known):
    survivor = ("soften-link", "samtykke.noen_nei: breaks → applies samtykke")
    assert fate(known, *survivor) == frozenset()
    no = Guarantee("Nei er nei", {"samtykke": ("noen_nei",)}, "always", (Level.stop,), (), ("5b6c7d8e9fa0",))
    kritikk = Guarantee(
        "K", {"rolle": ("pa_vegne",), "innhold": ("mening",)}, "always", (Level.stop,), (), ("aaaaaaaaaaaa",)
    )
    after = tuple(fates(with_guarantees(opened, no, kritikk)))
    assert fate(after, *survivor) == {"guarantees"}
    assert fate(after, "lower-level", "kritikk") == {"guarantees"}
    assert score(after) > score(known)
    assert score(known, ["guarantees"]) == 0 < score(after, ["guarantees"]) < score(after)


def test_nothing_to_notice_is_no_failure():
    assert score([]) == 1
