"""A guideline as plain frozen data; everything in it has been checked to refer to something."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from someguide.model.guarantee import Guarantee
from someguide.model.law import Law, LawWord
from someguide.model.renamed import Renamed
from someguide.model.scale import Level, Modality, Relation
from someguide.model.vocabulary import Contact, Vocabulary

Choose = Literal["one", "many"]

NOTHING = "ingen"
"""The exclusive option of a ``many`` question: none of these."""
UNKNOWN = "vet_ikke"
"""The option that says one does not know; it never counts as yes."""
END = "end"
"""The ``next`` that ends a (sub-)interview."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document: its title, date (none where it is undated), file name and web address."""

    id: str
    title: str
    published: date | None = None
    file: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a document, known by where it stands and by a fingerprint of its words."""

    source: str
    at: str
    print: str


@dataclass(frozen=True, slots=True)
class Background:
    """Passages of a document, by fingerprint, that no rule rests on, and why."""

    source: str
    why: str
    prints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One directive of a document in our own words.

    ``first`` is the line to act on while it binds and is not kept, ``instead`` the one where it is broken.
    """

    id: str
    modality: Modality
    level: Level
    topic: str
    text: str
    passages: tuple[Passage, ...]
    level_why: str | None = None
    general: str | None = None
    todo: str | None = None
    first: str | None = None
    instead: str | None = None
    law: tuple[str, ...] = ()
    law_first: LawWord | None = None
    law_note: LawWord | None = None
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """What an answer says of a rule."""

    rule: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to a question: what it says of rules, and where the interview goes."""

    id: str
    links: tuple[Link, ...] = ()
    otherwise: tuple[Link, ...] = ()
    label: str | None = None
    ask: str | None = None
    next: str | None = None
    silent: bool = False
    outside: bool = False
    neutral: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A node: it asks a question of the vocabulary, in its own place in the interview."""

    id: str
    asks: str
    options: tuple[Option, ...]
    choose: Choose = "one"
    recall: bool = False
    next: str | None = None

    def option(self, wanted: str) -> Option:
        """Return the option with this id; raises ``KeyError`` where there is none."""
        for option in self.options:
            if option.id == wanted:
                return option
        raise KeyError(wanted)


Answers = Mapping[str, str | tuple[str, ...]]
"""Answers by the id of the vocabulary's question: an option, or the options of a ``many``."""


@dataclass(frozen=True, slots=True)
class Example:
    """A situation that a person would name, and what the guideline must say of it.

    ``passages`` are fingerprints of where the situation comes from.
    """

    name: str
    answers: Answers
    verdict: Level
    rules: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    law_first: bool = False
    commanded: bool = False
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guideline:
    """Everything one guideline says, with the shared words and laws it uses."""

    id: str
    name: str
    organisation: str
    language: str
    version: str
    encoded: date
    address: str | None
    owner: str | None
    published: date | None
    review_by: date | None
    sources: Mapping[str, Source]
    contacts: Mapping[str, Contact]
    rules: Mapping[str, Rule]
    start: str
    questions: Mapping[str, Question]
    examples: tuple[Example, ...]
    vocabulary: Vocabulary
    laws: Mapping[str, Law]
    background: tuple[Background, ...] = ()
    guarantees: tuple[Guarantee, ...] = ()
    kind: Literal["guideline", "template"] = "guideline"
    placeholders: Mapping[str, str] = field(default_factory=dict)
    renamed: Renamed = field(default_factory=Renamed)
    digest: str = ""

    def label(self, question: str, option: str) -> str:
        """Return the words of an option, as sharpened by this node where it does so."""
        node = self.questions[question]
        return node.option(option).label or self.vocabulary.questions[node.asks].options[option]
