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
    first, *rest = story.turns
    if first.asks != WHO:
        text = say("story.somebody", done=both(tuple(_done(story.turns))))
    elif rest:
        text = say("story.who", who=first.labels[0], done=both(tuple(_done(rest))))
    else:
        text = first.labels[0]
    return say("story.gets", told=text, verdict=level_word(Level[story.verdict])) if story.verdict else text


def as_data(story: Story) -> Data | None:
    """Return the story as data, with the answers as ``check`` takes them; ``None`` where there is none."""
    if not story.turns:
        return None
    return {
        "text": told(story),
        "answers": {each.asks: list(each.options) if each.many else each.options[0] for each in story.turns},
        "verdict": story.verdict or None,
    }


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
