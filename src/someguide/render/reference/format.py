"""The page of the format: every key and every closed word of the files, as tables."""

from collections.abc import Iterator
from typing import Any

from someguide.load.format import FORMATS, PATTERNS, explained, json_schema
from someguide.words import say

Schema = dict[str, Any]

ORDER = (
    *("guideline", "source", "contact", "rule", "passage", "law-word", "background", "question", "option"),
    *("links", "guarantee", "claim", "example", "renamed", "vocabulary", "asked", "laws", "law"),
)
"""The mappings in the order one writes them; new ones come last."""


def page() -> str:
    """Return the page as Markdown."""
    lines = [f"# {say('reference.format')}", "", say("reference.format.about"), ""]
    parts: dict[str, Schema] = {}
    words: dict[str, str] = {}
    for name in FORMATS:
        schema = explained(json_schema(name), say)
        parts |= {"laws" if name == "law" else name: schema, **schema["$defs"]}
        words |= dict(_words(schema))
    for name in sorted(parts, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER)):
        lines += [*_part(name, parts[name]), ""]
    lines += [
        f"## {say('reference.words')}",
        "",
        _row(say("reference.word"), say("reference.what")),
        "|---|---|",
    ]
    lines += [_row(f"`{word}`", told) for word, told in words.items()]
    return "\n".join(lines) + "\n"


def _part(name: str, schema: Schema) -> Iterator[str]:
    """Yield a mapping: what it is, and its keys."""
    yield f"## {name}"
    yield ""
    yield schema["description"]
    if "properties" not in schema:
        return
    yield ""
    yield _row(*(say(f"reference.{column}") for column in ("key", "value", "what")))
    yield "|---|---|---|"
    for key, value in schema["properties"].items():
        needed = key in schema.get("required", ())
        named = f"**`{key}`**" if needed else f"`{key}`"
        yield _row(named, _value(value), value["description"])


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _words(schema: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any part of a schema
    """Yield each closed word with what it means."""
    if isinstance(schema, list):
        for each in schema:
            yield from _words(each)
    if isinstance(schema, dict):
        if "enum" in schema and "enumDescriptions" in schema:
            yield from zip(schema["enum"], schema["enumDescriptions"], strict=True)
        for each in schema.values():
            yield from _words(each)


def _value(schema: Schema) -> str:
    """Return in words what may stand as a value."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name})"
    if "anyOf" in schema:
        *first, last = map(_value, schema["anyOf"])
        return say("list.or", first=", ".join(first), last=last)
    if "enum" in schema:
        return ", ".join(f"`{word}`" for word in schema["enum"])
    return _plain(schema)


def _plain(schema: Schema) -> str:
    if "items" in schema:
        return say("reference.list", each=_value(schema["items"]))
    if "patternProperties" in schema:
        [each] = schema["patternProperties"].values()
        return say("reference.names", each=_value(each))
    if schema["type"] == "boolean":
        return "`true`, `false`"
    return say(f"reference.{PATTERNS.get(schema.get('pattern', ''), 'text')}")
