"""The format of the files as JSON Schema, made from the models that read them; its texts are ids.

Every description is the id of a text (``format.rule.topic``): the sentence is put in where it is shown.
"""

import re
from collections.abc import Callable, Mapping
from inspect import get_annotations
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from someguide.load.common import WrittenLaws, WrittenVocabulary
from someguide.load.kinds import DAY, ID, PRINT
from someguide.load.schema import WrittenGuideline

FORMATS: Mapping[str, type[BaseModel]] = {
    "guideline": WrittenGuideline,
    "vocabulary": WrittenVocabulary,
    "law": WrittenLaws,
}
"""The kinds of files, and the model of each."""

PATTERNS = {ID: "id", PRINT: "print", DAY: "day"}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(name: str) -> JsonSchemaValue:
    """Return the schema of a kind of file.

    Args:
        name: one of ``FORMATS``.
    """
    made = FORMATS[name].model_json_schema(by_alias=True, schema_generator=_Generator)
    identity = {"$schema": DIALECT, "$id": f"urn:someguide:schema:{name}-1", "title": f"someguide {name}"}
    return {**identity, **made}


class _Generator(GenerateJsonSchema):
    """Writes what an author needs: what may be left out is no ``null``, and says nothing of its default."""

    def normalize_name(self, name: str) -> str:
        """Name a definition after the thing itself: ``law-word``."""
        return _named(super().normalize_name(name))

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002
        """Return false: a key is its own title."""
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave the null out: an author leaves out the key."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out defaults that only say that nothing is there."""
        made = super().default_schema(schema)
        if not made.get("default") and made.get("default") is not False:
            made.pop("default", None)
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Refuse keys that are no ids."""
        return {**super().dict_schema(schema), "additionalProperties": False}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """Explain each word of a closed list; this is how editors want it."""
        words = schema["expected"]
        return {
            "type": "string",
            "enum": words,
            "enumDescriptions": [f"format.word.{word}" for word in words],
        }

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Say what a text must look like; this is how editors want it."""
        made = super().str_schema(schema)
        kind = PATTERNS.get(made.get("pattern", ""))
        return {**made, "patternErrorMessage": f"format.pattern.{kind}"} if kind else made

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Explain the mapping and each of its keys."""
        made = super().model_schema(schema)
        made.pop("title", None)
        made["description"] = f"format.{_named(schema['cls'].__name__)}"
        for key, value in made.get("properties", {}).items():
            value["description"] = f"format.{_owner(schema['cls'], key)}.{key}"
        return made


def _named(model: str) -> str:
    """Return the name of a model as it stands in a schema."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", model.removeprefix("Written")).lower()


def _owner(model: type[BaseModel], key: str) -> str:
    """Return the name of the model that a key comes from: it means the same in those that inherit it."""
    field = next(name for name, each in model.model_fields.items() if (each.alias or name) == key)
    owner = next(each for each in model.__mro__ if field in get_annotations(each))
    return _named(owner.__name__)


Say = Callable[[str], str]


def explained(schema: JsonSchemaValue, say: Say) -> JsonSchemaValue:
    """Return a schema with its texts in words.

    Args:
        schema: whose texts are ids.
        say: gives the words.
    """
    return {key: _explained(key, value, say) for key, value in schema.items()}


def _explained(key: str, value: Any, say: Say) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return explained(value, say)
    if key in {"description", "patternErrorMessage"}:
        return say(value)
    if key == "enumDescriptions":
        return [say(each) for each in value]
    if isinstance(value, list):
        return [explained(each, say) if isinstance(each, dict) else each for each in value]
    return value
