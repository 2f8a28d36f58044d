"""Changes that somebody might make to a guideline, by chance, to compare versions of it."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace

from someguide.model.guideline import END, NOTHING, Guideline, Option, Question
from someguide.model.renamed import Renamed
from someguide.model.scale import RELATIONS
from someguide.model.vocabulary import Asked

Change = Callable[[Guideline, random.Random], Guideline]


def with_question(guideline: Guideline, question: Question) -> Guideline:
    return replace(guideline, questions={**guideline.questions, question.id: question})


def with_option(guideline: Guideline, question: Question, option: Option) -> Guideline:
    options = tuple(option if each.id == option.id else each for each in question.options)
    return with_question(guideline, replace(question, options=options))


def _picked(guideline: Guideline, chance: random.Random) -> tuple[Question, Option]:
    question = chance.choice([*guideline.questions.values()])
    return question, chance.choice(question.options)


def other_links(guideline: Guideline, chance: random.Random) -> Guideline:
    """Let an option say something else of some rule."""
    question, option = _picked(guideline, chance)
    links = tuple(replace(link, relation=chance.choice(RELATIONS)) for link in option.links)
    taken = next(iter(_picked(guideline, chance)[1].links), None)
    return with_option(guideline, question, replace(option, links=(*links, *([taken] if taken else ()))))


def no_links(guideline: Guideline, chance: random.Random) -> Guideline:
    question, option = _picked(guideline, chance)
    return with_option(guideline, question, replace(option, links=(), silent=not option.silent))


def routed(guideline: Guideline, swap: Mapping[str, str | None], but: str = "") -> Guideline:
    """Send every route to one question to another, those of ``but`` apart."""

    def other(target: str | None) -> str | None:
        return swap.get(target, target) if target else None

    questions = {
        id_: question
        if id_ == but
        else replace(
            question,
            next=other(question.next),
            options=tuple(
                replace(each, ask=other(each.ask), next=other(each.next)) for each in question.options
            ),
        )
        for id_, question in guideline.questions.items()
    }
    return replace(guideline, questions=questions, start=other(guideline.start) or guideline.start)


def added(guideline: Guideline, chance: random.Random, id_: str = "ny") -> Guideline:
    """Ask something new before some question; one of its answers may skip it or ask something first."""
    if id_ in guideline.questions:
        return guideline
    words = guideline.vocabulary
    many = chance.random() < 0.4
    rules = [
        link for question in guideline.questions.values() for each in question.options for link in each.links
    ]
    before = chance.choice([*guideline.questions])
    inner = [each for each in guideline.questions if not guideline.questions[each].next and each != before]
    options = [Option("a", (chance.choice(rules),)), Option("b", silent=chance.random() < 0.5)]
    if inner and chance.random() < 0.5:
        options[0] = replace(options[0], ask=chance.choice(inner))
    if many:
        options += [Option(NOTHING)]
    elif chance.random() < 0.5:
        options[1] = replace(options[1], next=END)
    choose = "many" if many else "one"
    asked = Asked(id_, f"{id_}?", "Derfor.", {each.id: each.id for each in options}, choose=choose)
    made = routed(guideline, {before: id_})
    made = with_question(made, Question(id_, id_, tuple(options), choose, next=before))
    return replace(made, vocabulary=replace(words, questions={**words.questions, id_: asked}))


def removed(guideline: Guideline, chance: random.Random) -> Guideline:
    """Ask one question no more."""
    gone = chance.choice([each for each in guideline.questions if each != guideline.start])
    made = routed(guideline, {gone: guideline.questions[gone].next})
    return replace(made, questions={id_: each for id_, each in made.questions.items() if id_ != gone})


def shuffled(guideline: Guideline, chance: random.Random) -> Guideline:
    question = chance.choice([*guideline.questions.values()])
    mixed = chance.sample(question.options, len(question.options))
    return with_question(guideline, replace(question, options=tuple(mixed)))


def fewer(guideline: Guideline, chance: random.Random) -> Guideline:
    """Offer one option less."""
    question, option = _picked(guideline, chance)
    kept = tuple(each for each in question.options if each.id != option.id)
    return with_question(guideline, replace(question, options=kept)) if len(kept) > 1 else guideline


def reordered(guideline: Guideline, chance: random.Random) -> Guideline:
    """Let two questions that lead on change places."""
    inner = [each for each in guideline.questions if each != guideline.start]
    one, other = chance.sample(inner, 2)
    swap: dict[str, str | None] = {one: other, other: one}
    made = routed(guideline, swap)
    first, second = made.questions[one], made.questions[other]
    made = with_question(made, replace(first, next=second.next))
    return with_question(made, replace(second, next=first.next))


def lists_recalls(guideline: Guideline, chance: random.Random) -> Guideline:
    """Recall somewhere what was answered, or stop to."""
    question = chance.choice([each for each in guideline.questions.values() if each.choose == "one"])
    return with_question(guideline, replace(question, recall=not question.recall))


CHANGES: tuple[Change, ...] = (
    other_links,
    no_links,
    added,
    removed,
    shuffled,
    fewer,
    reordered,
    lists_recalls,
)


def renamed(guideline: Guideline, renames: Renamed) -> Guideline:
    """Return the same by other names, with the hint that says so."""
    words = guideline.vocabulary
    questions = {
        renames.question(id_): replace(
            each,
            id=renames.question(id_),
            asks=renames.question(each.asks),
            next=renames.question(each.next) if each.next else None,
            options=tuple(_renamed(renames, renames.question(each.asks), option) for option in each.options),
        )
        for id_, each in guideline.questions.items()
    }
    asked = {
        (name := renames.question(id_)): replace(
            each,
            id=name,
            options={renames.option(name, option): label for option, label in each.options.items()},
        )
        for id_, each in words.questions.items()
    }
    return replace(
        guideline,
        start=renames.question(guideline.start),
        questions=questions,
        vocabulary=replace(words, questions=asked),
        renamed=renames,
    )


def _renamed(renames: Renamed, asks: str, option: Option) -> Option:
    return replace(
        option,
        id=renames.option(asks, option.id),
        ask=renames.question(option.ask) if option.ask else None,
        next=renames.question(option.next) if option.next else None,
    )
