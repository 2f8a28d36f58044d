"""The plain front: lines in, lines out."""

from dataclasses import replace
from io import StringIO

import pytest

from someguide.interview.plain import Plain
from someguide.interview.screen import Choice, Move, Screen
from someguide.words import count, say

ONE = Screen(
    number=2,
    text="Hvor legger du det ut?",
    why="Åpent og lukket har hver sine regler.",
    choices=(Choice("open", "Åpent"), Choice("closed", "I en lukket gruppe"), Choice("mail", "I en melding")),
)
MANY = replace(ONE, many=True, exclusive=frozenset({"mail"}))


def asked(screen: Screen, lines: str) -> tuple[object, str]:
    """Return the answer to these lines, and all that was written."""
    sink = StringIO()
    return Plain(StringIO(lines), sink).ask(screen), sink.getvalue()


def test_a_number_answers() -> None:
    assert asked(ONE, "2\n")[0] == ("closed",)


def test_the_last_line_needs_no_line_end() -> None:
    assert asked(ONE, "3")[0] == ("mail",)


@pytest.mark.parametrize("line", ["2,1", "1, 2", "2 1 2", "1;2;"])
def test_many_numbers_answer_in_the_order_of_the_screen(line: str) -> None:
    assert asked(MANY, line)[0] == ("open", "closed")


@pytest.mark.parametrize(
    ("screen", "line", "sentence"),
    [
        (ONE, "4", say("interview.plain.unknown", given="4", last=3)),
        (ONE, "0", say("interview.plain.unknown", given="0", last=3)),
        (ONE, "-1", say("interview.plain.unknown", given="-1", last=3)),
        (ONE, "²", say("interview.plain.unknown", given="²", last=3)),
        (ONE, "9" * 5000, say("interview.plain.unknown", given="9" * 5000, last=3)),
        (ONE, "{x}", say("interview.plain.unknown", given="{x}", last=3)),
        (ONE, "1,2", say("interview.plain.single")),
        (ONE, "", say("interview.plain.empty")),
        (MANY, "", say("interview.plain.empty")),
        (replace(MANY, given=("open",)), ",", say("interview.plain.empty")),
        (MANY, "1,7", say("interview.plain.unknown", given="7", last=3)),
        (MANY, "1,3", say("interview.plain.alone", label="I en melding")),
    ],
)
def test_a_bad_line_is_told_and_asked_again(screen: Screen, line: str, sentence: str) -> None:
    answer, written = asked(screen, f"{line}\n2\n")
    assert answer == ("closed",)
    assert sentence in written


def test_an_exclusive_option_alone_is_an_answer() -> None:
    assert asked(MANY, "3\n")[0] == ("mail",)


@pytest.mark.parametrize("key", ["t", "T", " t "])
def test_back(key: str) -> None:
    assert asked(ONE, key)[0] is Move.back


def test_the_first_screen_has_no_way_back_and_says_so() -> None:
    answer, written = asked(replace(ONE, number=1), "t\n1\n")
    assert answer == ("open",)
    assert say("interview.first") in written
    assert say("interview.plain.back") not in written


@pytest.mark.parametrize("key", ["a", "A"])
def test_quit_is_the_same_as_an_interrupt(key: str) -> None:
    with pytest.raises(KeyboardInterrupt):
        asked(ONE, f"{key}\n1\n")


@pytest.mark.parametrize("lines", ["", "9\n", "?\n"])
def test_the_end_of_the_input_rises(lines: str) -> None:
    with pytest.raises(EOFError):
        asked(ONE, lines)


def test_why_is_told_when_asked_for_and_only_then() -> None:
    assert ONE.why in asked(ONE, "?\n1\n")[1]
    assert ONE.why not in asked(ONE, "1\n")[1]


def test_the_emergency_screen_names_the_three_numbers_and_asks_again() -> None:
    answer, written = asked(ONE, "!\n1\n")
    assert answer == ("open",)
    assert all(f"\n{number} " in written for number in ("112", "110", "113"))


def test_a_kept_answer_is_shown_and_an_empty_line_accepts_it() -> None:
    answer, written = asked(replace(MANY, given=("closed", "open")), "\n")
    assert answer == ("open", "closed")
    assert say("interview.plain.kept", answer="Åpent; I en lukket gruppe") in written


def test_a_kept_answer_gives_way_to_a_new_one() -> None:
    assert asked(replace(ONE, given=("open",)), "2\n")[0] == ("closed",)


@pytest.mark.parametrize(
    "screen",
    [
        replace(ONE, given=("gone",)),
        replace(ONE, given=("open", "mail")),
        replace(MANY, given=("open", "mail")),
    ],
)
def test_an_answer_that_is_no_longer_valid_is_not_kept(screen: Screen) -> None:
    answer, written = asked(screen, "\n2\n")
    assert answer == ("closed",)
    assert say("interview.plain.empty") in written


@pytest.mark.parametrize(
    ("left", "ahead"),
    [(2, count("interview.left", 2)), (1, count("interview.left", 1)), (0, say("interview.last"))],
)
def test_progress(left: int, ahead: str) -> None:
    line = asked(replace(ONE, left=left), "1")[1].splitlines()[1]
    assert line.startswith(say("interview.progress", number=2))
    assert line.endswith(ahead)


def test_progress_claims_nothing_where_nothing_is_known() -> None:
    assert asked(ONE, "1")[1].splitlines()[1] == say("interview.progress", number=2)


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_lines_broken_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "12")
    sink = Terminal()
    Plain(StringIO("2\n"), sink).ask(ONE)
    assert "\nHvor legger\ndu det ut?\n" in sink.getvalue()
    assert ONE.text in asked(ONE, "2\n")[1]


def test_a_pipe_gets_its_lines_back_and_a_terminal_does_not() -> None:
    sink = StringIO()
    Plain(Terminal("2\n"), sink).ask(ONE)
    assert asked(ONE, "2\n")[1] == sink.getvalue() + "2\n"


def test_nothing_that_steers_a_terminal_is_written() -> None:
    nasty = replace(ONE, text="A\x1b[31mB", why="C\x07D", choices=(Choice("x", "E\x1b]0;F\x07"),))
    written = asked(nasty, "\x1b[A\n?\n1\n")[1]
    assert not {sign for sign in written if sign < " " and sign != "\n"}
    assert say("interview.plain.one") in written


def test_what_comes_before_the_interview_has_no_number() -> None:
    assert say("interview.progress", number=0) not in asked(replace(ONE, number=0), "1\n")[1]
