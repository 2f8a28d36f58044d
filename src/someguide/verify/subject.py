"""What the checks look at: a guideline, its graph and its examples, put together once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from someguide.compile.nodes import Compiled, Node
from someguide.graph import decision_graph
from someguide.model.guideline import Guideline, Link, Option, Question, Rule
from someguide.model.problem import Fault, Path
from someguide.model.scale import Level, effect
from someguide.shelf import Opened
from someguide.verify.names import Names, names
from someguide.verify.proof import Proof, prove
from someguide.verify.runs import Run, runs

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Said:
    """One relation as it is written: what an option says of a rule, and where that stands.

    ``otherwise`` is true where leaving the box unticked says it.
    """

    question: Question
    option: Option
    link: Link
    rule: Rule
    path: Path
    otherwise: bool

    @property
    def level(self) -> Level:
        """The level that the relation gives."""
        return effect(self.rule.modality, self.rule.level, self.link.relation)


@dataclass(frozen=True)
class Subject:
    """A guideline to be checked.

    ``nodes`` are the places in the graph where a question is asked, by its id; a question that is never
    reached has none.
    """

    guideline: Guideline
    compiled: Compiled
    graph: "nx.MultiDiGraph[str]"
    nodes: Mapping[str, tuple[Node, ...]]
    names: Names
    runs: tuple[Run, ...]

    @cached_property
    def proofs(self) -> tuple[Proof, ...]:
        """The guarantees, each proved or refuted."""
        return tuple(prove(guarantee, self) for guarantee in self.guideline.guarantees)

    def path(self, question: Question, option: Option) -> Path:
        """Return where an option stands in the file."""
        return ("questions", question.id, "options", self.names[question.id, option.id])

    def options(self) -> Iterator[tuple[Question, Option, Path]]:
        """Yield every option as it is written: of a group, the first, for all."""
        for question in self.guideline.questions.values():
            yield from self.options_of(question)

    def options_of(self, question: Question) -> Iterator[tuple[Question, Option, Path]]:
        """Yield the options of one question as they are written."""
        written = {self.path(question, option): option for option in reversed(question.options)}
        for path, option in reversed(written.items()):
            yield question, option, path

    def said(self) -> Iterator[Said]:
        """Yield every relation as it is written."""
        for question in self.guideline.questions.values():
            yield from self.said_in(question)

    def said_in(self, question: Question) -> Iterator[Said]:
        """Yield the relations of one question as they are written."""
        rules = self.guideline.rules
        for _, option, path in self.options_of(question):
            for link in option.links:
                yield Said(question, option, link, rules[link.rule], (*path, link.relation), otherwise=False)
            for link in option.otherwise:
                where = (*path, "otherwise", link.relation)
                yield Said(question, option, link, rules[link.rule], where, otherwise=True)

    def shown(self, question: Question) -> bool:
        """Tell whether a person is ever shown this question: a recall may always remember."""
        return any(node.shown for node in self.nodes.get(question.id, ()))


Check = Callable[[Subject], Iterator[Fault]]
"""A check: its docstring is its manual page, and its name the code of what it finds."""


def subject(opened: Opened) -> Subject:
    """Put together what the checks look at."""
    guideline, compiled = opened.guideline, opened.compiled
    nodes: dict[str, list[Node]] = {}
    for node in compiled.nodes.values():
        nodes.setdefault(node.question, []).append(node)
    return Subject(
        guideline=guideline,
        compiled=compiled,
        graph=decision_graph(compiled),
        nodes={question: tuple(asked) for question, asked in nodes.items()},
        names=names(guideline, opened.loaded.place),
        runs=tuple(runs(compiled)),
    )
