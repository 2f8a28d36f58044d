"""``someguide diff`` as an adviser sees it: files, ids, revisions of git, and every format."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len
from sides import TREES, checked
from test_render_looks import poisoned
from walks import flat, with_rule

from someguide.cli.door import run
from someguide.compile.continuation import compile_guideline
from someguide.diff.difference import Difference, difference
from someguide.model.scale import Level
from someguide.render.diff import DIFF
from someguide.render.style import Style
from someguide.revisions import revision
from someguide.shelf import Opened, _shared
from someguide.words import say

LITEN = str(TREES / "liten.yaml")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """A repository with one commit of the small guidelines; what it gives changes the one called liten."""
    shutil.copytree(TREES, tmp_path / "trees")
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    git("init", "-q")
    commit()
    _shared.cache_clear()

    def change(old: str, new: str, file: str = "trees/liten.yaml") -> None:
        text = Path(file).read_text("utf-8")
        assert old in text
        _shared.cache_clear()
        Path(file).write_text(text.replace(old, new), encoding="utf-8")

    return change


def git(*args: str) -> None:
    subprocess.run(["git", *args], check=True, capture_output=True)  # noqa: S607


def commit(*, everything: bool = True) -> None:
    if everything:
        git("add", ".")
    git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x")


def stricter(liten: Opened) -> Difference:
    new = with_rule(liten.guideline, "barn", modality="must", level=Level.ask)
    return difference(liten.compiled, compile_guideline(new))


def test_a_file_and_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", LITEN, LITEN]) == 0
    out = flat(capsys.readouterr().out)
    assert say("diff.unchanged") in out
    assert say("diff.same") in out


def test_a_revision_and_the_present_file(
    repository: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    repository("level: care\n    level_why: gjelder hvordan, ikke om\n    text: Vis", "text: Vis")
    assert run(["diff", "HEAD:trees/liten.yaml", "liten", "--format", "json"]) == 1
    data = checked("diff-1", capsys.readouterr().out)
    (rule,) = data["rules"]["changed"]
    assert (rule["id"], [each["name"] for each in rule["fields"]]) == ("avsender", ["level", "level_why"])
    kinds = {(each["from"], each["to"]) for each in data["situations"]["verdicts"]}
    assert kinds == {("care", "ask"), ("none", "ask"), ("ok", "ask")} & kinds
    assert ("care", "ask") in kinds
    assert data["situations"]["exact"]
    assert run(["diff", "HEAD:./trees/liten.yaml", "HEAD:trees/liten.yaml"]) == 0


def test_shared_words_come_from_the_same_revision(
    repository: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    repository("alle_ja: Ja, alle", "alle_ja: Ja, alle sammen", "trees/shared/vocabulary.yaml")
    assert run(["diff", "HEAD:trees/liten.yaml", "trees/liten.yaml", "--format", "json"]) == 0
    changed = checked("diff-1", capsys.readouterr().out)["options"]["changed"]
    assert {each["id"] for each in changed} == {"samtykke.alle_ja", "samtykke_barn.alle_ja"}
    assert changed[0]["fields"] == [{"name": "label", "old": ["Ja, alle"], "new": ["Ja, alle sammen"]}]


def test_present_words_stand_in_where_the_revision_has_none(
    repository: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    assert repository
    git("rm", "-rq", "--cached", "trees/shared")
    commit(everything=False)
    assert run(["diff", "HEAD:trees/liten.yaml", "HEAD~1:trees/liten.yaml"]) == 0
    assert say("diff.same") in flat(capsys.readouterr().out)


def test_a_hint_makes_a_renamed_question_the_same(
    repository: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    repository("hemmelig", "taushet_", "trees/shared/vocabulary.yaml")
    repository("hemmelig", "taushet_")
    repository("taushet:\n    modality", "tie:\n    modality")
    repository("[taushet]", "[tie]")
    names = ["diff", "HEAD:trees/liten.yaml", "trees/liten.yaml"]
    assert run(names) == 1
    assert say("diff.renamed") in flat(capsys.readouterr().out)
    hint = "renamed:\n  questions: {hemmelig: taushet_}\n  rules: {taushet: tie}\n"
    repository("start: rolle\n", f"start: rolle\n{hint}")
    assert run([*names, "--format", "json"]) == 0
    data = checked("diff-1", capsys.readouterr().out)
    assert [(each["was"], each["id"]) for each in data["questions"]["changed"]] == [("hemmelig", "taushet_")]
    assert [(each["was"], each["fields"]) for each in data["rules"]["changed"]] == [("taushet", [])]
    assert [each["id"] for each in data["questions"]["added"]] == []
    assert data["options"]["changed"] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("finnes-ikke:trees/liten.yaml", "git-no-revision"),
        ("HEAD:trees/borte.yaml", "git-no-file"),
        ("trees/borte.yaml", "no-file"),
        ("borte", "no-guideline"),
    ],
)
def test_what_cannot_be_read_is_told(
    name: str, code: str, repository: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    assert repository
    assert run(["diff", name, "liten"]) == 2
    assert code in capsys.readouterr().err
    assert run(["diff", "liten", name, "--format", "json"]) == 2
    assert checked("error-1", capsys.readouterr().out)["error"]["problems"][0]["code"] == code


def test_problems_of_a_revision_name_it(
    repository: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    repository("start: rolle", "start: roll")
    commit()
    assert run(["diff", "HEAD:trees/liten.yaml", "HEAD~1:trees/liten.yaml"]) == 2
    assert "HEAD:trees/liten.yaml:" in capsys.readouterr().err


def test_without_git_or_a_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert run(["diff", "HEAD:trees/liten.yaml", LITEN]) == 2
    assert "git-no-repository" in capsys.readouterr().err
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run(["diff", "HEAD:trees/liten.yaml", LITEN]) == 2
    assert "git-missing" in capsys.readouterr().err


@pytest.mark.parametrize(
    "name", ["liten", "trees/liten.yaml", "C:/trees/liten.yaml", "--output=x:y", ":x", "HEAD:"]
)
def test_what_is_no_revision(name: str) -> None:
    assert revision(name) is None


def test_a_file_is_replaced_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "endring.md"
    assert run(["diff", LITEN, LITEN, "--format", "markdown", "-o", str(file)]) == 0
    assert say("diff.unchanged") in file.read_text("utf-8")
    assert run(["diff", LITEN, LITEN, "-o", str(file)]) == 2
    assert run(["diff", LITEN, LITEN, "-o", str(file), "--force"]) == 0
    assert capsys.readouterr().err


@pytest.mark.parametrize("width", [40, 80, 100])
def test_it_fits_the_terminal_and_tells_the_smallest_example(liten: Opened, width: int) -> None:
    text = DIFF["terminal"](stricter(liten), Style(width))
    assert max(map(cell_len, text.splitlines())) <= width
    assert "Tenk deg om → Avklar først: " in flat(text)
    assert "krysser av for «Andres barn»" in flat(text)
    assert "nivå: Tenk deg om → Avklar først" in flat(text)
    assert "→" not in DIFF["terminal"](stricter(liten), Style(width, encoding="latin-1"))


def test_texts_are_never_markup(liten: Opened) -> None:
    texts = "[b]<b>", "\x1b[31m**x**"
    made = [replace(poisoned(liten.guideline, text), digest="0" * 16) for text in texts]
    one, other = map(compile_guideline, made)
    found = difference(one, other)
    for each in DIFF.values():
        assert "\x1b" not in each(found, Style())
    html = MarkdownIt("commonmark").render(DIFF["markdown"](found, Style()))
    assert "<b>" not in html
    checked("diff-1", DIFF["json"](found, Style()))


def test_versions_too_unlike_are_said_to_be(liten: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("someguide.diff.stops.stops.__defaults__", (5,))
    found = stricter(liten)
    assert found.shift is None
    assert not found.unchanged
    assert say("diff.unknown") in flat(DIFF["terminal"](found, Style()))
    assert checked("diff-1", DIFF["json"](found, Style()))["situations"] is None
