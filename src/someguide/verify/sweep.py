"""One pass over the graph in topological order: what holds on the ways to a node, however many they are."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

import networkx as nx

from someguide.compile.nodes import Compiled, Edge

Value = TypeVar("Value")


class Swept(Protocol):
    """What has a graph to pass over."""

    @property
    def compiled(self) -> Compiled:
        """The graph as plain data."""

    @property
    def graph(self) -> "nx.MultiDiGraph[str]":
        """The same for networkx."""


def sweep(
    over: Swept,
    first: Value,
    along: Callable[[Edge, Value], Value],
    join: Callable[[Value, Value], Value],
) -> Iterator[tuple[str, Value]]:
    """Yield each node with what is known on arriving there, ``FINISH`` among them.

    Args:
        over: whose graph it is.
        first: what is known at the start.
        along: what is known at the end of an edge, given what was known before it.
        join: what is known where two ways meet.
    """
    known = {over.compiled.start: first}
    for node in nx.topological_sort(over.graph):
        if node not in known:
            continue
        value = known.pop(node)
        yield node, value
        leaving: Iterable[tuple[str, str, Edge]] = over.graph.out_edges(node, data="edge")
        for _, target, edge in leaving:
            after = along(edge, value)
            known[target] = join(known[target], after) if target in known else after
