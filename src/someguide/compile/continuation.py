"""Compiles a guideline by continuation: a node for every state that an interview can be in."""

from collections import Counter
from collections.abc import Mapping
from graphlib import TopologicalSorter

from someguide.compile.nodes import FINISH, Compiled, Edge, Node
from someguide.compile.states import Moves, State, Step, boxes
from someguide.model.guideline import Guideline, Link
from someguide.model.pause import uncollected
from someguide.model.problem import Fault, FaultError, fault
from someguide.model.scale import Level, effect

MOST = 20_000
"""More nodes than this, and a guideline is refused: something is recalled that should not be."""

Found = dict[State, tuple[Step, ...]]


@uncollected()
def compile_guideline(guideline: Guideline, most: int = MOST) -> Compiled:
    """Return the decision graph of a guideline.

    Args:
        guideline: its references must hold.
        most: how many nodes it may have.

    Raises:
        FaultError: ``circle``, ``recall-unknown`` (an answer comes in that the recall does not list) or
            ``too-many-nodes``.
    """
    moves = Moves(guideline)
    found = _explore(guideline, moves, most)
    names = _names(guideline, found)
    nodes = (_node(guideline, moves, state, found[state], names) for state in _first_to_last(found))
    return Compiled(guideline, names[moves.start], {node.id: node for node in nodes})


def _explore(guideline: Guideline, moves: Moves, most: int) -> Found:
    found: Found = {}
    waiting = [moves.start]
    while waiting:
        state = waiting.pop()
        if state in found:
            continue
        found[state] = tuple(moves.steps(state))
        if not found[state]:
            raise FaultError(_unlisted(guideline, state, moves.remembered(state)))
        if len(found) > most:
            raise FaultError(fault(("questions",), "too-many-nodes", most=most, question=_most_kept(found)))
        waiting += [step.target for step in reversed(found[state]) if step.target is not None]
    return found


def _unlisted(guideline: Guideline, state: State, given: str | None) -> Fault:
    question = guideline.questions[state.point.question]
    return fault(("questions", question.id), "recall-unknown", asks=question.asks, option=given)


def _most_kept(found: Found) -> str:
    kept = Counter(question for state in found for question, _ in state.memory)
    return min(kept, key=lambda question: (-kept[question], question), default="–")


def _first_to_last(found: Found) -> tuple[State, ...]:
    before: dict[State, list[State]] = {state: [] for state in found}
    for state, steps in found.items():
        for step in steps:
            if step.target is not None:
                before[step.target].append(state)
    return tuple(TopologicalSorter(before).static_order())


def _names(guideline: Guideline, found: Found) -> dict[State, str]:
    """Name each state after its question and box; later ones of the same name get a number."""
    seen = Counter({FINISH: 1})
    names: dict[State, str] = {}
    for state in found:
        name = state.point.question
        box = _box(guideline, state)
        name = f"{name}/{box}" if box else name
        seen[name] += 1
        names[state] = name if seen[name] == 1 else f"{name}~{seen[name]}"
    return names


def _box(guideline: Guideline, state: State) -> str | None:
    question = guideline.questions[state.point.question]
    chain = boxes(question) if question.choose == "many" else ()
    return chain[state.point.box].id if chain else None


def _node(
    guideline: Guideline, moves: Moves, state: State, steps: tuple[Step, ...], names: Mapping[State, str]
) -> Node:
    question = guideline.questions[state.point.question]
    return Node(
        id=names[state],
        question=question.id,
        asks=question.asks,
        box=_box(guideline, state),
        shown=state.point.box == 0 and moves.remembered(state) is None,
        edges=tuple(
            Edge(
                source=names[state],
                target=names[step.target] if step.target else FINISH,
                option=step.option,
                ticked=step.ticked,
                links=step.links,
                level=_highest(guideline, step.links),
                silent=step.silent,
                outside=step.outside,
            )
            for step in steps
        ),
    )


def _highest(guideline: Guideline, links: tuple[Link, ...]) -> Level:
    rules = ((guideline.rules[link.rule], link.relation) for link in links)
    return max((effect(rule.modality, rule.level, relation) for rule, relation in rules), default=Level.none)
