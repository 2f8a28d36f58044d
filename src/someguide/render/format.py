"""The format of the files as JSON Schema, with every key explained in the language in use."""

import json

from someguide.load.format import explained, json_schema
from someguide.words import say


def schema(name: str) -> str:
    """Return the schema of a kind of file as JSON text."""
    return json.dumps(explained(json_schema(name), say), ensure_ascii=False, indent=2) + "\n"
