"""The shortest situation that meets a rule, for each way in which a finished walk can meet it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from someguide.compile.nodes import FINISH, Edge
from someguide.model.guideline import Answers, Link, Rule
from someguide.model.scale import RELATIONS, Level, Relation, effect
from someguide.model.story import Story
from someguide.report.story import story
from someguide.verify.sweep import Swept
from someguide.verify.trails import Change, Trail, ways


@dataclass(frozen=True, slots=True)
class Situation:
    """A walk on which ``relation`` is the strongest by which a rule is met."""

    relation: Relation
    story: Story

    @property
    def answers(self) -> Answers:
        """The answers of the walk, as ``replay`` takes them."""
        return {each.asks: each.options if each.many else each.options[0] for each in self.story.turns}


class Met(NamedTuple):
    """What a walk has come to.

    The strongest relation to the rule so far (as a place in ``RELATIONS``), what other rules give, and
    whether the document was silent.
    """

    relation: int = len(RELATIONS)
    others: Level = Level.none
    silent: bool = False


def situations(over: Swept, rules: Mapping[str, Rule], id_: str) -> tuple[Situation, ...]:
    """Return the shortest walk for each status that a rule can have, strongest first.

    Shortest is what shows the fewest questions. Of equals, one on which no other rule gives as much goes
    first: so the situation shows what this rule does. That it reminds is told where it does nothing else.

    Args:
        over: whose graph it is.
        rules: all rules of the guideline.
        id_: that of the rule.
    """
    best: dict[int, tuple[tuple[int, bool, Level, int, Level], Trail]] = {}
    for end, trail in _ends(over, rules, id_):
        screens, ticks = trail.cost
        cost = (screens, end.silent, _beside(rules[id_], end), ticks, end.others)
        if end.relation not in best or cost < best[end.relation][0]:
            best[end.relation] = (cost, trail)
    found = [(RELATIONS[number], trail) for number, (_, trail) in sorted(best.items())]
    told = [each for each in found if each[0] != "reminds"] or found
    return tuple(Situation(relation, story(over.compiled, trail.edges)) for relation, trail in told)


def _ends(over: Swept, rules: Mapping[str, Rule], id_: str) -> Iterator[tuple[Met, Trail]]:
    """Yield every state in which a walk that meets the rule can finish, with the shortest way there."""

    def step(edge: Edge) -> Change[Met]:
        here = (RELATIONS.index(link.relation) for link in edge.links if link.rule == id_)
        others = (_gives(rules, link) for link in edge.links if link.rule != id_)
        after = Met(min(here, default=len(RELATIONS)), max(others, default=Level.none), edge.silent)
        return lambda met: _both(met, after)

    for node, reached in ways(over, Met(), step):
        if node == FINISH:
            yield from ((end, trail) for end, trail in reached.items() if end.relation < len(RELATIONS))


def _beside(rule: Rule, end: Met) -> Level:
    """Return what other rules give, where that is as much as this one does."""
    own = effect(rule.modality, rule.level, RELATIONS[end.relation])
    return end.others if end.others >= own else Level.none


def _both(one: Met, other: Met) -> Met:
    relation, others = min(one.relation, other.relation), max(one.others, other.others)
    return Met(relation, others, one.silent or other.silent)


def _gives(rules: Mapping[str, Rule], link: Link) -> Level:
    return effect(rules[link.rule].modality, rules[link.rule].level, link.relation)
