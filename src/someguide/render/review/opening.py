"""The first page of a review: what is asked of the reader, what it is about, and what was proved."""

from collections import Counter
from collections.abc import Iterator

from someguide.model.scale import DEFAULT, MODALITIES, RELATIONS, Level
from someguide.render.blocks import Block, Entry, Line, Row, Section, Step, Table
from someguide.render.origin import document, encoding
from someguide.render.problems import message
from someguide.render.wording import level_word
from someguide.review.review import Review
from someguide.sources.match import STATUSES
from someguide.words import count, say

_STEPS = ("rules", "level", "situation", "law", "questions", "promises", "aside", "disagree")
_MANY = 10**15
_SHARES = (24, 76)


def hindrances(review: Review) -> Section:
    """Why nobody can approve it yet."""
    return Section(say("review.hindered"), tuple(Entry("", line) for line in hindering(review)))


def hindering(review: Review) -> tuple[str, ...]:
    """Return why nobody can approve it yet, a sentence each."""
    trace, guideline = review.trace, review.guideline
    numbers = {"problems": len(review.outcome.problems)}
    if trace:
        numbers |= {
            "affected": len(trace.affected),
            "uncovered": len(trace.uncovered),
            "both": len(trace.both),
        }
    return tuple(
        say("review.hindered.documents", guideline=guideline.id)
        if each == "documents"
        else count(f"review.hindered.{each}", numbers[each], guideline=guideline.id)
        for each in review.hindrances
    )


def asked(review: Review) -> Section:
    """What the readers are asked to do, in order."""
    wanted = [each for each in _STEPS if each != "promises" or review.promises]
    steps = [say(f"review.step.{each}") for each in wanted]
    last = say("review.step.wait" if review.hindrances else "review.step.sign")
    numbered = enumerate((*steps, last), start=1)
    return Section(say("review.asked"), tuple(Step(number, text) for number, text in numbered))


def what(review: Review) -> Section:
    """The document and the encoding that are to be approved, so that no other can be meant."""
    guideline = review.guideline
    lines = (
        document(guideline),
        encoding(guideline, review.day),
        say("review.digest", digest=guideline.digest),
        say("review.template") if guideline.kind == "template" else "",
    )
    return Section(say("review.what"), tuple(Entry("", line) for line in lines if line))


def counts(review: Review) -> Section:
    """How much there is to read."""
    guideline = review.guideline
    modalities = Counter(rule.modality for rule in guideline.rules.values())
    named = [
        say("review.count.modality", modality=say(f"modality.{each}"), number=modalities[each])
        for each in MODALITIES
        if modalities[each]
    ]
    options = sum(len(question.options) for question in guideline.questions.values())
    lines = [
        say("review.count.rules", number=len(guideline.rules), modalities=", ".join(named)),
        say("review.count.questions", number=len(guideline.questions), options=options),
        say("review.count.promises", number=len(guideline.guarantees)),
        say("review.count.aside", number=sum(len(each.prints) for each in guideline.background)),
        *_traced(review),
    ]
    return Section(say("review.counts"), tuple(Entry("", line) for line in lines))


def proved(review: Review) -> Section:
    """What was proved of the guideline, and what was found wrong."""
    return Section(say("review.proved"), tuple(_proved(review)))


def words() -> Section:
    """What the words mean that stand beside rules and answers."""
    rules = (Row(say(f"modality.{each}"), _means(f"modality.{each}"), DEFAULT[each]) for each in MODALITIES)
    levels = (Row(level_word(each), _means(f"level.{each.name}")) for each in reversed(Level))
    relations = (Row(say(f"review.relation.{each}"), _means(f"means.{each}")) for each in RELATIONS)
    heads = (say("review.head.word"), say("review.head.means"))
    tables = (
        Table(say(f"review.words.{name}"), heads, tuple(rows), _SHARES)
        for name, rows in (("modality", rules), ("level", levels), ("relation", relations))
    )
    return Section(say("review.words"), tuple(tables))


def signatures(review: Review) -> Section:
    """Where the readers sign; nowhere, while it cannot be approved."""
    title = say("review.signatures")
    if review.hindrances:
        return Section(title, (Line(say("review.signatures.none")),))
    heads = tuple(say(f"review.head.{each}") for each in ("reader", "name", "date", "signature"))
    rows = tuple(Row(say(f"review.{who}"), ((), (), ())) for who in ("adviser", "lawyer"))
    text = say(
        "review.signatures.text",
        name=review.guideline.name,
        version=review.guideline.version,
        digest=review.guideline.digest,
    )
    return Section(title, (Line(text), Table(say("review.signatures.table"), heads, rows, (22, 30, 16, 32))))


def _traced(review: Review) -> Iterator[str]:
    """Yield how much of the documents is a rule or put aside, and what became of the citations."""
    trace = review.trace
    if trace is None:
        return
    statuses = Counter(each.status for each in trace.citations)
    cited, uncovered = sum(bool(each.rules) for each in trace.covered), len(trace.uncovered)
    yield say("review.count.document", number=len(trace.covered), cited=cited, uncovered=uncovered)
    found = [
        say(f"trace.count.{each}", number=statuses[each]) for each in reversed(STATUSES) if statuses[each]
    ]
    yield say("review.count.citations", number=len(trace.citations), statuses=", ".join(found))


def _means(text: str) -> tuple[tuple[Block, ...]]:
    return ((Line(say(f"review.{text}")),),)


def _proved(review: Review) -> Iterator[Block]:
    outcome, size = review.outcome, review.size
    scores = {"checks": outcome.checks, "guarantees": outcome.guarantees, "examples": outcome.examples}
    for kind, score in scores.items():
        yield Entry("", say(f"review.proved.{kind}", held=score.held, of=score.of))
    walks = f"{size.walks:,}".replace(",", "\u202f") if size.walks < _MANY else f"{size.walks:.0e}"
    yield Entry("", say("review.proved.walks", walks=walks, screens=size.screens))
    for each in (*outcome.problems, *outcome.warnings):
        yield Entry(each.code, message(each))
