"""Reads guideline files and the shared files beside them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from pydantic import BaseModel, ValidationError

from someguide.load import build
from someguide.load.common import WrittenLaws, WrittenVocabulary
from someguide.load.mistakes import mistakes
from someguide.load.placeholders import filled, placeholders
from someguide.load.references import groups, references
from someguide.load.schema import WrittenGuideline
from someguide.load.tree import Tree, read
from someguide.model.guideline import Guideline
from someguide.model.law import Law
from someguide.model.problem import Fault, Place, RefusedError, fault
from someguide.model.problem import Path as DataPath
from someguide.model.vocabulary import Vocabulary

Kind = TypeVar("Kind", bound=BaseModel)


@dataclass(frozen=True)
class Shared:
    """What lies in ``trees/shared``."""

    vocabulary: Vocabulary
    laws: Mapping[str, Law]


@dataclass(frozen=True)
class Loaded:
    """A guideline, and what tells where in its file each part of it stands."""

    guideline: Guideline
    place: Callable[[DataPath], Place]


class Readable(Protocol):
    """A file, on disk or in git; as text, it is its name."""

    def read_bytes(self) -> bytes:
        """Return all of it; raises ``OSError``."""


def load_shared(folder: Path) -> Shared:
    """Read ``vocabulary.yaml`` and ``law.yaml`` of a folder; raises ``RefusedError``."""
    return Shared(load_vocabulary(folder / "vocabulary.yaml"), load_laws(folder / "law.yaml"))


def load_vocabulary(file: Readable) -> Vocabulary:
    """Read a vocabulary; raises ``RefusedError``."""
    tree, words = _written(file, WrittenVocabulary)
    _refuse(tree, groups(words))
    return build.vocabulary(words)


def load_laws(file: Readable) -> Mapping[str, Law]:
    """Read a law register; raises ``RefusedError``."""
    return build.laws(_written(file, WrittenLaws)[1].root)


def load(file: Readable, shared: Shared) -> Loaded:
    """Read a guideline file.

    Args:
        file: the YAML file.
        shared: the vocabulary and laws it may use.

    Returns:
        The guideline, every reference of which holds.

    Raises:
        RefusedError: with every problem found.
    """
    tree, written = _written(file, WrittenGuideline)
    listed = written.placeholders
    _refuse(tree, placeholders(tree.value, listed))
    written = WrittenGuideline.model_validate(filled(tree.value, listed)) if listed else written
    own = build.vocabulary(written.vocabulary)
    own_laws = build.laws(written.law)
    twice = [
        *_twice(("vocabulary", "questions"), own.questions, shared.vocabulary.questions),
        *_twice(("vocabulary", "topics"), own.topics, shared.vocabulary.topics),
        *_twice(("vocabulary", "contacts"), own.contacts, shared.vocabulary.contacts),
        *_twice(("law",), own_laws, shared.laws),
    ]
    words = Vocabulary(
        {**shared.vocabulary.questions, **own.questions},
        {**shared.vocabulary.topics, **own.topics},
        {**shared.vocabulary.contacts, **own.contacts, **build.contacts(written.contacts)},
    )
    laws = {**shared.laws, **own_laws}
    _refuse(tree, [*twice, *groups(written.vocabulary, ("vocabulary",)), *references(written, words, laws)])
    return Loaded(build.guideline(written, words, laws), partial(tree.place, key=True))


def _twice(path: DataPath, own: Iterable[str], shared: Iterable[str]) -> list[Fault]:
    return [fault((*path, id_), "shared-id", id=id_) for id_ in sorted(set(own) & set(shared))]


def _written(file: Readable, kind: type[Kind]) -> tuple[Tree, Kind]:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise unreadable(file, error) from error
    tree = read(data, str(file))
    try:
        return tree, kind.model_validate(tree.value)
    except ValidationError as error:
        _refuse(tree, mistakes(error))
        raise


def unreadable(file: Readable, error: OSError) -> RefusedError:
    """Say that a file cannot be read, and why."""
    code = "no-file" if isinstance(error, FileNotFoundError) else "unreadable"
    return RefusedError([fault((), code, why=error.strerror or error).at(lambda _: Place(str(file)))])


def _refuse(tree: Tree, found: Iterable[Fault]) -> None:
    problems = [each.at(partial(tree.place, key=True)) for each in found]
    if problems:
        raise RefusedError(problems)
