"""Whether what is said to be renamed goes by its new name, and by that alone."""

from collections.abc import Collection, Iterator, Mapping

from someguide.load.mistakes import missed
from someguide.load.schema import WrittenGuideline
from someguide.model.problem import Fault, Path, fault
from someguide.model.vocabulary import Vocabulary


def renamed(written: WrittenGuideline, words: Vocabulary) -> Iterator[Fault]:
    """Yield every new name without a bearer, every old one still in use, and every one given twice."""
    asked = {question.asks or id_ for id_, question in written.questions.items()}
    known = {*written.questions, *asked}
    yield from _names(("renamed", "questions"), "unknown-question", written.renamed.questions, known)
    yield from _names(("renamed", "rules"), "unknown-rule", written.renamed.rules, written.rules)
    for question, names in written.renamed.options.items():
        at: Path = ("renamed", "options", question)
        if question in asked & set(words.questions):
            options = words.questions[question].options
            yield from _names(at, "unknown-option", names, options, asked=question)
        else:
            yield missed(at, "unknown-asked", question, asked)


def _names(
    at: Path, code: str, names: Mapping[str, str], known: Collection[str], **values: object
) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for old, new in names.items():
        if new not in known:
            yield missed((*at, old), code, new, known, **values)
        if old in known:
            yield fault((*at, old), "renamed-in-use", name=old)
        if first.setdefault(new, old) != old:
            yield fault((*at, old), "renamed-twice", name=new, old=first[new])
