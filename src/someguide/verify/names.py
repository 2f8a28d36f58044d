"""Under which key each option stands in the file: its own, or that of a group."""

from collections.abc import Callable, Iterator, Mapping

from someguide.model.guideline import Guideline, Question
from someguide.model.problem import Path, Place

Names = Mapping[tuple[str, str], str]
"""The key in the file, by question and option."""


def names(guideline: Guideline, place: Callable[[Path], Place]) -> Names:
    """Return the key of every option.

    Args:
        guideline: its options, groups opened.
        place: tells where a path stands in the file; one that is not there stands where its parent does.
    """
    return {
        (question.id, option): name
        for question in guideline.questions.values()
        for option, name in _of(guideline, question, place)
    }


def _of(
    guideline: Guideline, question: Question, place: Callable[[Path], Place]
) -> Iterator[tuple[str, str]]:
    at: Path = ("questions", question.id, "options")
    groups = guideline.vocabulary.questions[question.asks].groups
    for option in question.options:
        holders = (name for name, members in groups.items() if option.id in members)
        keys = (key for key in (option.id, *holders) if place((*at, key)) != place(at))
        yield option.id, next(keys, option.id)
