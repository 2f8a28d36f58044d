"""A guideline as a file of tests: that it can be read, each check, each guarantee and each example."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from someguide.model.guideline import Guideline
from someguide.model.problem import Fault, Place, Problem, RefusedError
from someguide.model.problem import Path as DataPath
from someguide.render.problems import line
from someguide.render.story import told
from someguide.report.story import story
from someguide.shelf import Opened, open_guideline
from someguide.verify.checks import CHECKS, code
from someguide.verify.subject import Subject, subject
from someguide.words import say

READ: DataPath = ("read",)
SINGLE = ("guarantees", "examples")
"""What has a test for each of its kind."""


class BrokenError(Exception):
    """A test of a guideline fails, for these reasons."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("\n".join(self.lines))


class GuidelineFile(pytest.File):
    """A guideline file."""

    def collect(self) -> Iterator["Claim"]:
        """Yield its tests; where it cannot be read, only the one that says so."""
        yield self._claim(say("plugin.read"), READ)
        if isinstance(self.opened, RefusedError):
            return
        for name in map(code, CHECKS):
            if not name.startswith(("guarantee-", "example-")):
                yield self._claim(say("plugin.check", name=name), ("checks", name))
        yield from self._single(self.opened.guideline)

    @cached_property
    def opened(self) -> Opened | RefusedError:
        """The guideline, or why it cannot be used."""
        try:
            return open_guideline(str(self.path))
        except RefusedError as error:
            return error

    @cached_property
    def broken(self) -> dict[DataPath, tuple[str, ...]]:
        """What is wrong, in lines, by what it is about; of the whole file where it is about nothing else."""
        if isinstance(self.opened, RefusedError):
            return {READ: tuple(map(_line, self.opened.problems))}
        looked_at = subject(self.opened)
        found: dict[DataPath, set[Problem]] = {}
        for check in CHECKS:
            for fault in check(looked_at):
                about = _about(fault, code(check))
                found.setdefault(about, set()).add(fault.at(self.opened.loaded.place))
        return {
            about: (*map(_line, sorted(each)), *_walked(looked_at, about)) for about, each in found.items()
        }

    def place(self, about: DataPath) -> Place:
        """Return where something stands."""
        if isinstance(self.opened, RefusedError):
            return Place(str(self.path))
        return self.opened.loaded.place(about)

    def _single(self, guideline: Guideline) -> Iterator["Claim"]:
        for index, guarantee in enumerate(guideline.guarantees):
            yield self._claim(say("plugin.guarantee", name=guarantee.name), ("guarantees", index))
        for index, example in enumerate(guideline.examples):
            yield self._claim(say("plugin.example", name=example.name), ("examples", index))

    def _claim(self, name: str, about: DataPath) -> "Claim":
        claim = Claim.from_parent(self, name=name, about=about)
        claim.add_marker("someguide")
        return claim


class Claim(pytest.Item):
    """One thing that holds of a guideline."""

    def __init__(self, *, about: DataPath, **more: Any) -> None:  # noqa: ANN401 - as pytest has it
        super().__init__(**more)
        self.about = about

    @property
    def file(self) -> GuidelineFile:
        """The guideline that it is about."""
        assert isinstance(self.parent, GuidelineFile)  # noqa: S101 - nobody else makes one
        return self.parent

    def runtest(self) -> None:
        """Fail with everything that is wrong with it."""
        if lines := self.file.broken.get(self.about):
            raise BrokenError(lines)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ANN401
        """Show what is wrong; of a bug of ours, the traceback."""
        if isinstance(excinfo.value, BrokenError):
            return "\n".join(excinfo.value.lines)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Tell where it stands."""
        place = self.file.place(self.about)
        return self.path, place.line - 1 if place.line else None, self.name


def _about(fault: Fault, name: str) -> DataPath:
    if fault.path[:1] and fault.path[0] in SINGLE and len(fault.path) > 1:
        return fault.path[:2]
    return READ if name.startswith(("guarantee-", "example-")) else ("checks", name)


def _walked(looked_at: Subject, about: DataPath) -> Iterator[str]:
    """Tell the walk of an example."""
    for run in looked_at.runs:
        if run.path == about and run.walk and run.walk.path:
            yield say("plugin.walked", story=told(story(looked_at.compiled, run.walk.path)))


def _line(problem: Problem) -> str:
    """Return a problem as a line, its file named from where one stands."""
    file, here = Path(problem.place.file), Path.cwd()
    near = str(file.relative_to(here)) if file.is_relative_to(here) else problem.place.file
    return line(replace(problem, place=replace(problem.place, file=near)))
