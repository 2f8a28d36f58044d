"""The words that all guidelines share, so that the same answers mean the same in each of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from someguide.model.scale import Level


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as a person meets it: ``options`` maps option ids to their words, in order.

    ``highest`` is the level that an option's own relations may reach (questions of action and content only
    route to the questions that decide); ``checklist`` marks "Hva er på plass?".
    """

    id: str
    text: str
    why: str
    options: Mapping[str, str]
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    choose: Literal["one", "many"] = "one"
    checklist: bool = False
    highest: Level = Level.stop


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to ask: a name that fits after "Spør", and how to reach them."""

    id: str
    name: str
    reach: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Questions, topics (id to name) and contacts by id."""

    questions: Mapping[str, Asked]
    topics: Mapping[str, str]
    contacts: Mapping[str, Contact]
