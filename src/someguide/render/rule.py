"""A rule as it stands on every page: how strictly it speaks, what it says, where it stands."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from someguide.model.guideline import Guideline, Rule
from someguide.render.blocks import Entry, Tick
from someguide.render.law import law_details
from someguide.render.wording import both
from someguide.report.checklist import Item
from someguide.words import say

_PLACE = re.compile(r"(?P<heading>.+?)(?:, (?P<kind>[^\W\d]+) (?P<number>\d+))??(?:, setning \d+)?")
"""A place as ``sources`` writes it; the number of the sentence is for the machine, not for the reader."""

_OUTER = re.compile(r"^(«[^»]*», )+(?=«)")
"""The headings above the one that a reader looks up."""


def modality(rule: Rule) -> str:
    """Return the word for how strictly a rule speaks."""
    return say(f"modality.{rule.modality}")


def place(guideline: Guideline, rule: Rule) -> str:
    """Return where a rule stands, as a sentence."""
    return say("rule.place", places=places(guideline, rule))


def places(guideline: Guideline, rule: Rule) -> str:
    """Return where a rule stands, as exactly as a reader looks it up: to the paragraph or bullet.

    What stands under the same heading is drawn together; the document's title stands before it where the
    guideline has several.
    """
    found: dict[tuple[str, str], dict[str, list[str]]] = {}
    for passage in rule.passages:
        title = guideline.sources[passage.source].title if len(guideline.sources) > 1 else ""
        heading, kind, number = _parts(passage.at)
        numbers = found.setdefault((title, heading), {}).setdefault(kind, [])
        if number not in numbers:
            numbers.append(number)
    return "; ".join(_together(title, heading, parts) for (title, heading), parts in found.items())


def entry(guideline: Guideline, rule: Rule, *, words: bool = True) -> Entry:
    """Return a rule with its place and its laws.

    Args:
        guideline: whose rule it is.
        rule: the rule.
        words: whether what the law says beside the rule stands here too.
    """
    details = (place(guideline, rule), *law_details(guideline, rule, words=words))
    return Entry(modality(rule), rule.text, details, rule.passages)


def short(guideline: Guideline, rule: Rule, *, words: bool = True) -> Entry:
    """Return the same with the place in brackets after the text."""
    text = say("rule.placed", text=rule.text, places=places(guideline, rule))
    return Entry(modality(rule), text, law_details(guideline, rule, words=words), rule.passages)


def ticked(guideline: Guideline, item: Item) -> Tick:
    """Return a line to tick with the kind and the place of its rule, and with its laws."""
    source = say("rule.source", modality=modality(item.rule), places=places(guideline, item.rule))
    details = (source, *law_details(guideline, item.rule, words=True))
    return Tick(item.done, item.text, details, item.rule.passages)


def by_topic(guideline: Guideline, topics: Iterable[str]) -> Iterator[str]:
    """Yield each of these topics once, in the vocabulary's order."""
    wanted = set(topics)
    return (topic for topic in guideline.vocabulary.topics if topic in wanted)


def _parts(at: str) -> tuple[str, str, str]:
    match = _PLACE.fullmatch(_OUTER.sub("", at))
    return (match["heading"], match["kind"] or "", match["number"] or "") if match else (at, "", "")


def _together(title: str, heading: str, parts: Mapping[str, Sequence[str]]) -> str:
    named = say("rule.at-number", at=heading) if heading[:1].isdigit() else heading
    inner = [f"{kind} {both(numbers)}" for kind, numbers in parts.items() if kind]
    at = f"{named}, {both(inner)}" if inner else named
    return say("rule.at-document", title=title, at=at) if title else at
