"""A validation as GitHub's workflow commands, which it shows beside the lines of the file they are about."""

from collections.abc import Sequence

from someguide.model.problem import Problem
from someguide.render.problems import message
from someguide.render.wording import clean
from someguide.verify.outcome import Outcome


def render(outcomes: Sequence[Outcome]) -> str:
    """Return each problem as an ``error`` and each warning as a ``warning``.

    What no example exercises, where it was measured, is a ``notice``.
    """
    errors = sorted(each for outcome in outcomes for each in outcome.problems)
    warnings = sorted(each for outcome in outcomes for each in outcome.warnings)
    gaps = [gap for outcome in outcomes if outcome.coverage for gap in outcome.coverage.gaps]
    return "".join(
        _command(kind, each)
        for kind, found in {"error": errors, "warning": warnings, "notice": gaps}.items()
        for each in found
    )


def _command(kind: str, problem: Problem) -> str:
    place = problem.place
    found = {"file": place.file, "line": place.line, "col": place.column, "title": problem.code}
    values = ",".join(f"{name}={_value(str(value))}" for name, value in found.items() if value)
    return f"::{kind} {values}::{_text(clean(message(problem)))}\n"


def _text(text: str) -> str:
    """Escape what would end a command; the percent sign first, since it begins the escapes."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    """Escape what would end one of a command's values, too."""
    return _text(text).replace(":", "%3A").replace(",", "%2C")
