"""The arrow front: how it stands on the terminal, and in which language."""

import re
from dataclasses import replace
from io import StringIO

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.output.vt100 import Vt100_Output
from questionary import constants
from terminal import (
    DOWN,
    ENTER,
    ESC,
    FIRST,
    MANY,
    ONE,
    PAUSE,
    SPACE,
    Glass,
    pressed,
    shown,
    states,
)

from someguide.interview.screen import Choice, Screen
from someguide.interview.wording import fold
from someguide.words import LOCALE, say

SESSIONS = {
    "select": (ONE, ENTER),
    "first": (FIRST["one"], ENTER),
    "one box": (MANY, SPACE + ENTER),
    "two boxes": (replace(MANY, given=("open", "closed")), ENTER),
    "why": (ONE, "?" + ENTER + ENTER),
    "emergency": (replace(MANY, left=1), "!" + ENTER + SPACE + ENTER),
    "back": (ONE, ESC),
}


@pytest.mark.parametrize(("screen", "keys"), SESSIONS.values(), ids=SESSIONS)
def test_every_word_comes_from_the_question_or_the_catalogue(screen: Screen, keys: str) -> None:
    catalogue = (
        (LOCALE / "nb" / "LC_MESSAGES" / "someguide.po").read_text(encoding="utf-8").partition("# ---")[2]
    )
    ours = " ".join(re.findall(r'^(?:msgstr\S* )?"(.*)"$', catalogue, re.MULTILINE)).replace("\\n", " ")
    texts = [screen.text, screen.why, *(choice.label for choice in screen.choices)]
    written = words(shown(screen, keys))
    assert words(screen.text) <= written
    assert not written - words(ours) - words(" ".join(texts)) - {"x"}


@pytest.mark.parametrize(
    "keys", [ENTER + PAUSE + SPACE + ENTER, ESC + PAUSE + SPACE + ENTER], ids=["refused", "first"]
)
def test_no_english_of_the_library_in_a_notice(keys: str) -> None:
    screen = shown(FIRST["many"], keys)
    assert say("interview.tick") in screen or say("interview.first") in screen
    english = (constants.INVALID_INPUT, constants.DEFAULT_KBI_MESSAGE.strip(), "done", "arrow keys", "Window")
    assert not [text for text in english if text in screen]


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text))


LONG = replace(
    ONE,
    choices=tuple(
        Choice(str(n), f"Noe som kan kjennes igjen av dem som bor her, og som er nummer ~{n}~")
        for n in range(14)
    ),
)


@pytest.mark.parametrize("many", [False, True])
def test_long_labels_are_wrapped_not_cut(many: bool) -> None:  # noqa: FBT001 - a parameter
    screen = states(replace(LONG, many=many), SPACE + ENTER, columns=38, rows=90)[0]
    assert [n for n in range(14) if f"~{n}~" not in screen] == []
    assert max(len(line) for line in screen.splitlines()) <= 38
    hints = ("progress", "keys.one", "keys.many", "call.back", "call.why", "call.danger")
    known = [LONG.text, LONG.choices[0].label, *(say(f"interview.{hint}", number=2) for hint in hints)]
    assert words(screen) - words(" ".join(known)) == set(), "a broken word"


def test_what_a_key_does_stands_on_one_line_with_it() -> None:
    screen = states(MANY, SPACE + ENTER, columns=40)[0]
    assert [key for key in say("interview.keys.many").split("\n") if key not in screen] == []


def test_a_notice_goes_when_it_is_heeded_or_something_else_is_asked() -> None:
    heeded = states(MANY, ENTER + PAUSE + SPACE + PAUSE + ENTER)
    assert say("interview.tick") not in next(state for state in heeded if "[x]" in state)
    asked = states(MANY, ENTER + PAUSE + "?" + ENTER + PAUSE + SPACE + ENTER)
    assert say("interview.tick") in "".join(asked)
    assert say("interview.tick") not in [state for state in asked if MANY.text in state and "[" in state][-1]


def test_a_long_list_scrolls_on_a_small_terminal() -> None:
    at_the_top = states(LONG, ENTER, columns=40, rows=10)[0]
    assert "~0~" in at_the_top
    assert "~13~" not in at_the_top
    assert "↓" in at_the_top
    at_the_end = states(replace(LONG, given=("13",)), ENTER, columns=40, rows=10)[0]
    assert "~0~" not in at_the_end
    assert "~13~" in at_the_end
    assert "↑" in at_the_end


@pytest.mark.parametrize(("columns", "rows"), [(40, 5), (20, 4), (1, 1)])
def test_even_a_tiny_terminal_takes_an_answer_and_shows_no_english(columns: int, rows: int) -> None:
    assert pressed(LONG, DOWN + ENTER, Glass(columns, rows)) == ("1",)
    assert "small" not in shown(LONG, DOWN + ENTER, columns=columns, rows=rows)


def test_lines_break_between_words_and_hide_nothing() -> None:
    assert fold("en to tre\nfire", 8) == ["en to", "tre", "fire"]
    assert fold("  1. en to", 8) == ["  1. en", "  to"]
    assert fold("A\x1b[31mB", 80) == ["A\\x1b[31mB"]


def test_there_is_no_colour() -> None:
    sink = StringIO()
    pressed(MANY, SPACE + ENTER, Vt100_Output(sink, lambda: Size(rows=50, columns=80)))
    codes = re.findall(r"\x1b\[([0-9;]*)m", sink.getvalue())
    assert "0;1" in codes
    assert {code for group in codes for code in group.split(";")} <= {"0", "1"}
