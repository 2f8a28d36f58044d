"""A guideline beside a document that changes: which rules need a look, and which do not.

The documents here are our own. ``test_trace_documents.py`` does the same with the real ones.
"""

from dataclasses import replace

import pytest

from someguide.model.guideline import Background, Guideline, Passage, Rule, Source
from someguide.model.scale import Level
from someguide.shelf import Opened
from someguide.sources.match import STATUSES
from someguide.sources.split import passages
from someguide.sources.trace import Trace, trace

DOVES = """\
# Regler for duer

Alle duer skal ha det godt.

## Mat

- Gi korn hver dag. Mål opp mengden.
- Gi rent vann.
- Spør eieren først.
- Vask skålen.

Den som glemmer maten, må si fra.

## Flyging

- Vent på godt vær.
- Spør eieren først.
- Tell duene når de kommer hjem.
"""
HEADINGS = ("Regler for duer", "Mat", "Flyging")
TWIN = "Spør eieren først."
CITED = {
    "godt": ["«Regler for duer», avsnitt 1"],
    "korn": ["«Mat», kulepunkt 1, setning 1", "«Mat», kulepunkt 1, setning 2"],
    "vann": ["«Mat», kulepunkt 2"],
    "spor_mat": ["«Mat», kulepunkt 3"],
    "vask": ["«Mat», kulepunkt 4"],
    "si_fra": ["«Mat», avsnitt 1"],
    "hygiene": ["«Mat», kulepunkt 2", "«Mat», kulepunkt 4"],
    "vaer": ["«Flyging», kulepunkt 1"],
    "spor_fly": ["«Flyging», kulepunkt 2"],
    "tell": ["«Flyging», kulepunkt 3"],
}


def guide(opened: Opened, text: str = DOVES) -> Guideline:
    """Return a guideline that cites everything in the document but its headings, which are background."""
    prints = {each.at: each.print for each in passages(text)}
    rules = {
        name: Rule(
            name, "must", Level.ask, "bilder", name, tuple(Passage("main", at, prints[at]) for at in places)
        )
        for name, places in CITED.items()
    }
    titles = tuple(each.print for each in passages(text) if each.words in HEADINGS)
    assert len(titles) == len(HEADINGS)
    background = (Background("main", "Overskrifter.", titles),)
    sources = {"main": Source("main", "Duer", file="duer.md")}
    return replace(opened.guideline, rules=rules, background=background, sources=sources)


@pytest.fixture
def doves(liten: Opened) -> Guideline:
    return guide(liten)


def status(found: Trace) -> dict[str, list[str]]:
    """Return the rules of each status but ``found``."""
    rules = {
        each: list(dict.fromkeys(one.rule for one in found.citations if one.status == each))
        for each in STATUSES
    }
    return {name: of for name, of in rules.items() if of and name != "found"}


def test_the_untouched_document_is_found_and_covered(doves: Guideline) -> None:
    found = trace(doves, {"main": DOVES})
    assert found.complete
    assert len(found.citations) == 12
    assert {each.status for each in found.citations} == {"found"}
    assert [each.excerpt for each in found.covered] == list(passages(DOVES))
    assert found.covered[5].rules == ("vann", "hygiene")
    assert {each.why for each in found.covered} == {(), ("Overskrifter.",)}
    assert found.quotes[doves.rules["vann"].passages[0]] == "Gi rent vann."


EDITS = {
    "reworded": ("rent vann", "kaldt vann", {"orphaned": ["vann", "hygiene"]}, 1),
    "a capital": ("Vent på", "vent på", {"orphaned": ["vaer"]}, 1),
    "deleted sentence": (" Mål opp mengden.", "", {"orphaned": ["korn"], "renumbered": ["korn"]}, 0),
    "deleted bullet": (
        "- Gi rent vann.\n",
        "",
        {"orphaned": ["vann", "hygiene"], "renumbered": ["spor_mat", "vask", "hygiene"]},
        0,
    ),
    "new bullet": (
        "- Gi rent vann.\n",
        "- Mal kornet.\n- Gi rent vann.\n",
        {"renumbered": ["vann", "spor_mat", "vask", "hygiene"]},
        1,
    ),
    "new sentence": (
        "- Gi rent vann.",
        "- Gi rent vann. Bruk bøtte.",
        {"renumbered": ["vann", "hygiene"]},
        1,
    ),
    "new paragraph": ("Den som", "Maten er viktig.\n\nDen som", {"renumbered": ["si_fra"]}, 1),
    "split in two": ("godt vær", "lyst vær. Det er godt vær", {"orphaned": ["vaer"]}, 2),
    "copied elsewhere": ("## Flyging\n", "## Flyging\n\nGi rent vann.\n", {}, 1),
    "a new heading": ("Den som", "## Ansvar\n\nDen som", {"moved": ["si_fra"]}, 1),
    "bullet made paragraph": (
        "- Vask skålen.",
        "\nVask skålen.",
        {"renumbered": ["si_fra"], "moved": ["vask", "hygiene"]},
        0,
    ),
    "another layout": ("- Gi rent vann.", "*   Gi\n    **rent** vann.", {}, 0),
    "hyphen at a page break": ("Tell duene når", "Tell du-\n\n\fene når", {}, 0),
    "page break": ("glemmer maten", "glemmer\n\n\fmaten", {}, 0),
}


