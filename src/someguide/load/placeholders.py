"""The placeholders of a template: ``{virksomhet}`` in its texts, shown as what is to be filled in there."""

import re
from collections.abc import Iterator, Mapping

from someguide.load.events import Value
from someguide.load.mistakes import missed
from someguide.model.problem import Fault, Path, fault

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def placeholders(value: Value, listed: Mapping[str, str]) -> Iterator[Fault]:
    """Yield the placeholders in a file that it does not list, and those it lists for nothing."""
    used = set()
    for path, text in _texts(value, ()):
        for name in _PLACEHOLDER.findall(text):
            used.add(name)
            if name not in listed:
                yield missed(path, "unknown-placeholder", name, listed)
    for name in listed:
        if name not in used:
            yield fault(("placeholders", name), "placeholder-unused", name=name)


def filled(value: Value, listed: Mapping[str, str]) -> Value:
    """Return the same data with each placeholder shown as what belongs there, in square brackets."""
    if isinstance(value, str):
        return _PLACEHOLDER.sub(lambda found: f"[{listed.get(found[1], found[1])}]", value)
    if isinstance(value, list):
        return [filled(each, listed) for each in value]
    if isinstance(value, dict):
        return {key: filled(each, listed) for key, each in value.items()}
    return value


def _texts(value: Value, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _texts(each, (*path, index))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _texts(each, (*path, key))
