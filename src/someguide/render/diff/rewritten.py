"""Rules, questions or options that are new, changed or gone, as entries."""

from someguide.diff.listing import Listing, Rewritten
from someguide.render.blocks import Entry
from someguide.render.diff.wording import field
from someguide.words import say


def listed(found: Listing, arrow: str) -> tuple[Entry, ...]:
    """Return an entry for each, with the fields that differ under it."""
    return (
        *(Entry(say("diff.added"), _titled(each.id, each.text)) for each in found.added),
        *(_rewritten(each, arrow) for each in found.changed),
        *(Entry(say("diff.removed"), _titled(each.id, each.text)) for each in found.removed),
    )


def _rewritten(each: Rewritten, arrow: str) -> Entry:
    fields = tuple(field(one, arrow) for one in each.fields)
    named = (say("diff.was", name=each.was),) if each.was != each.id else ()
    return Entry(say("diff.rewritten"), _titled(each.id, each.text), (*named, *fields))


def _titled(id_: str, text: str) -> str:
    return say("diff.titled", id=id_, text=text)
