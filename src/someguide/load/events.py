"""The events of the YAML parser, put together into a tree: an own stack, no recursion, no objects made."""

from dataclasses import dataclass, field
from typing import NamedTuple, TypeGuard

import yaml
from yaml import events

from someguide.load.problems import Problems
from someguide.load.text import unseen
from someguide.model.problem import Path

Value = str | bool | None | list["Value"] | dict[str, "Value"]
Spot = tuple[int, int]

DEEPEST = 20
MOST_NODES = 50_000

_PLAIN: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


class Mark(NamedTuple):
    """Line and column, from 1, of a value and of its key; a list item has none."""

    value: Spot
    key: Spot | None = None


@dataclass(slots=True)
class _Open:
    """A mapping or list that is not closed yet. ``key`` waits for its value; a refused one is ``None``."""

    box: dict[str, Value] | list[Value]
    path: Path
    waiting: bool = False
    key: str | None = None
    spot: Spot = (0, 0)
    seen: dict[str, int] = field(default_factory=dict)


class Builder:
    """Takes event after event; ``value`` and ``marks`` are whole at the end of a stream without problems."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.value: dict[str, Value] = {}
        self.marks: dict[Path, Mark] = {}
        self._stack: list[_Open] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event; raises ``RefusedError`` where nothing sensible can follow."""
        if isinstance(event, events.NodeEvent):
            self._node(event)
        elif isinstance(event, events.CollectionEndEvent):
            self._stack.pop()
        elif isinstance(event, events.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self.problems.stop(*_spot(event), "yaml-second-document")
        elif isinstance(event, events.StreamEndEvent) and not self._documents:
            self.problems.add(0, 0, "yaml-empty")

    def _node(self, event: events.NodeEvent) -> None:
        spot = _spot(event)
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self.problems.stop(*spot, "yaml-too-many", most=MOST_NODES)
        self._refuse_extras(event, spot)
        value = self._value(event, spot)
        path = self._attach(event, value, spot)
        if isinstance(value, dict | list):
            if len(self._stack) == DEEPEST:
                self.problems.stop(*spot, "yaml-too-deep", most=DEEPEST)
            self._stack.append(_Open(value, path))

    def _refuse_extras(self, event: events.NodeEvent, spot: Spot) -> None:
        if isinstance(event, events.AliasEvent):
            self.problems.add(*spot, "yaml-alias", name=event.anchor)
        elif event.anchor is not None:
            self.problems.add(*spot, "yaml-anchor", name=event.anchor)
        if getattr(event, "tag", None) is not None:
            self.problems.add(*spot, "yaml-tag")

    def _value(self, event: events.NodeEvent, spot: Spot) -> Value:
        if isinstance(event, events.MappingStartEvent):
            return {}
        if isinstance(event, events.SequenceStartEvent):
            return []
        if not isinstance(event, events.ScalarEvent):
            return None
        # The parser in Python leaves the two halves apart that JSON escapes an emoji into.
        text = event.value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        for character in unseen(text):
            self.problems.add(*spot, "file-unseen", character=character)
        return _PLAIN.get(text, text) if _is_plain(event) else text

    def _attach(self, event: events.NodeEvent, value: Value, spot: Spot) -> Path:
        """Put a value where it belongs, and return its path."""
        if not self._stack:
            return self._root(event, value, spot)
        top = self._stack[-1]
        if isinstance(top.box, dict):
            return self._in_mapping(top, top.box, event, value, spot)
        path = (*top.path, len(top.box))
        top.box.append(value)
        self.marks[path] = Mark(spot)
        return path

    def _root(self, event: events.NodeEvent, value: Value, spot: Spot) -> Path:
        self.marks[()] = Mark(spot)
        if isinstance(value, dict):
            self.value = value
        elif _is_plain(event) and not event.value:
            self.problems.add(0, 0, "yaml-empty")
        else:
            self.problems.add(*spot, "yaml-root")
        return ()

    def _in_mapping(
        self, top: _Open, box: dict[str, Value], event: events.NodeEvent, value: Value, spot: Spot
    ) -> Path:
        top.waiting = not top.waiting
        if top.waiting:
            top.spot = spot
            top.key = self._key(top, event, value)
            return top.path
        if top.key is None:
            return top.path
        path = (*top.path, top.key)
        box[top.key] = value
        self.marks[path] = Mark(spot, top.spot)
        return path

    def _key(self, top: _Open, event: events.NodeEvent, value: Value) -> str | None:
        """Return the key if it can be one; a refused one's value is still looked through."""
        if not isinstance(value, str):
            if not isinstance(event, events.AliasEvent):
                self.problems.add(*top.spot, "yaml-key")
            return None
        if value == "<<" and _is_plain(event):
            self.problems.add(*top.spot, "yaml-merge")
            return None
        if value in top.seen:
            self.problems.add(*top.spot, "yaml-duplicate", key=value, first=top.seen[value])
        top.seen.setdefault(value, top.spot[0])
        return value


def _spot(event: yaml.Event) -> Spot:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _is_plain(event: yaml.Event) -> TypeGuard[events.ScalarEvent]:
    return isinstance(event, events.ScalarEvent) and event.implicit[0] and not event.style
