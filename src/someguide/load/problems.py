"""The faults of one file while it is read: collected, so that all of them can be shown at once."""

from typing import NoReturn

from someguide.model.problem import Place, Problem, RefusedError, problem

MOST = 100


class Problems:
    """Collects problems of ``file``; gives up at ``MOST``, so that a hostile file cannot fill the memory."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Problem] = []

    def add(self, line: int, column: int, code: str, **values: object) -> None:
        """Note a problem and go on; raises ``RefusedError`` when there are more than ``MOST``."""
        if len(self.found) == MOST:
            self.stop(0, 0, "file-many-problems", most=MOST)
        self.found.append(problem(Place(self.file, line, column), code, **values))

    def stop(self, line: int, column: int, code: str, **values: object) -> NoReturn:
        """Note a problem after which nothing more can be read; raises ``RefusedError`` with all of them."""
        self.found.append(problem(Place(self.file, line, column), code, **values))
        raise RefusedError(self.found)

    def settle(self) -> None:
        """Raise ``RefusedError`` if anything was found."""
        if self.found:
            raise RefusedError(self.found)
