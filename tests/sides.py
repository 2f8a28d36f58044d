"""Guidelines to lay side by side, and what every test of a comparison asks of it."""

import json
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

import someguide
from someguide.compare.comparison import Comparison, compare
from someguide.compile.nodes import Compiled
from someguide.model.guideline import Answers
from someguide.model.scale import Level
from someguide.shelf import open_guideline

HERE = Path(__file__).parent
TREES = HERE / "trees"
SHIPPED = sorted((HERE.parent / "trees").glob("*.yaml"))
SCHEMAS = Path(someguide.__file__).parent / "schemas"
DAY = date(2026, 11, 20)
PATHS = [str(TREES / f"{name}.yaml") for name in ("liten", "mild", "skjema")]
PICTURE = {"rolle": "ansatt_privat", "innhold": ("folk",), "samtykke": "ikke_spurt", "hemmelig": "nei"}
ALL = {**PICTURE, "plass": ("sjekket",)}

Several = tuple[Compiled, ...]


@lru_cache
def small() -> Several:
    """The three small guidelines, a template among them."""
    return tuple(open_guideline(path).compiled for path in PATHS)


@lru_cache
def shipped() -> Several:
    """Every shipped guideline."""
    assert SHIPPED
    return tuple(open_guideline(str(file)).compiled for file in SHIPPED)


def verdicts(found: Comparison) -> dict[str, Level | None]:
    return {each.guideline.id: each.report.verdict if each.report else None for each in found.columns}


def spelt_out(compiled: Compiled, answers: Answers) -> Answers:
    """Return the answers with the first option of each group in its place."""
    asked = compiled.guideline.vocabulary.questions

    def first(id_: str, option: str) -> str:
        return asked[id_].groups.get(option, (option,))[0]

    return {
        id_: first(id_, given) if isinstance(given, str) else tuple(first(id_, each) for each in given)
        for id_, given in answers.items()
    }


def examples(several: tuple[Compiled, ...]) -> Iterator[tuple[Compiled, Answers, Level]]:
    for compiled in several:
        for example in compiled.guideline.examples:
            yield compiled, spelt_out(compiled, example.answers), example.verdict


def comparisons(several: tuple[Compiled, ...]) -> Iterator[Comparison]:
    for _, answers, _ in examples(several):
        yield compare(several, answers, DAY)
    yield compare(several, {**ALL, "samtykke": "vet_ikke"}, DAY)
    yield compare(several, {}, DAY)


def registry() -> Registry[Any]:
    found = (json.loads(file.read_text("utf-8")) for file in sorted(SCHEMAS.glob("*.json")))
    return Registry().with_resources((each["$id"], Resource.from_contents(each)) for each in found)


def checked(name: str, text: str) -> dict[str, Any]:
    """Return the data, valid by its schema."""
    schema = registry().contents(f"urn:someguide:schema:{name}")
    checks = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(schema, registry=registry(), format_checker=checks)
    data = json.loads(text)
    assert [error.message for error in validator.iter_errors(data)] == []
    return data
