"""Guidelines as they stand in git: read from a revision, without checking anything out."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from someguide.load.read import Shared, load, load_laws, load_vocabulary
from someguide.model.problem import Place, RefusedError, problem
from someguide.shelf import Opened, ready, shared

_NAMED = re.compile(r"(?P<revision>[^:-][^:]+):(?P<path>.+)")
"""``main~2:trees/liten.yaml``; a single letter before the colon is a Windows drive."""


@dataclass(frozen=True)
class Blob:
    """A file of a revision; ``path`` counts from the top of the repository, or with ``./`` from here."""

    revision: str
    path: PurePosixPath
    dotted: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        return f"{self.revision}:{'./' if self.dotted else ''}{self.path}"

    def read_bytes(self) -> bytes:
        """Return its content; raises ``RefusedError`` where the revision has no such file."""
        found = _git("cat-file", "blob", str(self))
        if found is None:
            raise _refused("git-no-file", self, revision=self.revision, path=self.path)
        return found

    def beside(self, *names: str) -> "Blob":
        """Return the file of this path from the folder of this one."""
        return Blob(self.revision, self.path.parent.joinpath(*names), self.dotted)

    @property
    def exists(self) -> bool:
        """Whether the revision has it."""
        return _git("cat-file", "-e", str(self)) is not None


def revision(name: str) -> Blob | None:
    """Return the file that ``REVISION:path`` names; none where the name is a path or an id."""
    named = _NAMED.fullmatch(name)
    if named is None or Path(name).exists():
        return None
    path = named["path"]
    return Blob(named["revision"], PurePosixPath(path), dotted=path.startswith("./"))


def open_revision(blob: Blob) -> Opened:
    """Read and compile a guideline of a revision, with the shared words and laws of the same revision.

    Where the revision has none beside the file, the present ones stand in.

    Raises:
        RefusedError: git, the revision or the file is missing, or the file has problems.
    """
    if _git("rev-parse", "--git-dir") is None:
        raise _refused("git-no-repository", blob)
    if _git("rev-parse", "--verify", "--quiet", f"{blob.revision}^{{commit}}") is None:
        raise _refused("git-no-revision", blob, revision=blob.revision)
    return ready(load(blob, _shared(blob)), Path(str(blob)))


def _shared(blob: Blob) -> Shared:
    present = shared(Path(blob.path))
    words, laws = blob.beside("shared", "vocabulary.yaml"), blob.beside("shared", "law.yaml")
    return Shared(
        load_vocabulary(words) if words.exists else present.vocabulary,
        load_laws(laws) if laws.exists else present.laws,
    )


def _git(*args: str) -> bytes | None:
    """Return what git prints; none where it fails. It must not fetch: nothing leaves the machine."""
    program = shutil.which("git")
    if program is None:
        raise _refused("git-missing")
    environment = {**os.environ, "GIT_NO_LAZY_FETCH": "1"}
    found = subprocess.run([program, *args], capture_output=True, check=False, env=environment)  # noqa: S603 - no shell
    return None if found.returncode else found.stdout


def _refused(code: str, blob: Blob | None = None, **values: object) -> RefusedError:
    return RefusedError([problem(Place(str(blob or "")), code, **values)])
