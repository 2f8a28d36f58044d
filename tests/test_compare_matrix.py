"""The matrix: what each guideline says of topics and options."""

import pytest
import sides
from sides import checked

from someguide.compare.matrix import Matrix, matrix
from someguide.compile.nodes import Compiled
from someguide.render.compare import MATRIX
from someguide.render.style import Style


@pytest.fixture
def small() -> tuple[Compiled, ...]:
    return sides.small()


@pytest.fixture
def shipped() -> tuple[Compiled, ...]:
    return sides.shipped()


def said(found: Matrix, question: str, option: str) -> list[list[tuple[str, bool]]]:
    asked, choices = next(each for each in found.questions if each[0].id == question)
    assert asked.options[option]
    cells = next(choice.cells for choice in choices if choice.id == option)
    return [[(each.stance, each.part) for each in cell] for cell in cells]


@pytest.mark.parametrize(
    ("question", "option", "cells"),
    [
        ("hemmelig", "ja", ["forbids", "forbids", "unasked"]),
        ("hemmelig", "nei", ["neutral", "neutral", "unasked"]),
        ("samtykke", "ikke_spurt", ["requires", "advises", "unasked"]),
        ("samtykke", "noen_nei", ["forbids", "advises", "unasked"]),
        ("samtykke", "alle_ja", ["allows", "neutral", "unasked"]),
        ("innhold", "folk", ["requires*", "advises*", "unasked"]),
        ("innhold", "barn", ["requires* advises", "silent", "unasked"]),
        ("innhold", "mening", ["forbids*", "allows", "unasked"]),
        ("innhold", "ki_bilde", ["silent", "silent", "unasked"]),
        ("rolle", "annen", ["outside", "unasked", "outside"]),
        ("rolle", "pa_vegne", ["requires*", "unasked", "further"]),
        ("plass", "sjekket", ["requires", "advises", "requires"]),
        ("plass", "avsender", ["advises", "unasked", "unasked"]),
        ("hast", "ja", ["unasked", "unasked", "commands"]),
    ],
)
def test_matrix_tells_what_each_option_meets(
    small: tuple[Compiled, ...], question: str, option: str, cells: list[str]
) -> None:
    shown = [
        " ".join(f"{stance}{'*' * part}" for stance, part in cell)
        for cell in said(matrix(small), question, option)
    ]
    assert shown == cells


def test_matrix_counts_the_rules_of_a_topic(small: tuple[Compiled, ...]) -> None:
    topics = {topic.id: topic.cells for topic in matrix(small).topics}
    assert set(topics) == set(small[0].guideline.vocabulary.topics)
    assert [cell.stance for cell in topics["bilder"]] == ["requires", "advises", "silent"]
    assert dict(topics["bilder"][0].counts) == {"must": 1, "should": 1}
    assert [cell.stance for cell in topics["publikum"]] == ["informs", "silent", "silent"]


def test_matrix_names_the_rules_and_leaves_out_who_says_nothing(small: tuple[Compiled, ...]) -> None:
    data = checked("matrix-1", MATRIX["json"](matrix(small), Style()))
    options = {
        (asked["id"], option["id"]): option["cells"]
        for asked in data["questions"]
        for option in asked["options"]
    }
    assert options["hemmelig", "ja"][0] == [{"stance": "forbids", "part": False, "rules": ["taushet"]}]
    assert not [id_ for _, id_ in options if id_ in {"ingen", "vet_ikke"}]
    for kind in ("terminal", "markdown"):
        shown = MATRIX[kind](matrix(small), Style(width=100))
        assert "Hvem er du når du skriver dette?" in shown
        assert "\n Nei " not in shown
        assert "| Nei |" not in shown


def test_a_matrix_of_the_shipped_ones_has_a_row_for_each_option(shipped: tuple[Compiled, ...]) -> None:
    found = matrix(shipped)
    assert {asked.id for asked, _ in found.questions} == {
        question.asks for each in shipped for question in each.guideline.questions.values()
    }
