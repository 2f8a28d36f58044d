"""The shortest walks: what state one can be in at each node, and the shortest way to be in it.

One sweep finds them for all nodes and states, and so over all walks there are. Shortest is what shows the
fewest questions, then what has the fewest boxes ticked; of equals, the first in the order of the file.
"""

from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple, TypeVar

from someguide.compile.nodes import Compiled, Edge
from someguide.compile.states import EXCLUSIVE
from someguide.verify.sweep import Swept, sweep

State = TypeVar("State", bound=Hashable)
Change = Callable[[State], State | None]
"""What becomes of a state; none where no walk that is looked for goes on from it."""
Step = Callable[[Edge], Change[State] | None]
"""What an edge does; none where no walk that is looked for takes it."""

Weigh = Callable[[Compiled, Edge], tuple[int, int]]
"""What an edge costs; the second counts where the first is equal."""


class Trail(NamedTuple):
    """The shortest way here: the last edge, and the way before it; ``edge`` is none at the start."""

    cost: tuple[int, int]
    edge: Edge | None = None
    before: "Trail | None" = None

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The edges from the start on."""
        return tuple(reversed(list(self._backwards())))

    def _backwards(self) -> Iterator[Edge]:
        trail: Trail | None = self
        while trail and trail.edge:
            yield trail.edge
            trail = trail.before


Ways = dict[State, Trail]


def screens_and_ticks(compiled: Compiled, edge: Edge) -> tuple[int, int]:
    """Weigh an edge by the question it shows, then by the box it ticks."""
    node = compiled.nodes[edge.source]
    ticked = node.box is not None and edge.ticked and edge.option not in EXCLUSIVE
    return int(node.shown), int(ticked)


def ways(
    over: Swept, first: State, step: Step[State], weigh: Weigh = screens_and_ticks
) -> Iterator[tuple[str, Ways[State]]]:
    """Yield each node that can be reached with the shortest way to it in each state.

    Args:
        over: whose graph it is.
        first: the state at the start.
        step: how edges change states.
        weigh: what makes a way long.
    """

    def along(edge: Edge, before: Ways[State]) -> Ways[State]:
        change = step(edge) if before else None
        after: Ways[State] = {}
        if change is not None:
            first_cost, second_cost = weigh(over.compiled, edge)
            for state, trail in before.items():
                cost = (trail.cost[0] + first_cost, trail.cost[1] + second_cost)
                changed = change(state)
                if changed is not None:
                    _keep(after, changed, Trail(cost, edge, trail))
        return after

    yield from sweep(over, {first: Trail((0, 0))}, along, _shorter)


def shortest(
    over: Swept,
    first: State,
    step: Step[State],
    wanted: Callable[[str, State], bool],
    weigh: Weigh = screens_and_ticks,
) -> tuple[Edge, ...]:
    """Return the shortest way to any node in a state that is wanted there; empty where there is none.

    Args:
        over: whose graph it is.
        first: the state at the start.
        step: how edges change states.
        wanted: tells of a node and a state there whether they are what is looked for.
        weigh: what makes a way long.
    """
    reached = (
        (node, state, trail)
        for node, known in ways(over, first, step, weigh)
        for state, trail in known.items()
    )
    fitting = (trail for node, state, trail in reached if wanted(node, state))
    best = min(fitting, key=lambda trail: trail.cost, default=None)
    return best.edges if best else ()


def _shorter(one: Ways[State], other: Ways[State]) -> Ways[State]:
    """Join the ways of two edges; ``one`` is ours alone, and takes in the other."""
    for state, trail in other.items():
        _keep(one, state, trail)
    return one


def _keep(ways: Ways[State], state: State, trail: Trail) -> None:
    if state not in ways or trail.cost < ways[state].cost:
        ways[state] = trail
