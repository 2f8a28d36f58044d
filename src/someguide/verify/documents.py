"""Checks of the document's dates and of our encoding's."""

from collections.abc import Iterator

from someguide.model.problem import Fault, Path, fault
from someguide.verify.subject import Subject


def review_before_encoded(subject: Subject) -> Iterator[Fault]:
    """``review_by`` is a day after ``encoded``: one reviews what has been written."""
    guideline = subject.guideline
    if guideline.review_by is not None and guideline.review_by <= guideline.encoded:
        yield fault(
            ("review_by",), "review-before-encoded", review_by=guideline.review_by, encoded=guideline.encoded
        )


def published_after_encoded(subject: Subject) -> Iterator[Fault]:
    """A document is ``published`` no later than it was ``encoded``: one cannot encode what is yet to come."""
    guideline = subject.guideline
    dates: list[tuple[Path, object]] = [(("published",), guideline.published)]
    dates += [
        (("sources", source.id, "published"), source.published) for source in guideline.sources.values()
    ]
    for path, day in dates:
        if day is not None and str(day) > str(guideline.encoded):
            yield fault(path, "published-after-encoded", published=day, encoded=guideline.encoded)
