"""Walk and graph are the same thing, on every edge; and what one sweep says, every single walk says."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest

from someguide.compile.continuation import compile_guideline
from someguide.compile.nodes import FINISH, Compiled, Edge
from someguide.compile.states import EXCLUSIVE
from someguide.graph import decision_graph, edges
from someguide.model.scale import Level, conclude
from someguide.shelf import Opened, open_guideline
from someguide.verify.screens import longest_ways
from someguide.verify.subject import subject
from someguide.walk import ahead, begin, outlook, replay

HERE = Path(__file__).parent
SMALL = [HERE / "trees" / "liten.yaml", HERE / "good" / "guideline" / "exceptions.yaml"]
SHIPPED = sorted((HERE.parent / "trees").glob("*.yaml"))

Trail = tuple[Edge, ...]


@pytest.fixture(scope="module", params=[*SMALL, *SHIPPED], ids=lambda file: file.stem)
def opened(request: pytest.FixtureRequest) -> Opened:
    return open_guideline(str(request.param))


@pytest.fixture(scope="module", params=SMALL, ids=lambda file: file.stem)
def small_one(request: pytest.FixtureRequest) -> Opened:
    """A guideline of which every single walk can be looked at."""
    return open_guideline(str(request.param))


@pytest.fixture(scope="module")
def small(small_one: Opened) -> Compiled:
    return small_one.compiled


def answers(compiled: Compiled, trail: Trail) -> dict[str, str | tuple[str, ...]]:
    """What somebody answered who went this way."""
    given: dict[str, str | tuple[str, ...]] = {}
    for edge in trail:
        node = compiled.nodes[edge.source]
        if node.recalls:
            assert node.asks in given
        elif node.box is None:
            given[node.asks] = edge.option
        elif edge.ticked:
            given[node.asks] = (*given.get(node.asks, ()), edge.option)
    return given


def through_every_edge(compiled: Compiled) -> Iterator[Trail]:
    """For each edge of the networkx graph, a way from the start through it to the end."""
    graph = decision_graph(compiled)
    before: dict[str, Trail] = {compiled.start: ()}
    after: dict[str, Trail] = {FINISH: ()}
    order = list(nx.topological_sort(graph))
    for node in order:
        for _, target, edge in graph.out_edges(node, data="edge"):
            before.setdefault(target, (*before[node], edge))
    for node in reversed(order):
        for _, target, edge in graph.out_edges(node, data="edge"):
            after.setdefault(node, (edge, *after[target]))
    for source, target, edge in graph.edges(data="edge"):
        yield (*before[source], edge, *after[target])


def random_trail(compiled: Compiled, chance: random.Random) -> Trail:
    trail: list[Edge] = []
    node = compiled.nodes.get(compiled.start)
    while node:
        trail.append(chance.choice(node.edges))
        node = compiled.nodes.get(trail[-1].target)
    return tuple(trail)


def every_trail(compiled: Compiled, node: str) -> Iterator[Trail]:
    if node == FINISH:
        yield ()
    else:
        for edge in compiled.nodes[node].edges:
            yield from ((edge, *rest) for rest in every_trail(compiled, edge.target))


def shown(compiled: Compiled, trail: Trail) -> list[str]:
    nodes = [compiled.nodes[edge.source] for edge in trail]
    return [node.asks for node in nodes if node.shown]


def verdict(trail: Trail) -> Level:
    return conclude(max(edge.level for edge in trail), silent=any(edge.silent for edge in trail))


def ticks(compiled: Compiled, trail: Trail) -> int:
    asked = compiled.guideline.vocabulary.questions
    boxes = [edge for edge in trail if edge.ticked and compiled.nodes[edge.source].box]
    boxes = [edge for edge in boxes if edge.option not in EXCLUSIVE]
    return sum(not asked[compiled.nodes[edge.source].asks].checklist for edge in boxes)


def test_shipped_guidelines_were_found():
    assert SHIPPED


def test_walk_and_graph_are_equal_on_every_edge(opened):
    trails = list(through_every_edge(opened.compiled))
    assert len(trails) == len(list(edges(opened.compiled)))
    for trail in trails:
        walk = replay(opened.compiled, answers(opened.compiled, trail))
        assert walk.node is None
        assert walk.path == trail


def test_walk_and_graph_are_equal_on_random_walks(opened):
    chance = random.Random(0)  # noqa: S311
    for _ in range(300):
        trail = random_trail(opened.compiled, chance)
        given = answers(opened.compiled, trail)
        walk = replay(opened.compiled, given)
        assert (walk.node, walk.path, walk.answers) == (None, trail, given)
        assert list(walk.answers) == shown(opened.compiled, trail)


def test_every_node_is_reached_and_every_walk_ends(opened):
    graph = decision_graph(opened.compiled)
    assert nx.is_directed_acyclic_graph(graph)
    assert set(graph) == {*nx.descendants(graph, opened.compiled.start), opened.compiled.start}
    assert [node for node in graph if not graph.out_degree(node)] == [FINISH]
    order = {node: index for index, node in enumerate([*opened.compiled.nodes, FINISH])}
    assert all(order[source] < order[target] for source, target in graph.edges())


def test_no_walk_shows_a_question_twice_or_ticks_nothing(small):
    for trail in every_trail(small, small.start):
        asked = shown(small, trail)
        assert len(asked) == len(set(asked))
        assert set(answers(small, trail)) == set(asked)


def test_the_outlook_is_what_all_walks_come_to(small):
    verdicts = {verdict(trail) for trail in every_trail(small, small.start)}
    assert outlook(begin(small)) == tuple(sorted(verdicts))


def test_the_outlook_on_the_way_is_what_the_rest_comes_to(small):
    chance = random.Random(1)  # noqa: S311
    for _ in range(20):
        trail = random_trail(small, chance)
        walk = replay(small, dict(list(answers(small, trail).items())[:-1]))
        whole = [each for each in every_trail(small, small.start) if each[: len(walk.path)] == walk.path]
        # the boxes ticked already are walked later
        given = walk.answers.items()
        whole = [each for each in whole if given <= answers(small, each).items()]
        assert outlook(walk) == tuple(sorted({verdict(each) for each in whole}))
        assert len(walk.answers) + ahead(walk) == max(len(shown(small, each)) for each in whole)


def test_the_longest_walk_is_the_longest_of_all(small_one, small):
    most = [0, 0, 0]
    for trail in every_trail(small, small.start):
        if (boxes := ticks(small, trail)) < len(most):
            most[boxes] = max(most[boxes], len(shown(small, trail)))
    assert [trail.screens for trail in longest_ways(subject(small_one))] == most


def test_compiling_twice_gives_the_same(opened):
    again = compile_guideline(opened.guideline)
    assert again == opened.compiled
    assert list(again.nodes) == list(opened.compiled.nodes)


def test_compiling_does_not_depend_on_the_order_of_sets():
    script = (
        "import sys; from someguide.shelf import open_guideline;"
        "print([repr(open_guideline(name).compiled.nodes) for name in sys.argv[1:]])"
    )
    command = [sys.executable, "-c", script, *map(str, SMALL)]
    here = {**os.environ, "PYTHONPATH": str(HERE.parent / "src")}
    runs = [
        subprocess.run(command, env={**here, "PYTHONHASHSEED": seed}, capture_output=True, check=True)
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout != b""
