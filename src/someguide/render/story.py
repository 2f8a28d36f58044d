"""A story as a sentence: who it is about, what they answered, and what they get."""

from collections.abc import Iterable, Iterator

from someguide.model.guideline import NOTHING, UNKNOWN
from someguide.model.scale import Level
from someguide.model.story import Story, Turn
from someguide.render.data import Data
from someguide.render.wording import both, level_word
from someguide.words import say

WHO = "rolle"
"""The vocabulary's question of who somebody is: its answer is whom the story is about."""


def told(story: Story) -> str:
    """Return the story as one sentence."""
    text = _person(story)
    if not story.verdict:
        return text
    at_once = len(story.turns) == 1 and _about(story)
    verdict = level_word(Level[story.verdict])
    return say("story.gets-at-once" if at_once else "story.gets", told=text, verdict=verdict)


def as_data(story: Story) -> Data | None:
    """Return the story as data, with the answers as ``check`` takes them; ``None`` where there is none."""
    if not story.turns:
        return None
    return {
        "text": told(story),
        "answers": {each.asks: list(each.options) if each.many else each.options[0] for each in story.turns},
        "verdict": story.verdict or None,
    }


def _about(story: Story) -> str:
    """Return whom it is about; empty where that was not asked first."""
    first = story.turns[0]
    return first.labels[0] if first.asks == WHO else ""


def _person(story: Story) -> str:
    """Say who it is, and what they answered."""
    who = _about(story)
    done = tuple(_done(story.turns[1:] if who else story.turns))
    if not who:
        return say("story.somebody", done=both(done))
    return say("story.who", who=who, done=both(done)) if done else who


def _done(turns: Iterable[Turn]) -> Iterator[str]:
    """Say what each answer was; the verb stands only where it changes."""
    before = None
    for turn in turns:
        ticked = turn.many and not {NOTHING, UNKNOWN} & set(turn.options)
        labels = both([say("story.quoted", label=label) for label in turn.labels])
        text = labels if ticked else say("story.answer", label=labels, question=_asked(turn))
        verb = "story.ticks" if ticked else "story.answers"
        yield text if verb == before else say(verb, what=text)
        before = verb


def _asked(turn: Turn) -> str:
    """Return the question itself, without what is said after it of how to answer."""
    question, mark, _ = turn.text.partition("?")
    return question + mark