@pytest.mark.parametrize(("old", "new", "expected", "uncovered"), EDITS.values(), ids=EDITS)
def test_an_edit_gives_exactly_the_affected_rules(doves, old, new, expected, uncovered) -> None:
    assert DOVES.count(old) == 1
    found = trace(doves, {"main": DOVES.replace(old, new)})
    assert status(found) == expected
    assert len(found.uncovered) == uncovered
    looked_at = {rule for name in ("orphaned", "ambiguous", "moved") for rule in expected.get(name, ())}
    assert set(found.affected) == looked_at
    assert found.complete == (not expected and not uncovered)


def moved(text: str, line: str, before: str) -> str:
    assert text.count(line) == text.count(before) == 1
    return text.replace(line, "").replace(before, line + before)


def test_a_sentence_under_another_heading_is_moved_and_its_new_place_told(doves: Guideline) -> None:
    found = trace(doves, {"main": moved(DOVES, "- Vask skålen.\n", "- Tell")})
    assert status(found) == {"renumbered": ["tell"], "moved": ["vask", "hygiene"]}
    assert {each.now[0].at for each in found.citations if each.status == "moved"} == {
        "«Flyging», kulepunkt 3"
    }
    assert not found.uncovered


def test_a_bullet_moved_in_its_own_list_is_moved_and_the_others_are_not(doves: Guideline) -> None:
    found = trace(doves, {"main": moved(DOVES, "- Vask skålen.\n", "- Gi korn")})
    assert found.affected == ("vask", "hygiene")
    assert set(status(found)) == {"moved", "renumbered"}


def test_of_two_neighbours_that_changed_places_either_may_have_moved(doves: Guideline) -> None:
    swapped = DOVES.replace("- Gi rent vann.\n- Spør eieren først.", "- Spør eieren først.\n- Gi rent vann.")
    found = trace(doves, {"main": swapped})
    assert found.affected == ("vann", "spor_mat", "hygiene")
    assert set(status(found)) == {"moved"}


def test_twins_are_told_apart_when_their_numbers_shift(doves: Guideline) -> None:
    text = DOVES.replace("- Vent", "- Åpne døra.\n- Vent").replace("- Gi rent", "- Mal kornet.\n- Gi rent")
    found = trace(doves, {"main": text})
    assert found.affected == ()
    now = {each.rule: each.now[0].at for each in found.citations}
    assert now["spor_mat"] == "«Mat», kulepunkt 4"
    assert now["spor_fly"] == "«Flyging», kulepunkt 3"


@pytest.mark.parametrize(("heading", "rule"), [("Mat", "spor_mat"), ("Flyging", "spor_fly")])
def test_of_twins_the_deleted_one_is_orphaned(doves: Guideline, heading: str, rule: str) -> None:
    start = DOVES.index(f"## {heading}")
    text = DOVES[:start] + DOVES[start:].replace(f"- {TWIN}\n", "", 1)
    assert trace(doves, {"main": text}).affected == (rule,)


def test_a_print_that_stands_twice_away_from_its_place_is_ambiguous(doves: Guideline) -> None:
    text = DOVES.replace("- Gi rent vann.\n", "") + "\n## Vann\n\nGi rent vann.\n\n## Bad\n\nGi rent vann.\n"
    found = trace(doves, {"main": text})
    vann = next(each for each in found.citations if each.rule == "vann")
    assert vann.status == "ambiguous"
    assert [each.at for each in vann.now] == ["«Vann», avsnitt 1", "«Bad», avsnitt 1"]
    assert found.affected == ("vann", "hygiene")
    assert [each.excerpt.words for each in found.uncovered] == ["Vann", "Bad"]


def test_a_wrong_place_is_found_by_the_print_alone(doves: Guideline) -> None:
    rule = doves.rules["tell"]
    wrong = replace(rule, passages=(replace(rule.passages[0], at="3.7"),))
    found = trace(replace(doves, rules={**doves.rules, "tell": wrong}), {"main": DOVES})
    assert status(found) == {"moved": ["tell"]}
    assert not found.uncovered
    assert found.quotes[wrong.passages[0]] == "Tell duene når de kommer hjem."


def test_what_stands_at_the_place_now_is_told(doves: Guideline) -> None:
    found = trace(doves, {"main": DOVES.replace("godt vær", "vind")})
    gone = next(each for each in found.citations if each.status == "orphaned")
    assert gone.instead is not None
    assert (gone.instead.words, gone.instead.at) == ("Vent på vind.", gone.passage.at)
    assert gone.passage not in found.quotes


def test_a_passage_cannot_be_rule_and_background(doves: Guideline) -> None:
    print_ = doves.rules["vaer"].passages[0].print
    both = Background("main", "Været.", (print_,))
    found = trace(replace(doves, background=(*doves.background, both)), {"main": DOVES})
    assert [(each.rules, each.why) for each in found.both] == [(("vaer",), ("Været.",))]
    assert not found.complete


def test_background_takes_the_twin_that_no_rule_cites(doves: Guideline) -> None:
    rest = {id_: rule for id_, rule in doves.rules.items() if id_ != "spor_fly"}
    twin = Background("main", "Står over.", (doves.rules["spor_fly"].passages[0].print,))
    found = trace(replace(doves, rules=rest, background=(*doves.background, twin)), {"main": DOVES})
    assert found.complete
    assert [each.excerpt.at for each in found.covered if each.why == ("Står over.",)] == [
        "«Flyging», kulepunkt 2"
    ]


def test_background_that_the_document_lost_is_told(doves: Guideline) -> None:
    found = trace(doves, {"main": DOVES.replace("# Regler for duer", "# Regler for alle duer")})
    assert [each.why for each in found.gone] == ["Overskrifter."]
    assert not found.complete
