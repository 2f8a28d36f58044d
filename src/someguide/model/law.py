"""The law register: what a guideline may be weighed against, and when it was last checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Law:
    """A section of an act, or a statement of a public body, under the name it has today."""

    id: str
    name: str
    about: str
    checked: date
    address: str | None = None
    section: str | None = None
    coming: str | None = None
    called: Mapping[str, str] = field(default_factory=dict)
    """What a document calls it, by the id of the guideline, where that is not today's name."""


@dataclass(frozen=True, slots=True)
class LawWord:
    """What the law says beside a rule, as we read it, in one sentence, and where."""

    text: str
    laws: tuple[str, ...]
