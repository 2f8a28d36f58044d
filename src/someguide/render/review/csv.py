"""A review as a sheet for spreadsheets: a row a rule, no cell a formula, with room for answers and remarks.

Cells are parted by semicolons, and the file begins with a byte order mark: so Excel opens it as it should
where a comma is the decimal sign. ``docs/godkjenning.md`` tells the columns.
"""

import csv
from collections.abc import Callable
from io import StringIO
from typing import NamedTuple

from someguide.model.guideline import Answers, Guideline, Rule
from someguide.model.law import LawWord
from someguide.render.law import law_name
from someguide.render.review.names import Names
from someguide.render.review.opening import hindering
from someguide.render.review.rules import situations
from someguide.render.rule import modality, places
from someguide.render.style import Style
from someguide.render.wording import clean, level_word
from someguide.review.review import Review
from someguide.words import say

_MARK = "\ufeff"
_FORMULA = tuple("=+-@\t\r\n|%＝＋－＠")


class _Line(NamedTuple):
    """A rule in its review."""

    review: Review
    rule: Rule
    number: int

    @property
    def guideline(self) -> Guideline:
        return self.review.guideline


Cell = Callable[[_Line], str | None]


def _contact(line: _Line) -> str | None:
    return line.guideline.vocabulary.contacts[line.rule.contact].name if line.rule.contact else None


def _words(line: _Line) -> str:
    if line.review.trace is None:
        return ""
    quotes = line.review.trace.quotes
    found = (clean(quotes.get(each) or say("quote.gone")) for each in line.rule.passages)
    return "\n".join(dict.fromkeys(found))


def _law(guideline: Guideline, word: LawWord | None) -> str | None:
    if word is None:
        return None
    return clean(f"{word.text} {', '.join(law_name(guideline.laws[each]) for each in word.laws)}")


def _situations(line: _Line) -> str:
    found = situations(line.review, line.rule, short=False)
    return "\n".join(clean(say("review.situation", word=word, story=story)) for word, story in found)


def _answers(line: _Line) -> str:
    """Return the answers of the first situation as ``check`` takes them after ``--set``."""
    found = line.review.situations[line.rule.id]
    return _pairs(found[0].answers) if found else ""


def _pairs(answers: Answers) -> str:
    return " ".join(
        f"{asks}={given if isinstance(given, str) else ','.join(given)}" for asks, given in answers.items()
    )


COLUMNS: dict[str, Cell] = {
    "number": lambda line: str(line.number),
    "id": lambda line: line.rule.id,
    "topic": lambda line: line.guideline.vocabulary.topics[line.rule.topic],
    "modality": lambda line: modality(line.rule),
    "level": lambda line: level_word(line.rule.level) if line.rule.level else "",
    "text": lambda line: line.rule.text,
    "first": lambda line: line.rule.first,
    "instead": lambda line: line.rule.instead,
    "todo": lambda line: line.rule.todo,
    "general": lambda line: line.rule.general,
    "level-why": lambda line: line.rule.level_why,
    "contact": _contact,
    "place": lambda line: places(line.guideline, line.rule),
    "words": _words,
    "law": lambda line: ", ".join(law_name(line.guideline.laws[each]) for each in line.rule.law),
    "law-first": lambda line: _law(line.guideline, line.rule.law_first),
    "law-note": lambda line: _law(line.guideline, line.rule.law_note),
    "situations": _situations,
    "answers": _answers,
    "adviser": lambda _: "",
    "lawyer": lambda _: "",
    "remark": lambda _: "",
    "version": lambda line: line.guideline.version,
    "digest": lambda line: line.guideline.digest,
    "basis": lambda line: " ".join(hindering(line.review)) or say("review.csv.approvable"),
}
"""What stands in each column, by the id of its head."""


def render(review: Review, _style: Style) -> str:
    """Return the sheet, heads first."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writerow([say(f"review.csv.{each}") for each in COLUMNS])
    for number, rule in enumerate(Names(review.guideline).rules, start=1):
        line = _Line(review, rule, number)
        writer.writerow([_harmless(cell(line) or "") for cell in COLUMNS.values()])
    return f"{_MARK}{out.getvalue()}"


def _harmless(text: str) -> str:
    """Return data that no spreadsheet takes for a formula, on as many lines as it has parts."""
    lines = "\n".join(map(clean, text.split("\n")))
    return f"'{lines}" if lines.startswith(_FORMULA) else lines
