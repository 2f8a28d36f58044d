"""What ``validate`` prints in each format, and the stories it tells."""

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import someguide
from someguide.cli.door import run
from someguide.compile.nodes import Compiled
from someguide.model.problem import Place, Problem
from someguide.model.story import UNTOLD, Story
from someguide.render.problems import message
from someguide.render.story import told
from someguide.render.validation import VALIDATION
from someguide.report.story import story
from someguide.shelf import open_guideline
from someguide.verify.outcome import Outcome, Score, validate
from someguide.walk import replay
from someguide.words import say

HERE = Path(__file__).parent
LITEN = str(HERE / "trees" / "liten.yaml")
BAD = HERE / "bad" / "guideline"
BROKEN = str(BAD / "guarantee-broken.yaml")
SCHEMA = json.loads((Path(someguide.__file__).parent / "schemas" / "problems-1.json").read_text("utf-8"))
DAY = date(2026, 11, 20)
TOLD = {
    "guarantee-broken",
    "too-many-screens",
    "shown-twice",
    "asked-again",
    "outside-late",
    "verdict-without-example",
}
"""The findings that a walk is needed to understand."""


@pytest.fixture(scope="module")
def liten() -> Compiled:
    return open_guideline(LITEN).compiled


def of(compiled: Compiled, **answers: str | tuple[str, ...]) -> Story:
    return story(compiled, replay(compiled, answers).path)


def test_a_story_is_one_sentence(liten):
    whole = of(liten, rolle="folkevalgt", innhold=("folk", "barn"), samtykke="vet_ikke", hemmelig="nei")
    assert told(whole) == (
        "Folkevalgt, som krysser av for «Folk som kan kjennes igjen» og «Andres barn», "
        "svarer «Vet ikke» på «Har de på bildet sagt ja?» "
        "og «Nei» på «Er noe av det taushetsbelagt?», får «Avklar først»"
    )


def test_a_story_may_be_told_so_far_or_be_short(liten):
    assert told(of(liten, rolle="annen")) == "En annen får «Fant ingen regel om dette»"
    part = of(liten, rolle="folkevalgt", innhold=("ingen",))
    assert part.verdict == ""
    assert told(part) == "Folkevalgt, som svarer «Ingen av disse» på «Hva er med?»"


def test_what_is_said_after_a_question_is_left_out(liten):
    whole = of(liten, rolle="folkevalgt", innhold=("ingen",))
    longer = [each if each.asks != "innhold" else _asking(each, "Hva? Kryss av.") for each in whole.turns]
    assert told(Story(tuple(longer))).endswith("på «Hva?»")


def _asking(turn, text):
    return type(turn)(turn.asks, text, turn.options, turn.labels, turn.many)


@pytest.mark.parametrize("code", sorted(TOLD))
def test_what_a_walk_is_needed_for_is_told(code):
    problems = validate(str(BAD / f"{code}.yaml"), None, DAY).problems
    for each in problems:
        assert told(each.story) in message(each)
        assert each.story.turns


def test_nothing_else_is_told():
    for file in sorted(BAD.glob("*.yaml")):
        for each in validate(str(file), None, DAY).problems:
            assert (each.story != UNTOLD) == (each.code in TOLD)


def test_the_walk_to_the_ninth_question_is_told():
    [problem] = validate(str(BAD / "too-many-screens.yaml"), None, DAY).problems
    assert [turn.asks for turn in problem.story.turns] == [f"q{number}" for number in range(8)]
    assert problem.story.verdict == ""


def test_json_follows_its_schema(capsys):
    Draft202012Validator.check_schema(SCHEMA)
    files = [LITEN, BROKEN, str(BAD / "circle.yaml"), str(BAD / "too-many-screens.yaml"), "finnes-ikke.yaml"]
    assert run(["validate", *files, "--format", "json", "--date", "2028-01-01"]) == 2
    data = json.loads(capsys.readouterr().out)
    Draft202012Validator(SCHEMA).validate(data)
    assert [each["name"] for each in data["guidelines"]] == files
    assert [each["clean"] for each in data["guidelines"]] == [True, False, False, False, False]
    assert data["guidelines"][1]["guarantees"] == {"held": 1, "of": 3}
    assert [each["rule"] for each in data["guidelines"][0]["general"]] == ["alle_ser"]
    codes = [each["code"] for each in data["problems"]]
    assert sorted(codes) == ["circle", "guarantee-broken", "guarantee-broken", "no-file", "too-many-screens"]


