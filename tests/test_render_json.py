"""JSON answers against their published schemas."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from walks import DAY, WALKS, reported

import someguide
from someguide.model.guideline import Answers
from someguide.model.problem import Place, Problem, problem
from someguide.render.failure import failure, incomplete
from someguide.render.report import REPORT
from someguide.render.style import Style
from someguide.report.report import report
from someguide.shelf import Opened
from someguide.walk import outlook, replay

SCHEMAS = Path(someguide.__file__).parent / "schemas"


def schema(name: str) -> dict[str, Any]:
    return json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))


def checked(name: str, text: str) -> dict[str, Any]:
    """Return the data, valid by its schema."""
    data = json.loads(text)
    validator = Draft202012Validator(schema(name), format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in validator.iter_errors(data)] == []
    return data


def parts(node: object) -> Iterator[dict[str, Any]]:
    """Yield every mapping in a schema."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from parts(value)
    elif isinstance(node, list):
        for value in node:
            yield from parts(value)


@pytest.mark.parametrize("name", ["report-1", "error-1", "diff-1"])
def test_schema_is_complete(name: str) -> None:
    whole = schema(name)
    Draft202012Validator.check_schema(whole)
    described = [
        each for each in parts(whole) if "properties" in each and isinstance(each.get("type"), str | list)
    ]
    assert described
    for part in described:
        assert part["additionalProperties"] is False
        assert set(part["required"]) == set(part["properties"])
        assert all("description" in each for each in part["properties"].values())


@pytest.mark.parametrize("name", WALKS)
def test_report_is_valid_and_says_what_the_report_says(liten: Opened, name: str) -> None:
    made = reported(liten.guideline, name, ukjent="x")
    data = checked("report-1", REPORT["json"](made, Style()))
    assert data["verdict"] == made.verdict.name
    assert {rule["id"]: rule["status"] for rule in data["rules"]} == {
        each.rule.id: each.status for each in made.findings
    }
    assert data["unused"] == ["ukjent"]
    assert set(data["answers"]) == set(WALKS[name])
    assert all(
        answer["question"] in WALKS[name] for answer in (*data["deciding"], *data["silent"], *data["open"])
    )
    assert [line["done"] for line in data["checklist"]] == [item.done for item in made.checklist]
    assert data["outside"] == (name == "outside")


def spelt_out(opened: Opened, answers: Answers) -> Answers:
    """Return the answers with the first option of each group in its place."""
    groups = {id_: asked.groups for id_, asked in opened.guideline.vocabulary.questions.items()}

    def first(question: str, option: str) -> str:
        return groups[question].get(option, (option,))[0]

    return {
        id_: first(id_, given) if isinstance(given, str) else tuple(first(id_, option) for option in given)
        for id_, given in answers.items()
    }


@pytest.mark.parametrize("name", ["liten", "ringebu"])
def test_report_of_every_example_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    opened: Opened = request.getfixturevalue(name)
    assert opened.guideline.examples
    for example in opened.guideline.examples:
        made = report(replay(opened.compiled, spelt_out(opened, example.answers)), DAY)
        assert checked("report-1", REPORT["json"](made, Style()))["verdict"] == example.verdict.name
        for kind in ("terminal", "markdown"):
            assert made.guideline.organisation in REPORT[kind](made, Style())


def test_an_answer_that_counts_twice_stands_once(liten: Opened) -> None:
    data = checked("report-1", REPORT["json"](reported(liten.guideline, "ask"), Style()))
    assert data["deciding"] == [
        {"question": "samtykke", "answer": "ikke_spurt", "ticked": True, "rules": ["samtykke"]}
    ]
    unknown = checked("report-1", REPORT["json"](reported(liten.guideline, "unknown"), Style()))
    assert [each["question"] for each in unknown["open"]] == ["samtykke", "hemmelig"]


def test_next_steps_name_rule_and_contact(liten: Opened) -> None:
    data = checked("report-1", REPORT["json"](reported(liten.guideline, "stop"), Style()))
    assert [step["rules"] for step in data["next_steps"]] == [["samtykke"], ["taushet"]]
    assert data["next_steps"][1]["contact"]["id"] == "leder"
    none = checked("report-1", REPORT["json"](reported(liten.guideline, "none"), Style()))
    assert [step["rules"] for step in none["next_steps"]] == [[]]
    assert checked("report-1", REPORT["json"](reported(liten.guideline, "ok"), Style()))["next_steps"] == []


def test_missing_answer(liten: Opened) -> None:
    walk = replay(liten.compiled, {"rolle": "ansatt_privat"})
    error = checked("error-1", incomplete(liten.guideline, walk.question, outlook(walk)))["error"]
    assert error["code"] == "incomplete"
    assert error["next_question"]["id"] == "innhold"
    assert error["next_question"]["choose"] == "many"
    assert [each["id"] for each in error["next_question"]["options"]] == [
        option.id for option in liten.guideline.questions["innhold"].options
    ]
    assert error["possible"] == [level.name for level in outlook(walk)]


def test_problems_are_sorted_and_placed() -> None:
    found = [
        problem(Place("b.yaml", 2, 1), "yaml-tab"),
        problem(Place("a.yaml", 9, 3), "yaml-duplicate", key="x", first=2, near="y"),
        problem(Place("a.yaml"), "yaml-empty"),
    ]
    error = checked("error-1", failure("guideline", found))["error"]
    assert [(each["file"], each["line"], each["near"]) for each in error["problems"]] == [
        ("a.yaml", None, None),
        ("a.yaml", 9, "y"),
        ("b.yaml", 2, None),
    ]
    assert error["next_question"] is None


@pytest.mark.parametrize("code", ["guideline", "answers", "unused"])
def test_every_error_is_valid(code: Any) -> None:
    nowhere = Problem(Place(""), "yaml-tab")
    assert checked("error-1", failure(code, [nowhere]))["error"]["problems"][0]["file"] is None
