"""What the YAML parser complained of, as a problem with a code that an author can be told in Norwegian."""

import re
from typing import NoReturn

import yaml

from someguide.load.problems import Problems
from someguide.load.text import split

# The parser written in C and the one written in Python word the same fault in two ways. A rule matches
# "context | problem" of both; the first that matches decides. True: the place is where the construct began.
_RULES = tuple(
    (re.compile(pattern), code, began)
    for pattern, code, began in (
        (r"mapping values are not allowed", "yaml-colon", False),
        (r"tab character", "yaml-tab", False),
        (r"cannot start any token", "yaml-start", False),
        (r"quoted scalar \| .*unexpected (end|document)", "yaml-quote", True),
        (r"quoted scalar \|", "yaml-escape", False),
        (r"(an alias|an anchor|a block scalar) \|", "yaml-start", True),
        (r"(a|the) tag |tag handle", "yaml-tag", True),
        (r"expected ',' or", "yaml-bracket", True),
        (r"could not find expected ':'", "yaml-no-colon", True),
        (r"sequence entries are not allowed", "yaml-dash", False),
        (r"node content|mapping keys are not allowed", "yaml-start", False),
        (r"expected (key|<block end>|'-')", "yaml-indent", False),
    )
)


def stop(error: yaml.YAMLError, text: str, problems: Problems) -> NoReturn:
    """Raise ``RefusedError`` with what the parser found last, after all that was found before it.

    Args:
        error: what the parser raised while it read ``text``.
        text: the text of the file, to look at what stands at the place.
        problems: what was found already.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        problems.stop(0, 0, "yaml-syntax")
    code, began = _cause(f"{error.context} | {error.problem}")
    mark = (began and error.context_mark) or error.problem_mark
    stop_at(mark.line, mark.column, code, text, problems)


def stop_at(row: int, column: int, code: str, text: str, problems: Problems) -> NoReturn:
    """Raise ``RefusedError`` with a fault at a place that counts from 0, made out more closely."""
    lines = split(text)
    if row >= len(lines):
        # At the end of a text without a last line end, the parser in C is a line ahead.
        row, column = len(lines) - 1, len(lines[-1])
    line = lines[row]
    if code == "yaml-escape":
        # The parsers point at various places in the escape: give the one where it begins.
        column = max(line.rfind("\\", 0, column + 1), 0)
    code, values = _closer(code, line[column : column + 1], line[:column].rstrip())
    problems.stop(row + 1, column + 1, code, **values)


def _cause(message: str) -> tuple[str, bool]:
    for pattern, code, began in _RULES:
        if pattern.search(message):
            return code, began
    return "yaml-syntax", False


def _closer(code: str, here: str, before: str) -> tuple[str, dict[str, str]]:
    """Tell apart, by the line it stands in, what the parser words alike."""
    if code == "yaml-start":
        if here == "\t":
            return "yaml-tab", {}
        return (code, {"character": here}) if here else ("yaml-bracket", {})
    if code == "yaml-indent" and here == ":":
        return "yaml-start", {"character": here}
    # A value that begins with a quote or a bracket ends where that is closed: the rest is one too many.
    if code in {"yaml-indent", "yaml-syntax"} and before.endswith(('"', "'", "}", "]")):
        return "yaml-after", {"character": before[-1]}
    return code, {}
