"""The decision graph as networkx sees it; everything is proved and drawn on this."""

from collections.abc import Iterator

import networkx as nx

from someguide.compile.nodes import FINISH, Compiled, Edge, Node

Graph = "nx.MultiDiGraph[str]"


def decision_graph(compiled: Compiled) -> "nx.MultiDiGraph[str]":
    """Return the graph as a multigraph.

    Its nodes are node ids, each with its ``node`` (``FINISH`` has none); each edge carries its ``edge``, and
    its key is the answer: an option's id, with ``-`` before it for a box left unticked.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in compiled.nodes.values():
        graph.add_node(node.id, node=node)
    graph.add_node(FINISH)
    for edge in edges(compiled):
        graph.add_edge(edge.source, edge.target, key=key(edge), edge=edge)
    return graph


def edges(compiled: Compiled) -> Iterator[Edge]:
    """Yield every edge, in topological order of where it starts."""
    for node in compiled.nodes.values():
        yield from node.edges


def key(edge: Edge) -> str:
    """Name an edge among those that leave its node."""
    return edge.option if edge.ticked else f"-{edge.option}"


def most_screens(graph: "nx.MultiDiGraph[str]") -> int:
    """Return how many questions the longest walk shows."""
    longest: dict[str, int] = {}
    for name in reversed(list(nx.topological_sort(graph))):
        node: Node | None = graph.nodes[name].get("node")
        after = max((longest[target] for target in graph.successors(name)), default=0)
        longest[name] = after + (node is not None and node.shown)
    return max(longest.values())
