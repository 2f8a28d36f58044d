"""The pictures of a guideline: all of it is drawn, in every format, and no text is ever anything but text."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from rich.cells import cell_len
from test_render_looks import NASTY, poisoned, squeezed
from walks import WALKS

from someguide.compile.continuation import compile_guideline
from someguide.compile.nodes import FINISH, Compiled
from someguide.drawing.draw import draw
from someguide.drawing.drawing import Choice, Drawing
from someguide.render.graph import GRAPH
from someguide.render.graph.marks import ending, level_mark, marks
from someguide.render.style import Style
from someguide.render.wording import clean
from someguide.shelf import SHIPPED, Opened, open_guideline
from someguide.walk import Walk, replay
from someguide.words import say

try:
    import pygraphviz
except ImportError:
    pygraphviz = None

LITEN = str(Path(__file__).parent / "trees" / "liten.yaml")
TREES = [LITEN, *(str(file) for file in sorted(SHIPPED.glob("*.yaml")))]
PICTURES = pytest.mark.skipif(
    pygraphviz is None, reason="LOUD: pygraphviz is not installed, so no DOT is parsed and no picture drawn"
)
EVERY_TREE = pytest.mark.parametrize("file", TREES, ids=lambda file: Path(file).stem)
EVERY_TEXT = pytest.mark.parametrize(
    "text", [*NASTY, 'end "]) --> x; %% [[a]] #quot; #35; ﬂ°°35¶ß $$x$$ \\n', "\xa0", ""]
)
SVG = "{http://www.w3.org/2000/svg}"
STRING = r'"(?:[\w ,?!()/]|[^\x00-\x7fﬂ°¶ß]|#\d+;|<br/>)*"'
NAME = r"[a-z_0-9]+(?:-_[a-z_0-9]*)*"
MERMAID = re.compile(
    "|".join(
        (
            r"%%\{init: [^\n]*\}%%|flowchart LR|  end|    direction LR|  class half_\d+ frame",
            rf"  key\[{STRING}\]:::frame|  subgraph half_\d+\[{STRING}\]",
            rf"(?:  )+q_{NAME}(?:\({STRING}\)|\[{STRING}\]):::[a-z]+",
            rf"  q_{NAME} (?:-->|==>|-\.->)\|{STRING}\| q_{NAME}",
            r"  classDef [a-z]+ [a-z0-9#:,-]+|  linkStyle [\d,]+ [a-z0-9#:,-]+",
        )
    )
)


@cache
def opened(file: str) -> Opened:
    return open_guideline(file)


def followed(file: str, name: str) -> Walk:
    return replay(opened(file).compiled, WALKS[name])


def shown(form: str, drawing: Drawing, style: Style = Style(width=100)) -> str:  # noqa: B008 - frozen
    made = GRAPH[form](drawing, style)
    assert isinstance(made, str)
    return made


def words(form: str, drawing: Drawing) -> str:
    """Return what a reader sees, without the spaces."""
    text = shown(form, drawing)
    if form == "terminal":
        return squeezed(re.sub(r"(?m)^[│├└ ]+", "", text))
    if form == "mermaid":
        strings = re.findall(STRING, text.replace("#8203;", ""))
        return squeezed(
            unescape(re.sub(r"#(\d+);", r"&#\1;", " ".join(s.replace("<br/>", " ") for s in strings)))
        )
    if form == "svg":
        return squeezed(" ".join(each.text or "" for each in ET.fromstring(text).iter(f"{SVG}text")))  # noqa: S314
    return squeezed(" ".join(said for _, said in tables(text)))


def tables(text: str) -> Iterator[tuple[str, str]]:
    """Parse DOT with Graphviz itself, and yield the words of every box."""
    graph = pygraphviz.AGraph(string=text)
    for node in graph.nodes():
        label = ET.fromstring(node.attr["label"])  # noqa: S314
        yield str(node), "".join(label.itertext())


TEXTS = ["terminal", "mermaid", *(pytest.param(form, marks=PICTURES) for form in ("dot", "svg"))]


def choices(drawing: Drawing) -> dict[tuple[str, str], Choice]:
    return {
        (box.id, id_): choice for box in drawing.boxes for choice in box.choices for id_ in choice.options
    }


def test_formats_and_trees_were_found():
    assert list(GRAPH) == ["terminal", "mermaid", "dot", "svg", "png"]
    assert len(TREES) > 1


@EVERY_TREE
@pytest.mark.parametrize("form", TEXTS)
def test_every_question_and_option_is_drawn(file, form):
    guideline = opened(file).guideline
    found = words(form, draw(opened(file).compiled))
    for question in guideline.questions.values():
        assert question.id in found
        assert squeezed(clean(guideline.vocabulary.questions[question.asks].text)) in found
        for option in question.options:
            assert squeezed(clean(guideline.label(question.id, option.id))) in found


@EVERY_TREE
def test_what_is_drawn_is_what_is_compiled(file):
    compiled = opened(file).compiled
    drawing = draw(compiled)
    drawn = choices(drawing)
    for node in compiled.nodes.values():
        for edge in node.edges:
            choice = drawn[node.question, edge.option]
            assert (choice.level if edge.ticked else choice.otherwise) == edge.level
            if edge.ticked:
                assert (choice.silent, choice.outside) == (edge.silent, edge.outside)
                _leads(drawing, compiled, node.question, edge.option, edge.target)


def _leads(drawing: Drawing, compiled: Compiled, question: str, option: str, target: str) -> None:
    box, choice = drawing.box(question), choices(drawing)[question, option]
    arrows = list(drawing.leaving(box, box.choices.index(choice)))
    to = FINISH if target == FINISH else compiled.nodes[target].question
    if arrows:
        assert arrows[0].target == to
    elif choice.way == "finish" and not choice.boxed:
        assert to == FINISH
    elif choice.way == "then" and box.kind != "many":
        assert [arrow.target for arrow in drawing.leaving(box, None)] == [to]


@EVERY_TREE
def test_each_box_is_drawn_once_and_each_arrow_ends_somewhere(file):
    drawing = draw(opened(file).compiled)
    ids = [box.id for box in drawing.boxes]
    assert sorted(ids) == sorted(opened(file).guideline.questions)
    assert {end for arrow in drawing.arrows for end in (arrow.source, arrow.target)} <= set(ids)
    lines = re.sub(r"(?m)^[│├└ ]+", "", shown("terminal", drawing, Style(width=40)))
    for id_ in ids:
        headings = re.findall(rf"\({id_}[;)]", lines)
        assert len(headings) - len(re.findall(rf"»\s\({id_}\)", lines)) == 1


def test_levels_are_told_by_word_and_sign(liten: Opened):
    drawing = draw(liten.compiled)
    for form in ("terminal", "mermaid"):
        found = words(form, drawing)
        for choice in choices(drawing).values():
            assert all(squeezed(f"{mark.text}:") in found or form == "mermaid" for mark in marks(choice)[-1:])
            assert all(squeezed(mark.text) in found for mark in marks(choice))
    left = choices(drawing)["plass", "avsender"]
    assert squeezed(say("graph.left", level=level_mark(left.otherwise).text)) in words("terminal", drawing)


def test_answers_with_the_same_level_and_target_are_one(liten: Opened):
    found = {choice.options: choice for choice in draw(liten.compiled).box("samtykke_barn").choices}
    assert set(found) == {("alle_ja",), ("ikke_spurt", "vet_ikke"), ("noen_nei",)}
    assert {choice.way for choice in found.values()} == {"back"}


def test_routes_and_questions_asked_once(liten: Opened):
    drawing = draw(liten.compiled)
    assert drawing.box("hvem_mener").kind == "route"
    assert drawing.box("samtykke_barn").once
    assert not drawing.box("samtykke").once
    assert ending("finish") != ending("back")


def test_halves_are_framed(ringebu: Opened):
    drawing = draw(ringebu.compiled)
    assert len(drawing.halves) == 2
    assert {drawing.box("innhold_privat").half, drawing.box("innhold_vegne").half} == {0, 1}
    assert drawing.box("rolle").half is None
    assert (
        shown("mermaid", drawing).count("  subgraph half_")
        == shown("dot", drawing).count("subgraph cluster_")
        == 2
    )


@EVERY_TEXT
@pytest.mark.parametrize("form", TEXTS)
def test_data_is_shown_as_it_stands(liten: Opened, text, form):
    drawing = draw(compile_guideline(poisoned(liten.guideline, text)))
    assert words(form, drawing).count(squeezed(clean(text))) >= len(liten.guideline.questions)


@EVERY_TEXT
def test_terminal_stays_in_its_width_and_shows_no_codes(liten: Opened, text):
    compiled = compile_guideline(poisoned(liten.guideline, text))
    for drawing in (draw(compiled), draw(compiled, replay(compiled, WALKS["left"]))):
        plain = shown("terminal", drawing, Style(width=40))
        assert max(map(cell_len, plain.splitlines())) <= 40
        assert all(character.isprintable() or character in "\n\xa0" for character in plain)
        coloured = shown("terminal", drawing, Style(width=40, colour=True))
        assert re.sub(r"\x1b\[[\d;]*m", "", coloured).split() == plain.split()


@EVERY_TEXT
def test_mermaid_keeps_its_grammar(liten: Opened, text):
    compiled = compile_guideline(poisoned(liten.guideline, text))
    drawing = draw(compiled)
    lines = shown("mermaid", drawing).splitlines()
    assert not [line for line in lines if not MERMAID.fullmatch(line)]
    assert sum(" q_" in line and ":::" in line for line in lines) == len(drawing.boxes)
    assert sum("-->|" in line or "-.->|" in line for line in lines) == len(drawing.arrows)


@PICTURES
@EVERY_TEXT
def test_dot_keeps_its_graph(liten: Opened, text):
    drawing = draw(compile_guideline(poisoned(liten.guideline, text)))
    graph = pygraphviz.AGraph(string=shown("dot", drawing))
    assert sorted(graph.nodes()) == sorted(box.id for box in drawing.boxes)
    assert sorted(graph.edges()) == sorted((arrow.source, arrow.target) for arrow in drawing.arrows)
    picture = ET.fromstring(shown("svg", drawing))  # noqa: S314
    titles = [squeezed(part.findtext(f"{SVG}title") or "") for part in picture.iter(f"{SVG}g")]
    wanted = squeezed(clean(text))
    assert all((wanted or box.id) in titles for box in drawing.boxes)
    assert titles.count(wanted) >= len(drawing.boxes) or not wanted
    assert picture[0].tag == f"{SVG}title"
    assert picture[1].tag == f"{SVG}desc"


@PICTURES
def test_pictures_are_whole_and_refer_to_nothing_outside(ringebu: Opened):
    drawing = draw(ringebu.compiled)
    svg, png = shown("svg", drawing), GRAPH["png"](drawing, Style())
    assert isinstance(png, bytes)
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20], "big") > 2000
    assert not re.search(r"href|@import|url\(|<!DOCTYPE|<script|<image", svg)
    assert set(re.findall(r"https?://[^\"< ]+", svg)) == {"http://www.w3.org/2000/svg"}
    assert "sans-serif" in svg
