"""The words of several guidelines as one vocabulary, where all of them mean the same by them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from someguide.model.guideline import Guideline
from someguide.model.problem import Place, Problem, RefusedError, problem
from someguide.model.vocabulary import Asked, Vocabulary

Word = TypeVar("Word", Asked, str)


def joint(guidelines: Sequence[Guideline]) -> Vocabulary:
    """Return the questions and topics of guidelines as one vocabulary; whom to ask stays with each.

    Raises:
        RefusedError: ``words-differ`` for each id that stands for different things in two of them: then the
            same answer would not mean the same.
    """
    questions = [(each.id, each.vocabulary.questions) for each in guidelines]
    topics = [(each.id, each.vocabulary.topics) for each in guidelines]
    problems = [*_differing(questions), *_differing(topics)]
    if problems:
        raise RefusedError(problems)
    return Vocabulary(_merged(words for _, words in questions), _merged(words for _, words in topics), {})


def _merged(several: Iterable[Mapping[str, Word]]) -> dict[str, Word]:
    return {id_: word for words in several for id_, word in words.items()}


def _differing(several: Iterable[tuple[str, Mapping[str, Word]]]) -> Iterator[Problem]:
    first: dict[str, tuple[str, Word]] = {}
    for guideline, words in several:
        for id_, word in words.items():
            one, meant = first.setdefault(id_, (guideline, word))
            if word != meant:
                yield problem(Place(""), "words-differ", id=id_, one=one, other=guideline)
