"""Asks with numbered lists over two text streams: for pipes, screen readers and simple terminals."""

import re
from shutil import get_terminal_size
from typing import TextIO

from someguide.interview import marks, wording
from someguide.interview.screen import Move, Screen
from someguide.words import say, visible


class Plain:
    """A front that only reads lines and writes lines: no cursor movement and no colour."""

    def __init__(self, source: TextIO, sink: TextIO) -> None:
        self._source = source
        self._sink = sink

    def ask(self, screen: Screen) -> tuple[str, ...] | Move:
        """Ask until a line is a valid answer or goes back; ``a`` ends the interview like Ctrl-C."""
        self.tell("\n".join(_question(screen)))
        while True:
            match self._line().casefold():
                case "a":
                    raise KeyboardInterrupt
                case "t" if screen.number > 1:
                    return Move.back
                case "t":
                    self.tell(say("interview.first"))
                case "?":
                    self.tell(wording.reason(screen))
                case "!":
                    self.tell(wording.danger())
                case line:
                    answer = _read(screen, line)
                    if isinstance(answer, tuple):
                        return answer
                    self.tell(answer)

    def tell(self, text: str) -> None:
        """Write some lines, broken between words where they go to a terminal."""
        if self._sink.isatty():
            text = "\n".join(wording.fold(text, get_terminal_size().columns))
        print(visible(text), file=self._sink, flush=True)

    def _line(self) -> str:
        print(say("interview.plain.prompt"), end=" ", file=self._sink, flush=True)
        line = self._source.readline()
        if not line:
            print(file=self._sink, flush=True)
            raise EOFError
        if not self._source.isatty():
            # A terminal shows what is typed; a pipe does not, and its record should read as a conversation.
            self.tell(line.strip())
        return line.strip()


def _question(screen: Screen) -> list[str]:
    lines = ["", wording.progress(screen), screen.text]
    lines += [f"  {number}. {choice.label}" for number, choice in enumerate(screen.choices, 1)]
    lines.append(say("interview.plain.many" if screen.many else "interview.plain.one"))
    back = [say("interview.plain.back")] if screen.number > 1 else []
    lines.append(", ".join([*back, say("interview.plain.keys")]))
    if answer := marks.kept(screen):
        lines.append(say("interview.plain.kept", answer="; ".join(marks.labels(screen, answer))))
    return lines


def _read(screen: Screen, line: str) -> tuple[str, ...] | str:
    """Return the answer that a line gives, or the sentence that tells what is wrong with it."""
    if not line:
        return marks.kept(screen) or say("interview.plain.empty")
    words = re.findall(r"[^\s,;.]+", line)
    numbers = {str(number): choice.id for number, choice in enumerate(screen.choices, 1)}
    if wrong := next((word for word in words if word not in numbers), None):
        return say("interview.plain.unknown", given=wrong, last=len(numbers))
    marked = {numbers[word] for word in words}
    if not marked:
        return say("interview.plain.empty")
    if len(marked) > 1 and not screen.many:
        return say("interview.plain.single")
    if alone := marks.clash(screen, marked):
        return say("interview.plain.alone", label=marks.labels(screen, {alone})[0])
    return tuple(choice.id for choice in screen.choices if choice.id in marked)
