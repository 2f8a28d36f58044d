"""What the lines of a review are called: a number to find them by on paper, and the id from the file."""

from collections.abc import Iterable

from someguide.model.guideline import Guideline, Link, Question, Rule
from someguide.model.scale import RELATIONS
from someguide.render.blocks import Ref, Refs, Tick
from someguide.render.rule import by_topic
from someguide.words import say


class Names:
    """The numbers of a guideline's rules (topic by topic) and questions (in the order of the file)."""

    def __init__(self, guideline: Guideline) -> None:
        topics = tuple(by_topic(guideline, (rule.topic for rule in guideline.rules.values())))
        self.by_topic = {
            topic: tuple(rule for rule in guideline.rules.values() if rule.topic == topic) for topic in topics
        }
        ordered = (rule.id for rules in self.by_topic.values() for rule in rules)
        self._rules = {id_: number for number, id_ in enumerate(ordered, start=1)}
        self._questions = {id_: number for number, id_ in enumerate(guideline.questions, start=1)}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules in the order of their numbers."""
        return tuple(rule for rules in self.by_topic.values() for rule in rules)

    def rule(self, id_: str) -> Ref:
        """Return the name of a rule."""
        return Ref(say("review.rule", number=self._rules[id_], id=id_), f"regel-{id_}")

    def question(self, id_: str) -> Ref:
        """Return the name of a question."""
        return Ref(say("review.question", number=self._questions[id_], id=id_), f"sporsmal-{id_}")

    def number(self, question: Question) -> int:
        """Return the number of a question."""
        return self._questions[question.id]

    def links(self, links: Iterable[Link], text: str) -> tuple[Refs, ...]:
        """Return what an answer says of rules, strongest first, each relation in one line.

        Args:
            links: what it says.
            text: the text that names a relation, where it stands.
        """
        found = tuple(links)
        kinds = [each for each in RELATIONS if any(link.relation == each for link in found)]
        return tuple(
            Refs(
                say(text, relation=say(f"review.relation.{kind}")),
                tuple(self.rule(link.rule) for link in found if link.relation == kind),
            )
            for kind in kinds
        )


def ticks() -> tuple[Tick, ...]:
    """Return the boxes that stand beside everything that is to be approved, one a reader."""
    return tuple(Tick(done=False, text=say(f"review.{who}")) for who in ("adviser", "lawyer"))
