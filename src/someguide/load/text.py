"""From bytes to text that is safe to parse and to show: UTF-8, of a bearable size, nothing unseen in it."""

import codecs
import re

from someguide.load.problems import Problems

LARGEST = 1 << 20

_BREAK = re.compile(r"\r\n|\r|\n")

# What steers a terminal, turns the reading direction or cannot be seen: control characters, zero-width
# characters, line separators, bidi marks, lone surrogates, non-characters. Tab and line ends are fine.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff"
    "\ud800-\udfff]",
)


def decoded(data: bytes, problems: Problems) -> str:
    """Return the text of a file, without a byte-order mark, unseen characters noted and made visible.

    Args:
        data: the whole file.
        problems: takes each unseen character; a stand-in keeps its place, so that the reading can go on.

    Raises:
        RefusedError: the file is too large or is not UTF-8.
    """
    if len(data) > LARGEST:
        problems.stop(0, 0, "file-too-large", most=LARGEST)
    data = data.removeprefix(codecs.BOM_UTF8)
    # No YAML begins with NUL: without a byte-order mark, every other byte of UTF-16 is one.
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:2]:
        problems.stop(1, 1, "file-utf16")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        _stop_at_byte(data, error.start, problems)
    return _made_visible(text, problems)


def unseen(text: str) -> list[str]:
    """Return the unseen characters of a value, each once, as ``U+202E``.

    In a value a lone carriage return can only come from an escape: line ends are new lines by then.
    """
    return [name(each) for each in dict.fromkeys(_UNSEEN.findall(text) + re.findall("\r", text))]


def name(character: str) -> str:
    """Return the number of a character as it is written in tables: ``U+0007``."""
    return f"U+{ord(character):04X}"


def split(text: str) -> list[str]:
    """Return the lines as YAML counts them, which are fewer than ``str.splitlines`` gives."""
    return _BREAK.split(text)


def _stop_at_byte(data: bytes, start: int, problems: Problems) -> None:
    before = split(data[:start].decode("utf-8"))
    problems.stop(len(before), len(before[-1]) + 1, "file-not-utf8", byte=f"0x{data[start]:02X}")


def _made_visible(text: str, problems: Problems) -> str:
    if not _UNSEEN.search(text):
        return text
    for number, line in enumerate(split(text), start=1):
        for match in _UNSEEN.finditer(line):
            problems.add(number, match.start() + 1, "file-unseen", character=name(match[0]))
    return _UNSEEN.sub("\ufffd", text)
