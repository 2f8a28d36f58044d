"""The commands as a script sees them: what they print where, and the exit status."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import someguide
from someguide.cli.app import COMMANDS
from someguide.cli.door import run
from someguide.render.report import REPORT
from someguide.words import say

LITEN = str(Path(__file__).parent / "trees" / "liten.yaml")
SCHEMAS = Path(someguide.__file__).parent / "schemas"
OK = ["rolle=ansatt_privat", "innhold=mening", "hemmelig=nei"]
CARE = ["rolle=leder_privat", "innhold=barn", "samtykke=alle_ja", "hemmelig=nei"]
ASK = ["rolle=ansatt_privat", "innhold=folk", "samtykke=ikke_spurt", "hemmelig=nei"]
STOP = ["rolle=ansatt_privat", "innhold=ingen", "hemmelig=ja"]
SILENT = ["rolle=ansatt_privat", "innhold=ki_bilde,barn", "samtykke=alle_ja", "hemmelig=nei"]


def check(*answers: str, more: tuple[str, ...] = ()) -> int:
    return run(["check", LITEN, *(part for each in answers for part in ("--set", each)), *more])


def answers_file(folder: Path, text: str) -> str:
    file = folder / "svar.yaml"
    file.write_text(text, encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(
    ("answers", "line", "status"),
    [
        (OK, "ask", 0),
        (CARE, "ask", 0),
        (CARE, "care", 1),
        (ASK, "ask", 1),
        (ASK, "stop", 0),
        (STOP, "stop", 1),
        (SILENT, "stop", 1),
        (["rolle=annen"], "stop", 1),
    ],
)
def test_exit_status_says_whether_to_go_ahead(answers, line, status, capsys):
    assert check(*answers, more=("--fail-on", line)) == status
    assert capsys.readouterr().out


@pytest.mark.parametrize("form", REPORT)
def test_every_format_goes_to_stdout_alone(form, capsys):
    assert check(*OK, more=("--format", form)) == 0
    out, err = capsys.readouterr()
    assert out
    assert not err


@pytest.mark.parametrize(
    ("answers", "near"), [(["rolle=ansat_privat"], "ansatt_privat"), (["role=ansatt_privat"], "rolle")]
)
def test_an_unknown_name_is_told_with_what_was_meant(answers, near, capsys):
    assert check(*answers) == 2
    out, err = capsys.readouterr()
    assert not out
    assert say("problems.near", near=near) in err


def test_an_unknown_name_in_a_file_has_a_place(tmp_path, capsys):
    file = answers_file(tmp_path, "rolle: ansatt_privat\ninnhold: [mening, fok]\nhemelig: nei\n")
    assert run(["check", LITEN, "--answers", file]) == 2
    err = capsys.readouterr().err
    assert f"{file}:2:19: unknown-option" in err
    assert f"{file}:3:1: unknown-asked" in err or f"{file}:3:10: unknown-asked" in err


def test_a_missing_answer_tells_the_next_question_and_what_may_come(capsys):
    assert check("rolle=ansatt_privat", "innhold=ingen") == 2
    err = capsys.readouterr().err
    assert "(hemmelig)" in err
    assert say("level.ok") in err
    assert say("level.stop") in err
    assert say("level.care") not in err


def test_unused_answers_are_listed_and_refused_only_with_strict(capsys):
    answers = [*OK, "samtykke=alle_ja"]
    assert check(*answers, more=("--format", "json")) == 0
    assert json.loads(capsys.readouterr().out)["unused"] == ["samtykke"]
    assert check(*answers, more=("--strict",)) == 2
    assert "samtykke" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        (["rolle=ansat"], "answers"),
        (["rolle=ansatt_privat"], "incomplete"),
        ([*OK, "samtykke=alle_ja"], "unused"),
    ],
)
def test_errors_of_json_are_json(answers, code, capsys):
    assert check(*answers, more=("--format", "json", "--strict")) == 2
    error = json.loads(capsys.readouterr().out)
    Draft202012Validator(json.loads((SCHEMAS / "error-1.json").read_text("utf-8"))).validate(error)
    assert error["error"]["code"] == code


def test_a_guideline_that_is_not_there_is_a_json_error_too(capsys):
    assert run(["check", "ringebo", "--format", "json"]) == 2
    problem = json.loads(capsys.readouterr().out)["error"]["problems"][0]
    assert problem["near"] == "ringebu"


def test_answers_from_stdin_and_set_over_them(monkeypatch, capsys):
    stdin = io.TextIOWrapper(io.BytesIO(b"rolle: ansatt_privat\ninnhold: [ingen]\nhemmelig: ja\n"))
    monkeypatch.setattr("sys.stdin", stdin)
    assert run(["check", LITEN, "--answers", "-", "--set", "hemmelig=nei", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["answers"]["hemmelig"] == "nei"


def test_a_file_is_replaced_only_with_force(tmp_path, capsys):
    file = tmp_path / "svar.md"
    file.write_text("mine", encoding="utf-8")
    more = ("--format", "markdown", "-o", str(file))
    assert check(*OK, more=more) == 2
    assert file.read_text("utf-8") == "mine"
    assert check(*OK, more=(*more, "--force")) == 0
    assert "liten" in file.read_text("utf-8").casefold()
    assert not capsys.readouterr().out


def test_an_unwritable_folder_is_a_sentence(tmp_path, capsys):
    assert check(*OK, more=("-o", str(tmp_path / "nope" / "svar.md"))) == 2
    assert "nope" in capsys.readouterr().err


def test_card_of_a_group_holds_more_than_that_of_one_role(capsys):
    assert run(["card", LITEN, "--given", "rolle=privat"]) == 0
    private = capsys.readouterr().out
    assert run(["card", LITEN, "--given", "rolle=pa_vegne"]) == 0
    official = capsys.readouterr().out
    assert "Navn og tittel" in official
    assert "Navn og tittel" not in private


def test_card_of_an_interview_is_ticked_and_needs_a_finished_one(tmp_path, capsys):
    done = answers_file(tmp_path, "rolle: ansatt_privat\ninnhold: [folk]\nsamtykke: alle_ja\nhemmelig: nei\n")
    assert run(["card", LITEN, "--answers", done]) == 0
    assert "[x]" in capsys.readouterr().out
    half = answers_file(tmp_path, "rolle: ansatt_privat\n")
    assert run(["card", LITEN, "--answers", half]) == 2
    assert run(["card", LITEN, "--answers", done, "--given", "rolle=privat"]) == 2


def test_rules_of_a_topic(capsys):
    assert run(["rules", LITEN, "--topic", "bilder"]) == 0
    out = capsys.readouterr().out
    assert "andres barn" in out
    assert "taushetsplikt om" not in out
    assert run(["rules", LITEN, "--topic", "bildr"]) == 2
    assert say("problems.near", near="bilder") in capsys.readouterr().err


def test_list_names_what_it_finds_and_what_it_cannot_open(tmp_path, monkeypatch, capsys):
    (tmp_path / "trees").mkdir()
    (tmp_path / "trees" / "odelagt.yaml").write_text("id: [", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["list"]) == 0
    out, err = capsys.readouterr()
    assert "ringebu" in out
    assert "odelagt.yaml" in err


def test_ones_own_guideline_hides_the_shipped_one_and_says_so(tmp_path, monkeypatch, capsys):
    shipped = Path(__file__).parents[1] / "trees" / "ringebu.yaml"
    (tmp_path / "trees").mkdir()
    own = shipped.read_text("utf-8").replace('version: "2026-11"', 'version: "2026-12"')
    (tmp_path / "trees" / "ringebu.yaml").write_text(own, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["rules", "ringebu", "--topic", "venner"]) == 0
    out, err = capsys.readouterr()
    assert "2026-12" in out
    assert str(shipped.name) in err


def test_validate_says_every_problem_and_its_own_status(capsys):
    bad = Path(__file__).parent / "bad" / "guideline"
    assert run(["validate", LITEN]) == 0
    assert run(["validate", LITEN, str(bad / "rule-unused.yaml"), str(bad / "circle.yaml")]) == 1
    out, err = capsys.readouterr()
    assert "rule-unused" in out
    assert "circle" in out
    assert err
    assert run(["validate", "finnes-ikke.yaml"]) == 2


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_norwegian_throughout(name):
    """What click says by itself depends on the process, so a process of its own is asked."""
    run_ = subprocess.run(
        [sys.executable, "-m", "someguide", name, "--help"], capture_output=True, check=True, encoding="utf-8"
    )
    for english in ("Usage", "Options", "Show this", "default:", "[OPTIONS]", "DIRECTORY", "TEXT", "PATH"):
        assert english not in run_.stdout


def test_wrong_use_is_norwegian():
    run_ = subprocess.run([sys.executable, "-m", "someguide", "chek"], capture_output=True, check=False)
    assert run_.returncode == 2
    assert b"Error" not in run_.stderr


def test_without_a_terminal_the_bare_command_shows_help(capsys):
    assert run([]) == 0
    assert "interview" in capsys.readouterr().out


def test_a_pipe_that_is_closed_early_is_no_error():
    command = f"'{sys.executable}' -m someguide rules ringebu | head -n 1"
    run_ = subprocess.run(["bash", "-c", command], capture_output=True, check=True)  # noqa: S607
    assert run_.stdout
    assert not run_.stderr


@pytest.mark.parametrize("command", ["check", "card", "interview", "compare", "graph"])
@pytest.mark.parametrize(
    "text", ["rolle: [ansatt_privat, annen]", "{rolle: ansatt_privat, innhold: [ingen, folk]}"]
)
def test_an_answer_that_cannot_be_given_is_a_problem_with_a_place(command, text, tmp_path, capsys):
    file = answers_file(tmp_path, text)
    name = "--walk" if command == "graph" else "--answers"
    assert run([command, LITEN, name, file]) == 2
    assert f"{file}:1:" in capsys.readouterr().err


@pytest.mark.parametrize("pairs", [["rolle"], ["rolle="], ["rolle=annen", "rolle=folkevalgt"]])
def test_what_is_no_pair_or_comes_twice_is_refused(pairs, capsys):
    assert check(*pairs, more=("--format", "json")) == 2
    assert json.loads(capsys.readouterr().out)["error"]["problems"]


def test_a_missing_answers_file_is_a_json_error_too(tmp_path, capsys):
    assert run(["check", LITEN, "--answers", str(tmp_path / "nope.yaml"), "--format", "json"]) == 2
    assert json.loads(capsys.readouterr().out)["error"]["problems"][0]["code"] == "no-file"


def test_answers_without_end_are_refused(capsys):
    assert run(["check", LITEN, "--answers", "/dev/zero"]) == 2
    assert "file-too-large" in capsys.readouterr().err


def test_the_folder_asked_for_comes_first_even_where_it_is_the_shipped_one(tmp_path, monkeypatch, capsys):
    shipped = Path(__file__).parents[1] / "trees"
    (tmp_path / "trees").mkdir()
    own = (shipped / "ringebu.yaml").read_text("utf-8").replace('version: "2026-11"', "version: EGEN")
    (tmp_path / "trees" / "ringebu.yaml").write_text(own, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["rules", "ringebu", "--trees", str(shipped), "--topic", "venner"]) == 0
    assert "EGEN" not in capsys.readouterr().out


def closed_early(*answers: str) -> int:
    sets = " ".join(f"--set {each}" for each in answers)
    command = f"'{sys.executable}' -m someguide check '{LITEN}' {sets} | true; exit ${{PIPESTATUS[0]}}"
    return subprocess.run(["bash", "-c", command], capture_output=True, check=False).returncode  # noqa: S607


def test_a_verdict_keeps_its_status_when_nobody_reads_it():
    assert closed_early(*OK) == 0
    assert closed_early(*STOP) == 1


def test_a_card_for_somebody_the_guideline_does_not_bind_says_so(capsys):
    assert run(["card", LITEN, "--given", "rolle=annen"]) == 0
    out = capsys.readouterr().out
    assert say("report.outside") in out
    assert "[ ]" not in out
