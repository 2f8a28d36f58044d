"""The kinds of change as entries: how many situations, and the smallest one as a story."""

from collections.abc import Iterator, Sequence

from someguide.diff.example import Example
from someguide.diff.shift import Change, Shift
from someguide.model.scale import Level
from someguide.render.blocks import Entry
from someguide.render.diff.wording import amount
from someguide.render.story import told
from someguide.render.wording import level_word
from someguide.words import count, say


def verdicts(shift: Shift, arrow: str) -> tuple[Entry, ...]:
    """Return the situations that get another verdict, by kind."""
    return tuple(_entry(shift, each, _moved(each, arrow)) for each in shift.verdicts)


def beside(shift: Shift) -> tuple[Entry, ...]:
    """Return the situations that keep their verdict, and get something else beside it."""
    return tuple(_entry(shift, each, _beside(each)) for each in shift.beside)


def _entry(shift: Shift, change: Change, title: str) -> Entry:
    known = "exact" if shift.exact else "least"
    number = count(f"diff.number.{known}", change.count, amount=amount(change.count))
    return Entry("", say("diff.kind", kind=title, number=number), tuple(_details(change.example)))


def _moved(change: Change, arrow: str) -> str:
    old, new = (level_word(Level(value)) for value in (change.kind.old, change.kind.new))
    return f"{old} {arrow} {new}"


def _beside(change: Change) -> str:
    return say(f"diff.came.{change.kind.what}" if change.kind.new else f"diff.went.{change.kind.what}")


def _details(example: Example) -> Iterator[str]:
    if example.story.turns:
        yield say("diff.example", story=told(example.story))
    if example.only_new:
        yield say("diff.only-new", questions=_quoted(example.only_new))
    if example.only_old:
        yield say("diff.only-old", questions=_quoted(example.only_old))


def _quoted(texts: Sequence[str]) -> str:
    return "; ".join(say("answer.quoted", option=text) for text in texts)
