"""What a document says, topic by topic, without an interview."""

from someguide.model.guideline import Guideline
from someguide.render import terminal
from someguide.render.blocks import Headline, Page, Section
from someguide.render.law import law_section
from someguide.render.origin import document, encoding, head, reading
from someguide.render.quote import quoted
from someguide.render.rule import by_topic, entry
from someguide.render.style import Style
from someguide.words import say


def topics(guideline: Guideline) -> tuple[str, ...]:
    """Return the topics that the guideline has rules on, in the vocabulary's order."""
    return tuple(by_topic(guideline, (rule.topic for rule in guideline.rules.values())))


def rules(guideline: Guideline, style: Style, topic: str | None = None) -> str:
    """Return the guideline's rules for a terminal; of one topic, where it is given."""
    return terminal.show(quoted(page(guideline, topic), style.quotes), style)


def page(guideline: Guideline, topic: str | None = None) -> Page:
    """Return the rules as a page.

    Args:
        guideline: whose rules to show.
        topic: one of ``topics``; all of them, where none is given.

    Raises:
        KeyError: where the vocabulary has no such topic.
    """
    wanted = topics(guideline) if topic is None else (topic,)
    shown = [rule for rule in guideline.rules.values() if rule.topic in wanted]
    sections = [_section(guideline, each) for each in wanted]
    return Page(
        headline=Headline(say("rules.title")),
        head=head(guideline),
        sections=tuple(section for section in (*sections, law_section(guideline, shown)) if section.blocks),
        foot=(reading(guideline), document(guideline), encoding(guideline)),
    )


def _section(guideline: Guideline, topic: str) -> Section:
    found = (entry(guideline, rule) for rule in guideline.rules.values() if rule.topic == topic)
    return Section(guideline.vocabulary.topics[topic], tuple(found))
