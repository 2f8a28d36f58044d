"""The parts of a trace's page, each a function from the trace to a section; an empty one is left out."""

from collections import Counter
from collections.abc import Iterable, Iterator
from json import dumps

from someguide.model.guideline import Guideline, Passage
from someguide.render.blocks import Block, Copy, Entry, Line, Section
from someguide.sources.match import STATUSES, Status
from someguide.sources.split import Excerpt
from someguide.sources.trace import Citation, Covered, Trace
from someguide.words import count, say


def citations(trace: Trace, status: Status) -> Section:
    """The passages that are cited and came to this, each with the rules that cite it."""
    by_passage: dict[Passage, list[Citation]] = {}
    for each in trace.citations:
        if each.status == status:
            by_passage.setdefault(each.passage, []).append(each)
    found = (_citation(trace.guideline, each) for each in by_passage.values())
    return _section(status, (block for blocks in found for block in blocks))


def uncovered(trace: Trace) -> Section:
    """The passages that no rule cites and no reason puts aside."""
    found = (_passage(each) for each in trace.uncovered)
    return _section("uncovered", (block for blocks in found for block in blocks))


def both(trace: Trace) -> Section:
    """The passages that a rule cites and a reason puts aside."""
    found = (_passage(each, _contradiction(each)) for each in trace.both)
    return _section("both", (block for blocks in found for block in blocks))


def gone(trace: Trace) -> Section:
    """The background that the documents no longer have."""
    return _section(
        "gone", (Entry("", say("trace.print", print=each.print, why=each.why)) for each in trace.gone)
    )


def counts(trace: Trace) -> Section:
    """How many citations came to what, and how much of the documents is covered."""
    statuses = Counter(each.status for each in trace.citations)
    cited = sum(bool(each.rules) for each in trace.covered)
    background = sum(bool(each.why) and not each.rules for each in trace.covered)
    lines = [
        say("trace.rules", number=len(trace.guideline.rules)),
        say("trace.citations", number=len(trace.citations)),
        *(say(f"trace.count.{each}", number=statuses[each]) for each in reversed(STATUSES)),
        say("trace.passages", number=len(trace.covered)),
        say("trace.count.cited", number=cited),
        say("trace.count.background", number=background),
        say("trace.count.uncovered", number=len(trace.uncovered), percent=_percent(trace)),
    ]
    return Section(say("trace.counts"), tuple(Entry("", line) for line in lines))


def background(trace: Trace) -> Section:
    """The reasons for which passages are background, and for how many each."""
    numbers = Counter(why for each in trace.covered for why in each.why)
    return Section(
        say("trace.background"),
        tuple(Entry("", say("trace.reason", why=why, number=number)) for why, number in numbers.items()),
    )


def _section(name: str, blocks: Iterable[Block]) -> Section:
    found = tuple(blocks)
    return Section(say(f"trace.{name}"), (Line(say(f"trace.{name}.intro")), *found) if found else ())


def _citation(guideline: Guideline, same: list[Citation]) -> Iterator[Block]:
    first, source = same[0], same[0].passage.source
    yield Entry("", _named(each.rule for each in same), tuple(_story(guideline, first)))
    yield from (_paste(source, each) for each in first.now)


def _story(guideline: Guideline, citation: Citation) -> Iterator[str]:
    """Yield where it stood, where it stands now, and the words that help to decide; new numbers need none."""
    source = citation.passage.source
    yield say("trace.stood", place=_place(guideline, source, citation.passage.at))
    for each in citation.now:
        yield say("trace.now", place=_place(guideline, source, each.at))
    if citation.now and citation.status != "renumbered":
        yield say("quote.words", words=citation.now[0].words)
    if citation.instead:
        yield say("trace.instead", words=citation.instead.words)


def _passage(covered: Covered, details: tuple[str, ...] = ()) -> Iterator[Block]:
    words = say("trace.quoted", words=covered.excerpt.words)
    yield Entry("", words, details)
    yield _paste(covered.source, covered.excerpt)


def _contradiction(covered: Covered) -> tuple[str, ...]:
    return (_named(covered.rules), *(say("trace.why", why=why) for why in covered.why))


def _named(rules: Iterable[str]) -> str:
    each = tuple(dict.fromkeys(rules))
    return count("trace.rule", len(each), rules=", ".join(each))


def _place(guideline: Guideline, source: str, at: str) -> str:
    several = len(guideline.sources) > 1
    return say("rule.at-document", title=guideline.sources[source].title, at=at) if several else at


def _paste(source: str, excerpt: Excerpt) -> Copy:
    """Return the passage as a rule's ``passages`` list has it; JSON's quotes are YAML's too."""
    at = dumps(excerpt.at, ensure_ascii=False)
    return Copy(f'- {{in: {source}, at: {at}, print: "{excerpt.print}"}}')


def _percent(trace: Trace) -> int:
    """Return how much is covered, 100 only where nothing is left."""
    whole = len(trace.covered) or 1
    return 100 * (whole - len(trace.uncovered)) // whole
