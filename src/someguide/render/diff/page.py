"""A difference as a page: what gets another verdict first, then what was rewritten."""

from collections.abc import Iterator

from someguide.diff.difference import Difference
from someguide.diff.shift import Shift
from someguide.render.blocks import Headline, Page, Section
from someguide.render.diff.changes import beside, verdicts
from someguide.render.diff.rewritten import listed
from someguide.render.diff.wording import amount
from someguide.render.origin import digest, reading
from someguide.words import count, say


def page(found: Difference, arrow: str = "→") -> Page:
    """Return the page of a difference; ``arrow`` stands between what was and what is."""
    new = found.new
    sections = (
        *(_shifted(found.shift, arrow) if found.shift else ()),
        Section(say("diff.rules"), listed(found.rules, arrow)),
        Section(say("diff.questions"), listed(found.questions, arrow)),
        Section(say("diff.options"), listed(found.options, arrow)),
    )
    return Page(
        headline=Headline(_title(found.shift)),
        head=(new.organisation, new.name, _versions(found, arrow)),
        lead=tuple(_lead(found)),
        sections=tuple(section for section in sections if section.blocks),
        foot=tuple(_foot(found)),
    )


def _title(shift: Shift | None) -> str:
    if shift is None:
        return say("diff.unknown")
    if not shift.changed:
        return say("diff.unchanged")
    return count(f"diff.changed.{_known(shift)}", shift.changed, amount=amount(shift.changed))


def _known(shift: Shift) -> str:
    return "exact" if shift.exact else "least"


def _versions(found: Difference, arrow: str) -> str:
    old, new = (
        say("diff.version", version=each.version, digest=digest(each)) for each in (found.old, found.new)
    )
    return f"{old} {arrow} {new}"


def _lead(found: Difference) -> Iterator[str]:
    if found.old.id != found.new.id:
        yield say("diff.other", old=found.old.id, new=found.new.id)
    if found.shift:
        number = found.shift.situations
        yield count(f"diff.situations.{_known(found.shift)}", number, amount=amount(number))
    listings = (found.rules, found.questions, found.options)
    if not any((each.added, each.changed, each.removed) != ((), (), ()) for each in listings):
        yield say("diff.same")


def _shifted(shift: Shift, arrow: str) -> Iterator[Section]:
    yield Section(say("diff.verdicts"), verdicts(shift, arrow))
    yield Section(say("diff.beside"), beside(shift))


def _foot(found: Difference) -> Iterator[str]:
    if found.shift:
        yield say("diff.counted")
        if sum(each.count for each in found.shift.verdicts) > found.shift.changed:
            yield say("diff.several")
        if not found.shift.exact:
            yield say("diff.least")
    if any(each.added and each.removed for each in (found.questions, found.options, found.rules)):
        yield say("diff.renamed")
    yield reading(found.new)
