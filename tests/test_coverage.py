"""What examples exercise, and the examples proposed for what they miss."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

import someguide
from someguide.cli.door import run
from someguide.render.coverage import render
from someguide.shelf import open_guideline
from someguide.verify.coverage import Coverage, coverage
from someguide.verify.engine import verify
from someguide.verify.outcome import validate
from someguide.verify.score import Score
from someguide.verify.subject import subject
from someguide.walk import replay
from someguide.words import known

HERE = Path(__file__).parent
LITEN = HERE / "trees" / "liten.yaml"
SCHEMA = json.loads((Path(someguide.__file__).parent / "schemas" / "problems-1.json").read_text("utf-8"))
DAY = date(2026, 11, 20)
GUARANTEE = (
    "\nguarantees:\n"
    "  - {name: G, when: {hemmelig: vet_ikke, rolle: pa_vegne}, always: {verdict: [ask, stop]},"
    " passages: [77aa01c3d4e5]}\n"
)


@pytest.fixture
def tree(tmp_path):
    """A copy of the small guideline, to add to."""
    file = tmp_path / "liten.yaml"
    file.write_text(LITEN.read_text("utf-8"), "utf-8")
    (tmp_path / "shared").symlink_to(HERE / "trees" / "shared")
    return file


def measured(file):
    opened = open_guideline(str(file))
    return coverage(subject(opened), opened.loaded.place)


def gaps(found):
    return [(gap.code, *dict(gap.values).values()) for gap in found.gaps]


def test_what_is_exercised_and_what_is_not():
    found = measured(LITEN)
    assert found.scores["verdicts"] == Score(5, 5)
    assert found.scores["rules"] == Score(4, 7)
    assert found.scores["options"].of == 29
    missed = gaps(found)
    assert {gap for gap in missed if gap[0] == "uncovered-rule"} == {
        ("uncovered-rule", "kritikk"),
        ("uncovered-rule", "avsender"),
        ("uncovered-rule", "sjekket"),
    }
    assert ("uncovered-option", "privat", "rolle") not in missed  # a group counts as one
    assert ("uncovered-option", "vet_ikke", "samtykke") in missed
    assert ("uncovered-otherwise", "avsender", "plass") in missed
    assert ("uncovered-option", "privat", "hvem_mener") not in missed  # recalled
    assert ("uncovered-option", "pa_vegne", "hvem_mener") in missed
    assert len(missed) == sum(score.of - score.held for score in found.scores.values())
    assert list(found.gaps) == sorted(found.gaps)


def test_every_gap_has_a_sentence_a_place_and_a_walk():
    for gap in measured(LITEN).gaps:
        assert known(f"problem.{gap.code}")
        assert gap.place.line
        assert gap.story.turns
        assert gap.story.verdict == ""


def test_a_proposal_is_a_whole_walk_and_shows_enough():
    opened = open_guideline(str(LITEN))
    for proposal in measured(LITEN).proposals:
        answers = {each.asks: each.options if each.many else each.options[0] for each in proposal.story.turns}
        walk = replay(opened.compiled, answers)
        assert walk.node is None
        assert len(proposal.story.turns) >= 3 or walk.path[-1].outside


def test_a_proposal_shows_what_it_is_for():
    """The rest of the walk gives as little as can be: no ``stop`` that hides everything."""
    [one] = [
        each
        for each in measured(LITEN).proposals
        if ("option", "vet_ikke") in each.gaps[0].values and ("question", "samtykke") in each.gaps[0].values
    ]
    assert one.story.turns[-1].options == ("nei",)


def test_what_no_walk_reaches_does_not_count():
    file = HERE / "bad" / "guideline" / "guarantee-idle.yaml"
    assert len(open_guideline(str(file)).guideline.guarantees) == 2
    assert measured(file).scores["guarantees"] == Score(1, 1)


def test_a_guarantee_is_exercised_by_its_answers(tree):
    tree.write_text(tree.read_text("utf-8") + GUARANTEE, "utf-8")
    found = measured(tree)
    assert found.scores["guarantees"] == Score(0, 1)
    [gap] = [gap for gap in found.gaps if gap.code == "uncovered-guarantee"]
    given = {turn.asks: turn.options for turn in gap.story.turns}
    assert (given["hemmelig"], given["rolle"]) == (("vet_ikke",), ("pa_vegne",))


def test_what_is_printed_can_be_pasted(tree):
    """With the verdict filled in, the proposals are examples, and leave no gap."""
    printed = render([validate(str(tree), None, DAY, measured=True)])
    pasted = printed[printed.index("  # ") :]
    proposed = yaml.safe_load(pasted)
    assert all(each["verdict"] is None for each in proposed)
    assert all(each["passages"] == [] for each in proposed)
    opened = open_guideline(str(tree))
    for each in proposed:
        level = max(edge.level for edge in replay(opened.compiled, each["answers"]).path).name
        pasted = re.sub(r"verdict: #.*", f"verdict: {level}", pasted, count=1)
    tree.write_text(f"{tree.read_text('utf-8')}{pasted}", "utf-8")
    full = measured(tree)
    assert full.gaps == ()
    assert all(score.held == score.of for score in full.scores.values())
    # what only a person can say is missing, and nothing else
    codes = {each.code for each in verify(open_guideline(str(tree)))}
    assert codes <= {"example-silent-unnamed", "example-law-first", "example-verdict"}


def test_passages_of_an_example_are_kept(tree):
    text = tree.read_text("utf-8").replace(
        "    rules: [taushet]", '    rules: [taushet]\n    passages: ["77aa01c3d4e5"]'
    )
    tree.write_text(text, "utf-8")
    assert open_guideline(str(tree)).guideline.examples[3].passages == ("77aa01c3d4e5",)


@pytest.mark.parametrize(
    ("held", "of", "percent", "below"),
    [(9, 10, 90, False), (9, 10, 90.1, True), (0, 0, 100, False), (0, 1, 0, False)],
)
def test_a_threshold_is_for_each_kind(held, of, percent, below):
    full = Score(1, 1)
    scores = {"options": Score(held, of), "rules": full, "verdicts": full, "guarantees": full}
    assert Coverage(scores, ()).below(percent) is below


def test_command_advises_and_fails_only_below_a_threshold(capsys):
    assert run(["validate", str(LITEN), "--coverage"]) == 0
    shown = capsys.readouterr().out
    assert "4 av 7 regler (57 %)" in shown
    assert "garantier" not in shown
    assert run(["validate", str(LITEN), "--threshold", "30"]) == 0
    assert run(["validate", str(LITEN), "--threshold", "60"]) == 1
    assert "60 prosent" in capsys.readouterr().err
    assert run(["validate", str(LITEN), "--threshold", "101"]) == 2
    assert run(["validate", str(LITEN)]) == 0
    assert "uncovered" not in capsys.readouterr().out


def test_as_data(capsys):
    run(["validate", str(LITEN), "--coverage", "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    Draft202012Validator(SCHEMA).validate(data)
    found = data["guidelines"][0]["coverage"]
    assert found["rules"] == {"held": 4, "of": 7}
    assert found["gaps"][0]["story"]["verdict"] is None


def test_for_github(capsys):
    run(["validate", str(LITEN), "--coverage", "--format", "github"])
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].startswith(f"::notice file={LITEN},line=")
    assert {line.split()[0] for line in shown} == {"::notice"}
