"""Two versions beside each other: what the product of their graphs finds is what enumeration finds."""

import random
from collections import Counter
from dataclasses import replace

import edits
import pytest
from edits import CHANGES, with_option, with_question
from sides import DAY, spelt_out
from versions import Found, enumerated, told

from someguide.compile.continuation import compile_guideline
from someguide.compile.nodes import Compiled
from someguide.diff.names import renames
from someguide.diff.shift import Change, Shift, shift
from someguide.model.guideline import NOTHING, Guideline, Option, Question
from someguide.model.problem import FaultError
from someguide.model.renamed import Renamed
from someguide.model.scale import Level
from someguide.report.report import report
from someguide.report.story import verdict
from someguide.shelf import Opened
from someguide.walk import replay

SEEDS = range(40)
SEEN: Counter[bool] = Counter()
"""How many of the seeds could be counted exactly, and how many not."""
NEW_NAMES = Renamed(
    questions={"samtykke": "tillatelse", "hvem_mener": "avsenderen"},
    options={
        "tillatelse": {"alle_ja": "ja_alle"},
        "innhold": {"ki_bilde": "ki"},
        "plass": {"sjekket": "lest"},
    },
)


def laid(old: Guideline, new: Guideline) -> tuple[Compiled, Compiled, Renamed]:
    return compile_guideline(old), compile_guideline(new), renames(old, new)


def same(old: Guideline, new: Guideline) -> Shift:
    """Return what changes, which must be what enumeration finds."""
    one, other, names = laid(old, new)
    made, found = shift(one, other, names), enumerated(one, other, names)
    assert {each.kind for each in (*made.verdicts, *made.beside)} == set(found.costs)
    for each in (*made.verdicts, *made.beside):
        example_is_smallest(one, other, each, found)
    numbers = {each.kind: each.count for each in (*made.verdicts, *made.beside)}
    wanted = {kind: found.count(lambda each, kind=kind: each == kind) for kind in numbers}
    numbers |= {"all": made.situations, "changed": made.changed}
    wanted |= {"all": len(found.situations), "changed": found.count(lambda each: each.what == "verdict")}
    if made.exact:
        assert numbers == wanted
    else:
        assert all(numbers[kind] <= wanted[kind] for kind in wanted)
        assert all(numbers[kind] > 0 for kind in wanted if wanted[kind])
    return made


def example_is_smallest(old: Compiled, new: Compiled, change: Change, found: Found) -> None:
    told = change.example
    walks = replay(old, told.old), replay(new, told.new)
    assert all(walk.node is None for walk in walks)
    assert [dict(walk.answers) for walk in walks] == [told.old, told.new]
    if change.kind.what == "verdict":
        assert [verdict(walk.path) for walk in walks] == [change.kind.old, change.kind.new]
    ticks = sum(len(set(turn.options) - {NOTHING}) for turn in told.story.turns if turn.many)
    assert (len(told.story.turns), ticks) == found.costs[change.kind]


def test_nothing_changes_between_a_guideline_and_itself(liten: Opened) -> None:
    made = same(liten.guideline, liten.guideline)
    assert made == Shift(exact=True, situations=1249, changed=0, verdicts=(), beside=())


def test_a_rule_that_bites_harder_is_found_with_the_smallest_situation(liten: Opened) -> None:
    old = liten.guideline
    rule = replace(old.rules["barn"], modality="must", level=Level.ask)
    made = same(old, replace(old, rules={**old.rules, "barn": rule}))
    assert made.exact
    assert {(each.kind.old, each.kind.new) for each in made.verdicts} == {(Level.care, Level.ask)}
    turns = made.verdicts[0].example.story.turns
    assert [turn.options for turn in turns] == [("ansatt_privat",), ("barn",), ("alle_ja",), ("nei",)]


def test_what_stands_beside_the_verdict_is_no_change_of_it(liten: Opened) -> None:
    old = liten.guideline
    rule = replace(old.rules["taushet"], law_first=old.rules["kritikk"].law_first)
    option = replace(old.questions["innhold"].option("ki_bilde"), silent=False)
    made = same(
        old, replace(with_option(old, old.questions["innhold"], option), rules={**old.rules, "taushet": rule})
    )
    assert {each.kind.what for each in made.beside} == {"silent", "law_first"}
    assert {each.kind.old for each in made.verdicts} == {Level.none}


def test_renamed_things_are_the_same_things(liten: Opened) -> None:
    new = edits.renamed(liten.guideline, NEW_NAMES)
    made = same(liten.guideline, new)
    assert (made.exact, made.situations, made.changed) == (True, 1249, 0)
    assert shift(*laid(liten.guideline, replace(new, renamed=Renamed()))).changed


def test_what_is_told_of_a_walk_is_what_its_report_tells(liten: Opened, ringebu: Opened) -> None:
    made = 0
    for opened in (liten, ringebu):
        for example in opened.guideline.examples:
            walk = replay(opened.compiled, spelt_out(opened.compiled, example.answers))
            found = report(walk, DAY)
            assert told(walk) == (
                found.verdict,
                bool(found.silent),
                found.law_first,
                found.commanded,
                found.outside,
            )
            made += 1
    assert made > 20


def test_an_added_question_that_decides_counts_a_situation_under_each_kind(liten: Opened) -> None:
    old = liten.guideline
    asked = replace(old.vocabulary.questions["hemmelig"], id="ny", options={"ja": "Ja", "nei": "Nei"})
    words = replace(old.vocabulary, questions={**old.vocabulary.questions, "ny": asked})
    options = (Option("ja", old.questions["hemmelig"].option("ja").links), Option("nei", neutral=True))
    new = with_question(replace(old, vocabulary=words), Question("ny", "ny", options, next="rolle"))
    made = same(old, replace(new, start="ny"))
    assert (made.exact, made.situations) == (True, 1249)
    assert all(each.kind.new == Level.stop for each in made.verdicts)
    assert made.changed == sum(each.count for each in made.verdicts)
    assert made.verdicts[0].example.only_new == (asked.text,)


def changed(guideline: Guideline, chance: random.Random) -> Guideline:
    """Return a copy changed by chance, of which a graph can be made."""
    while True:
        made = chance.choice(CHANGES)(guideline, chance)
        try:
            compile_guideline(made)
        except FaultError:
            continue
        return made


@pytest.mark.parametrize("seed", SEEDS)
def test_versions_changed_by_chance_differ_as_enumeration_says(liten: Opened, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    old = new = liten.guideline
    for _ in range(chance.randint(1, 3)):
        new = changed(new, chance)
        old = changed(old, chance) if chance.random() < 0.2 else old
    if seed % 3 == 0 and not {"samtykke", "hvem_mener"} - set(new.questions):
        new = edits.renamed(new, NEW_NAMES)
    SEEN[same(old, new).exact] += 1


def test_both_exact_counts_and_lower_bounds_were_seen() -> None:
    if sum(SEEN.values()) == len(SEEDS):
        assert SEEN[True] > SEEN[False] > 0
