"""How compiling and proving grow with a guideline, beside walking every path and beside a SAT solver.

``python benchmarks/growth.py [SIZE …]``: a line for each size, each in a process of its own. ``python-sat``
is taken in where it is installed.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
from synthetic import BLOCK, guideline, promise, written

from someguide.compile.continuation import compile_guideline
from someguide.compile.nodes import FINISH, Compiled
from someguide.graph import decision_graph, edges
from someguide.model.pause import uncollected
from someguide.model.scale import Level
from someguide.shelf import open_guideline
from someguide.verify.engine import verify
from someguide.verify.proof import prove

SIZES = (16, 40, 400, 1_000, 4_000, 10_000, 40_000)
PATHS = 16
"""Walking every path ends at sizes up to this one within a minute; beyond it does not end at all."""


@dataclass(frozen=True)
class Over:
    """What a proof passes over."""

    compiled: Compiled
    graph: "nx.MultiDiGraph[str]"


def timed(run: Callable[[], Any]) -> tuple[float, Any]:
    """Return how long a call took, and what it gave."""
    start = time.perf_counter()
    result = run()
    return time.perf_counter() - start, result


def by_sat(compiled: Compiled) -> bool:
    """Tell with CaDiCaL whether any walk breaks the promise: a walk is one path of ones."""
    from pysat.solvers import Cadical153  # noqa: PLC0415

    number: dict[object, int] = {}

    def var(thing: object) -> int:
        return number.setdefault(thing, len(number) + 1)

    kept = promise(len(compiled.guideline.questions) // BLOCK)
    with Cadical153() as solver:
        solver.add_clause([var(compiled.start)])
        arriving: dict[str, list[int]] = {}
        for node in compiled.nodes.values():
            leaving = [var((node.id, place)) for place in range(len(node.edges))]
            solver.add_clause([-var(node.id), *leaving])
            for place, edge in enumerate(node.edges):
                solver.add_clause([-leaving[place], var(node.id)])
                solver.add_clause([-leaving[place], var(edge.target)])
                arriving.setdefault(edge.target, []).append(leaving[place])
                if edge.level > Level.ok:
                    solver.add_clause([-leaving[place]])
                if not node.recalls and node.asks in kept.when and edge.option not in kept.when[node.asks]:
                    solver.add_clause([-leaving[place]])
            for one, other in combinations(leaving, 2):
                solver.add_clause([-one, -other])
        for target, ways in arriving.items():
            solver.add_clause([-var(target), *ways])
        solver.add_clause([var(FINISH)])
        return bool(solver.solve())


def by_paths(compiled: Compiled, graph: "nx.MultiDiGraph[str]") -> bool:
    """Tell the same by walking every path."""
    kept = promise(len(compiled.guideline.questions) // BLOCK)
    for path in nx.all_simple_edge_paths(graph, compiled.start, FINISH):
        walked = [graph.edges[step]["edge"] for step in path]
        given = {(compiled.nodes[edge.source].asks, edge.option) for edge in walked}
        told = all((asks, options[0]) in given for asks, options in kept.when.items())
        if told and max(edge.level for edge in walked) <= Level.ok:
            return True
    return False


def loaded(size: int) -> str:
    """Measure a guideline of this size from its file: reading, compiling and every check."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "made.yaml"
        file.write_text(written(guideline(size)), encoding="utf-8")
        (Path(folder) / "shared").mkdir()
        for name in ("vocabulary", "law"):
            (Path(folder) / "shared" / f"{name}.yaml").write_text("{}", encoding="utf-8")
        opening, opened = timed(lambda: open_guideline(str(file)))
        checking, problems = timed(lambda: verify(opened))
    codes = {each.code for each in problems}
    return (
        f"read and compile {opening:5.2f} s  check {checking:5.2f} s  {memory():5} MB  found {sorted(codes)}"
    )


@uncollected()
def built(size: int) -> str:
    """Measure one made in memory: compiling, the networkx graph, the proof, and what else could prove it.

    As ``validate`` does it, without the garbage collector.
    """
    made = guideline(size)
    compiling, compiled = timed(lambda: compile_guideline(made, most=10**9))
    building, graph = timed(lambda: decision_graph(compiled))
    proving, proof = timed(lambda: prove(promise(size // BLOCK), Over(compiled, graph)))
    count = sum(1 for _ in edges(compiled))
    line = f"{len(compiled.nodes):7} nodes {count:7} edges  compile {compiling:6.2f} s  "
    line += f"graph {building:5.2f} s  prove {proving:5.2f} s  {memory():5} MB  {told(proof.holds)}"
    try:
        solving, broken = timed(lambda: by_sat(compiled))
        line += f"  CaDiCaL {solving:6.2f} s {told(not broken)}"
    except ImportError:
        line += "  CaDiCaL not installed"
    if size <= PATHS:
        walking, broken = timed(lambda: by_paths(compiled, graph))
        line += f"  every path {walking:6.2f} s {told(not broken)}"
    return line


def told(holds: bool) -> str:  # noqa: FBT001
    """Return the outcome in a word."""
    return "holds" if holds else "broken"


def memory() -> int:
    """Return the most memory the process has used, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(kind: str, size: int) -> None:
    """Measure one size and print its line."""
    print(f"{kind:6} {size:6} questions  {KINDS[kind](size)}")  # noqa: T201


KINDS = {"loaded": loaded, "built": built}
LOADED = (40, 400, 1_000)

if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        main(sys.argv[2], int(sys.argv[3]))
    else:
        sizes = [int(each) for each in sys.argv[1:]]
        for kind, wanted in (("loaded", sizes or LOADED), ("built", sizes or SIZES)):
            for each in wanted:
                subprocess.run([sys.executable, __file__, "--one", kind, str(each)], check=True)  # noqa: S603
