"""An interview kept in a file: written whole after each answer, readable by its owner only."""

from dataclasses import dataclass
from pathlib import Path

from someguide.files import write
from someguide.load.answers import Given, read_answers, saved_text
from someguide.load.tree import read
from someguide.model.guideline import Guideline
from someguide.model.problem import Place, RefusedError, problem
from someguide.walk import Walk


@dataclass(frozen=True)
class Saved:
    """The file an interview is saved to."""

    file: Path
    guideline: Guideline

    def load(self, *, force: bool) -> Given:
        """Return the answers it holds, none where it is new; ``force`` takes over a file of another kind.

        Raises:
            RefusedError: ``save-other``, where it is no interview of this guideline; or what is wrong in it.
        """
        if not self.file.exists():
            return Given({})
        data = self.file.read_bytes()
        if self._ours(data):
            return read_answers(data, str(self.file), self.guideline.vocabulary)
        if force:
            return Given({})
        raise RefusedError([problem(Place(str(self.file)), "save-other", guideline=self.guideline.id)])

    def _ours(self, data: bytes) -> bool:
        """Tell whether a file is a saved interview of this guideline, whatever else is wrong with it."""
        try:
            value = read(data, str(self.file)).value
        except RefusedError:
            return False
        return value.get("guideline") == self.guideline.id and "answers" in value

    def keep(self, walk: Walk) -> None:
        """Write where the interview stands; raises ``OSError``."""
        write(self.file, saved_text(self.guideline, walk.answers, finished=walk.node is None), private=True)
