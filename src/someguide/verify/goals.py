"""What examples should exercise: every answer, rule, verdict and guarantee, each with the way to it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from typing import TYPE_CHECKING, Literal, NamedTuple

from someguide.compile.nodes import FINISH, Compiled, Edge, Node
from someguide.graph import decision_graph, edges
from someguide.model.guarantee import Guarantee
from someguide.model.guideline import NOTHING, Question
from someguide.model.problem import Fault, fault
from someguide.model.scale import Level
from someguide.report.story import verdict
from someguide.verify.proof import prove
from someguide.verify.screens import FEWEST
from someguide.verify.shortest import to_verdict
from someguide.verify.subject import Subject
from someguide.verify.sweep import Swept
from someguide.verify.trails import Change, screens_and_ticks, shortest
from someguide.walk import begin, outlook

if TYPE_CHECKING:
    import networkx as nx

_LEVEL = 100
"""What a level weighs beside a box ticked."""

Kind = Literal["options", "rules", "verdicts", "guarantees"]


@dataclass(frozen=True)
class Single:
    """One walk, as a graph of its own."""

    compiled: Compiled
    path: tuple[Edge, ...]

    @cached_property
    def graph(self) -> "nx.MultiDiGraph[str]":
        """The same for networkx."""
        return decision_graph(self.compiled)


@dataclass(frozen=True, slots=True)
class Goal:
    """Something to exercise.

    ``missing`` says that no example does. ``reach`` returns the shortest walk that does, ``met`` tells of a
    walk whether it does.
    """

    kind: Kind
    missing: Fault
    reach: Callable[[Swept], tuple[Edge, ...]]
    met: Callable[[Single], bool]


class Progress(NamedTuple):
    """How far a walk has come towards a goal.

    ``said`` is whether the answer looked for was given (a recall may go by it later), ``done`` whether the
    goal was passed; ``screens`` counts questions as far as an example must show them.
    """

    said: bool = False
    done: bool = False
    screens: int = 0


Mark = Callable[[Progress, Node, Edge], Progress]
"""What an edge does for a goal."""


def single(compiled: Compiled, path: tuple[Edge, ...]) -> Single:
    """Return one whole walk as a graph of its own."""
    nodes = {edge.source: replace(compiled.nodes[edge.source], edges=(edge,)) for edge in path}
    return Single(replace(compiled, nodes=nodes), path)


def mild(compiled: Compiled, edge: Edge) -> tuple[int, int]:
    """Weigh an edge by the question it shows, then by what it gives: an example shows one thing clearly."""
    screens, ticks = screens_and_ticks(compiled, edge)
    return screens, (edge.level + 2 * edge.silent) * _LEVEL + ticks


def goals(subject: Subject) -> Iterator[Goal]:
    """Yield everything that the examples of a guideline should exercise."""
    yield from _rules(subject)
    yield from _options(subject)
    for index, guarantee in enumerate(subject.guideline.guarantees):
        yield _guarantee(
            guarantee, fault(("guarantees", index), "uncovered-guarantee", guarantee=guarantee.name)
        )
    for level in outlook(begin(subject.compiled)):
        yield _verdict(level, fault(("examples",), "uncovered-verdict", verdict=level.name))


def _rules(subject: Subject) -> Iterator[Goal]:
    """Yield the rules that do more on some walk than stand on a checklist."""
    links = (link for edge in edges(subject.compiled) for link in edge.links)
    acting = {link.rule for link in links if link.relation != "reminds"}
    for rule in subject.guideline.rules:
        if rule in acting:
            yield _marked("rules", fault(("rules", rule), "uncovered-rule", rule=rule), _meeting(rule))


def _options(subject: Subject) -> Iterator[Goal]:
    """Yield every answer as it is written, and every box that says something when it is left unticked."""
    for question, option, path in subject.options():
        members = frozenset(each.id for each in question.options if subject.path(question, each) == path)
        values = {"option": path[-1], "question": question.id}
        missing = fault(path, "uncovered-option", **values)
        yield _marked("options", missing, _answering(question, members))
        if option.otherwise:
            missing = fault((*path, "otherwise"), "uncovered-otherwise", **values)
            yield _marked("options", missing, _leaving(question, members))


def _answering(question: Question, members: frozenset[str]) -> Mark:
    def mark(before: Progress, node: Node, edge: Edge) -> Progress:
        given = node.asks == question.asks and edge.ticked and not node.recalls
        said = edge.option in members if given else before.said
        here = node.question == question.id and edge.ticked
        return before._replace(said=said, done=before.done or (said and here))

    return mark


def _leaving(question: Question, members: frozenset[str]) -> Mark:
    def mark(before: Progress, node: Node, edge: Edge) -> Progress:
        left = edge.option == NOTHING if edge.ticked else edge.option in members
        return before._replace(done=before.done or (left and node.question == question.id))

    return mark


def _meeting(rule: str) -> Mark:
    def mark(before: Progress, _: Node, edge: Edge) -> Progress:
        met = any(link.rule == rule and link.relation != "reminds" for link in edge.links)
        return before._replace(done=before.done or met)

    return mark


def _marked(kind: Kind, missing: Fault, mark: Mark) -> Goal:
    """Return a goal that a walk passes at one of its edges."""

    def added(before: Progress, node: Node, edge: Edge) -> Progress:
        return mark(before._replace(screens=min(before.screens + node.shown, FEWEST)), node, edge)

    def reach(over: Swept) -> tuple[Edge, ...]:
        nodes = over.compiled.nodes

        def step(edge: Edge) -> Change[Progress]:
            return lambda before: added(before, nodes[edge.source], edge)

        def passing(screens: int) -> tuple[Edge, ...]:
            return shortest(
                over,
                Progress(),
                step,
                lambda node, state: node == FINISH and state.done and state.screens >= screens,
                mild,
            )

        return passing(FEWEST) or passing(0)  # an example shows a few questions, unless it finds nothing

    def met(walk: Single) -> bool:
        nodes = walk.compiled.nodes
        return reduce(lambda before, edge: mark(before, nodes[edge.source], edge), walk.path, Progress()).done

    return Goal(kind, missing, reach, met)


def _guarantee(guarantee: Guarantee, missing: Fault) -> Goal:
    """Return the goal of giving a guarantee's answers, which is what breaks "never anything"."""
    nothing = replace(guarantee, bound="never", verdicts=tuple(Level), rules=())
    return Goal(
        "guarantees",
        missing,
        lambda over: prove(nothing, over, mild).counter,
        lambda walk: bool(prove(nothing, walk).counter),
    )


def _verdict(level: Level, missing: Fault) -> Goal:
    return Goal(
        "verdicts",
        missing,
        lambda over: to_verdict(over, level),
        lambda walk: verdict(walk.path) == level,
    )
