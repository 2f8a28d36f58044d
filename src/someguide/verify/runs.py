"""The examples of a guideline, each walked once."""

from collections.abc import Iterator
from dataclasses import dataclass

from someguide.compile.nodes import Compiled
from someguide.model.guideline import Example
from someguide.model.problem import Fault, FaultError, Path
from someguide.report.report import Report, report
from someguide.walk import Walk, replay


@dataclass(frozen=True, slots=True)
class Run:
    """An example, walked as far as its answers carry.

    Without a ``walk`` an answer was ``refused``; without a ``report`` the walk is not finished.
    """

    example: Example
    path: Path
    walk: Walk | None = None
    report: Report | None = None
    refused: tuple[Fault, ...] = ()

    @property
    def screens(self) -> int:
        """How many questions the walk shows."""
        return sum(self.walk.compiled.nodes[edge.source].shown for edge in self.walk.path) if self.walk else 0


def runs(compiled: Compiled) -> Iterator[Run]:
    """Walk every example."""
    for index, example in enumerate(compiled.guideline.examples):
        yield _run(compiled, example, ("examples", index))


def _run(compiled: Compiled, example: Example, path: Path) -> Run:
    try:
        walk = replay(compiled, example.answers)
    except FaultError as error:
        return Run(example, path, refused=error.faults)
    finished = walk.node is None
    return Run(
        example, path, walk, report(walk, compiled.guideline.encoded, example.answers) if finished else None
    )
