"""Problems in files as lines, ``file:line:column: code: sentence``, and as data."""

from collections.abc import Iterable

from someguide.model.problem import Problem
from someguide.render.data import Data
from someguide.render.story import told
from someguide.render.wording import clean
from someguide.words import say


def problems(found: Iterable[Problem]) -> str:
    """Return problems sorted, a line each."""
    return "".join(f"{line(each)}\n" for each in sorted(found))


def line(problem: Problem) -> str:
    """Return a problem with its place (as far as it is known), its sentence and what was probably meant."""
    place = problem.place
    where = [place.file, *((str(place.line), str(place.column)) if place.line else ())] if place.file else []
    return clean(": ".join([*([":".join(where)] if where else []), problem.code, message(problem)]))


def message(problem: Problem) -> str:
    """Return a problem's sentence, the shortest walk on which it can be seen, and what was probably meant."""
    parts = [sentence(problem)]
    if problem.story.turns:
        parts.append(say("problems.story", story=told(problem.story)))
    if near := _near(problem):
        parts.append(say("problems.near", near=near))
    return " ".join(parts)


def sentence(problem: Problem) -> str:
    """Return what is wrong, in the language in use."""
    return say(f"problem.{problem.code}", **dict(problem.values))


def as_data(problem: Problem) -> Data:
    """Return a problem as data; what is not known of its place is ``None``."""
    place = problem.place
    return {
        "file": place.file or None,
        "line": place.line or None,
        "column": place.column or None,
        "code": problem.code,
        "message": sentence(problem),
        "near": _near(problem),
    }


def _near(problem: Problem) -> str | None:
    return dict(problem.values).get("near")
