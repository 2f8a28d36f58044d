"""Made-up guidelines of any size: no mere chain, but lists with sub-interviews, and recalls."""

import json
from collections.abc import Iterator
from datetime import date

from someguide.model.guarantee import Guarantee
from someguide.model.guideline import Guideline, Link, Option, Passage, Question, Rule, Source
from someguide.model.scale import Level
from someguide.model.vocabulary import Asked, Vocabulary

BLOCK = 8
"""Questions in a block: a start, a list with sub-interviews, two more, a recall of the start, a last."""

DAY = date(2026, 11, 20)
PRINT = "0123456789ab"
RULES = {
    "duty": Rule("duty", "must", Level.ask, "t", "Do it.", (Passage("main", "1", PRINT),)),
    "ban": Rule("ban", "must_not", Level.stop, "t", "Do not.", (Passage("main", "1", PRINT),)),
    "may": Rule("may", "may", Level.ok, "t", "You may.", (Passage("main", "1", PRINT),)),
}


def guideline(questions: int) -> Guideline:
    """Return a guideline with about this many questions, in whole blocks of eight."""
    blocks = max(1, questions // BLOCK)
    asked: dict[str, Asked] = {}
    made: dict[str, Question] = {}
    for number in range(blocks):
        after = f"q{number + 1}_start" if number + 1 < blocks else None
        for question, words in _block(f"q{number}", after):
            made[question.id] = question
            if not question.recall or question.asks not in asked:
                asked[question.asks] = words
    return Guideline(
        id="made",
        name="Made",
        organisation="Nobody",
        language="en",
        version="1",
        encoded=DAY,
        address=None,
        owner=None,
        published=DAY,
        review_by=None,
        sources={"main": Source("main", "Made")},
        contacts={},
        rules=RULES,
        start="q0_start",
        questions=made,
        examples=(),
        vocabulary=Vocabulary(asked, {"t": "t"}, {}),
        laws={},
    )


def written(made: Guideline) -> str:
    """Return a made-up guideline as the text of a file, its own vocabulary in it."""
    asked = made.vocabulary.questions.values()
    content = {
        "id": "made",
        "name": "Made",
        "organisation": "Nobody",
        "language": "en",
        "published": str(DAY),
        "version": "1",
        "encoded": str(DAY),
        "sources": {"main": {"title": "Made"}},
        "rules": {id_: _rule(rule) for id_, rule in made.rules.items()},
        "start": made.start,
        "questions": {id_: _question(question) for id_, question in made.questions.items()},
        "vocabulary": {
            "topics": {"t": "t"},
            "questions": {
                each.id: {"text": "?", "why": "!", "options": dict(each.options), "choose": each.choose}
                for each in asked
            },
        },
    }
    return json.dumps(content)


def _rule(rule: Rule) -> dict[str, object]:
    passages = [{"in": each.source, "at": each.at, "print": each.print} for each in rule.passages]
    return {"modality": rule.modality, "topic": rule.topic, "text": rule.text, "passages": passages}


def _question(question: Question) -> dict[str, object]:
    content: dict[str, object] = {
        "asks": question.asks,
        "choose": question.choose,
        "recall": question.recall,
        "options": {option.id: _option(option) for option in question.options},
    }
    return content | ({"next": question.next} if question.next else {})


def _option(option: Option) -> dict[str, object]:
    content: dict[str, object] = {"neutral": option.neutral}
    for link in option.links:
        content.setdefault(link.relation, []).append(link.rule)
    return content | ({"ask": option.ask} if option.ask else {})


def promise(blocks: int) -> Guarantee:
    """Return a guarantee that holds: who answers "b" first has a duty when that answer is recalled.

    It names the first block, the middle one and the last, so that a proof has to carry answers far.
    """
    when = {f"q{number}_start": ("b",) for number in sorted({0, blocks // 2, blocks - 1})}
    return Guarantee("Who answers b has a duty", when, "never", (Level.none, Level.ok), (), (PRINT,))


def _block(name: str, after: str | None) -> Iterator[tuple[Question, Asked]]:
    duty, ban, may = Link("duty", "applies"), Link("ban", "breaks"), Link("may", "applies")
    yield _one(f"{name}_start", {"a": (may,), "b": (may,)}, f"{name}_list")
    boxes = (
        Option("x", ask=f"{name}_sub"),
        Option("y", ask=f"{name}_sub"),
        Option("z", links=(may,)),
        Option("ingen", neutral=True),
    )
    words = Asked(f"{name}_list", "?", "!", {box.id: box.id for box in boxes}, choose="many")
    yield Question(f"{name}_list", f"{name}_list", boxes, "many", next=f"{name}_secret"), words
    sub, words = _one(f"{name}_sub", {"yes": (Link("duty", "meets"),), "no": (duty,)}, f"{name}_deep")
    yield Question(sub.id, sub.asks, sub.options, recall=True, next=sub.next), words
    deep, words = _one(f"{name}_deep", {"yes": (), "no": (duty,)}, None)
    yield Question(deep.id, deep.asks, deep.options, recall=True), words
    yield _one(f"{name}_secret", {"yes": (ban,), "no": ()}, f"{name}_more")
    yield _one(f"{name}_more", {"yes": (), "no": (duty,)}, f"{name}_again")
    options = (Option("a", neutral=True), Option("b", links=(duty,)))
    again = Question(f"{name}_again", f"{name}_start", options, recall=True, next=f"{name}_last")
    yield again, Asked(f"{name}_start", "?", "!", {"a": "a", "b": "b"})
    yield _one(f"{name}_last", {"yes": (may,), "no": ()}, after)


def _one(id_: str, answers: dict[str, tuple[Link, ...]], after: str | None) -> tuple[Question, Asked]:
    options = tuple(Option(option, links=links, neutral=not links) for option, links in answers.items())
    return Question(id_, id_, options, next=after), Asked(
        id_, "?", "!", {option: option for option in answers}
    )
