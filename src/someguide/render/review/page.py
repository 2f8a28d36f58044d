"""A review as a page: first what is asked of the reader, then line by line, then signatures."""

from someguide.render.blocks import Headline, Page
from someguide.render.law import law_section
from someguide.render.origin import document, encoding, head, reading
from someguide.render.review import opening
from someguide.render.review.aside import background, uncovered
from someguide.render.review.names import Names
from someguide.render.review.promises import promises
from someguide.render.review.questions import questions
from someguide.render.review.rules import rules
from someguide.render.wording import day
from someguide.review.review import Review
from someguide.words import say


def page(review: Review) -> Page:
    """Return the page of a review, without the parts that are empty."""
    guideline, names = review.guideline, Names(review.guideline)
    parts = (
        opening.hindrances(review),
        opening.asked(review),
        opening.what(review),
        opening.counts(review),
        opening.proved(review),
        opening.words(),
        rules(review, names),
        promises(review, names),
        questions(review, names),
        uncovered(review),
        background(review),
        law_section(guideline, guideline.rules.values()),
        opening.signatures(review),
    )
    title = "review.reading" if review.hindrances else "review.title"
    return Page(
        headline=Headline(say(title, name=guideline.name)),
        head=head(guideline, day(review.day)),
        lead=(say("review.lead", name=guideline.name, organisation=guideline.organisation),),
        sections=tuple(part for part in parts if part.blocks),
        foot=(reading(guideline), document(guideline), encoding(guideline, review.day)),
    )
