"""How guidelines that stand side by side are named, and where they come from."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from someguide.model.guideline import Guideline
from someguide.render.blocks import Entry
from someguide.render.origin import digest, document, encoding
from someguide.words import say


def titles(guidelines: Sequence[Guideline]) -> tuple[str, ...]:
    """Return a title for each: the organisation, with as much more as it takes to tell them apart."""
    for form in (_organisation, _with_name):
        found = tuple(form(each) for each in guidelines)
        if max(Counter(found).values(), default=1) == 1:
            return found
    return tuple(_with_digest(each) for each in guidelines)


def documents(guidelines: Sequence[Guideline], day: date | None = None) -> tuple[Entry, ...]:
    """Return where each comes from: whose document, of when, and our reading of it."""
    return tuple(_documents(guidelines, day))


def _documents(guidelines: Sequence[Guideline], day: date | None) -> Iterator[Entry]:
    for title, guideline in zip(titles(guidelines), guidelines, strict=True):
        text = say("compare.document", whom=title, document=document(guideline))
        yield Entry("", text, (encoding(guideline, day),))


def _organisation(guideline: Guideline) -> str:
    template = guideline.kind == "template"
    return say("compare.template", name=guideline.name) if template else guideline.organisation


def _with_name(guideline: Guideline) -> str:
    return say("compare.titled", organisation=_organisation(guideline), name=guideline.name)


def _with_digest(guideline: Guideline) -> str:
    return say("compare.versioned", title=_with_name(guideline), digest=digest(guideline))
