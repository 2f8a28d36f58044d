"""A trace as JSON, as ``schemas/sources-1.json`` describes it."""

from someguide.render.data import Data, dump
from someguide.render.style import Style
from someguide.sources.match import STATUSES
from someguide.sources.split import Excerpt
from someguide.sources.trace import Citation, Covered, Trace
from someguide.sources.wording import SPLITTING

SCHEMA = "someguide/sources-1"


def render(trace: Trace, _style: Style) -> str:
    """Return the trace as JSON text."""
    return dump(data(trace))


def data(trace: Trace) -> Data:
    """Return the trace as data of lists, mappings, texts, numbers and truths."""
    guideline = trace.guideline
    return {
        "schema": SCHEMA,
        "guideline": {"id": guideline.id, "version": guideline.version, "digest": guideline.digest},
        "splitting": SPLITTING,
        "complete": trace.complete,
        "affected": list(trace.affected),
        "counts": _counts(trace),
        "citations": [_citation(each) for each in trace.citations],
        "passages": [_passage(each) for each in trace.covered],
        "gone": [{"source": each.source, "print": each.print, "why": each.why} for each in trace.gone],
    }


def _counts(trace: Trace) -> Data:
    statuses = [each.status for each in trace.citations]
    return {
        "passages": len(trace.covered),
        "cited": sum(bool(each.rules) for each in trace.covered),
        "background": sum(bool(each.why) for each in trace.covered),
        "uncovered": len(trace.uncovered),
        "both": len(trace.both),
        "gone": len(trace.gone),
        **{status: statuses.count(status) for status in STATUSES},
    }


def _citation(citation: Citation) -> Data:
    return {
        "rule": citation.rule,
        "source": citation.passage.source,
        "at": citation.passage.at,
        "print": citation.passage.print,
        "status": citation.status,
        "now": [_excerpt(each) for each in citation.now],
        "instead": _excerpt(citation.instead) if citation.instead else None,
    }


def _passage(covered: Covered) -> Data:
    return {
        "source": covered.source,
        **_excerpt(covered.excerpt),
        "kind": covered.excerpt.kind,
        "rules": list(covered.rules),
        "why": list(covered.why),
    }


def _excerpt(excerpt: Excerpt) -> Data:
    return {"at": excerpt.at, "print": excerpt.print, "words": excerpt.words}
