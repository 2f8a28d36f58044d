"""Two versions of a guideline: mutated copies by seed, and what enumeration finds between them."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product

from someguide.compile.nodes import Compiled
from someguide.diff.come import Outcome
from someguide.diff.shift import BESIDE, Kind
from someguide.model.guideline import NOTHING, UNKNOWN
from someguide.model.problem import FaultError
from someguide.model.renamed import Renamed
from someguide.model.scale import Level, effect
from someguide.report.story import verdict
from someguide.walk import Walk, begin, step

Read = frozenset[tuple[str, str, object]]
Total = dict[tuple[str, bool], object]
"""Answers to questions and lists: an option, or ``None`` (unknown) or the boxes ticked."""


class UnansweredError(Exception):
    """A question comes that has no answer yet."""


# --- what enumeration finds ---


@dataclass
class Side:
    """A version, read by the names of the new one."""

    compiled: Compiled
    renamed: Renamed
    offers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    many: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for node in self.compiled.nodes.values():
            if node.shown:
                question = self.compiled.guideline.questions[node.question]
                asks = self.renamed.question(question.asks)
                self.many[asks] = question.choose == "many"
                self.offers[asks] |= {self.renamed.option(asks, each.id) for each in question.options}

    def checklist(self, asks: str) -> bool:
        words = self.compiled.guideline.vocabulary.questions
        return any(each.checklist for id_, each in words.items() if self.renamed.question(id_) == asks)

    def walk(self, total: Total) -> tuple[Outcome, Read] | None:
        """Answer what is asked; none where an answer cannot be given."""
        walk, read = begin(self.compiled), set[tuple[str, str, object]]()
        while walk.node:
            question = walk.question
            asks = self.renamed.question(question.asks)
            own = {self.renamed.option(asks, each.id): each.id for each in question.options}
            if (asks, self.many[asks]) not in total:
                raise UnansweredError(asks, self.many[asks])
            given = total[asks, self.many[asks]]
            if isinstance(given, str):
                answer = (own.get(given, "?"),)
                read.add((asks, "", given))
            elif given is None:
                offered = UNKNOWN in own or not self.checklist(asks)
                answer = (UNKNOWN if offered else NOTHING,)
                read.add((asks, UNKNOWN, True))
            else:
                boxes = {name: id_ for name, id_ in own.items() if name not in {NOTHING, UNKNOWN}}
                answer = tuple(boxes[each] for each in boxes if each in given) or (NOTHING,)
                read |= {(asks, UNKNOWN, False), *((asks, name, name in given) for name in boxes)}
            try:
                walk = step(walk, answer)
            except FaultError:
                return None
        return told(walk), frozenset(read)

    def knows(self, asks: str, part: str, value: object) -> bool:
        if value is False or self.checklist(asks):
            return True
        return (value if part == "" else part) in self.offers[asks]


@dataclass
class Found:
    """What enumeration finds: the kinds that each situation comes to, and the least cost of each."""

    situations: dict[Read, set[Kind]] = field(default_factory=lambda: defaultdict(set))
    costs: dict[Kind, tuple[int, int]] = field(default_factory=dict)

    def count(self, wanted: Callable[[Kind], bool]) -> int:
        return sum(any(map(wanted, kinds)) for kinds in self.situations.values())


def enumerated(old: Compiled, new: Compiled, renamed: Renamed) -> Found:
    one, other = Side(old, renamed), Side(new, Renamed())
    common = {asks for asks, many in one.many.items() if other.many.get(asks) == many}
    found = Found()
    for ours, theirs in together(one, other, {}):
        read = ours[1] | theirs[1]
        shared = frozenset(each for each in read if each[0] in common)
        if not all(side.knows(*each) for side in (one, other) for each in shared):
            continue
        kinds = set(changes(ours[0], theirs[0]))
        found.situations[shared] |= kinds
        cost = (len({(each[0], each[1] == "") for each in read}), sum(each[2] is True for each in read))
        for kind in kinds:
            found.costs[kind] = min(cost, found.costs.get(kind, cost))
    return found


def together(
    one: Side, other: Side, total: Total
) -> Iterator[tuple[tuple[Outcome, Read], tuple[Outcome, Read]]]:
    """Yield both walks for all answers there are to whatever is asked."""
    try:
        ours, theirs = one.walk(total), other.walk(total)
    except UnansweredError as error:
        asks, many = error.args
        sides = [side for side in (one, other) if side.many.get(asks) == many]
        options = list(dict.fromkeys(each for side in sides for each in sorted(side.offers[asks])))
        for answer in subsets(options) if many else options:
            yield from together(one, other, {**total, (asks, many): answer})
    else:
        if ours and theirs:
            yield ours, theirs


def told(walk: Walk) -> Outcome:
    """Return what a finished walk tells, from its path alone."""
    rules = walk.compiled.guideline.rules
    links = [(rules[link.rule], link.relation) for edge in walk.path for link in edge.links]
    given = [(effect(rule.modality, rule.level, relation), rule) for rule, relation in links]
    result = verdict(walk.path)
    return Outcome(
        result,
        silent=any(edge.silent for edge in walk.path),
        law_first=result > Level.ok and any(level == result and rule.law_first for level, rule in given),
        commanded=result == Level.ok and any(relation == "does" for _, relation in links),
        outside=any(edge.outside for edge in walk.path),
    )


def subsets(options: list[str]) -> list[object]:
    boxes = [each for each in options if each not in {NOTHING, UNKNOWN}]
    chosen = product((False, True), repeat=len(boxes))
    found: list[object] = [
        frozenset(box for box, ticked in zip(boxes, each, strict=True) if ticked) for each in chosen
    ]
    return [*([None] if UNKNOWN in options else []), *found]


def changes(old: Outcome, new: Outcome) -> Iterator[Kind]:
    if old.verdict != new.verdict:
        yield Kind("verdict", old.verdict, new.verdict)
        return
    for what in BESIDE:
        was, now = bool(getattr(old, what)), bool(getattr(new, what))
        if was != now:
            yield Kind(what, int(was), int(now))


# --- copies, changed by chance ---
