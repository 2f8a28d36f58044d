"""``someguide sources``, and the documents' own words in reports: what is shown, and the exit status."""

import io
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from walks import flat

import someguide
from someguide.cli.door import run
from someguide.render.trace import TRACE
from someguide.sources.split import passages
from someguide.sources.wording import fingerprint
from someguide.words import say

TREES = Path(__file__).parent / "trees"
SCHEMAS = Path(someguide.__file__).parent / "schemas"
CITED = re.compile(r'at: "[^"]+", print: \w+')
DOCUMENT = "# Regler\n\n" + "".join(
    f"Dette er `regel` nummer {n}, <b>og</b> den gjelder.\n\n" for n in range(1, 9)
)
ANSWERS = ["rolle=ansatt_privat", "innhold=mening", "hemmelig=nei"]
FIRST = "Dette er regel nummer 1, <b>og</b> den gjelder."


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The small guideline, citing the document beside it; everything is cited or background."""
    shutil.copytree(TREES / "shared", tmp_path / "shared")
    title, *others = passages(DOCUMENT)
    spots = (f'at: "{each.at}", print: "{each.print}"' for each in others)
    text = CITED.sub(lambda _: next(spots), (TREES / "liten.yaml").read_text("utf-8"))
    assert not list(spots)
    file = tmp_path / "liten.yaml"
    file.write_text(
        f'{text}\nbackground:\n  - {{in: main, why: Tittel., prints: ["{title.print}"]}}\n', "utf-8"
    )
    (tmp_path / "liten.txt").write_text(DOCUMENT, "utf-8")
    return file


@pytest.fixture
def sources(tree: Path) -> Callable[..., int]:
    return lambda *more: run(["sources", str(tree), "--dir", str(tree.parent), *more])


def check(tree: Path, *more: str) -> int:
    return run(["check", str(tree), *(part for each in ANSWERS for part in ("--set", each)), *more])


def change(tree: Path, old: str, new: str, name: str = "liten.txt") -> None:
    file = tree.parent / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("form", TRACE)
def test_found_and_covered_is_zero_in_every_format(sources, form, capsys) -> None:
    assert sources("--format", form) == 0
    out, err = capsys.readouterr()
    assert out
    assert not err


def test_the_page_tells_counts_and_reasons(sources, capsys) -> None:
    assert sources() == 0
    out = flat(capsys.readouterr().out)
    assert say("trace.complete") in out
    assert say("trace.count.found", number=8) in out
    assert say("trace.count.uncovered", number=0, percent=100) in out
    assert say("trace.reason", why="Tittel.", number=1) in out
    assert say("trace.orphaned") not in out


def test_a_changed_document_is_one_and_names_its_rules_first(tree, sources, capsys) -> None:
    change(tree, "nummer 1,", "nummer null,")
    assert sources() == 1
    out = capsys.readouterr().out
    assert "ytring" in flat(out.split(say("trace.counts"))[0])
    assert "nummer null" in out
    assert "100 %" not in out


def test_what_nothing_covers_is_ready_to_paste(tree, sources, capsys) -> None:
    change(tree, "# Regler\n", '# Regler\n\n## Det "helt" nye\n\nTenk deg om. Sov på det.\n\n## Resten\n')
    assert sources() == 1
    lines = [line.strip() for line in capsys.readouterr().out.splitlines() if "- {in:" in line]
    pasted = [yaml.safe_load(line)[0] for line in lines]
    print_ = fingerprint("Sov på det.")
    assert {"in": "main", "at": '«Det "helt" nye», avsnitt 1, setning 2', "print": print_} in pasted


@pytest.mark.parametrize("new", [DOCUMENT, DOCUMENT.replace("nummer 2", "nummer to") + "Nytt."])
def test_json_follows_its_schema(tree, sources, capsys, new: str) -> None:
    (tree.parent / "liten.txt").write_text(new, "utf-8")
    status = sources("--format", "json")
    data = json.loads(capsys.readouterr().out)
    schema = json.loads((SCHEMAS / "sources-1.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(data)
    assert data["complete"] == (status == 0)
    assert data["affected"] == ([] if status == 0 else ["taushet"])
    assert data["counts"]["passages"] == len(data["passages"])


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("../liten.txt", "document-outside"),
        ("..", "document-outside"),
        (".", "document-outside"),
        ("sub/liten.txt", "document-outside"),
        ("sub\\\\liten.txt", "document-outside"),
        ("/etc/hostname", "document-outside"),
        ("borte.txt", "document-missing"),
        ("shared", "document-unreadable"),
        ("latin.txt", "document-not-utf8"),
    ],
)
def test_a_document_that_cannot_be_read_is_two_and_a_sentence(tree, sources, capsys, name, problem) -> None:
    (tree.parent / "latin.txt").write_bytes("Blåbær".encode("latin-1"))
    change(tree, "file: liten.txt", f'file: "{name}"', "liten.yaml")
    assert sources() == 2
    out, err = capsys.readouterr()
    assert not out
    assert "liten.yaml:14:44: " in err
    assert f"{problem}: " in err
    if problem != "document-outside":
        assert str(tree.parent / name) in err


def test_a_source_without_a_file_is_two(tree, sources, capsys) -> None:
    change(tree, ", file: liten.txt", "", "liten.yaml")
    assert sources() == 2
    assert "document-unnamed: " in capsys.readouterr().err


def test_a_folder_is_needed_and_must_be_there(tree, capsys) -> None:
    assert run(["sources", str(tree)]) == 2
    assert run(["sources", str(tree), "--dir", str(tree.parent / "borte")]) == 2
    assert not capsys.readouterr().out


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_reports_show_the_words_only_with_the_documents(tree, capsys, form) -> None:
    assert check(tree, "--format", form) == 0
    without = capsys.readouterr().out
    assert "Dokumentet sier" not in without
    assert check(tree, "--format", form, "--dir", str(tree.parent)) == 0
    out = flat(capsys.readouterr().out.replace("\\", ""))
    assert say("quote.words", words=FIRST) in out


def test_json_has_a_quote_only_with_the_documents(tree, capsys) -> None:
    assert check(tree, "--format", "json") == 0
    plain = json.loads(capsys.readouterr().out)
    assert check(tree, "--format", "json", "--dir", str(tree.parent)) == 0
    data = json.loads(capsys.readouterr().out)
    schema = json.loads((SCHEMAS / "report-1.json").read_text("utf-8"))
    for each in (plain, data):
        Draft202012Validator(schema).validate(each)
    quotes = [source.pop("quote") for rule in data["rules"] for source in rule["sources"]]
    assert FIRST in quotes
    assert data == plain


@pytest.mark.parametrize("command", [["card"], ["rules"]])
def test_cards_and_rules_show_the_words_too(tree, capsys, command) -> None:
    assert run([*command, str(tree)]) == 0
    assert "nummer 2" not in capsys.readouterr().out
    assert run([*command, str(tree), "--dir", str(tree.parent)]) == 0
    assert "Dokumentet sier: «Dette er regel nummer 2" in flat(capsys.readouterr().out)


def test_an_interview_shows_the_words_too(tree, capsys, monkeypatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n3\n2\n"))
    assert run(["interview", str(tree), "--plain", "--dir", str(tree.parent)]) == 0
    assert "Dokumentet sier: «" in flat(capsys.readouterr().out)


def test_words_that_are_gone_are_said_to_be_gone(tree, capsys) -> None:
    change(tree, "nummer 1,", "nummer null,")
    assert check(tree, "--dir", str(tree.parent)) == 0
    out, err = capsys.readouterr()
    assert say("quote.gone") in flat(out)
    assert f"sources liten --dir {tree.parent}" in err
    assert check(tree, "--dir", str(tree.parent), "--format", "json") == 0
    assert None in [
        source["quote"] for rule in json.loads(capsys.readouterr().out)["rules"] for source in rule["sources"]
    ]


def test_check_tells_a_missing_document_as_json(tree, capsys) -> None:
    (tree.parent / "liten.txt").unlink()
    assert check(tree, "--dir", str(tree.parent), "--format", "json") == 2
    error = json.loads(capsys.readouterr().out)
    Draft202012Validator(json.loads((SCHEMAS / "error-1.json").read_text("utf-8"))).validate(error)
    assert error["error"]["code"] == "documents"
