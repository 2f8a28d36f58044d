"""YAML as a tree of plain values in which every value and every key knows its place.

Scalars: only an unquoted ``true``, ``false``, ``null``, ``~`` or nothing is typed. All else is text as it
stands, quoted or not: ``no``, ``nei``, ``on``, ``12``, ``3.1``, ``2026-01-01``. A guideline has no numbers,
and so nobody's "nei" turns into False. JSON is read by the same rules.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from someguide.load import syntax
from someguide.load.events import Builder, Mark, Value
from someguide.load.problems import Problems
from someguide.load.text import decoded
from someguide.model.problem import Path, Place

# The parser in C is eight times as fast; where PyYAML comes without it, the one in Python does the same.
FAST: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# JSON writes an emoji as two escapes, which only the parser in Python lets through, for us to join.
_HALF = re.compile(r"\\u[dD][89a-bA-B]")


@dataclass(frozen=True, slots=True)
class Tree:
    """One file: its ``value``, and by path the marks of all that is in it; the root is ``()``."""

    file: str
    value: dict[str, Value]
    marks: Mapping[Path, Mark]

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return where the value at ``path`` stands, or else its nearest parent that exists.

        Args:
            path: keys and list positions from the root.
            key: give the place of the key instead, where there is one (a list item has none).
        """
        while path not in self.marks:
            path = path[:-1]
        mark = self.marks[path]
        return Place(self.file, *(mark.key if key and mark.key else mark.value))


def read(data: bytes, file: str) -> Tree:
    """Read YAML or JSON, one mapping, without ever making an object from it.

    Args:
        data: the whole file.
        file: its name, for the places.

    Raises:
        RefusedError: with all problems up to the first after which nothing sensible can be read.
    """
    problems = Problems(file)
    text = decoded(data, problems)
    builder = Builder(problems)
    _parse(text, builder, problems)
    problems.settle()
    return Tree(file, builder.value, builder.marks)


def _parse(text: str, builder: Builder, problems: Problems) -> None:
    loader = (yaml.SafeLoader if _HALF.search(text) else FAST)(text)
    try:
        while loader.check_event():
            builder.take(loader.get_event())
    except yaml.YAMLError as error:
        syntax.stop(error, text, problems)
    except (ValueError, OverflowError):
        # The parser in Python makes the character of an escape without asking whether there is one.
        mark = loader.get_mark()
        syntax.stop_at(mark.line, mark.column, "yaml-escape", text, problems)
    finally:
        loader.dispose()
