"""The list of guidelines."""

from collections.abc import Iterable
from pathlib import Path

from someguide.model.guideline import Guideline
from someguide.render import terminal
from someguide.render.blocks import Entry, Headline, Page, Section
from someguide.render.style import Style
from someguide.render.wording import day
from someguide.words import count, say


def shelf(guidelines: Iterable[tuple[Guideline, Path]], style: Style) -> str:
    """Return guidelines, each with the file it stands in, as a list for a terminal."""
    entries = tuple(_entry(guideline, file) for guideline, file in guidelines)
    title = count("shelf.title", len(entries))
    sections = (Section(say("shelf.choose"), entries),) if entries else ()
    return terminal.show(Page(Headline(title), sections=sections), style)


def _entry(guideline: Guideline, file: Path) -> Entry:
    published = say("shelf.published", published=day(guideline.published))
    encoded = say("shelf.encoded", encoded=day(guideline.encoded), version=guideline.version)
    return Entry(guideline.id, guideline.name, (guideline.organisation, published, encoded, str(file)))
