"""The schema of the files: every key explained, what is good valid by it, what pydantic refuses not."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import someguide
from someguide.cli.door import run
from someguide.load.format import FORMATS, explained, json_schema
from someguide.load.kinds import DAY, PRINT
from someguide.load.tree import read
from someguide.render.format import schema
from someguide.words import known

HERE = Path(__file__).parent
ROOT = HERE.parent
SCHEMAS = Path(someguide.__file__).parent / "schemas"
TREES = [*sorted((ROOT / "trees").glob("*.yaml")), *sorted((HERE / "trees").glob("*.yaml"))]
FORMAT_CODES = {
    "unknown-key",
    "missing-key",
    "not-one-of",
    "not-text",
    "not-list",
    "not-mapping",
    "not-true-false",
    "empty-text",
    "empty-list",
    "bad-id",
    "bad-print",
    "bad-answer",
}
"""What is a fault of the format alone."""

REFUSED = [
    file
    for file in sorted((HERE / "bad" / "guideline").glob("*.yaml"))
    if file.read_text("utf-8").removeprefix("# expect: ").split()[0] in FORMAT_CODES
]


def errors(name, file):
    validator = Draft202012Validator(json.loads(schema(name)))
    return [error.message for error in validator.iter_errors(read(file.read_bytes(), str(file)).value)]


def texts(name):
    found = []
    explained(json_schema(name), lambda text: found.append(text) or text)
    return found


def test_samples_were_found():
    assert len(TREES) > 5
    assert len(REFUSED) >= len(FORMAT_CODES) - 1


@pytest.mark.parametrize("name", FORMATS)
def test_schema_is_one_and_published(name):
    found = json.loads(schema(name))
    Draft202012Validator.check_schema(found)
    assert (SCHEMAS / f"{name}-1.json").read_text("utf-8") == schema(name)
    assert found["$id"] == f"urn:someguide:schema:{name}-1"


@pytest.mark.parametrize("name", FORMATS)
def test_every_key_and_word_is_explained(name):
    assert [text for text in texts(name) if not known(text)] == []


@pytest.mark.parametrize("name", FORMATS)
def test_every_property_has_a_text_and_none_is_null(name):
    def look(part):
        if isinstance(part, dict):
            assert part.get("type") != "null"
            assert ("enum" in part) == ("enumDescriptions" in part)
            assert part.get("default") not in (None, [], {}) or "default" not in part
            for key, each in part.get("properties", {}).items():
                assert each["description"].endswith(f".{key}")
            for each in part.values():
                look(each)
        elif isinstance(part, list):
            for each in part:
                look(each)

    look(json_schema(name))


@pytest.mark.parametrize("file", TREES, ids=lambda file: file.stem)
def test_what_is_read_is_valid(file):
    assert errors("guideline", file) == []


@pytest.mark.parametrize(("name", "kind"), [("vocabulary", "vocabulary"), ("law", "law")])
@pytest.mark.parametrize("folder", [ROOT / "trees", HERE / "trees"], ids=["shipped", "small"])
def test_what_is_shared_is_valid(name, kind, folder):
    assert errors(kind, folder / "shared" / f"{name}.yaml") == []


@pytest.mark.parametrize("file", REFUSED, ids=lambda file: file.stem)
def test_what_pydantic_refuses_is_not_valid(file):
    assert errors("guideline", file)


def test_shipped_files_name_their_schema():
    for file in [
        *sorted((ROOT / "trees").glob("*.yaml")),
        *sorted((ROOT / "trees" / "shared").glob("*.yaml")),
    ]:
        first, _ = file.read_text("utf-8").split("\n", 1)
        mark, where = first.split("=")
        assert mark == "# yaml-language-server: $schema"
        kind = file.stem if file.stem in FORMATS else "guideline"
        assert (file.parent / where).resolve() == SCHEMAS / f"{kind}-1.json"


def test_patterns_say_what_is_meant():
    day = json_schema("guideline")["properties"]["encoded"]
    assert (day["pattern"], day["patternErrorMessage"]) == (DAY, "format.pattern.day")
    assert PRINT in schema("guideline").replace("\\\\", "\\")


def test_command_prints_or_writes(capsys, tmp_path):
    assert run(["schema"]) == 0
    assert capsys.readouterr().out == schema("guideline")
    file = tmp_path / "law.json"
    assert run(["schema", "law", "-o", str(file)]) == 0
    assert file.read_text("utf-8") == schema("law")
    assert run(["schema", "lov"]) == 2
