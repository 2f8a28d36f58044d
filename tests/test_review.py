"""The document that is approved: nothing is missing from it, and every situation is real and the shortest."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from conftest import SHIPPED, TREES
from markdown_it import MarkdownIt
from test_render_looks import NASTY, PLAIN, TOKENS, poisoned
from walks import DAY

from someguide.cli.door import run
from someguide.compile.continuation import compile_guideline
from someguide.compile.nodes import FINISH, Compiled, Edge
from someguide.model.guideline import Background, Guideline, Passage
from someguide.model.scale import RELATIONS, Level
from someguide.render.markdown import escape
from someguide.render.review import REVIEW
from someguide.render.review.csv import COLUMNS
from someguide.render.review.names import Names
from someguide.render.rule import places
from someguide.render.story import told
from someguide.render.style import Style
from someguide.render.wording import clean
from someguide.report.report import report
from someguide.review.review import Review, review
from someguide.shelf import Opened, open_guideline
from someguide.sources.split import passages
from someguide.sources.trace import trace
from someguide.walk import replay
from someguide.words import say

LITEN = str(TREES / "liten.yaml")
SHELF = sorted(SHIPPED.glob("*.yaml"))
TEXT = "# 1 Regler\n\nIkke del =hemmeligheter. Vær snill.\n"
FORMULAS = ("=1+1", "+1", "-1", "@x", "\t=1", " =1", "\n=1", "\r=1", "=cmd|' /C x'!A0", "＝1", '";=1', "%0")

DANGEROUS = tuple("=+-@\t\r\n＝")


@pytest.fixture(scope="module", params=SHELF, ids=lambda file: file.stem)
def made(request: pytest.FixtureRequest) -> tuple[Compiled, Review]:
    opened = open_guideline(str(request.param))
    return opened.compiled, review(opened, DAY)


@pytest.fixture(scope="module")
def small(liten: Opened) -> Review:
    return review(liten, DAY)


def changed(opened: Opened, guideline: Guideline) -> Opened:
    loaded = replace(opened.loaded, guideline=guideline)
    return replace(opened, loaded=loaded, compiled=compile_guideline(guideline))


def documented(opened: Opened) -> Opened:
    """The same guideline, its rules resting on the sentences of ``TEXT`` and the rest of it put aside."""
    heading, *said = passages(TEXT)
    cited = tuple(Passage("main", each.at, each.print) for each in said)
    rules = {id_: replace(rule, passages=cited) for id_, rule in opened.guideline.rules.items()}
    aside = (Background("main", "Overskriften.", (heading.print,)),)
    return changed(opened, replace(opened.guideline, rules=rules, background=aside))


def with_words(opened: Opened, text: str = TEXT) -> Review:
    both = documented(opened)
    return review(both, DAY, trace(both.guideline, {"main": text}))


def shown(found: Review, form: str) -> str:
    return REVIEW[form](found, Style())


def sheet(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def paths(compiled: Compiled, node: str) -> Iterator[tuple[Edge, ...]]:
    if node == FINISH:
        yield ()
        return
    for edge in compiled.nodes[node].edges:
        yield from ((edge, *rest) for rest in paths(compiled, edge.target))


def test_guidelines_were_found() -> None:
    assert SHIPPED / "ringebu.yaml" in SHELF


def test_every_rule_has_situations_that_really_meet_it(made: tuple[Compiled, Review]) -> None:
    compiled, found = made
    for id_ in found.guideline.rules:
        assert found.situations[id_]
        for each in found.situations[id_]:
            walked = report(replay(compiled, each.answers), DAY, each.answers)
            assert {one.rule.id: one.status for one in walked.findings}[id_] == each.relation
            assert each.story.verdict == walked.verdict.name
            assert not walked.unused


def test_situations_are_the_shortest_of_all_walks(liten: Opened, small: Review) -> None:
    nodes, fewest = liten.compiled.nodes, dict[tuple[str, str], int]()
    for path in paths(liten.compiled, liten.compiled.start):
        screens = sum(nodes[edge.source].shown for edge in path)
        links = [link for edge in path for link in edge.links]
        for rule in {link.rule for link in links}:
            status = min((link.relation for link in links if link.rule == rule), key=RELATIONS.index)
            fewest[rule, status] = min(screens, fewest.get((rule, status), screens))
    told_of = {(id_, each.relation): each for id_, found in small.situations.items() for each in found}
    for key, situation in told_of.items():
        assert len(situation.story.turns) == fewest[key]
    assert {key for key in fewest if key[1] != "reminds"} == {key for key in told_of if key[1] != "reminds"}


def test_a_situation_shows_what_the_rule_itself_gives(small: Review) -> None:
    breaks, unsure = small.situations["taushet"]
    assert (breaks.story.verdict, unsure.story.verdict) == ("stop", "ask")
    assert small.situations["ytring"][0].story.verdict == Level.ok.name


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_every_line_stands_on_the_page(made: tuple[Compiled, Review], form: str) -> None:
    _, found = made
    safe, page = escape, shown(found, form)
    if form == "html":
        safe, page = clean, " ".join(unescape(re.sub("<[^>]*>", "", page)).split())
    guideline, names = found.guideline, Names(found.guideline)
    wanted = [guideline.digest]
    for rule in guideline.rules.values():
        wanted += [rule.text, rule.first, rule.instead, rule.todo, rule.general, places(guideline, rule)]
        wanted += [names.rule(rule.id).text, told(found.situations[rule.id][0].story)]
        wanted += [word.text for word in (rule.law_first, rule.law_note) if word]
    for question in guideline.questions.values():
        wanted += [guideline.label(question.id, option.id) for option in question.options]
    wanted += [each.why for each in guideline.background] + [each.name for each in guideline.guarantees]
    assert [each for each in wanted if each and safe(each) not in page] == []


def test_a_row_a_rule(made: tuple[Compiled, Review]) -> None:
    compiled, found = made
    asked = found.guideline.vocabulary.questions
    rows = sheet(shown(found, "csv"))
    assert [row[say("review.csv.id")] for row in rows] == [rule.id for rule in Names(found.guideline).rules]
    for row in rows:
        rule = found.guideline.rules[row[say("review.csv.id")]]
        assert row[say("review.csv.place")] == clean(places(found.guideline, rule))
        answers: dict[str, str | tuple[str, ...]] = {}
        for pair in row[say("review.csv.answers")].split():
            asks, given = pair.split("=")
            answers[asks] = tuple(given.split(",")) if asked[asks].choose == "many" else given
        assert rule.id in {each.rule.id for each in report(replay(compiled, answers), DAY).findings}


def test_nothing_in_the_sheet_is_a_formula(liten: Opened) -> None:
    for text in (*FORMULAS, *NASTY):
        found = with_words(changed(liten, poisoned(liten.guideline, text)))
        rows = sheet(shown(found, "csv"))
        assert len(rows) == len(liten.guideline.rules)
        for row in rows:
            assert len(row) == len(COLUMNS)
            assert not any(
                cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝")) for cell in row.values()
            )
            assert row[say("review.csv.text")].removeprefix("'") == "\n".join(map(clean, text.split("\n")))


def test_columns_are_documented() -> None:
    written = (Path(__file__).parents[1] / "docs" / "godkjenning.md").read_text("utf-8")
    listed = re.findall(r"^\| ([^|]+?) \|", written.split("| Kolonne |")[1], re.MULTILINE)
    assert listed == [say(f"review.csv.{each}") for each in COLUMNS]


@pytest.mark.parametrize("text", NASTY)
def test_markdown_keeps_its_structure(liten: Opened, text: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    harmless, nasty = (
        parser.parse(shown(with_words(changed(liten, poisoned(liten.guideline, each))), "markdown"))
        for each in (PLAIN, text)
    )
    inner = [child for token in nasty for child in token.children or ()]
    assert [token.type for token in nasty] == [token.type for token in harmless]
    assert {child.type for child in inner} <= TOKENS | {"html_inline"}
    assert {child.content for child in inner if child.type == "html_inline"} <= {"<br>"}
    assert clean(text) in "".join(token.content for token in inner)


@pytest.mark.parametrize("form", REVIEW)
def test_without_the_document_it_is_no_basis(small: Review, form: str) -> None:
    assert small.hindrances == ("documents",)
    page = shown(small, form)
    reason = say("review.hindered.documents", guideline="liten")
    assert (escape(reason) if form == "markdown" else reason) in page
    if form != "csv":
        assert say("review.signatures.none") in page
        assert page.index(say("review.hindered")) < page.index(say("review.asked"))


@pytest.mark.parametrize("form", REVIEW)
def test_with_the_document_its_words_stand_beside(liten: Opened, form: str) -> None:
    found = with_words(liten)
    page = shown(found, form)
    assert found.hindrances == ()
    assert page.count("Ikke del =hemmeligheter.") + page.count(escape("Ikke del =hemmeligheter.")) >= len(
        found.guideline.rules
    )
    assert say("review.hindered") not in page
    assert say("review.signatures.none") not in page


def test_what_changed_stands_in_the_way(liten: Opened) -> None:
    found = with_words(liten, TEXT.replace("snill", "grei"))
    assert found.hindrances == ("affected", "uncovered")
    page = shown(found, "html")
    assert "Vær grei." in page
    assert say("quote.gone") in page
    assert say("review.reading", name=found.guideline.name) in page


def test_faults_stand_in_the_way(liten: Opened) -> None:
    both = documented(liten)
    wrong = changed(both, replace(both.guideline, examples=()))
    found = review(wrong, DAY, trace(wrong.guideline, {"main": TEXT}))
    assert found.hindrances == ("problems",)
    assert "verdict-without-example" in shown(found, "html")


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "liten.html"
    assert run(["review", LITEN, "-o", str(file), "--date", "2026-11-20"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert say("cli.review.hindered") in err.splitlines()
    assert file.read_text("utf-8").startswith("<!doctype html>")
    assert run(["review", LITEN, "-o", str(file)]) == 2
    assert run(["review", LITEN, "-o", str(file), "--force", "--format", "csv"]) == 0
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
