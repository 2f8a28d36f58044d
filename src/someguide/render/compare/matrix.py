"""A matrix as a sheet: topics, then the options of each question, and what each guideline says of them."""

from collections.abc import Iterable, Iterator, Sequence

from someguide.compare.matrix import Choice, Matrix
from someguide.compare.stance import Said
from someguide.model.vocabulary import Asked
from someguide.render.blocks import Entry, Headline, Page, Section
from someguide.render.compare.names import documents, titles
from someguide.render.compare.sheet import Sheet, Table
from someguide.words import count, say

_WEAK = frozenset({"further", "neutral", "unasked"})
"""Where nobody says more than this of an option, it is left out."""

_LEGEND = (
    *("forbids", "requires", "advises", "commands", "allows", "silent", "none"),
    *("outside", "informs", "nothing", "several", "checklist"),
)


def sheet(matrix: Matrix) -> Sheet:
    """Return a matrix with its tables."""
    names = titles(matrix.guidelines)
    topics = Table(say("matrix.topics"), (say("matrix.topic"), *names), tuple(_topics(matrix)))
    options = (_options(asked, choices, names) for asked, choices in matrix.questions)
    shown = (topics, *(table for table in options if table.rows))
    return Sheet(_opening(matrix), shown, _closing(matrix))


def stances(cell: Sequence[Said]) -> str:
    """Return what one guideline says of an option, the strictest first."""
    return say("matrix.between").join(_word(each) for each in cell)


def _topics(matrix: Matrix) -> Iterator[tuple[str, ...]]:
    for topic in matrix.topics:
        yield (topic.name, *(_spoken(cell.stance, cell.counts.items()) for cell in topic.cells))


def _spoken(stance: str, counts: Iterable[tuple[str, int]]) -> str:
    word = say("compare.none") if stance == "silent" else say(f"stance.{stance}")
    numbered = [count(f"count.{modality}", number) for modality, number in counts]
    return say("matrix.counted", word=word, counts=", ".join(numbered)) if numbered else word


def _options(asked: Asked, choices: Iterable[Choice], names: Sequence[str]) -> Table:
    rows = [
        (choice.label, *map(stances, choice.cells))
        for choice in choices
        if any(said.stance not in _WEAK for cell in choice.cells for said in cell)
    ]
    return Table(asked.text, (say("matrix.option"), *names), tuple(rows))


def _word(said: Said) -> str:
    return say(f"stance.part.{said.stance}" if said.part else f"stance.{said.stance}")


def _opening(matrix: Matrix) -> Page:
    title = count("matrix.title", len(matrix.guidelines))
    return Page(Headline(title), lead=(say("matrix.lead"), say("compare.lead")))


def _closing(matrix: Matrix) -> Page:
    legend = tuple(Entry("", say(f"matrix.legend.{word}")) for word in _LEGEND)
    sections = (
        Section(say("matrix.legend"), legend),
        Section(say("compare.documents"), documents(matrix.guidelines)),
    )
    return Page(Headline(say("compare.about")), sections=sections, foot=(say("compare.reading"),))
