"""The pytest plug-in in a repository of somebody else's, and in ours."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest_plugins = "pytester"

HERE = Path(__file__).parent
ROOT = HERE.parent
LITEN = (HERE / "trees" / "liten.yaml").read_text("utf-8")
SHARED = HERE / "trees" / "shared"
CODE = "def test_code():\n    pass\n"


@pytest.fixture
def repository(pytester):
    """A repository with code and its test, and a folder for guidelines."""
    pytester.makeini("[pytest]\ntestpaths = tests\n")
    pytester.mkdir("tests").joinpath("test_code.py").write_text(CODE, "utf-8")
    shared = pytester.mkdir("trees") / "shared"
    shared.mkdir()
    for file in SHARED.glob("*.yaml"):
        (shared / file.name).write_text(file.read_text("utf-8"), "utf-8")
    return pytester


def guideline(repository, text=LITEN, name="liten", folder="trees"):
    (repository.path / folder / f"{name}.yaml").write_text(text, "utf-8")


def broken(before, after):
    assert LITEN.count(before) == 1
    return LITEN.replace(before, after)


def test_a_guideline_is_tested_beside_the_code(repository):
    guideline(repository)
    result = repository.runpytest("-v")
    assert result.ret == 0
    result.stdout.fnmatch_lines(
        [
            "tests/test_code.py::test_code PASSED*",
            "trees/liten.yaml::kan leses PASSED*",
            "trees/liten.yaml::sjekk: rule-unused PASSED*",
            "trees/liten.yaml::eksempel: Noe taushetsbelagt PASSED*",
        ]
    )
    result.stdout.no_fnmatch_line("*sjekk: example-*")


def test_a_broken_example_is_told_and_nothing_else_fails(repository):
    guideline(repository, broken("hemmelig: ja}\n    verdict: stop", "hemmelig: nei}\n    verdict: stop"))
    result = repository.runpytest()
    result.assert_outcomes(passed=result.parseoutcomes()["passed"], failed=1)
    result.stdout.fnmatch_lines(
        [
            "*eksempel: Noe taushetsbelagt*",
            "trees/liten.yaml:*: example-verdict: *",
            "Slik gikk det: Ansatt, på egne vegne, som svarer *",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*BrokenError*")


def test_a_broken_guarantee_is_told_with_the_shortest_walk(repository):
    claim = "{name: Aldri greit, when: {hemmelig: nei}, never: {verdict: ok}, passages: [77aa01c3d4e5]}"
    guideline(repository, f"{LITEN}\nguarantees:\n  - {claim}\n")
    result = repository.runpytest("-k", "garanti")
    result.assert_outcomes(failed=1, deselected=result.parseoutcomes()["deselected"])
    result.stdout.fnmatch_lines(["*garanti: Aldri greit*", "*: guarantee-broken: *Korteste eksempel: *"])
    result.stdout.no_fnmatch_line("*Traceback*")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (broken("start: rolle", "start: role"), "trees/liten.yaml:*: unknown-question: *"),
        (f"{LITEN}\n  - [", "trees/liten.yaml:*: *"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_failure(repository, text, found):
    guideline(repository, text)
    guideline(repository, name="hel")
    result = repository.runpytest("trees/liten.yaml")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*kan leses*", found])
    assert repository.runpytest("trees/hel.yaml").ret == 0


@pytest.mark.parametrize("args", [("--no-someguide",), ("tests",), ("-m", "not someguide")])
def test_it_can_be_left_out(repository, args):
    guideline(repository)
    assert repository.runpytest(*args).parseoutcomes()["passed"] == 1


def test_trees_of_another_kind_are_left_in_peace(repository):
    guideline(repository, "species: oak\nrules: none\n", "oak")
    repository.runpytest().assert_outcomes(passed=1)


def test_without_trees_nothing_happens(pytester):
    pytester.makepyfile(test_code=CODE)
    pytester.runpytest("-W", "error", "--strict-markers").assert_outcomes(passed=1)


def test_without_testpaths_a_guideline_is_tested_once(repository):
    repository.makeini("[pytest]\n")
    guideline(repository)
    names = [line for line in repository.runpytest("--collect-only", "-q").outlines if "::" in line]
    assert len(names) == len(set(names)) > 30


def test_folders_can_be_named(repository):
    repository.makeini("[pytest]\ntestpaths = tests\nsomeguide_trees = others\n")
    repository.mkdir("others")
    guideline(repository, name="taken", folder="others")
    guideline(repository, name="left")
    names = "\n".join(repository.runpytest("--collect-only", "-q").outlines)
    assert "others/taken.yaml::" in names
    assert "left.yaml" not in names


def test_a_folder_that_is_not_there_is_wrong_use(repository):
    repository.makeini("[pytest]\nsomeguide_trees = nowhere\n")
    result = repository.runpytest()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*someguide_trees*nowhere*"])


def test_nothing_of_someguide_is_imported_for_others(pytester):
    heavy = "{'yaml', 'pydantic', 'networkx', 'click'}"
    pytester.makepyfile(
        test_code=f"import sys\n\ndef test_code():\n    assert not {heavy} & {{*sys.modules}}\n"
    )
    pytester.runpytest_subprocess().assert_outcomes(passed=1)


def test_our_own_guidelines_are_collected():
    """They are tested nowhere else."""
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    shipped = sorted((ROOT / "trees").glob("*.yaml"))
    assert shipped
    for file in [*shipped, HERE / "trees" / "liten.yaml", HERE / "good" / "guideline" / "exceptions.yaml"]:
        assert f"{file.relative_to(ROOT).as_posix()}::" in run.stdout
