"""What an earlier version of a guideline called things that now go by another name."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Renamed:
    """New names by old ones: of questions (the guideline's or the vocabulary's), of rules, and of options.

    Options stand under the question they belong to, by the name that it has now.
    """

    questions: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rules: Mapping[str, str] = field(default_factory=dict)

    def question(self, old: str) -> str:
        """Return what a question is called now."""
        return self.questions.get(old, old)

    def option(self, question: str, old: str) -> str:
        """Return what an option is called now; ``question`` is its question's name of now."""
        return self.options.get(question, {}).get(old, old)

    def rule(self, old: str) -> str:
        """Return what a rule is called now."""
        return self.rules.get(old, old)