def test_the_answers_of_a_story_can_be_checked(capsys, tmp_path):
    assert run(["validate", BROKEN, "--format", "json"]) == 1
    tale = json.loads(capsys.readouterr().out)["problems"][0]["story"]
    file = tmp_path / "svar.json"
    file.write_text(json.dumps(tale["answers"]), "utf-8")
    run(["check", BROKEN, "--answers", str(file), "--strict", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["verdict"] == tale["verdict"]


@pytest.mark.parametrize("form", VALIDATION)
def test_the_status_is_the_same_in_every_format(form, capsys):
    assert run(["validate", LITEN, "--format", form]) == 0
    assert run(["validate", LITEN, BROKEN, "--format", form]) == 1
    assert run(["validate", "finnes-ikke.yaml", "--format", form]) == 2
    assert say("validate.clean") in capsys.readouterr().err


def test_github_commands_are_escaped():
    place = Place("mappe, med:komma/100%.yaml", 3, 5)
    odd = Problem(place, "yaml-key")
    [line] = VALIDATION["github"]([Outcome("x", (odd,))]).splitlines()
    start = "::error file=mappe%2C med%3Akomma/100%25.yaml,line=3,col=5,title=yaml-key::"
    assert line == start + say("problem.yaml-key").replace("%", "%25")


def test_a_github_command_is_one_line_whatever_stands_in_it():
    odd = Problem(Place("x.yaml", 1, 1), "unknown-key", (("found", "a\r\n::error::50% b"),))
    [line] = VALIDATION["github"]([Outcome("x", (odd,))]).splitlines()
    assert "50%25 b" in line
    assert line.startswith("::error file=x.yaml,line=1,col=1,title=unknown-key::")


def test_what_is_in_no_file_has_no_place():
    odd = Problem(Place(""), "no-guideline", (("name", "x"),))
    assert VALIDATION["github"]([Outcome("x", (odd,))]).startswith("::error title=no-guideline::")


def test_an_expired_review_warns_and_does_not_fail(capsys):
    name = str(HERE / "good" / "guideline" / "exceptions.yaml")
    assert validate(name, None, date(2026, 11, 21)).warnings == ()
    [warning] = validate(name, None, date(2026, 11, 22)).warnings
    assert (warning.code, warning.place.line) == ("review-overdue", 9)
    assert run(["validate", name, "--date", "2026-11-22"]) == 0
    out, err = capsys.readouterr()
    assert not out
    assert "exceptions.yaml:9:1: review-overdue" in err
    assert run(["validate", name, "--date", "2026-11-22", "--format", "github"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("::warning ")
    assert "review-overdue" not in err


def test_the_summary_says_what_was_proved(capsys):
    assert run(["validate", LITEN, BROKEN]) == 1
    out, err = capsys.readouterr()
    assert out.count(": guarantee-broken: ") == 2
    assert say("validate.guarantees", held=1, of=3) in err
    assert say("validate.general", name="liten", rules="alle_ser") in err


def test_an_outcome_counts_what_holds():
    fine = validate(LITEN, None, DAY)
    assert (fine.problems, fine.guarantees, fine.examples) == ((), Score(0, 0), Score(5, 5))
    assert fine.checks.held == fine.checks.of > 30
    wrong = validate(str(BAD / "example-verdict.yaml"), None, DAY)
    assert wrong.examples == Score(1, 2)
    assert wrong.checks.held == wrong.checks.of - 1
    assert validate(str(BAD / "circle.yaml"), None, DAY).guideline is None
