"""What one guideline says of one option, wherever a node offers it.

What an option says by itself is what its own relations give:

- ``forbids`` stop, ``requires`` ask, ``advises`` care, ``commands`` ok by ``does``, ``allows`` ok by another;
- ``silent`` and ``outside`` as the guideline marks it;
- ``informs``: it only reminds of rules;
- ``further``: nothing yet, but it leads to questions of its own;
- ``neutral``: nothing follows, on purpose or because what is asked for is in place.

An option that opens a sub-interview is about what is decided in there ("Bilde der folk kan kjennes igjen" is
about consent), so the rules that bear on that count as well, each with its *own* level and not with the
worst answer's: that a picture must come down where somebody said no does not make the guideline forbid
pictures, it requires consent. Where this is stricter than what the option says by itself, the stance is
``part``: it may hold for some of it only. A box of a checklist says what holds where it is *not* in place.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from someguide.compile.routes import followers
from someguide.model.guideline import END, Guideline, Link, Option, Question
from someguide.model.scale import Level, effect
from someguide.model.vocabulary import Asked

Stance = Literal[
    "forbids",
    "requires",
    "advises",
    "commands",
    "allows",
    "silent",
    "outside",
    "informs",
    "further",
    "neutral",
    "unasked",
]
STANCES: tuple[Stance, ...] = get_args(Stance)
"""Strictest first. ``unasked``: the guideline does not ask the question, or does not offer the option."""

GIVES: dict[Level, Stance] = {
    Level.stop: "forbids",
    Level.ask: "requires",
    Level.care: "advises",
    Level.ok: "allows",
    Level.none: "informs",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What a guideline says of an option, and the rules that make it so."""

    stance: Stance
    part: bool = False
    rules: tuple[str, ...] = ()


def stances(guideline: Guideline, node: Question, wanted: str, asked: Asked) -> Iterator[Said]:
    """Yield what a node says of an option of its question; nothing where it does not offer it."""
    option = next((each for each in node.options if each.id == wanted), None)
    if option is None:
        return
    links = option.otherwise if asked.checklist and option.otherwise else option.links
    own = _strictest((_effect(guideline, link), link) for link in links)
    inner = _strictest(_inner(guideline, option))
    yield from _marked(option)
    if own[0]:
        yield Said(_named(*own), rules=_rules(own[1]))
    if inner[0] > own[0]:
        yield Said(GIVES[inner[0]], part=True, rules=_rules(inner[1]))
    if not (own[0] or inner[0] or option.silent or option.outside):
        yield _weak(option)


def _marked(option: Option) -> Iterator[Said]:
    if option.silent:
        yield Said("silent")
    if option.outside:
        yield Said("outside")


def _weak(option: Option) -> Said:
    """Return the stance of an option of which nothing follows by itself."""
    reminds = tuple(link for link in option.links if link.relation == "reminds")
    if option.ask or (option.next and option.next != END):
        return Said("further")
    return Said("informs", rules=_rules(reminds)) if reminds else Said("neutral")


def _inner(guideline: Guideline, option: Option) -> Iterator[tuple[Level, Link]]:
    """Yield the rules that are decided in the sub-interview of an option, each with its own level."""
    reached, waiting = set[str](), [option.ask] if option.ask else []
    while waiting:
        id_ = waiting.pop()
        if id_ not in reached:
            reached.add(id_)
            waiting += followers(guideline.questions[id_])
    for id_ in (each for each in guideline.questions if each in reached):
        for link in (link for each in guideline.questions[id_].options for link in each.links):
            if link.relation not in {"reminds", "meets"}:
                yield guideline.rules[link.rule].level, link


def _strictest(found: Iterable[tuple[Level, Link]]) -> tuple[Level, tuple[Link, ...]]:
    pairs = tuple(found)
    top = max((level for level, _ in pairs), default=Level.none)
    return top, tuple(link for level, link in pairs if level == top)


def _named(level: Level, links: Iterable[Link]) -> Stance:
    does = level == Level.ok and any(link.relation == "does" for link in links)
    return "commands" if does else GIVES[level]


def _effect(guideline: Guideline, link: Link) -> Level:
    rule = guideline.rules[link.rule]
    return effect(rule.modality, rule.level, link.relation)


def _rules(links: Iterable[Link]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link.rule for link in links))
