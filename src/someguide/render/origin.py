"""Where what is shown comes from: whose document, of when, and our reading of it."""

from datetime import date

from someguide.model.guideline import Guideline
from someguide.render.wording import day
from someguide.words import say

_DIGITS = 8


def digest(guideline: Guideline) -> str:
    """Return the short form of the digest, which is enough to tell versions apart."""
    return guideline.digest[:_DIGITS]


def head(guideline: Guideline, *more: str) -> tuple[str, ...]:
    """Return the short parts of a page's first line."""
    version = say("origin.version", version=guideline.version)
    return (guideline.organisation, guideline.name, version, digest(guideline), *more)


def reading(guideline: Guideline) -> str:
    """Say that this is our reading of a document, and no answer from the organisation."""
    return say("origin.reading", organisation=guideline.organisation)


def document(guideline: Guideline) -> str:
    """Return the document's name, date and address."""
    text = say("origin.document", name=guideline.name, published=day(guideline.published))
    return say("origin.at", text=text, address=guideline.address) if guideline.address else text


def encoding(guideline: Guideline, today: date | None = None) -> str:
    """Say when we wrote the rules down, and by when somebody should look at them again.

    Args:
        guideline: whose rules they are.
        today: where given and past that date, the text says so.
    """
    encoded, due = guideline.encoded, guideline.review_by
    text = say("origin.encoded", encoded=day(encoded), version=guideline.version, digest=digest(guideline))
    if due is None:
        return text
    late = today is not None and today > due
    return say("origin.overdue" if late else "origin.review", text=text, due=day(due))
