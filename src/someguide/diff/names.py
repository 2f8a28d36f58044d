"""How the names of the old version read in the new one."""

from collections.abc import Collection, Mapping

from someguide.model.guideline import Guideline
from someguide.model.renamed import Renamed

SAME = Renamed()


def renames(old: Guideline, new: Guideline) -> Renamed:
    """Return those renames of the new version that hold between these two.

    A hint may be older than both: where the old version has the new name already, it says nothing here.
    """
    asked = {question.asks for question in old.questions.values()}
    questions = _between(new.renamed.questions, {*old.questions, *asked})
    before = {now: was for was, now in questions.items()}
    words = old.vocabulary.questions
    options = {
        asks: _between(names, words[before.get(asks, asks)].options)
        for asks, names in new.renamed.options.items()
        if before.get(asks, asks) in words
    }
    return Renamed(questions, options, _between(new.renamed.rules, old.rules))


def _between(names: Mapping[str, str], old: Collection[str]) -> dict[str, str]:
    return {was: now for was, now in names.items() if was in old and now not in old}
