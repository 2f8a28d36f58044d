"""A rule as it stands on every page: how strictly it speaks, what it says, where it stands."""

from collections.abc import Iterable, Iterator

from someguide.model.guideline import Guideline, Passage, Rule
from someguide.render.blocks import Entry
from someguide.render.law import law_details
from someguide.words import say


def modality(rule: Rule) -> str:
    """Return the word for how strictly a rule speaks."""
    return say(f"modality.{rule.modality}")


def place(guideline: Guideline, rule: Rule) -> str:
    """Return where a rule stands, as a sentence."""
    return say("rule.place", places=places(guideline, rule))


def places(guideline: Guideline, rule: Rule) -> str:
    """Return where a rule stands, with the document's title where the guideline has several."""
    return "; ".join(dict.fromkeys(_places(guideline, rule.passages)))


def entry(guideline: Guideline, rule: Rule, *, words: bool = True) -> Entry:
    """Return a rule with its place and its laws.

    Args:
        guideline: whose rule it is.
        rule: the rule.
        words: whether what the law says beside the rule stands here too.
    """
    details = (place(guideline, rule), *law_details(guideline, rule, words=words))
    return Entry(modality(rule), rule.text, details)


def by_topic(guideline: Guideline, topics: Iterable[str]) -> Iterator[str]:
    """Yield each of these topics once, in the vocabulary's order."""
    wanted = set(topics)
    return (topic for topic in guideline.vocabulary.topics if topic in wanted)


def _places(guideline: Guideline, passages: Iterable[Passage]) -> Iterator[str]:
    for passage in passages:
        at = say("rule.at-number", at=passage.at) if passage.at[:1].isdigit() else passage.at
        title = guideline.sources[passage.source].title
        yield at if len(guideline.sources) == 1 else say("rule.at-document", title=title, at=at)
