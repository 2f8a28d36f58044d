"""The interviews of several guidelines under one set of answers: pure, each walked by itself.

Nobody's rules touch anybody else's: the guidelines share the answers, and nothing besides.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from someguide.compare.words import joint
from someguide.compile.nodes import Compiled, Node
from someguide.model.guideline import NOTHING, Answers, Guideline, Question
from someguide.model.problem import FaultError
from someguide.model.vocabulary import Asked, Vocabulary
from someguide.walk import Walk, ahead, replay, settled

Asking = tuple[Guideline, tuple[Question, ...]]
"""A guideline, and the places in its interview where it asks a question."""


@dataclass(frozen=True, slots=True)
class Course:
    """One guideline's walk, as far as the answers carry it.

    ``refused`` is what was answered to the question that waits and cannot be chosen there: this guideline
    cannot go on, whatever else is answered.
    """

    walk: Walk
    refused: tuple[str, ...] = ()

    @property
    def asks(self) -> str | None:
        """The vocabulary's question that an answer is wanted to, if one would help."""
        return self.walk.node.asks if self.walk.node and not self.refused else None


@dataclass(frozen=True, slots=True)
class Together:
    """Where several interviews stand; ``answers`` are those at hand, in the order they were given."""

    words: Vocabulary
    courses: tuple[Course, ...]
    answers: Answers = field(default_factory=dict)

    @property
    def asks(self) -> str | None:
        """The question to ask next: the one most walks wait for, of these the vocabulary's first.

        A walk cannot end without an answer to the question it waits for, and other questions' answers do not
        change which one that is: so any order asks the same questions, each once.
        """
        waiting = Counter(course.asks for course in self.courses if course.asks)
        order = (question for question in self.words.questions if question in waiting)
        return max(order, key=lambda question: waiting[question], default=None)

    def asking(self) -> tuple[Asking, ...]:
        """Return the guidelines that wait for the question to ask next or may come to it, and where.

        What is answered once counts in all of them: so who asks it later has a say in what one may answer.
        """
        waiting = (
            (course.walk, _places(course.walk, str(self.asks))) for course in self.courses if course.asks
        )
        return tuple((walk.compiled.guideline, places) for walk, places in waiting if places)

    def offered(self) -> tuple[str, ...]:
        """Return the options of the question to ask next that some guideline offers, in shared order."""
        places = (place for _, each in self.asking() for place in each)
        offers = {option.id for place in places for option in place.options}
        return tuple(id_ for id_ in self.words.questions[str(self.asks)].options if id_ in offers)

    def lacking(self, option: str) -> tuple[Guideline, ...]:
        """Return the guidelines that ask the question to ask next, and cannot go on with this option."""
        asked = self.words.questions[str(self.asks)]
        return tuple(
            guideline
            for guideline, places in self.asking()
            if not any(_takes(place, option, asked) for place in places)
        )


def follow(compiled: Iterable[Compiled], answers: Answers) -> Together:
    """Walk each guideline as far as the answers carry.

    Args:
        compiled: the guidelines.
        answers: by the vocabulary they share; what one of them does not ask, it does not hear.

    Raises:
        FaultError: ``answer-many`` or ``answer-exclusive``, as ``walk.step`` does.
        RefusedError: ``words-differ``, where they do not share a vocabulary.
    """
    found = tuple(compiled)
    words = joint([each.guideline for each in found])
    return Together(words, tuple(_course(each, answers) for each in found), answers)


def most_left(together: Together) -> int | None:
    """Return how many questions may still be asked at most, the one that waits included.

    None where a list that opens further questions waits or may come, so that a number would tell little.
    """
    walks = [course.walk for course in together.courses if course.asks]
    if not all(map(settled, walks)):
        return None
    asked = {node.asks for walk in walks for node in _ahead(walk)} - set(together.answers)
    return min(len(asked), sum(map(ahead, walks)))


def _takes(question: Question, option: str, asked: Asked) -> bool:
    """Tell whether a walk can go on from here with this option: a checklist ignores what it lacks."""
    offers = {each.id for each in question.options}
    return option in offers or (asked.checklist and NOTHING in offers)


def _course(compiled: Compiled, answers: Answers) -> Course:
    try:
        return Course(replay(compiled, answers))
    except FaultError as error:
        (found,) = error.faults
        if found.code != "answer-unknown":
            raise
        question = str(found.path[0])
        given = answers[question]
        before = {name: answer for name, answer in answers.items() if name != question}
        return Course(replay(compiled, before), (given,) if isinstance(given, str) else given)


def _places(walk: Walk, asks: str) -> tuple[Question, ...]:
    ids = dict.fromkeys(node.question for node in _ahead(walk) if node.asks == asks)
    return tuple(walk.compiled.guideline.questions[id_] for id_ in ids)


def _ahead(walk: Walk) -> Iterator[Node]:
    """Yield the nodes that may still be shown, the one that waits included."""
    reached = {walk.node.id} if walk.node else set()
    for node in walk.compiled.nodes.values():
        if node.id in reached:
            reached |= {edge.target for edge in node.edges}
            if node.shown:
                yield node
