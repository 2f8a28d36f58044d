"""Options as an author writes them: a group is one, and is changed as one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from someguide.model.guideline import Guideline, Link, Option, Question
from someguide.verify.subject import Subject

Change = Callable[[Option], Option]


@dataclass(frozen=True, slots=True)
class Written:
    """An option or a group of options of one question, which all say the same."""

    question: Question
    key: str
    members: frozenset[str]
    option: Option

    @property
    def name(self) -> str:
        """Where it stands."""
        return f"{self.question.id}.{self.key}"

    def changed(self, guideline: Guideline, change: Change) -> Guideline:
        """Return the guideline with each of its options changed."""
        return with_options(
            guideline, self.question, lambda each: change(each) if each.id in self.members else each
        )


def written(subject: Subject) -> Iterator[Written]:
    """Yield every option as it is written."""
    for question in subject.guideline.questions.values():
        keys: dict[str, list[Option]] = {}
        for option in question.options:
            keys.setdefault(subject.names[question.id, option.id], []).append(option)
        for key, options in keys.items():
            yield Written(question, key, frozenset(each.id for each in options), options[0])


def with_options(guideline: Guideline, question: Question, change: Change) -> Guideline:
    """Return the guideline with the options of one question changed."""
    return with_question(guideline, replace(question, options=tuple(map(change, question.options))))


def with_question(guideline: Guideline, question: Question) -> Guideline:
    """Return the guideline with another question of the same id."""
    return replace(guideline, questions={**guideline.questions, question.id: question})


def without(links: tuple[Link, ...], wanted: Link) -> tuple[Link, ...]:
    """Return the links but one."""
    return tuple(link for link in links if link != wanted)
