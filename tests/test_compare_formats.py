"""Comparisons and matrices as text and data: every width, every format, and whatever a guideline says."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import sides
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from rich.cells import cell_len
from sides import ALL, DAY, PATHS, checked, comparisons, registry, verdicts
from test_render_looks import NASTY, PLAIN, poisoned

from someguide.compare.comparison import compare
from someguide.compare.matrix import matrix
from someguide.compile.continuation import compile_guideline
from someguide.compile.nodes import Compiled
from someguide.render.compare import COMPARE, MATRIX
from someguide.render.style import Style
from someguide.render.wording import clean
from someguide.shelf import open_guideline
from someguide.words import say


@pytest.fixture
def small() -> tuple[Compiled, ...]:
    return sides.small()


def parts(node: object) -> Iterator[dict[str, Any]]:
    values = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    if isinstance(node, dict):
        yield node
    for value in values:
        yield from parts(value)


@pytest.mark.parametrize("name", ["compare-1", "matrix-1"])
def test_schema_is_complete(name: str) -> None:
    whole = registry().contents(f"urn:someguide:schema:{name}")
    Draft202012Validator.check_schema(whole)
    described = [part for part in parts(whole) if isinstance(part.get("properties"), dict)]
    assert described
    for part in described:
        assert part["additionalProperties"] is False
        assert set(part["required"]) == set(part["properties"])
        assert all("description" in each for each in part["properties"].values())


@pytest.mark.parametrize("which", ["small", "shipped"])
def test_json_is_valid_and_says_what_the_comparison_says(which: str) -> None:
    several = getattr(sides, which)()
    several_found = comparisons(several) if which == "small" else [compare(several, {}, DAY)]
    for found in several_found:
        data = checked("compare-1", COMPARE["json"](found, Style()))
        said = [each["report"] and each["report"]["verdict"] for each in data["guidelines"]]
        assert said == [level.name if level is not None else None for level in verdicts(found).values()]
    data = checked("matrix-1", MATRIX["json"](matrix(several), Style()))
    number = len(several)
    assert all(len(topic["cells"]) == number for topic in data["topics"])
    assert all(len(each["cells"]) == number for asked in data["questions"] for each in asked["options"])


def outputs(several: tuple[Compiled, ...], style: Style, kind: str) -> Iterator[str]:
    for found in comparisons(several):
        yield COMPARE[kind](found, style)
    yield MATRIX[kind](matrix(several), style)


@pytest.mark.parametrize("width", [40, 80, 99, 100, 120])
def test_never_wider_than_the_terminal(small: tuple[Compiled, ...], width: int) -> None:
    for shown in outputs(small, Style(width=width), "terminal"):
        assert max(map(cell_len, shown.splitlines())) <= width


def test_a_wide_terminal_has_a_table_and_a_narrow_one_sections(small: tuple[Compiled, ...]) -> None:
    found = compare(small, ALL, DAY)
    heads = rf"{say('compare.head.guideline')} +{say('compare.head.verdict')} +"
    assert re.search(heads, COMPARE["terminal"](found, Style(width=100)))
    narrow = COMPARE["terminal"](found, Style(width=99))
    assert not re.search(heads, narrow)
    assert "\n Mild kommune\n    ~ Tenk deg om\n" in narrow
    assert "─" not in COMPARE["terminal"](found, Style(width=100, encoding="latin-1"))


def nasty(text: str) -> tuple[Compiled, ...]:
    """Return the small guidelines with a text in every field: all the same, so that the words agree."""
    guidelines = (open_guideline(path).guideline for path in PATHS)
    return tuple(compile_guideline(poisoned(each, text)) for each in guidelines)


@pytest.mark.parametrize("text", NASTY)
def test_nothing_that_a_guideline_says_is_markup(text: str) -> None:
    several = nasty(text)
    for width in (40, 100):
        for shown in outputs(several, Style(width=width), "terminal"):
            assert all(character.isprintable() or character in "\n\ue000\xa0" for character in shown)
            assert max(map(cell_len, shown.splitlines())) <= width
            assert re.sub(r"\s", "", clean(text))[:6] in re.sub(r"\s", "", shown)
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    harmless = outputs(nasty(PLAIN), Style(), "markdown")
    for shown, expected in zip(outputs(several, Style(), "markdown"), harmless, strict=True):
        tokens = parser.parse(shown)
        assert [token.type for token in tokens] == [token.type for token in parser.parse(expected)]
        inner = {child.type for token in tokens for child in token.children or ()}
        assert inner <= {"text", "text_special", "strong_open", "strong_close"}
    for shown in outputs(several, Style(), "json"):
        assert all(character.isprintable() or character == "\n" for character in shown)
        assert json.loads(shown)


def test_a_rule_stands_with_its_kind_its_text_and_its_place(small: tuple[Compiled, ...]) -> None:
    for kind, style in (("terminal", Style(width=200)), ("markdown", Style())):
        shown = COMPARE[kind](compare(small, ALL, DAY), style)
        for part in ("Skal: Spør dem som kan kjennes igjen på bildet.", "punkt 2.3, kulepunkt 2"):
            assert part in shown
        assert "Bør: Det er fint å spørre dem som er med på bildet." in shown
        assert say("report.outside") in shown


def test_no_rule_a_silent_topic_and_the_law_are_told(small: tuple[Compiled, ...]) -> None:
    critic = {"rolle": "pa_vegne", "innhold": ("mening", "barn"), "hemmelig": "nei", "plass": ("sjekket",)}
    found = compare(small[:2], {**critic, "samtykke": "alle_ja"}, DAY)
    shown = " ".join(COMPARE["terminal"](found, Style()).split())
    assert say("report.voiced", verdict="ikke gjør det") in shown
    assert say("law-first.title") in shown
    assert f"Mild kommune - {say('compare.none')} –" in shown
    assert say("report.silent", topics="«Andres barn»") in shown
