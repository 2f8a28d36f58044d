"""The format of what guidelines share: contacts, the words of questions and answers, and laws."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, RootModel

from someguide.load.kinds import Choose, Day, Id, LevelName, Text


class Written(BaseModel):
    """A mapping in a file."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class WrittenContact(Written):
    """Whom to ask; ``reach`` is an address, a number or a page."""

    name: Text
    reach: Text | None = None


class WrittenAsked(Written):
    """A question of the vocabulary."""

    text: Text
    why: Text
    options: dict[Id, Text] = Field(min_length=1)
    groups: dict[Id, Annotated[list[Id], Field(min_length=1)]] = {}
    choose: Choose = "one"
    checklist: bool = False
    highest: LevelName = "stop"


class WrittenVocabulary(Written):
    """The words that guidelines share; a guideline may add entries of its own."""

    questions: dict[Id, WrittenAsked] = {}
    topics: dict[Id, Text] = {}
    contacts: dict[Id, WrittenContact] = {}


class WrittenLaw(Written):
    """An entry of the law register."""

    name: Text
    about: Text
    checked: Day
    section: Text | None = None
    address: Text | None = None
    coming: Text | None = None
    called: dict[Id, Text] = {}


class WrittenLaws(RootModel[dict[Id, WrittenLaw]]):
    """The law register."""
