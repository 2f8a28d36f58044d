"""What one guideline says of the answers, in words: its verdict, and what decided it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from someguide.compare.comparison import Column, Comparison, Missing
from someguide.model.guideline import Guideline
from someguide.model.scale import Level
from someguide.model.vocabulary import Asked
from someguide.render.blocks import Entry, Headline
from someguide.render.compare.names import titles
from someguide.render.report.answers import deciding
from someguide.render.rule import entry
from someguide.render.voice import act, headline, own_words, silence
from someguide.render.wording import both, either, level_word
from someguide.report.report import Report
from someguide.words import say


@dataclass(frozen=True, slots=True)
class Part:
    """One guideline's part of a comparison; ``found`` are rules, or lines without a word before them."""

    title: str
    verdict: Headline
    found: tuple[Entry, ...]


def parts(comparison: Comparison) -> tuple[Part, ...]:
    """Return a part for each guideline, in their order."""
    names = titles([column.guideline for column in comparison.columns])
    return tuple(_part(name, column) for name, column in zip(names, comparison.columns, strict=True))


def refusal(asked: Asked, missing: Missing) -> str:
    """Return why a guideline cannot go on: what was answered cannot be chosen there."""
    options = either([say("answer.quoted", option=asked.options[id_]) for id_ in missing.refused])
    return say("compare.refused.on", question=asked.text, options=options)


def _part(title: str, column: Column) -> Part:
    if column.report:
        return Part(title, _verdict(column.report), tuple(_found(column.report)))
    if column.missing is None:
        raise ValueError(column)
    word = say("compare.refused" if column.missing.refused else "compare.missing")
    return Part(title, Headline(word), tuple(_missing(column.guideline, column.missing)))


def _verdict(report: Report) -> Headline:
    nothing = report.verdict == Level.none and not report.outside
    return Headline(say("compare.none"), Level.none) if nothing else headline(report)


def _found(report: Report) -> Iterator[Entry]:
    rules = dict.fromkeys(id_ for answer in deciding(report) for id_ in answer.rules)
    for id_ in rules:
        yield _rule(report, id_)
    if silence(report):
        yield Entry("", silence(report))
    if report.verdict == Level.none:
        yield Entry("", act(report))


def _rule(report: Report, id_: str) -> Entry:
    finding = next(each for each in report.findings if each.rule.id == id_)
    shown = entry(report.guideline, finding.rule)
    if finding.status != "unsure":
        return shown
    return replace(shown, details=(*shown.details, own_words(report, finding)))


def _missing(guideline: Guideline, missing: Missing) -> Iterator[Entry]:
    asked = guideline.vocabulary.questions[missing.question.asks]
    if missing.refused:
        yield Entry("", refusal(asked, missing))
    else:
        yield Entry("", say("compare.missing.on", question=asked.text))
    levels = [level_word(level) for level in missing.possible]
    text = "check.possible" if len(levels) > 1 else "compare.anyway"
    yield Entry("", say(text, levels=both(levels)))
