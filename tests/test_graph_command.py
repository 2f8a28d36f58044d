"""The pictures as they are asked for: a focus, a walk, a file, and without the extra."""

import sys

import pytest
from test_graph_picture import LITEN, PICTURES, choices, followed, opened, shown, words
from test_render_looks import squeezed
from walks import WALKS

from someguide.cli.door import run
from someguide.drawing.draw import draw
from someguide.drawing.focus import focused
from someguide.render.graph.marks import WALKED
from someguide.render.graph.tree import WALKED as PLAIN_WALKED
from someguide.shelf import Opened
from someguide.words import say


def test_focus_is_a_question_with_its_surroundings(ringebu: Opened):
    whole = draw(ringebu.compiled)
    part = focused(whole, ["samtykke_privat"])
    assert {box.id for box in part.boxes} == {
        "samtykke_privat",
        "innhold_privat",
        "handling_privat",
        "etterpa_privat",
    }
    assert [box.id for box in part.boxes if box.focus] == ["samtykke_privat"]
    assert part.box("innhold_privat").cut
    assert any(choice.cut for choice in part.box("handling_privat").choices)
    assert not any(choice.cut for choice in part.box("samtykke_privat").choices)
    for form in ("terminal", "mermaid"):
        assert squeezed(say("graph.more")) in words(form, part)
        assert squeezed(say("graph.more")) not in words(form, whole)


def test_focus_says_what_was_meant(capsys):
    assert run(["graph", LITEN, "--focus", "samtykkke"]) == 2
    assert say("problems.near", near="samtykke") in capsys.readouterr().err
    assert run(["graph", LITEN, "--focus", "rolle"]) == 0


@pytest.mark.parametrize("name", WALKS)
def test_walk_is_marked_and_the_rest_is_not(liten: Opened, name):
    walk = followed(LITEN, name)
    drawing = draw(liten.compiled, walk)
    asked = {box.id: liten.guideline.questions[box.id].asks for box in drawing.boxes}
    for (id_, option), choice in choices(drawing).items():
        given = walk.answers.get(asked[id_], ()) if drawing.box(id_).walked else ()
        assert (choice.walked == "taken") == (option in ([given] if isinstance(given, str) else given))
    assert {box.id for box in drawing.boxes if box.walked} == {
        liten.compiled.nodes[edge.source].question for edge in walk.path
    }
    assert shown("mermaid", drawing).count("==>") == sum(a.walked and not a.returns for a in drawing.arrows)
    thick = sum(arrow.walked for arrow in drawing.arrows)
    assert shown("dot", drawing).count("penwidth") == thick
    assert shown("dot", drawing).count(WALKED) > 0


def test_walk_is_told_by_a_sign_not_by_colour_alone(liten: Opened):
    walked, plain = draw(liten.compiled, followed(LITEN, "left")), draw(liten.compiled)
    assert choices(walked)["plass", "sjekket"].walked == "left"
    for form, sign in (("terminal", PLAIN_WALKED), ("mermaid", WALKED)):
        assert sign in words(form, walked)
        assert sign not in words(form, plain)


def test_walk_that_stops_on_the_way_says_so(tmp_path, capsys):
    file = tmp_path / "svar.yaml"
    file.write_text("rolle: ansatt_privat\n", encoding="utf-8")
    assert run(["graph", LITEN, "--walk", str(file)]) == 0
    out, err = capsys.readouterr()
    assert PLAIN_WALKED in out
    assert (
        err
        == say("cli.graph.waits", question=opened(LITEN).guideline.vocabulary.questions["innhold"].text)
        + "\n"
    )
    file.write_text("rolle: [ansatt_privat, leder_privat]\n", encoding="utf-8")
    assert run(["graph", LITEN, "--walk", str(file)]) == 2
    assert f"{file}:1:8: answer-many" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["svg", "png"])
def test_without_the_extra_there_is_a_sentence(form, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    assert run(["graph", LITEN, "--format", form]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert say("graph.missing") in err
    assert run(["graph", LITEN, "--format", "dot"]) == 0


@PICTURES
def test_a_picture_is_replaced_only_with_force(tmp_path, capfd):
    file = tmp_path / "tegning.png"
    command = ["graph", LITEN, "--format", "png", "-o", str(file)]
    assert [run(command), run(command), run([*command, "--force"])] == [0, 2, 0]
    assert file.read_bytes().startswith(b"\x89PNG")
    assert say("cli.exists", file=file) in capfd.readouterr().err


@PICTURES
def test_bytes_are_not_thrown_at_a_terminal(monkeypatch, capsys):
    monkeypatch.setattr("someguide.cli.graph.sys.stdout.isatty", lambda: True, raising=False)
    assert run(["graph", LITEN, "--format", "png"]) == 2
    assert say("cli.graph.bytes") in capsys.readouterr().err
