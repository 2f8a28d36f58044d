"""The interview as a whole: asking, going back, stopping and going on, in a pipe and on a terminal."""

import io
import os
import pty
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from someguide.cli.door import run
from someguide.interview.plain import Plain
from someguide.interview.save import Saved
from someguide.interview.screen import Move, Screen
from someguide.interview.session import interview
from someguide.model.problem import RefusedError
from someguide.walk import Walk, replay

LITEN = str(Path(__file__).parent / "trees" / "liten.yaml")
ENV = {**os.environ, "PYTHONUTF8": "1"}


class Script:
    """A front that gives the moves it was handed, and remembers what it was asked."""

    def __init__(self, *moves: tuple[str, ...] | Move | type[BaseException]) -> None:
        self.moves = list(moves)
        self.asked: list[Screen] = []

    def ask(self, screen: Screen) -> tuple[str, ...] | Move:
        self.asked.append(screen)
        move = self.moves.pop(0)
        if isinstance(move, type):
            raise move
        return move

    def tell(self, text: str) -> None:
        raise AssertionError(text)


def forget(_: Walk) -> None:
    pass


def test_a_straight_interview_asks_what_the_walk_asks(liten):
    front = Script(("ansatt_privat",), ("folk",), ("ikke_spurt",), ("nei",))
    walk = interview(liten.compiled, front, {}, forget)
    assert walk.node is None
    assert [screen.number for screen in front.asked] == [1, 2, 3, 4]
    assert walk.answers == replay(liten.compiled, walk.answers).answers


def test_back_keeps_the_answers_after_it(liten):
    moves = [("ansatt_privat",), ("folk",), ("ikke_spurt",), Move.back, Move.back, ("folk", "mening")]
    front = Script(*moves, ("alle_ja",), ("nei",))
    walk = interview(liten.compiled, front, {}, forget)
    assert [screen.given for screen in front.asked] == [
        (),
        (),
        (),
        (),
        ("ikke_spurt",),
        ("folk",),
        ("ikke_spurt",),
        (),
    ]
    assert walk.answers["innhold"] == ("folk", "mening")
    assert walk.answers["samtykke"] == "alle_ja"


def test_what_is_left_is_told_once_the_boxes_are_ticked(liten):
    front = Script(("ansatt_privat",), ("folk", "barn"), ("alle_ja",), ("nei",))
    interview(liten.compiled, front, {}, forget)
    assert [screen.left for screen in front.asked] == [None, None, 1, 0]


def test_given_answers_are_not_asked_again(liten):
    front = Script(("nei",))
    interview(liten.compiled, front, {"rolle": "ansatt_privat", "innhold": ("ingen",)}, forget)
    assert front.asked[0].number == 3


@pytest.mark.parametrize("end", [KeyboardInterrupt, EOFError])
def test_a_stopped_interview_is_saved_and_goes_on(liten, tmp_path, end):
    saved = Saved(tmp_path / "svar.yaml", liten.guideline)
    with pytest.raises(end):
        interview(liten.compiled, Script(("ansatt_privat",), end), {}, saved.keep)
    content = yaml.safe_load(saved.file.read_text("utf-8"))
    assert content["finished"] is False
    assert content["answers"] == {"rolle": "ansatt_privat"}
    assert stat.S_IMODE(saved.file.stat().st_mode) == 0o600

    front = Script(("ingen",), ("nei",))
    interview(liten.compiled, front, saved.load(force=False).answers, saved.keep)
    assert [screen.number for screen in front.asked] == [2, 3]
    assert saved.load(force=False).finished
    assert [file.name for file in tmp_path.iterdir()] == ["svar.yaml"]


@pytest.mark.parametrize("text", ["shopping: melk", "guideline: ringebu\nanswers: {}", "[", "answers: {}"])
def test_a_file_of_another_kind_is_taken_over_only_with_force(liten, tmp_path, text):
    saved = Saved(tmp_path / "svar.yaml", liten.guideline)
    saved.file.write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError):
        saved.load(force=False)
    assert saved.load(force=True).answers == {}
    assert saved.file.read_text("utf-8") == text


def test_a_save_that_cannot_be_written_changes_nothing(liten, tmp_path):
    saved = Saved(tmp_path / "nope" / "svar.yaml", liten.guideline)
    with pytest.raises(OSError, match="nope"):
        saved.keep(replay(liten.compiled, {}))


def test_every_screen_can_be_answered_in_a_pipe(liten):
    lines = "2\n1,3\n3\n2\n"
    walk = interview(liten.compiled, Plain(io.StringIO(lines), io.StringIO()), {}, forget)
    assert walk.answers == {
        "rolle": "leder_privat",
        "innhold": ("folk", "mening"),
        "samtykke": "noen_nei",
        "hemmelig": "nei",
    }


