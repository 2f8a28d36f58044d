"""Data for machines: JSON text that is safe to print."""

import json
from typing import Any

Data = dict[str, Any]


def dump(data: Data) -> str:
    """Return data as indented JSON; what would steer a terminal or hide stands as an escape of JSON."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text) + "\n"
