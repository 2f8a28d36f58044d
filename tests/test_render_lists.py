"""Cards, rules, the list of guidelines, and problems."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from walks import flat, reported, with_rule

from someguide.model.law import LawWord
from someguide.model.problem import Place, problem
from someguide.render.card import CARD
from someguide.render.problems import problems, sentence
from someguide.render.rules import rules, topics
from someguide.render.shelf import shelf
from someguide.render.style import Style
from someguide.render.wording import day
from someguide.report.checklist import card
from someguide.shelf import Opened
from someguide.words import say

WIDE = Style(width=200)


@pytest.mark.parametrize("kind", CARD)
def test_card_of_a_role(liten: Opened, kind: str) -> None:
    made = card(liten.compiled, {"rolle": ("ansatt_privat", "leder_privat")})
    shown = CARD[kind](made, WIDE)
    for item in made.items:
        assert f"[ ] {item.text}" in shown
    for rule in made.notes:
        assert rule.text in shown
    assert liten.guideline.label("rolle", "leder_privat") in flat(shown)
    assert liten.guideline.rules["avsender"].todo not in shown


def test_card_groups_by_topic_and_says_how_strict_and_where(liten: Opened) -> None:
    shown = CARD["terminal"](card(liten.compiled, {}), WIDE)
    found = [
        shown.index(f"\n {liten.guideline.vocabulary.topics[each]}\n") for each in topics(liten.guideline)
    ]
    assert found == sorted(found)
    places = say("rule.at-number", at=liten.guideline.rules["taushet"].passages[0].at)
    assert say("rule.source", modality=say("modality.must_not"), places=places) in shown
    assert say("card.everybody") in shown
    assert "nærmeste leder" in shown.split(say("report.contacts"))[1]


def test_card_says_what_the_law_says_beside_a_rule(liten: Opened) -> None:
    word = LawWord("Du kan likevel.", ("grunnloven-100",))
    guideline = with_rule(liten.guideline, "samtykke", law_first=word)
    shown = CARD["terminal"](card(replace(liten.compiled, guideline=guideline), {}), WIDE)
    assert say("rule.law-first", text=word.text, laws="Grunnloven § 100") in shown


@pytest.mark.parametrize("kind", CARD)
def test_card_of_an_interview(liten: Opened, kind: str) -> None:
    shown = CARD[kind](reported(liten.guideline, "law_first"), WIDE)
    assert f"[x] {liten.guideline.rules['avsender'].todo}" in shown
    assert f"[ ] {liten.guideline.rules['sjekket'].todo}" in shown
    assert say("law-first.title") in shown
    assert "tillitsvalgt" in shown.split(say("report.contacts"))[1]
    assert liten.guideline.digest[:8] in shown


def test_card_ends_with_where_it_comes_from(liten: Opened) -> None:
    guideline = replace(liten.guideline, published=date(2024, 5, 1), review_by=date(2027, 11, 20))
    last = CARD["terminal"](card(replace(liten.compiled, guideline=guideline), {}), WIDE).split("\n\n")[-1]
    for text in (
        "1. mai 2024",
        day(guideline.encoded),
        "20. november 2027",
        guideline.version,
        "www.example.no",
    ):
        assert text in last
    assert guideline.digest[:8] in last


def test_card_of_one_option_given_as_text(liten: Opened) -> None:
    alone, listed = (card(liten.compiled, {"rolle": given}) for given in ("folkevalgt", ("folkevalgt",)))
    assert (alone.items, alone.notes) == (listed.items, listed.notes)


def test_rules_by_topic(liten: Opened) -> None:
    whole, pictures = rules(liten.guideline, WIDE), rules(liten.guideline, WIDE, "bilder")
    for rule in liten.guideline.rules.values():
        assert rule.text in whole
        assert (rule.text in pictures) == (rule.topic == "bilder")
    word = liten.guideline.rules["kritikk"].law_first
    assert word
    assert say("rule.law-first", text=word.text, laws="Grunnloven § 100") in flat(whole)
    with pytest.raises(KeyError):
        rules(liten.guideline, WIDE, "finnes_ikke")


def test_shelf_lists_guidelines(liten: Opened) -> None:
    other = replace(liten.guideline, id="annen", published=date(2024, 5, 1))
    shown = shelf([(liten.guideline, Path("a/liten.yaml")), (other, Path("b/annen.yaml"))], WIDE)
    for text in ("liten ", "annen ", "Liten kommune", "2026-11", "udatert", "1. mai 2024", "a/liten.yaml"):
        assert text in shown
    assert shelf([], WIDE).strip()


def test_problems_are_lines_in_order() -> None:
    found = [
        problem(Place("b.yaml", 2, 1), "yaml-tab"),
        problem(Place("a.yaml", 10, 3), "yaml-duplicate", key="x", first=2),
        problem(Place("a.yaml", 9, 3), "yaml-tab", near="y"),
        problem(Place("a.yaml"), "yaml-empty"),
        problem(Place(""), "yaml-empty"),
    ]
    lines = problems(found).splitlines()
    assert lines[0] == f"yaml-empty: {sentence(found[4])}"
    assert lines[1] == f"a.yaml: yaml-empty: {sentence(found[3])}"
    assert lines[2] == f"a.yaml:9:3: yaml-tab: {sentence(found[2])} {say('problems.near', near='y')}"
    assert [line.split(": ")[0] for line in lines[3:]] == ["a.yaml:10:3", "b.yaml:2:1"]
    assert problems([]) == ""
