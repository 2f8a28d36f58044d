"""A comparison as a sheet: the situation, a row for each guideline and rule, and where it comes from."""

from collections.abc import Iterator

from someguide.compare.comparison import Comparison
from someguide.model.scale import Level
from someguide.render.blocks import Block, Entry, Headline, Page, Said, Section
from someguide.render.compare.names import documents, titles
from someguide.render.compare.part import Part, parts
from someguide.render.compare.sheet import Sheet, Table
from someguide.render.wording import SIGNS, day
from someguide.words import count, say


def sheet(comparison: Comparison, signs: dict[Level, str] = SIGNS) -> Sheet:
    """Return a comparison with its table; ``signs`` are those that the format can show."""
    return Sheet(opening(comparison), (_table(comparison, signs),), closing(comparison))


def page(comparison: Comparison, signs: dict[Level, str] = SIGNS) -> Page:
    """Return the same without a table, a section for each guideline."""
    first, last = opening(comparison), closing(comparison)
    sections = tuple(_section(part, signs) for part in parts(comparison))
    return Page(first.headline, first.head, first.lead, (*sections, *last.sections), last.foot)


def opening(comparison: Comparison) -> Page:
    """Return what stands first."""
    number = len(comparison.columns)
    lead = (say("compare.lead"), *(() if comparison.finished else (say("compare.unfinished"),)))
    return Page(Headline(count("compare.title", number)), (day(comparison.day),), lead)


def closing(comparison: Comparison) -> Page:
    """Return what stands last: the answers, which of them a guideline did not ask for, and the documents."""
    guidelines = [column.guideline for column in comparison.columns]
    sections = (
        Section(say("compare.answers"), tuple(_answers(comparison))),
        Section(say("compare.unused"), tuple(_unused(comparison))),
        Section(say("compare.documents"), documents(guidelines, comparison.day)),
    )
    shown = tuple(section for section in sections if section.blocks)
    return Page(Headline(say("compare.about")), sections=shown, foot=(say("compare.reading"),))


def _table(comparison: Comparison, signs: dict[Level, str]) -> Table:
    names = ("guideline", "verdict", "rule", "place")
    heads = tuple(say(f"compare.head.{name}") for name in names)
    return Table("", heads, tuple(row for part in parts(comparison) for row in _rows(part, signs)))


def _rows(part: Part, signs: dict[Level, str]) -> Iterator[tuple[str, ...]]:
    first = (part.title, _signed(part.verdict, signs))
    for each in part.found or (Entry("", ""),):
        text = say("compare.rule", modality=each.word, text=each.text) if each.word else each.text
        place, *more = each.details or ("",)
        yield (*first, text, place)
        yield from (("", "", detail, "") for detail in more)
        first = ("", "")


def _section(part: Part, signs: dict[Level, str]) -> Section:
    return Section(part.title, (Said("", _signed(part.verdict, signs)), *part.found))


def _signed(verdict: Headline, signs: dict[Level, str]) -> str:
    return verdict.text if verdict.level is None else f"{signs[verdict.level]} {verdict.text}"


def _answers(comparison: Comparison) -> Iterator[Block]:
    for id_, given in comparison.answers.items():
        asked = comparison.words.questions[id_]
        options = (given,) if isinstance(given, str) else given
        labels = "; ".join(asked.options[option] for option in options)
        yield Entry("", say("interview.answered", question=asked.text, answer=labels))


def _unused(comparison: Comparison) -> Iterator[Block]:
    """Tell which of the questions answered a guideline does not ask in this situation."""
    names = titles([column.guideline for column in comparison.columns])
    for name, column in zip(names, comparison.columns, strict=True):
        asked = [comparison.words.questions[id_].text for id_ in column.unused if column.report]
        if asked:
            quoted = "; ".join(say("answer.quoted", option=text) for text in asked)
            yield Entry("", say("compare.unused.by", whom=name, questions=quoted))
