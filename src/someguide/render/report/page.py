"""A finished walk as a page: what to do first, then why, then everything else the report holds."""

from someguide.render.blocks import Page, Section
from someguide.render.origin import document, encoding, head, reading
from someguide.render.quote import Quotes, quoted
from someguide.render.report import sections
from someguide.render.voice import headline, lead
from someguide.render.wording import day
from someguide.report.report import Report
from someguide.words import say

_PARTS = (
    sections.law_notes,
    sections.find_out,
    sections.too,
    sections.says,
    sections.reminders,
    sections.checklist,
    sections.contacts,
    sections.laws,
    sections.unused,
)


def page(report: Report, quotes: Quotes | None = None) -> Page:
    """Return the page of a verdict, without the parts that are empty; with the document's words, if given."""
    guideline = report.guideline
    whole = Page(
        headline=headline(report),
        head=head(guideline, day(report.day)),
        lead=lead(report),
        sections=tuple(section for section in _sections(report) if section.blocks),
        foot=(reading(guideline), document(guideline), encoding(guideline, report.day), *_hint(report)),
    )
    return quoted(whole, quotes)


def brief(report: Report) -> Page:
    """Return the verdict and what to do first, to stand once more under a page longer than the screen."""
    return Page(headline=headline(report), head=(say("report.above"),), lead=lead(report))


def _hint(report: Report) -> tuple[str, ...]:
    if not report.checklist:
        return ()
    return say("report.print"), say("report.command", guideline=report.guideline.id)


def _sections(report: Report) -> list[Section]:
    """Where the law goes first in what decided the verdict, that stands right under it."""
    first = [sections.todo, sections.why, sections.law_first]
    if report.law_first:
        first = [sections.law_first, sections.todo, sections.why]
    return [part(report) for part in (*first, *_PARTS)]
