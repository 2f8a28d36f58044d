"""Checks of whole walks, each one sweep over the graph."""

from collections.abc import Iterator, Mapping
from operator import or_

from someguide.compile.nodes import Edge, Node
from someguide.graph import edges
from someguide.model.problem import Fault, Path, fault
from someguide.model.scale import Level
from someguide.report.story import story
from someguide.verify.shortest import to_asking_again, to_late_outside
from someguide.verify.subject import Subject
from someguide.verify.sweep import sweep


def shown_twice(subject: Subject) -> Iterator[Fault]:
    """A question is shown at most once on a walk: what two boxes both ask, has ``recall``."""
    names = {id_: id_ for id_ in subject.nodes}
    for node in _again(subject, names):
        found = fault(("questions", node.question), "shown-twice", question=node.question)
        yield found.told(story(subject.compiled, to_asking_again(subject, names, node.question)))


def asked_again(subject: Subject) -> Iterator[Fault]:
    """Without ``recall``, no question asks what may be answered already by another."""
    asks = {question.id: question.asks for question in subject.guideline.questions.values()}
    twice = {node.question for node in _again(subject, {id_: id_ for id_ in subject.nodes})}
    for node in _again(subject, asks):
        if node.question not in twice:
            found = fault(("questions", node.question), "asked-again", question=node.question, asks=node.asks)
            yield found.told(story(subject.compiled, to_asking_again(subject, asks, node.question)))


def outside_late(subject: Subject) -> Iterator[Fault]:
    """``outside`` stands only where no walk has met a level or a silent topic before it."""

    def meets(edge: Edge, met: bool) -> bool:  # noqa: FBT001
        return met or edge.level > Level.none or edge.silent

    late = {id_ for id_, met in sweep(subject, first=False, along=meets, join=or_) if met}
    nodes = subject.compiled.nodes
    ends = [edge for edge in edges(subject.compiled) if edge.outside and edge.source in late]
    told: set[Path] = set()  # options of a group stand in one place
    for id_, end in dict.fromkeys((nodes[edge.source].question, edge.option) for edge in ends):
        question = subject.guideline.questions[id_]
        path = subject.path(question, question.option(end))
        if path not in told:
            told.add(path)
            found = fault(path, "outside-late", option=path[-1], question=question.id)
            yield found.told(story(subject.compiled, to_late_outside(subject, id_, end)))


def _again(subject: Subject, names: Mapping[str, str]) -> Iterator[Node]:
    """Yield, for each question, a node that shows it where its name may have been shown before."""
    bits = {name: 1 << index for index, name in enumerate(dict.fromkeys(names.values()))}
    nodes = subject.compiled.nodes

    def shows(edge: Edge, before: int) -> int:
        node = nodes[edge.source]
        return before | bits[names[node.question]] if node.shown else before

    found: dict[str, Node] = {}
    for id_, before in sweep(subject, first=0, along=shows, join=or_):
        node = nodes.get(id_)
        if node and node.shown and before & bits[names[node.question]]:
            found.setdefault(node.question, node)
    yield from found.values()
