"""One interview along the edges of the compiled graph: pure, from (guideline, answers) to a state."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from someguide.compile.nodes import FINISH, Compiled, Edge, Node
from someguide.compile.states import EXCLUSIVE
from someguide.model.guideline import NOTHING, Answers, Question
from someguide.model.problem import FaultError, fault
from someguide.model.scale import Level, conclude


@dataclass(frozen=True, slots=True)
class Walk:
    """Where an interview stands.

    ``path`` holds the edges followed so far, ``answers`` what was answered on it, in the order asked, and
    ``node`` the question that waits (none where the interview is finished).
    """

    compiled: Compiled
    node: Node | None
    path: tuple[Edge, ...] = ()
    answers: Answers = field(default_factory=dict)

    @property
    def question(self) -> Question:
        """The question that waits; raises ``LookupError`` on a finished walk."""
        if self.node is None:
            raise LookupError
        return self.compiled.guideline.questions[self.node.question]


def begin(compiled: Compiled) -> Walk:
    """Return the walk that waits at the first question."""
    return Walk(compiled, compiled.nodes[compiled.start])


def step(walk: Walk, answer: str | Iterable[str]) -> Walk:
    """Answer the question that waits, and follow the edges to the next one.

    Args:
        walk: not finished.
        answer: an option, or the options of a ``many``.

    Raises:
        FaultError: at the path ``(question,)``: ``answer-unknown``, ``answer-empty``, ``answer-many``
            (several where one is asked for) or ``answer-exclusive``.
    """
    question = walk.question
    answers = {**walk.answers, question.asks: _accepted(question, answer)}
    path, node = list(walk.path), walk.node
    while node is not None and (node is walk.node or not node.shown):
        edge = _edge(node, answers)
        path.append(edge)
        node = walk.compiled.nodes.get(edge.target)
    return Walk(walk.compiled, node, tuple(path), answers)


def replay(compiled: Compiled, answers: Answers) -> Walk:
    """Walk as far as the answers carry; raises ``FaultError`` as ``step`` does."""
    walk = begin(compiled)
    while walk.node is not None and walk.node.asks in answers:
        given = answers[walk.node.asks]
        if not isinstance(given, str):
            given = _offered(walk, given)
        if not given:
            break
        walk = step(walk, given)
    return walk


def unused(walk: Walk, answers: Answers) -> tuple[str, ...]:
    """Return the questions of ``answers`` that the walk did not ask."""
    return tuple(question for question in answers if question not in walk.answers)


def ahead(walk: Walk) -> int:
    """Return how many questions may still be shown at most, the one that waits included."""
    longest = {FINISH: 0}
    for node in reversed(tuple(walk.compiled.nodes.values())):
        after = max((longest[edge.target] for edge in _possible(walk, node)), default=0)
        longest[node.id] = after + node.shown
    return longest[walk.node.id] if walk.node else 0


def settled(walk: Walk) -> bool:
    """Tell whether no list that opens further questions waits or may come: only then ``ahead`` tells much."""
    asked = walk.compiled.guideline.vocabulary.questions
    reached = {walk.node.id} if walk.node else set()
    for node in walk.compiled.nodes.values():
        if node.id in reached:
            if node.shown and node.box and not asked[node.asks].checklist:
                return False
            reached |= {edge.target for edge in _possible(walk, node)}
    return True


def outlook(walk: Walk) -> tuple[Level, ...]:
    """Return the verdicts that are still possible, mildest first."""
    highest = max((edge.level for edge in walk.path), default=Level.none)
    met = (highest, any(edge.silent for edge in walk.path))
    reached: dict[str, set[tuple[Level, bool]]] = {FINISH: set()}
    reached[walk.node.id if walk.node else FINISH] = {met}
    for node in walk.compiled.nodes.values():
        for level, silent in reached.get(node.id, ()):
            for edge in _possible(walk, node):
                state = (max(level, edge.level), silent or edge.silent)
                reached.setdefault(edge.target, set()).add(state)
    return tuple(sorted({conclude(level, silent=silent) for level, silent in reached[FINISH]}))


def _possible(walk: Walk, node: Node) -> Iterator[Edge]:
    """Yield the edges that a node may still be left by: one, where its answer is already given."""
    if node.shown or node.recalls or node.asks not in walk.answers:
        yield from node.edges
    else:
        yield from (edge for edge in node.edges if _fits(edge, walk.answers[node.asks]))


def _edge(node: Node, answers: Answers) -> Edge:
    if node.recalls:
        return node.edges[0]
    return next(edge for edge in node.edges if _fits(edge, answers[node.asks]))


def _fits(edge: Edge, given: str | tuple[str, ...]) -> bool:
    """Tell whether an edge is the answer's; exclusive options come first among a node's edges."""
    return edge.option == given if isinstance(given, str) else (edge.option in given) == edge.ticked


def _offered(walk: Walk, given: tuple[str, ...]) -> tuple[str, ...]:
    """Return what of a shared answer this question offers; on a checklist, nothing of it means none."""
    offers = {option.id for option in walk.question.options}
    kept = tuple(option for option in given if option in offers)
    asked = walk.compiled.guideline.vocabulary.questions[walk.question.asks]
    return kept or ((NOTHING,) if given and asked.checklist and NOTHING in offers else given)


def _accepted(question: Question, answer: str | Iterable[str]) -> str | tuple[str, ...]:
    path, offers = (question.asks,), [option.id for option in question.options]
    given = (answer,) if isinstance(answer, str) else tuple(dict.fromkeys(answer))
    for option in given:
        if option not in offers:
            raise FaultError(fault(path, "answer-unknown", question=question.asks, option=option))
    if not given:
        raise FaultError(fault(path, "answer-empty", question=question.asks))
    if question.choose == "one":
        if len(given) > 1:
            raise FaultError(fault(path, "answer-many", question=question.asks))
        return given[0]
    if len(given) > 1 and set(given) & set(EXCLUSIVE):
        raise FaultError(fault(path, "answer-exclusive", question=question.asks))
    return tuple(option for option in offers if option in given)