def piped(*args: str, lines: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "someguide", "interview", LITEN, *args],
        input=lines,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=ENV,
    )


def test_a_pipe_gets_plain_lines_and_only_the_verdict_on_stdout():
    done = piped("--format", "json", lines="1\n5\n1\n")
    assert done.returncode == 0
    assert done.stdout.startswith("{")
    assert "stop" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr
    assert done.stderr


def test_a_pipe_that_ends_early_is_wrong_use():
    assert piped(lines="1\n").returncode == 2


def test_quitting_is_an_interrupt(tmp_path):
    file = tmp_path / "svar.yaml"
    done = piped("--save", str(file), lines="1\na\n")
    assert done.returncode == 130
    assert str(file) in done.stderr
    assert not done.stdout


def test_answers_and_save_from_the_command_line(tmp_path, capsys):
    file = tmp_path / "svar.yaml"
    file.write_text("{rolle: ansatt_privat, innhold: [ingen], hemmelig: ja}", encoding="utf-8")
    own = tmp_path / "lagret.yaml"
    assert run(["interview", LITEN, "--answers", str(file), "--save", str(own), "--format", "json"]) == 0
    assert '"stop"' in capsys.readouterr().out
    assert yaml.safe_load(own.read_text("utf-8"))["finished"] is True


def test_a_save_of_another_kind_stops_before_the_first_question(tmp_path, capsys):
    file = tmp_path / "notat.yaml"
    file.write_text("mitt: notat", encoding="utf-8")
    assert run(["interview", LITEN, "--save", str(file)]) == 2
    assert "save-other" in capsys.readouterr().err
    assert file.read_text("utf-8") == "mitt: notat"


class Terminal:
    """The real command on a terminal of its own."""

    def __init__(self, *args: str, **env: str) -> None:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update({"TERM": "xterm", "COLUMNS": "80", "LINES": "40", **env})
            os.execv(sys.executable, [sys.executable, "-m", "someguide", *args])  # noqa: S606
        self.seen = ""

    def until(self, text: str, seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while text not in self.seen:
            assert time.monotonic() < end, self.seen
            try:
                self.seen += os.read(self.fd, 65536).decode("utf-8", "replace")
            except OSError:
                raise AssertionError(self.seen) from None

    def press(self, keys: str) -> None:
        self.seen = ""
        os.write(self.fd, keys.encode())

    def status(self) -> int:
        while True:
            try:
                if not os.read(self.fd, 65536):
                    break
            except OSError:
                break
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def test_arrows_on_a_real_terminal():
    terminal = Terminal("interview", LITEN)
    terminal.until("Leder, på egne vegne")
    terminal.press("\x1b[B\r")
    terminal.until("Andres barn")
    terminal.press("\x1b[B \r")
    terminal.until("Noen har sagt nei")
    terminal.press("\r")
    terminal.until("taushetsbelagt?")
    terminal.press("\x1b[B\r")
    terminal.until("Sjekkliste")
    assert terminal.status() == 0


def test_ctrl_c_on_a_real_terminal():
    terminal = Terminal("interview", LITEN)
    terminal.until("Leder, på egne vegne")
    terminal.press("\x03")
    assert terminal.status() == 130


def test_a_dumb_terminal_gets_plain_lines():
    terminal = Terminal("interview", LITEN, TERM="dumb")
    terminal.until("  2. ")
    assert "\x1b" not in terminal.seen
    terminal.press("a\r")
    assert terminal.status() == 130


def coloured(**env: str) -> bool:
    """Whether a verdict on a real terminal has colours."""
    answers = ["--set", "rolle=ansatt_privat", "--set", "innhold=ingen", "--set", "hemmelig=ja"]
    terminal = Terminal("check", LITEN, *answers, **env)
    terminal.until("Sjekkliste")
    return "\x1b[" in terminal.seen


def test_colours_stand_on_a_terminal_that_wants_them():
    assert coloured()
    assert not coloured(NO_COLOR="1")
    assert not coloured(TERM="dumb")


def test_a_saved_interview_with_a_fault_is_told_and_kept(liten, tmp_path):
    saved = Saved(tmp_path / "svar.yaml", liten.guideline)
    saved.file.write_text("guideline: liten\nanswers: {rolle: ansatt_priv}\n", encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        saved.load(force=False)
    assert [each.code for each in refused.value.problems] == ["unknown-option"]
    assert saved.file.exists()
