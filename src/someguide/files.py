"""Writing files whole: a temporary file beside the wanted one, then a rename; never a half-written file."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

_SHARED = 0o666
_OWN = 0o600


def write(path: Path, content: str | bytes, *, private: bool = False) -> None:
    """Write a file whole, in place of what was there.

    Args:
        path: the file; its folder must exist.
        content: text is written as UTF-8.
        private: only its owner may read it.

    Raises:
        OSError: nothing was changed.
    """
    try:
        _write(path, content.encode() if isinstance(content, str) else content, private=private)
    except OSError as error:
        # The temporary file is our affair; who reads the error knows only the file that was wanted.
        error.filename, error.filename2 = str(path), None
        raise


def _write(path: Path, content: bytes, *, private: bool) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_OWN if private else _SHARED & ~_umask())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
