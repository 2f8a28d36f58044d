"""Where guidelines stand: looked up by path, or by id in the folders of trees; the first one found wins."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from someguide.compile.continuation import compile_guideline
from someguide.compile.nodes import Compiled
from someguide.load.near import nearest
from someguide.load.read import Loaded, Shared, load, load_shared
from someguide.model.guideline import Guideline
from someguide.model.problem import FaultError, Place, RefusedError, problem

PACKAGE = Path(__file__).parent
SHIPPED = PACKAGE / "trees" if (PACKAGE / "trees").is_dir() else PACKAGE.parents[1] / "trees"
"""Inside an installed package; in a checkout, at its top."""


@dataclass(frozen=True)
class Opened:
    """A guideline ready to use; ``hidden`` are the files with the same id that it stands in front of."""

    loaded: Loaded
    compiled: Compiled
    file: Path
    hidden: tuple[Path, ...] = ()

    @property
    def guideline(self) -> Guideline:
        """The guideline itself."""
        return self.loaded.guideline


def folders(trees: Path | None = None) -> tuple[Path, ...]:
    """Return the folders of trees in the order they are looked in, each once."""
    found: dict[Path, Path] = {}
    for folder in (trees, Path("trees"), SHIPPED):
        if folder is not None and folder.is_dir():
            found.setdefault(folder.resolve(), folder)
    return tuple(found.values())


def shelf(trees: Path | None = None) -> dict[str, tuple[Path, ...]]:
    """Return the guideline files by id (their file's name), the one that wins first."""
    found: dict[str, list[Path]] = {}
    for folder in folders(trees):
        for file in sorted(folder.glob("*.yaml")):
            found.setdefault(file.stem, []).append(file)
    return {id_: tuple(files) for id_, files in sorted(found.items())}


def find(name: str, trees: Path | None = None) -> tuple[Path, ...]:
    """Return the files a name stands for, the one that wins first.

    Args:
        name: a path (with a separator or an ending), or an id.
        trees: a folder to look in before the others.

    Raises:
        RefusedError: ``no-guideline``, with the near id where there is one.
    """
    if Path(name).suffix in {".yaml", ".yml"} or Path(name).name != name:
        return (Path(name),)
    known = shelf(trees)
    if name not in known:
        near = nearest(name, known)
        meant = {"near": near} if near else {}
        raise RefusedError([problem(Place(""), "no-guideline", name=name, **meant)])
    return known[name]


def open_guideline(name: str, trees: Path | None = None) -> Opened:
    """Find, read and compile a guideline; raises ``RefusedError`` with every problem found."""
    file, *hidden = find(name, trees)
    return ready(load(file, shared(file)), file, tuple(hidden))


def ready(loaded: Loaded, file: Path, hidden: tuple[Path, ...] = ()) -> Opened:
    """Compile a guideline; raises ``RefusedError``."""
    try:
        compiled = compile_guideline(loaded.guideline)
    except FaultError as error:
        raise RefusedError(each.at(loaded.place) for each in error.faults) from error
    return Opened(loaded, compiled, file, hidden)


def shared(file: Path) -> Shared:
    """Return the shared words and laws: those beside the file if there are any, else the shipped ones."""
    beside = file.parent / "shared"
    return _shared(beside if beside.is_dir() else SHIPPED / "shared")


@lru_cache
def _shared(folder: Path) -> Shared:
    return load_shared(folder)


def differing(opened: Opened) -> Iterator[Path]:
    """Yield the hidden files whose content differs from the one opened."""
    for file in opened.hidden:
        try:
            other = load(file, shared(file)).guideline.digest
        except RefusedError:
            other = None
        if other != opened.guideline.digest:
            yield file
