"""The arrow front, by keys through a pipe: what they answer."""

from dataclasses import replace

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput, Output, defaults
from terminal import (
    CTRL_C,
    CTRL_D,
    DOWN,
    ENTER,
    ESC,
    FIRST,
    MANY,
    ONE,
    PAUSE,
    SPACE,
    UP,
    Glass,
    pressed,
    shown,
    states,
)

from someguide.interview.prompt import Prompt
from someguide.interview.screen import Move, Screen
from someguide.words import count, say


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (ENTER, "open"),
        (DOWN + ENTER, "closed"),
        (DOWN * 2 + UP + ENTER, "closed"),
        (DOWN * 2 + ENTER, "mail"),
    ],
)
def test_select(keys: str, answer: str) -> None:
    assert pressed(ONE, keys) == (answer,)


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (SPACE + ENTER, ("open",)),
        (DOWN + SPACE + UP + SPACE + ENTER, ("open", "closed")),
        (SPACE + SPACE + DOWN + SPACE + ENTER, ("closed",)),
        (SPACE + UP + SPACE + ENTER, ("mail",)),
        (UP + SPACE + DOWN + SPACE + DOWN + SPACE + ENTER, ("open", "closed")),
        (SPACE + "a" + ENTER, ("open",)),
        (SPACE + "i" + ENTER, ("open",)),
    ],
    ids=["one", "order", "untick", "exclusive last", "exclusive first", "no all", "no invert"],
)
def test_many(keys: str, answer: tuple[str, ...]) -> None:
    assert pressed(MANY, keys) == answer


def test_an_empty_list_is_refused_with_a_sentence() -> None:
    assert pressed(MANY, ENTER + SPACE + ENTER) == ("open",)
    assert say("interview.tick") in shown(MANY, ENTER + PAUSE + SPACE + ENTER)
    assert say("interview.tick") not in shown(MANY, SPACE + ENTER)


@pytest.mark.parametrize("screen", [ONE, MANY], ids=["one", "many"])
def test_escape_goes_back(screen: Screen) -> None:
    assert pressed(screen, ESC) is Move.back


def test_back_is_a_visible_choice() -> None:
    assert pressed(ONE, DOWN * 3 + ENTER) is Move.back
    assert say("interview.call.back") in shown(ONE, ENTER)
    assert say("interview.call.back") not in shown(FIRST["one"], ENTER)


@pytest.mark.parametrize(("kind", "answer"), [("one", ENTER), ("many", SPACE + ENTER)])
def test_the_first_screen_has_no_way_back_and_says_so(kind: str, answer: str) -> None:
    assert pressed(FIRST[kind], ESC + answer) == ("open",)
    assert say("interview.first") in shown(FIRST[kind], ESC + PAUSE + answer)
    assert say("interview.first") not in shown(FIRST[kind], answer)


@pytest.mark.parametrize("keys", ["?", DOWN * 4 + ENTER], ids=["key", "choice"])
def test_why(keys: str) -> None:
    assert ONE.why in shown(ONE, keys + ENTER + ENTER)
    assert ONE.why not in shown(ONE, ENTER)


@pytest.mark.parametrize("keys", ["!", UP + ENTER], ids=["key", "choice"])
def test_emergency(keys: str) -> None:
    screen = shown(ONE, keys + ENTER + DOWN + ENTER)
    assert all(f"\n{number} " in screen for number in ("112", "110", "113"))
    assert "112" not in shown(ONE, ENTER)


@pytest.mark.parametrize("key", ["?", "!"])
def test_the_question_comes_back_as_it_was_left(key: str) -> None:
    assert pressed(ONE, DOWN + key + ENTER + ENTER) == ("closed",)
    assert pressed(MANY, DOWN + SPACE + key + ENTER + UP + SPACE + ENTER) == ("open", "closed")


def test_escape_leads_back_from_what_was_shown_to_the_question() -> None:
    assert pressed(MANY, SPACE + "?" + ESC + ENTER) == ("open",)


@pytest.mark.parametrize(("key", "error"), [(CTRL_C, KeyboardInterrupt), (CTRL_D, EOFError)])
@pytest.mark.parametrize("screen", [ONE, MANY], ids=["one", "many"])
@pytest.mark.parametrize("before", ["", "?", "!"], ids=["question", "why", "emergency"])
def test_the_interview_can_be_left_anywhere(
    screen: Screen, before: str, key: str, error: type[BaseException]
) -> None:
    with pytest.raises(error):
        pressed(screen, before + key + ENTER * 3)


def test_the_end_of_the_input_rises() -> None:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.close()
        with pytest.raises(EOFError):
            Prompt().ask(ONE)


def test_the_kept_answer_is_marked() -> None:
    assert pressed(replace(ONE, given=("mail",)), ENTER) == ("mail",)
    assert pressed(replace(MANY, given=("closed", "open")), ENTER) == ("open", "closed")
    assert pressed(replace(MANY, given=("mail",)), SPACE + ENTER) == ("open",)


def test_an_answer_that_is_no_longer_valid_is_not_kept() -> None:
    assert pressed(replace(ONE, given=("gone",)), ENTER) == ("open",)
    assert pressed(replace(MANY, given=("open", "mail")), DOWN + SPACE + ENTER) == ("closed",)


@pytest.mark.parametrize(
    ("left", "ahead"),
    [
        (2, count("interview.left", 2)),
        (1, count("interview.left", 1)),
        (0, say("interview.last")),
        (None, ""),
    ],
)
def test_progress(left: int | None, ahead: str) -> None:
    screen = shown(replace(ONE, left=left), ENTER)
    line = next(line for line in screen.splitlines() if say("interview.progress", number=2) in line)
    assert line.rstrip().endswith(ahead or say("interview.progress", number=2))


def test_a_line_about_the_answer_stays_behind() -> None:
    last = states(MANY, SPACE + DOWN + SPACE + ENTER)[-1].strip()
    assert last == say("interview.answered", question=MANY.text, answer="Åpent; I en lukket gruppe")


def test_the_way_back_leaves_nothing_behind() -> None:
    glass = Glass(80, 50)
    pressed(ONE, ESC, glass)
    assert glass.states
    assert not glass.cells


def test_what_keeps_the_prompt_from_starting_rises(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> Output:
        raise OSError

    monkeypatch.setattr(defaults, "create_output", refuse)
    with create_pipe_input() as pipe, create_app_session(input=pipe), pytest.raises(OSError, match=r"^$"):
        Prompt().ask(ONE)
