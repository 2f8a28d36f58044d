"""The documents of a guideline, read from a folder; a guideline can name no file outside it."""

from collections.abc import Callable, Iterator
from pathlib import Path, PureWindowsPath

from someguide.model.guideline import Guideline, Source
from someguide.model.problem import Fault, FaultError, Place, RefusedError, fault
from someguide.model.problem import Path as DataPath


def documents(guideline: Guideline, folder: Path, place: Callable[[DataPath], Place]) -> dict[str, str]:
    """Read the text of each source of a guideline.

    Args:
        guideline: its sources name the files.
        folder: where they lie.
        place: tells where in the guideline's file something stands.

    Returns:
        The texts by the sources' ids.

    Raises:
        RefusedError: with every document that has no file, or whose file is not there or cannot be read.
    """
    texts, faults = {}, list[Fault]()
    for source in guideline.sources.values():
        try:
            texts[source.id] = _text(source, folder)
        except FaultError as error:
            faults += error.faults
    if faults:
        raise RefusedError(each.at(place) for each in faults)
    return texts


def _text(source: Source, folder: Path) -> str:
    for each in _bad_name(source):
        raise FaultError(each)
    file = folder / (source.file or "")
    named = {"title": source.title, "file": file}
    at: DataPath = ("sources", source.id, "file")
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise FaultError(fault(at, "document-missing", **named)) from None
    except OSError:
        raise FaultError(fault(at, "document-unreadable", **named)) from None
    except UnicodeDecodeError:
        raise FaultError(fault(at, "document-not-utf8", **named)) from None


def _bad_name(source: Source) -> Iterator[Fault]:
    at: DataPath = ("sources", source.id)
    if source.file is None:
        yield fault(at, "document-unnamed", title=source.title)
    elif PureWindowsPath(source.file).name != source.file or source.file == "..":
        # Windows' separators are a superset of the others'.
        yield fault((*at, "file"), "document-outside", file=source.file)
