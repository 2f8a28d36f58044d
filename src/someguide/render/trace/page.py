"""A guideline beside its documents as a page: what needs a look first, then how much is covered."""

from someguide.render.blocks import Copy, Headline, Page, Section
from someguide.render.origin import document, encoding, head
from someguide.render.trace import sections
from someguide.sources.trace import Trace
from someguide.words import count, say


def page(trace: Trace) -> Page:
    """Return the page of a trace, without the parts that are empty."""
    guideline = trace.guideline
    found = (
        *(sections.citations(trace, status) for status in ("orphaned", "ambiguous", "moved", "renumbered")),
        sections.uncovered(trace),
        sections.both(trace),
        sections.gone(trace),
        sections.counts(trace),
        sections.background(trace),
    )
    return Page(
        headline=Headline(say("trace.complete" if trace.complete else "trace.look")),
        head=head(guideline),
        lead=_lead(trace),
        sections=tuple(section for section in found if section.blocks),
        foot=(*_advice(found), document(guideline), encoding(guideline)),
    )


def _lead(trace: Trace) -> tuple[str, ...]:
    if not trace.affected:
        return ()
    return (count("trace.affected", len(trace.affected), rules=", ".join(trace.affected)),)


def _advice(found: tuple[Section, ...]) -> tuple[str, ...]:
    """Say what to do with the lines to copy, where there are any."""
    some = any(isinstance(block, Copy) for section in found for block in section.blocks)
    return (say("trace.paste"),) if some else ()
