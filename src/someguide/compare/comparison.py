"""One set of answers under several guidelines: what each of them comes to, or what it still lacks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from someguide.compare.together import Course, Together, follow
from someguide.compile.nodes import Compiled
from someguide.model.guideline import Answers, Guideline, Question
from someguide.model.scale import Level
from someguide.model.vocabulary import Vocabulary
from someguide.report.report import Report, report
from someguide.walk import Walk, outlook, unused


@dataclass(frozen=True, slots=True)
class Missing:
    """Why there is no verdict: nothing was answered to a question, or nothing that can be chosen there.

    ``refused`` is what was answered in the latter case; ``possible`` are the verdicts that what can be
    chosen there may still lead to, all other answers kept, mildest first.
    """

    question: Question
    refused: tuple[str, ...]
    possible: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """What one guideline says, from its own rules alone: a report, or else what is missing.

    ``unused`` are the questions answered that its walk did not ask, or has not asked so far.
    """

    guideline: Guideline
    report: Report | None
    missing: Missing | None
    unused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The columns in the order the guidelines were named; ``words`` is the vocabulary of all of them."""

    day: date
    words: Vocabulary
    answers: Answers
    columns: tuple[Column, ...]

    @property
    def finished(self) -> bool:
        """Whether every guideline could be walked to its end."""
        return all(column.report for column in self.columns)


def compare(compiled: Iterable[Compiled], answers: Answers, day: date) -> Comparison:
    """Return what each guideline says of the same answers; raises as ``follow`` does.

    Args:
        compiled: the guidelines.
        answers: by the vocabulary they share.
        day: the date to print.
    """
    return compared(follow(compiled, answers), day)


def compared(together: Together, day: date) -> Comparison:
    """Return the same of interviews that have been walked already."""
    columns = tuple(_column(course, together.answers, day) for course in together.courses)
    return Comparison(day, together.words, together.answers, columns)


def _column(course: Course, answers: Answers, day: date) -> Column:
    walk = course.walk
    return Column(
        guideline=walk.compiled.guideline,
        report=None if walk.node else report(walk, day, answers),
        missing=Missing(walk.question, course.refused, _possible(walk, answers)) if walk.node else None,
        unused=tuple(each for each in unused(walk, answers) if not walk.node or each != walk.node.asks),
    )


def _possible(walk: Walk, answers: Answers) -> tuple[Level, ...]:
    question = walk.question
    if question.choose == "many":
        return outlook(walk)
    tried = [{**answers, question.asks: option.id} for option in question.options]
    walks = (course.walk for each in tried for course in follow([walk.compiled], each).courses)
    return tuple(sorted({level for each in walks for level in outlook(each)}))
