"""Reads a file of answers: ``question: option`` or ``question: [options]``, alone or as it was saved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml
from pydantic import ValidationError

from someguide.load.common import Written
from someguide.load.kinds import Answer, Id
from someguide.load.mistakes import missed, mistakes
from someguide.load.tree import Tree, read
from someguide.model.guideline import Answers, Guideline
from someguide.model.problem import Fault, Path, Place, Problem, RefusedError
from someguide.model.vocabulary import Vocabulary


class WrittenAnswers(Written):
    """A saved interview."""

    answers: dict[Id, Answer]
    guideline: Id | None = None
    digest: str | None = None
    finished: bool = False


@dataclass(frozen=True)
class Given:
    """Answers and where each question's stand; ``guideline`` is the one an interview was saved for."""

    answers: Answers
    places: Mapping[str, Place] = field(default_factory=dict)
    guideline: str | None = None
    finished: bool = False


def read_answers(data: bytes, file: str, words: Vocabulary) -> Given:
    """Read answers that name questions and options of a vocabulary; raises ``RefusedError``."""
    tree = read(data, file)
    saved = "answers" in tree.value
    try:
        written = WrittenAnswers.model_validate(tree.value if saved else {"answers": tree.value})
    except ValidationError as error:
        raise RefusedError(_place(tree, each, saved=saved) for each in mistakes(error)) from error
    path: Path = ("answers",) if saved else ()
    problems = [each.at(tree.place) for each in _unknown(path, written.answers, words)]
    if problems:
        raise RefusedError(problems)
    return Given(
        answers={question: _plain(answer) for question, answer in written.answers.items()},
        places={question: tree.place((*path, question)) for question in written.answers},
        guideline=written.guideline,
        finished=written.finished,
    )


def known(answers: Mapping[str, Any], words: Vocabulary, place: Place) -> Given:
    """Take answers given in another way, all from one place; raises ``RefusedError``."""
    problems = [each.at(lambda _: place) for each in _unknown((), answers, words)]
    if problems:
        raise RefusedError(problems)
    return Given({name: _plain(answer) for name, answer in answers.items()}, dict.fromkeys(answers, place))


def saved_text(guideline: Guideline, answers: Answers, *, finished: bool) -> str:
    """Return an interview as the text of a file that ``read_answers`` reads."""
    content = {
        "guideline": guideline.id,
        "digest": guideline.digest,
        "finished": finished,
        "answers": {
            name: answer if isinstance(answer, str) else list(answer) for name, answer in answers.items()
        },
    }
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False)


def _place(tree: Tree, found: Fault, *, saved: bool) -> Problem:
    path = found.path if saved else found.path[1:]
    return Fault(path, found.code, found.values).at(tree.place)


def _unknown(path: Path, answers: Mapping[str, Any], words: Vocabulary) -> Iterator[Fault]:
    for name, answer in answers.items():
        if name not in words.questions:
            yield missed((*path, name), "unknown-asked", name, words.questions)
            continue
        options = words.questions[name].options
        for index, option in enumerate([answer] if isinstance(answer, str) else answer):
            if option not in options:
                where = (*path, name) if isinstance(answer, str) else (*path, name, index)
                yield missed(where, "unknown-option", option, options, asked=name)


def _plain(answer: str | list[str] | tuple[str, ...]) -> str | tuple[str, ...]:
    return answer if isinstance(answer, str) else tuple(answer)
