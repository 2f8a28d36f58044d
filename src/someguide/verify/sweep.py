"""One pass over the graph in topological order: what holds on the ways to a node, however many they are."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import networkx as nx

from someguide.compile.nodes import Edge
from someguide.verify.subject import Subject

Value = TypeVar("Value")


def sweep(
    subject: Subject,
    first: Value,
    along: Callable[[Edge, Value], Value],
    join: Callable[[Value, Value], Value],
) -> Iterator[tuple[str, Value]]:
    """Yield each node with what is known on arriving there, ``FINISH`` among them.

    Args:
        subject: whose graph it is.
        first: what is known at the start.
        along: what is known at the end of an edge, given what was known before it.
        join: what is known where two ways meet.
    """
    known = {subject.compiled.start: first}
    for node in nx.topological_sort(subject.graph):
        if node not in known:
            continue
        value = known.pop(node)
        yield node, value
        leaving: Iterable[tuple[str, str, Edge]] = subject.graph.out_edges(node, data="edge")
        for _, target, edge in leaving:
            after = along(edge, value)
            known[target] = join(known[target], after) if target in known else after
