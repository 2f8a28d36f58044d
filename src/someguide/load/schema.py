"""The format of a guideline as pydantic models: what may be written where. No coercion, no unknown keys."""

from typing import Literal

from pydantic import Field

from someguide.load.common import Written, WrittenContact, WrittenLaw, WrittenVocabulary
from someguide.load.kinds import (
    Answer,
    AnyLevel,
    Choose,
    Day,
    Id,
    Ids,
    LevelName,
    Levels,
    Print,
    Published,
    Text,
)
from someguide.model.scale import Modality


class WrittenSource(Written):
    """A document that the rules stand in."""

    title: Text
    published: Published = None
    file: Text | None = None
    address: Text | None = None


class WrittenPassage(Written):
    """A sentence of a document: where it stands, and the fingerprint of its words."""

    source: Id = Field(alias="in")
    at: Text
    print: Print


class WrittenLawWord(Written):
    """What the law says beside a rule, in one sentence, and which laws."""

    text: Text
    law: list[Id] = Field(min_length=1)


class WrittenRule(Written):
    """One directive of the document, in our own words."""

    modality: Modality
    topic: Id
    text: Text
    passages: list[WrittenPassage] = Field(min_length=1)
    level: LevelName | None = None
    level_why: Text | None = None
    general: Text | None = None
    todo: Text | None = None
    first: Text | None = None
    instead: Text | None = None
    law: list[Id] = []
    law_first: WrittenLawWord | None = None
    law_note: WrittenLawWord | None = None
    contact: Id | None = None


class WrittenLinks(Written):
    """What an answer says of rules, by relation."""

    breaks: list[Id] = []
    applies: list[Id] = []
    unsure: list[Id] = []
    does: list[Id] = []
    meets: list[Id] = []
    reminds: list[Id] = []


class WrittenOption(WrittenLinks):
    """An answer: its rules, and where the interview goes."""

    otherwise: WrittenLinks | None = None
    label: Text | None = None
    ask: Id | None = None
    next: Id | None = None
    silent: bool = False
    outside: bool = False
    neutral: bool = False


class WrittenQuestion(Written):
    """A node of the interview."""

    asks: Id | None = None
    choose: Choose = "one"
    recall: bool = False
    next: Id | None = None
    options: dict[Id, WrittenOption] = Field(min_length=1)


class WrittenBackground(Written):
    """Passages that no rule rests on, and why: headings, page furniture, reasons without a directive."""

    source: Id = Field(alias="in")
    why: Text
    prints: list[Print] = Field(min_length=1)


class WrittenExample(Written):
    """A situation and what the guideline must say of it, and the passages it comes from."""

    name: Text
    answers: dict[Id, Answer]
    verdict: AnyLevel
    rules: list[Id] = []
    silent: list[Id] = []
    law_first: bool = False
    commanded: bool = False
    passages: list[Print] = []


class WrittenClaim(Written):
    """What a guarantee promises: one of these verdicts, and that each of these rules is met."""

    verdict: Levels | None = None
    rule: Ids | None = None


class WrittenGuarantee(Written):
    """What holds on every walk with these answers; it rests on passages, by their fingerprints."""

    name: Text
    when: dict[Id, Ids] = Field(min_length=1)
    alone: bool = False
    always: WrittenClaim | None = None
    never: WrittenClaim | None = None
    passages: list[Print] = Field(min_length=1)


class WrittenRenamed(Written):
    """New names by old ones; options stand under the question they belong to, by its new name."""

    questions: dict[Id, Id] = {}
    options: dict[Id, dict[Id, Id]] = {}
    rules: dict[Id, Id] = {}


class WrittenGuideline(Written):
    """A guideline file."""

    id: Id
    name: Text
    organisation: Text
    language: Literal["nb", "nn", "en", "se"]
    published: Published
    version: Text
    encoded: Day
    review_by: Day | None = None
    owner: Text | None = None
    address: Text | None = None
    kind: Literal["guideline", "template"] = "guideline"
    placeholders: dict[Id, Text] = {}
    contacts: dict[Id, WrittenContact] = {}
    sources: dict[Id, WrittenSource] = Field(min_length=1)
    rules: dict[Id, WrittenRule] = Field(min_length=1)
    background: list[WrittenBackground] = []
    start: Id
    questions: dict[Id, WrittenQuestion] = Field(min_length=1)
    guarantees: list[WrittenGuarantee] = []
    examples: list[WrittenExample] = []
    vocabulary: WrittenVocabulary = WrittenVocabulary()
    law: dict[Id, WrittenLaw] = {}
    renamed: WrittenRenamed = WrittenRenamed()
