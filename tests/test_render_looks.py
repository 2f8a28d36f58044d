"""The look of the screen: widths, colour, and no text that is markup, whatever a guideline says."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len
from walks import WALKS, reported

from someguide.compile.continuation import compile_guideline
from someguide.model.guideline import Guideline
from someguide.model.problem import Place, problem
from someguide.render.card import CARD
from someguide.render.markdown import escape
from someguide.render.problems import line
from someguide.render.report import REPORT
from someguide.render.rules import rules
from someguide.render.shelf import shelf
from someguide.render.style import Style
from someguide.render.wording import clean
from someguide.report.checklist import card
from someguide.shelf import Opened

NASTY = (
    "[bold red]rød[/bold red] [link=https://x.no]her[/link] \\[b]",
    "\x1b[31mrød\x1b[0m \x1b]8;;https://x.no\x1b\\klikk\x1b]8;;\x1b\\ \x9b31m\x07\x08",
    "a\u202eneved\u202c \u2066b\u2069 \u200f\u200b\ufeff c",
    "# tittel\n\n* _x_ **y** __z__ `k` ~~s~~ | a | b |\n|---|---|\n> sitat",
    "![i](http://x.no) [l](http://x.no 'y') [r][r] <http://x.no> [r]: http://x.no",
    "http://x.no www.x.no a@x.no mailto:a@x.no #1 @navn $x$ ^2^",
    "<script>alert(1)</script> <!-- x --> &amp; &lt; <b onclick=x> </p>",
    "1. en",
    "- [ ] strek",
    "+ pluss",
    "=== ---",
    "    innrykk\ttab  ",
    "siste \\",
    "{virksomhet} {0} {} %s %(x)s",
    "\r\nny\r linje\u2028skille\x0b\x0c\x85",
    "Ord" * 120,
    "日本語テキスト" * 20,
    "§ 13 § 14 \ue000",
)
PLAIN = "vanlig"
TEXTS = {
    *(
        "name",
        "organisation",
        "owner",
        "address",
        "version",
        "digest",
        "title",
        "at",
        "reach",
        "text",
        "todo",
    ),
    *("first", "instead", "why", "label", "about", "section", "coming", "general", "level_why"),
}
MAPPED = {"options": str, "topics": str, "called": str}
TOKENS = {
    *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text", "text_special"),
    *("bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close", "hr"),
    *("list_item_open", "list_item_close", "strong_open", "strong_close"),
}


def poisoned(part: Any, text: str) -> Any:
    """Return the same with ``text`` in every field that holds words."""
    if is_dataclass(part) and not isinstance(part, type):
        values = {each.name: getattr(part, each.name) for each in fields(part)}
        return replace(part, **{name: _value(name, value, text) for name, value in values.items()})
    if isinstance(part, Mapping):
        return {key: poisoned(value, text) for key, value in part.items()}
    return tuple(poisoned(each, text) for each in part) if isinstance(part, tuple) else part


def _value(name: str, value: Any, text: str) -> Any:
    if name in TEXTS and (value is None or isinstance(value, str)):
        return text
    if name in MAPPED and isinstance(value, Mapping):
        return dict.fromkeys(value, text)
    return poisoned(value, text)


def outputs(guideline: Guideline, style: Style, kind: str) -> Iterator[str]:
    """Yield all that is shown of a guideline, for a terminal or as Markdown."""
    compiled = compile_guideline(guideline)
    for name in WALKS:
        report = reported(compiled, name)
        yield REPORT[kind](report, style)
        yield CARD[kind](report, style)
    yield CARD[kind](card(compiled, {}), style)
    yield CARD[kind](card(compiled, {"rolle": ("ansatt_privat", "leder_privat")}), style)
    if kind == "terminal":
        yield rules(guideline, style)
        yield shelf([(guideline, Path("liten.yaml"))], style)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("width", [40, 59, 60, 80, 100])
def test_never_wider_than_the_terminal(liten: Opened, width: int) -> None:
    for guideline in (liten.guideline, *(poisoned(liten.guideline, text) for text in NASTY[-4:])):
        for shown in outputs(guideline, Style(width=width), "terminal"):
            assert max(map(cell_len, shown.splitlines())) <= width


@pytest.mark.parametrize("text", NASTY)
def test_terminal_shows_data_as_it_stands(liten: Opened, text: str) -> None:
    guideline = poisoned(liten.guideline, text)
    for shown in outputs(guideline, Style(width=40), "terminal"):
        assert all(character.isprintable() or character in "\n\ue000\xa0" for character in shown)
        assert squeezed(clean(text)) in squeezed(shown)


@pytest.mark.parametrize("text", NASTY)
def test_colour_adds_nothing_but_colour(liten: Opened, text: str) -> None:
    guideline = poisoned(liten.guideline, text)
    plain, coloured = (list(outputs(guideline, Style(colour=on), "terminal")) for on in (False, True))
    assert [re.sub(r"\x1b\[[\d;]*m", "", shown) for shown in coloured] == plain
    assert all("\x1b[" in shown for shown in coloured)


@pytest.mark.parametrize("text", NASTY)
def test_markdown_keeps_its_structure(liten: Opened, text: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    style = Style()
    harmless = outputs(poisoned(liten.guideline, PLAIN), style, "markdown")
    for shown, expected in zip(
        outputs(poisoned(liten.guideline, text), style, "markdown"), harmless, strict=True
    ):
        tokens = parser.parse(shown)
        inner = [child for token in tokens for child in token.children or ()]
        assert [token.type for token in tokens] == [token.type for token in parser.parse(expected)]
        assert {token.type for token in (*tokens, *inner)} <= TOKENS
        assert clean(text) in "".join(token.content for token in inner)
        assert all(character.isprintable() or character in "\n\ue000" for character in shown)


@pytest.mark.parametrize("text", NASTY)
def test_json_carries_data_unchanged_and_prints_safely(liten: Opened, text: str) -> None:
    compiled = compile_guideline(poisoned(liten.guideline, text))
    for name in WALKS:
        report = reported(compiled, name)
        shown = REPORT["json"](report, Style())
        assert all(character.isprintable() or character == "\n" for character in shown)
        assert [rule["text"] for rule in json.loads(shown)["rules"]] == [text] * len(report.findings)


@pytest.mark.parametrize("text", NASTY)
def test_problem_is_one_safe_line(text: str) -> None:
    shown = line(problem(Place("fil\x1b[2J.yaml", 3, 4), "yaml-duplicate", key=text, first=1, near=text))
    assert all(character.isprintable() or character == "\ue000" for character in shown)
    assert shown.count(clean(text)) == 2


@pytest.mark.parametrize("text", ["", " ", "\n", "\xa0"])
def test_empty_data_breaks_nothing(liten: Opened, text: str) -> None:
    guideline = poisoned(liten.guideline, text)
    for kind in ("terminal", "markdown"):
        assert all(outputs(guideline, Style(), kind))


def test_addresses_are_no_links_on_github_either() -> None:
    shown = escape("https://x.no http://x.no www.x.no WWW.X.NO a@x.no")
    assert not re.search(r"[^\\]://|www\.|[^\\]@", shown, re.IGNORECASE)


def test_surroundings_do_not_decide_the_colour(liten: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    report = reported(liten.guideline, "stop")
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.setenv(name, "1")
        assert "\x1b" not in REPORT["terminal"](report, Style())
        assert "\x1b" in REPORT["terminal"](report, Style(colour=True))
        monkeypatch.delenv(name)
