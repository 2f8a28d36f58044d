"""Every check finds what it is for, at the right line, and nothing else.

What is good is collected by the plug-in: ``trees``, ``tests/trees``, ``tests/good/guideline``.
"""

import inspect
import re
from pathlib import Path

import pytest

from someguide import walk, words
from someguide.compile import continuation, routes
from someguide.load import guarantees, mistakes, placeholders, read, references, renamed
from someguide.model.problem import Problem, RefusedError
from someguide.shelf import open_guideline
from someguide.verify.checks import CHECKS, code
from someguide.verify.engine import verify
from someguide.verify.subject import subject

HERE = Path(__file__).parent
BAD = sorted((HERE / "bad" / "guideline").glob("*.yaml"))
MARK = re.compile(r"([a-z-]+) (\d+)")
CODE = re.compile(r'"([a-z]+(?:-[a-z]+)+)"|fault\(path, "([a-z]+)"')

NO_SAMPLE = {"wrong-value", "no-file", "unreadable"}
"""What pydantic may find one day, and what no file can be a sample of."""

CHECKED = [code(check) for check in CHECKS]


def expected(file: Path) -> list[tuple[str, int]]:
    first, _ = file.read_text("utf-8").split("\n", 1)
    assert first.startswith("# expect: ")
    return [(name, int(line)) for name, line in MARK.findall(first)]


def found(file: Path) -> tuple[Problem, ...]:
    try:
        return verify(open_guideline(str(file)))
    except RefusedError as error:
        return error.problems


def named(*modules: object) -> set[str]:
    """Every code that stands in the source of a module."""
    sources = "".join(inspect.getsource(module) for module in modules)
    return {name or word for name, word in CODE.findall(sources)}


def loaded() -> set[str]:
    return named(mistakes, references, guarantees, placeholders, renamed, read, continuation, routes)


def test_samples_were_found():
    assert len(BAD) > 80


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_bad_sample(file):
    blamed = found(file)
    assert expected(file)
    assert sorted((each.code, each.place.line) for each in blamed) == sorted(expected(file))
    assert {each.place.file for each in blamed} == {str(file)}


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_sentence_of_bad_sample(file):
    """The sentence has no gap that the values do not fill."""
    for each in found(file):
        assert words.say(f"problem.{each.code}", **dict(each.values))


@pytest.mark.parametrize("name", sorted({*CHECKED, *loaded()} - NO_SAMPLE))
def test_code_has_a_sample_of_its_own(name):
    """Blamed for nothing else, and named after it."""
    samples = [{code for code, _ in expected(file)} for file in BAD if file.stem.startswith(name)]
    assert {name} in samples


def test_no_sample_of_anything_else():
    assert {name for file in BAD for name, _ in expected(file)} <= {*CHECKED, *loaded()}


@pytest.mark.parametrize("name", sorted({*CHECKED, *loaded(), *named(walk), "no-guideline"}))
def test_code_has_a_sentence(name):
    assert words.known(f"problem.{name}")


def test_a_check_finds_what_it_is_named_after():
    for file in BAD:
        try:
            looked_at = subject(open_guideline(str(file)))
        except RefusedError:
            continue
        for check in CHECKS:
            assert {each.code for each in check(looked_at)} <= {code(check)}


def test_checks_are_different_and_explain_themselves():
    assert len(set(CHECKED)) == len(CHECKS)
    for check in CHECKS:
        assert check.__doc__


def test_problems_are_sorted_and_each_told_once():
    for file in BAD:
        blamed = found(file)
        assert list(blamed) == sorted(set(blamed))


def test_a_group_is_blamed_once_by_its_own_name():
    file = next(each for each in BAD if each.stem == "neutral-not-neutral-in-group")
    [blamed] = found(file)
    assert dict(blamed.values)["option"] == "p"


def test_the_longest_walk_is_told():
    file = next(each for each in BAD if each.stem == "too-many-screens")
    [blamed] = found(file)
    assert dict(blamed.values)["walk"] == " → ".join(f"q{number}" for number in range(9))


@pytest.mark.parametrize("place", ["vocabulary", "law"])
def test_shared_files_are_checked_too(tmp_path, place):
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "law.yaml").write_text("L: 1" if place == "law" else "{}", "utf-8")
    groups = "{g: [b]}" if place == "vocabulary" else "{}"
    question = f"{{text: Q?, why: Q., options: {{a: A}}, groups: {groups}}}"
    (shared / "vocabulary.yaml").write_text(f"questions:\n  q: {question}\n", "utf-8")
    (tmp_path / "x.yaml").write_text("id: x", "utf-8")
    assert {Path(each.place.file) for each in found(tmp_path / "x.yaml")} == {shared / f"{place}.yaml"}


def test_a_missing_file_is_a_problem_of_its_own(tmp_path):
    file = tmp_path / "x.yaml"
    assert [each.code for each in found(file)] == ["no-file"]
    file.mkdir()
    assert [each.code for each in found(file)] == ["unreadable"]
