"""The pytest plug-in: guidelines in ``trees/*.yaml`` are tested along with the code beside them.

pytest imports this in every project that has someguide among its packages. So nothing else of someguide is
imported before there is a guideline to test.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pytest

TREES = "someguide_trees"
OFF = "--no-someguide"
_KEY = re.compile(rb"^(organisation|encoded|sources|rules):", re.MULTILINE)
_ENOUGH = 3
"""So many of these keys, and a file looks like a guideline."""
_MOST_FILES = 20
_MOST_BYTES = 1 << 16
_FOLDERS = pytest.StashKey[frozenset[Path]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what names the folders, and what turns the plug-in off."""
    parser.addini(TREES, "folders of guidelines (default: trees, where there are any)", "paths", [])
    parser.getgroup("someguide").addoption(OFF, action="store_true", help="do not test guidelines")


def pytest_configure(config: pytest.Config) -> None:
    """Find the folders, and go to them where no other place was named on the command line."""
    config.addinivalue_line("markers", "someguide: tests a guideline (someguide)")
    folders = () if config.getoption(OFF) else tuple(_folders(config))
    config.stash[_FOLDERS] = frozenset(folders)
    if config.args_source == pytest.Config.ArgsSource.TESTPATHS:
        config.args += [str(each) for each in folders if not _within(each, config.args)]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Take every YAML file of these folders for a guideline."""
    if file_path.suffix != ".yaml" or file_path.parent not in parent.config.stash[_FOLDERS]:
        return None
    from someguide.plugin.collect import GuidelineFile  # noqa: PLC0415 - only where there is one

    return GuidelineFile.from_parent(parent, path=file_path)


def _folders(config: pytest.Config) -> Iterator[Path]:
    named: list[Path] = config.getini(TREES)
    for folder in named:
        if not folder.is_dir():
            raise pytest.UsageError(f"{TREES}: {folder} is no folder")
        yield folder
    trees = config.rootpath / "trees"
    if not named and any(map(_looks_like_one, islice(sorted(trees.glob("*.yaml")), _MOST_FILES))):
        yield trees


def _looks_like_one(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return len({*_KEY.findall(opened.read(_MOST_BYTES))}) >= _ENOUGH
    except OSError:
        return False


def _within(folder: Path, args: Iterable[str]) -> bool:
    return any(folder.is_relative_to(Path(each).absolute()) for each in args)
