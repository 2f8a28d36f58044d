"""The interview of several guidelines at once: each question is asked once, in the words they share."""

from dataclasses import dataclass

from someguide.compare.together import Together, follow, most_left
from someguide.compile.states import EXCLUSIVE
from someguide.interview.screen import Choice, Screen
from someguide.interview.session import before
from someguide.model.guideline import Answers
from someguide.words import say


@dataclass(frozen=True, slots=True)
class Several:
    """Where the interview stands."""

    together: Together

    @property
    def answers(self) -> Answers:
        """What was answered so far, in the order it was asked."""
        return self.together.answers

    @property
    def asks(self) -> str | None:
        """The vocabulary's question that waits, none where nobody waits for one."""
        return self.together.asks

    def screen(self, kept: Answers) -> Screen:
        """Return the question that waits, with all that some guideline lets one answer to it."""
        together = self.together
        asked = together.words.questions[str(together.asks)]
        left = most_left(together)
        return Screen(
            number=len(together.answers) + 1,
            text=asked.text,
            why=asked.why,
            choices=tuple(self._choice(option) for option in together.offered()),
            many=asked.choose == "many",
            exclusive=frozenset(EXCLUSIVE),
            given=before(kept, asked.id),
            left=None if left is None else left - 1,
        )

    def after(self, answers: Answers) -> "Several":
        """Return where these answers lead from the start."""
        compiled = (course.walk.compiled for course in self.together.courses)
        return Several(follow(compiled, answers))

    def _choice(self, option: str) -> Choice:
        """Return an option; where a guideline asks without it, and would stop there, it says so."""
        together = self.together
        asked = together.words.questions[str(together.asks)]
        label, without = asked.options[option], together.lacking(option)
        if not without:
            return Choice(option, label)
        whom = "; ".join(dict.fromkeys(guideline.organisation for guideline in without))
        return Choice(option, say("compare.not-offered", option=label, whom=whom))
