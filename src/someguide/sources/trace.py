"""A guideline laid beside its documents: what became of each citation, and what nothing covers."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from someguide.model.guideline import Background, Guideline, Passage
from someguide.sources.match import Match, Status, matches
from someguide.sources.split import Excerpt, passages

TO_LOOK_AT: frozenset[Status] = frozenset({"orphaned", "ambiguous", "moved"})
"""What a person must look at; a passage that was only renumbered says the same in the same surroundings."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage that a rule cites.

    ``instead`` is what stands at its place now, where it is orphaned and nothing covers that.
    """

    rule: str
    passage: Passage
    status: Status
    now: tuple[Excerpt, ...]
    instead: Excerpt | None = None


@dataclass(frozen=True, slots=True)
class Covered:
    """A passage of a document, the rules that cite it, and the reasons for which it is background."""

    source: str
    excerpt: Excerpt
    rules: tuple[str, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A print that the guideline has as background and that is in no document."""

    source: str
    print: str
    why: str


@dataclass(frozen=True, slots=True)
class Trace:
    """A guideline beside its documents; ``covered`` are all their passages, in order."""

    guideline: Guideline
    citations: tuple[Citation, ...]
    covered: tuple[Covered, ...]
    gone: tuple[Gone, ...]

    @property
    def uncovered(self) -> tuple[Covered, ...]:
        """The passages that no rule cites and no reason puts aside."""
        return tuple(each for each in self.covered if not each.rules and not each.why)

    @property
    def both(self) -> tuple[Covered, ...]:
        """The passages that a rule rests on and that are said to be background."""
        return tuple(each for each in self.covered if each.rules and each.why)

    @property
    def affected(self) -> tuple[str, ...]:
        """The rules that need a look, in the order of the guideline."""
        return tuple(dict.fromkeys(each.rule for each in self.citations if each.status in TO_LOOK_AT))

    @property
    def complete(self) -> bool:
        """Whether every citation stands at its place and every passage is covered, once and for all."""
        found = all(each.status == "found" for each in self.citations)
        return found and not self.uncovered and not self.both and not self.gone

    @property
    def quotes(self) -> dict[Passage, str]:
        """The words of each passage that is cited and that the documents still have."""
        return {each.passage: each.now[0].words for each in self.citations if each.now}


def trace(guideline: Guideline, texts: Mapping[str, str]) -> Trace:
    """Lay a guideline beside its documents.

    Args:
        guideline: whose citations and background to look up.
        texts: the text of each of its sources, by id.
    """
    found: dict[Passage, Match] = {}
    covered: list[Covered] = []
    gone: list[Gone] = []
    for source in guideline.sources:
        among = passages(texts[source])
        found |= matches(_cited(guideline, source), among)
        background = [each for each in guideline.background if each.source == source]
        covered += _coverage(source, among, _rules(guideline, found), background)
        gone += _gone(background, {each.print for each in among})
    free = {
        (each.source, each.excerpt.at): each.excerpt for each in covered if not each.rules and not each.why
    }
    citations = tuple(
        _citation(rule.id, each, found[each], free)
        for rule in guideline.rules.values()
        for each in rule.passages
    )
    return Trace(guideline, citations, tuple(covered), tuple(gone))


def _cited(guideline: Guideline, source: str) -> Iterator[Passage]:
    return (each for rule in guideline.rules.values() for each in rule.passages if each.source == source)


def _rules(guideline: Guideline, found: Mapping[Passage, Match]) -> dict[tuple[str, str], list[str]]:
    """Return the rules that cite a passage, by source and place; an ambiguous one cites all it may mean."""
    rules: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for rule in guideline.rules.values():
        for each in rule.passages:
            for excerpt in found[each].now if each in found else ():
                rules[each.source, excerpt.at].append(rule.id)
    return rules


def _coverage(
    source: str,
    among: Sequence[Excerpt],
    rules: Mapping[tuple[str, str], Sequence[str]],
    background: Sequence[Background],
) -> Iterator[Covered]:
    """Yield the passages of a document with what covers them.

    Background is known by print alone: it takes the passages with that print that no rule cites. Only where
    there is none, it contradicts the rules.
    """
    free = {each.print for each in among if (source, each.at) not in rules}
    for each in among:
        cited = tuple(dict.fromkeys(rules.get((source, each.at), ())))
        why = tuple(group.why for group in background if each.print in group.prints)
        yield Covered(source, each, cited, () if cited and each.print in free else why)


def _gone(background: Sequence[Background], known: set[str]) -> Iterator[Gone]:
    for group in background:
        yield from (Gone(group.source, each, group.why) for each in group.prints if each not in known)


def _citation(rule: str, passage: Passage, match: Match, free: Mapping[tuple[str, str], Excerpt]) -> Citation:
    instead = free.get((passage.source, passage.at)) if match.status == "orphaned" else None
    return Citation(rule, passage, match.status, match.now, instead)
