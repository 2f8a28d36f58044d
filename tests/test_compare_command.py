"""``someguide compare`` as a script or a person sees it."""

from io import StringIO
from pathlib import Path

import pytest
from sides import ALL, PATHS, PICTURE, TREES, checked

from someguide.cli.door import run
from someguide.model.guideline import Answers
from someguide.words import say


def sets(answers: Answers) -> list[str]:
    return [
        part
        for id_, given in answers.items()
        for part in ("--set", f"{id_}={given if isinstance(given, str) else ','.join(given)}")
    ]


def test_command_with_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", *PATHS, *sets(ALL), "--format", "json"]) == 0
    out, err = capsys.readouterr()
    data = checked("compare-1", out)
    assert [each["report"]["verdict"] for each in data["guidelines"]] == ["ask", "care", "none"]
    assert data["guidelines"][1]["unused"] == ["rolle"]
    assert not err


def test_missing_answers_are_told_and_what_is_known_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", *PATHS, *sets(PICTURE), "--format", "json"]) == 2
    out, err = capsys.readouterr()
    data = checked("compare-1", out)["guidelines"]
    assert [bool(each["report"]) for each in data] == [True, False, True]
    assert data[1]["missing"]["question"] == "plass"
    assert "Mild kommune" in err
    assert "(plass)" in err
    assert "sjekket" in err
    assert run(["compare", *PATHS, *sets({"rolle": "annen"})]) == 2
    assert say("compare.missing") in capsys.readouterr().out


def test_templates_take_part_only_when_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("someguide.shelf.SHIPPED", TREES)
    answers = [*sets(ALL), "--format", "json"]
    assert run(["compare", *answers]) == 0
    named = checked("compare-1", capsys.readouterr().out)["guidelines"]
    assert [each["guideline"]["id"] for each in named] == ["liten", "mild"]
    assert run(["compare", "skjema", "liten", "skjema", *answers]) == 0
    named = checked("compare-1", capsys.readouterr().out)["guidelines"]
    assert [each["guideline"]["id"] for each in named] == ["skjema", "liten"]


def test_a_broken_guideline_on_the_shelf_is_named_and_one_asked_for_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "trees").mkdir()
    (tmp_path / "trees" / "odelagt.yaml").write_text("id: [", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("someguide.shelf.SHIPPED", TREES)
    assert run(["compare", *sets(ALL)]) == 2
    out, err = capsys.readouterr()
    assert "Mild kommune" in out
    assert "odelagt.yaml" in err
    assert run(["compare", "odelagt", "liten", *sets(ALL), "--format", "json"]) == 2
    assert checked("error-1", capsys.readouterr().out)["error"]["code"] == "guideline"


def test_nothing_to_compare_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("someguide.shelf.SHIPPED", tmp_path)
    assert run(["compare", "--matrix"]) == 2
    assert say("cli.compare.none") in capsys.readouterr().err


@pytest.mark.parametrize(
    ("pair", "code"),
    [
        ("rolle=ansat", "unknown-option"),
        ("role=annen", "unknown-asked"),
        ("rolle=annen,pa_vegne", "answer-many"),
    ],
)
def test_wrong_answers_are_refused(pair: str, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", *PATHS, "--set", pair]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert code in err


def test_a_question_of_one_guideline_alone_can_be_answered(capsys: pytest.CaptureFixture[str]) -> None:
    answers = {**ALL, "rolle": "pa_vegne", "hast": "ja"}
    assert run(["compare", *PATHS, *sets(answers), "--format", "json"]) == 0
    columns = checked("compare-1", capsys.readouterr().out)["guidelines"]
    assert columns[2]["report"]["commanded"] is True
    assert columns[0]["unused"] == ["hast"]


def test_the_command_asks_where_no_answers_are_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("1\n1\n2\n2\n1\n"))
    assert run(["compare", *PATHS, "--plain", "--date", "2026-11-20"]) == 0
    out, err = capsys.readouterr()
    assert "20. november 2026" in out
    assert "Hvem er du når du skriver dette?" in err
    monkeypatch.setattr("sys.stdin", StringIO("1\n"))
    assert run(["compare", *PATHS, "--plain"]) == 2
    assert not capsys.readouterr().out


def test_matrix_goes_to_a_file_and_not_with_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "matrise.md"
    assert run(["compare", *PATHS, "--matrix", "--format", "markdown", "-o", str(file)]) == 0
    assert "| Liten kommune |" in file.read_text("utf-8")
    assert run(["compare", *PATHS, "--matrix", *sets(ALL)]) == 2
    assert say("cli.compare.one") in capsys.readouterr().err


def test_guidelines_of_other_words_are_refused_as_guidelines(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "ringebu", PATHS[0], *sets(ALL), "--format", "json"]) == 2
    error = checked("error-1", capsys.readouterr().out)["error"]
    assert error["code"] == "guideline"
    assert {each["code"] for each in error["problems"]} == {"words-differ"}
