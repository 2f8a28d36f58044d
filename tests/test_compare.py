"""Several guidelines side by side: each says what it says alone, and each question is asked once."""

import random
from collections.abc import Mapping
from io import StringIO

import pytest
import sides
from sides import ALL, DAY, examples, verdicts
from test_render_looks import poisoned

from someguide.compare.comparison import Comparison, compare, compared
from someguide.compare.together import follow
from someguide.compile.continuation import compile_guideline
from someguide.compile.nodes import Compiled
from someguide.interview.plain import Plain
from someguide.interview.screen import Move, Screen
from someguide.interview.session import ask
from someguide.interview.several import Several
from someguide.model.guideline import Answers
from someguide.model.problem import FaultError, RefusedError
from someguide.model.scale import Level
from someguide.render.compare import COMPARE
from someguide.render.style import Style
from someguide.report.report import report
from someguide.walk import replay
from someguide.words import say


@pytest.fixture
def small() -> tuple[Compiled, ...]:
    return sides.small()


@pytest.fixture
def shipped() -> tuple[Compiled, ...]:
    return sides.shipped()


class Answering:
    """A front that answers from a table, and remembers what it was asked."""

    def __init__(self, answers: Answers, moves: Mapping[int, Move] | None = None) -> None:
        self.answers, self.moves = answers, dict(moves or {})
        self.asked: list[Screen] = []

    def ask(self, screen: Screen) -> tuple[str, ...] | Move:
        self.asked.append(screen)
        if move := self.moves.pop(len(self.asked), None):
            return move
        offered = [choice.id for choice in screen.choices]
        given = next(self.answers[id_] for id_ in self.answers if self.text(id_) == screen.text)
        chosen = (given,) if isinstance(given, str) else given
        assert set(chosen) <= set(offered)
        return chosen

    def text(self, id_: str) -> str:
        return self.words.questions[id_].text

    def go(self, compiled: tuple[Compiled, ...]) -> Comparison:
        start = follow(compiled, {})
        self.words = start.words
        return compared(ask(Several(start), self, {}, lambda _: None).together, DAY)


def same_alone(several: tuple[Compiled, ...], answers: Answers, found: Comparison) -> None:
    """Each guideline's column is what the guideline says when nobody else is there."""
    for compiled, column in zip(several, found.columns, strict=True):
        try:
            walk = replay(compiled, answers)
        except FaultError:
            assert column.missing
            assert column.missing.refused
        else:
            assert column.report == (None if walk.node else report(walk, DAY, answers))
            assert (column.missing is None) == (walk.node is None)


def test_every_example_gives_the_same_beside_others(small: tuple[Compiled, ...]) -> None:
    for compiled, answers, verdict in examples(small):
        found = compare(small, answers, DAY)
        assert verdicts(found)[compiled.guideline.id] == verdict
        same_alone(small, answers, found)


def test_every_shipped_example_gives_the_same_beside_others(shipped: tuple[Compiled, ...]) -> None:
    for _, answers, _ in examples(shipped):
        same_alone(shipped, answers, compare(shipped, answers, DAY))


def test_an_interview_gives_what_the_answers_give(small: tuple[Compiled, ...]) -> None:
    for _, answers, _ in examples(small):
        given = {"rolle": "annen", "innhold": ("ingen",), "hemmelig": "nei", "plass": ("sjekket",), **answers}
        front = Answering({"hast": "nei", "samtykke": "ikke_spurt", **given})
        found = front.go(small)
        same_alone(small, found.answers, found)
        assert found.finished


class Random(Answering):
    """A front that answers anything."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__({})
        self.chance = chance

    def ask(self, screen: Screen) -> tuple[str, ...]:
        self.asked.append(screen)
        return (self.chance.choice(screen.choices).id,)


@pytest.mark.parametrize("which", ["small", "shipped"])
def test_each_question_is_asked_at_most_once_and_only_where_needed(which: str) -> None:
    several = getattr(sides, which)()
    chance = random.Random(0)  # noqa: S311
    for _ in range(60):
        front = Random(chance)
        found = front.go(several)
        texts = [screen.text for screen in front.asked]
        assert len(texts) == len(set(texts)) == len(found.answers)
        assert [screen.number for screen in front.asked] == list(range(1, len(texts) + 1))
        same_alone(several, found.answers, found)
        walked = [replay(each, safe(each, found.answers)).answers for each in several]
        refused = {column.missing.question.asks for column in found.columns if column.missing}
        assert set(found.answers) == {id_ for walk in walked for id_ in walk} | refused
        lefts = [(screen.left, len(texts) - screen.number) for screen in front.asked]
        assert all(left is None or left >= real for left, real in lefts)


def safe(compiled: Compiled, answers: Answers) -> Answers:
    """Return the answers without the one that this guideline refuses, if it does."""
    try:
        replay(compiled, answers)
    except FaultError as error:
        return {id_: given for id_, given in answers.items() if id_ != error.faults[0].path[0]}
    return answers


def test_nothing_is_asked_that_one_guideline_alone_would_not_ask(small: tuple[Compiled, ...]) -> None:
    _, mild, _ = small
    front = Answering({"innhold": ("mening",), "hemmelig": "nei", "plass": ("sjekket",)})
    found = front.go((mild,))
    assert list(found.answers) == ["innhold", "hemmelig", "plass"]
    assert front.asked[-1].left == 0


def test_the_question_most_wait_for_comes_first(small: tuple[Compiled, ...]) -> None:
    together = follow(small, {})
    assert together.asks == "rolle"
    assert [guideline.id for guideline, _ in together.asking()] == ["liten", "skjema"]
    assert follow(small, {"rolle": "ansatt_privat"}).asks == "innhold"
    assert follow(small, {"rolle": "pa_vegne", "innhold": ("ingen",)}).asks == "hemmelig"


def test_options_are_those_some_waiting_guideline_offers(small: tuple[Compiled, ...]) -> None:
    liten, mild, _ = small
    together = follow((liten, mild), {"rolle": "pa_vegne", "innhold": ("mening",), "hemmelig": "nei"})
    assert together.asks == "plass"
    assert together.offered() == ("avsender", "sjekket", "ingen", "vet_ikke")
    here = follow((mild,), {"innhold": ("folk",), "samtykke": "alle_ja", "hemmelig": "nei"})
    assert here.offered() == ("sjekket", "ingen")


def test_who_asks_later_has_a_say_in_what_one_may_answer(small: tuple[Compiled, ...]) -> None:
    _, mild, skjema = small
    before = {"innhold": ("mening",), "hemmelig": "nei", "rolle": "pa_vegne"}
    together = follow((mild, skjema), before)
    assert [course.asks for course in together.courses] == ["plass", "hast"]
    assert together.asks == "plass"
    assert together.offered() == ("sjekket", "ingen", "vet_ikke")
    assert together.lacking("vet_ikke") == ()
    assert follow((mild,), before).offered() == ("sjekket", "ingen")


def test_who_would_stop_at_an_option_is_known_beforehand(small: tuple[Compiled, ...]) -> None:
    together = follow(small, {"rolle": "ansatt_privat", "innhold": ("folk",)})
    assert together.asks == "samtykke"
    assert [guideline.id for guideline in together.lacking("vet_ikke")] == ["mild"]
    assert together.lacking("alle_ja") == ()


def test_a_box_that_a_checklist_does_not_have_is_ignored_there(small: tuple[Compiled, ...]) -> None:
    answers = {"rolle": "pa_vegne", "innhold": ("mening",), "hemmelig": "nei", "plass": ("avsender",)}
    found = compare(small[:2], answers, DAY)
    assert verdicts(found) == {"liten": Level.stop, "mild": Level.care}


def test_an_answer_that_a_guideline_does_not_have_stops_it_there_and_says_so(
    small: tuple[Compiled, ...],
) -> None:
    answers = {**ALL, "samtykke": "vet_ikke"}
    front = Answering(answers)
    found = front.go(small[:2])
    assert verdicts(found) == {"liten": Level.ask, "mild": None}
    missing = found.columns[1].missing
    assert missing
    assert (missing.question.asks, missing.refused) == ("samtykke", ("vet_ikke",))
    assert missing.possible == (Level.none, Level.care)
    warned = [choice.label for screen in front.asked for choice in screen.choices if choice.id == "vet_ikke"]
    assert any("Mild kommune" in label for label in warned)
    for render in (COMPARE["terminal"], COMPARE["markdown"]):
        assert say("compare.refused") in render(found, Style(width=120))


def test_what_may_still_come_keeps_the_other_answers(small: tuple[Compiled, ...]) -> None:
    answers = {**ALL, "samtykke": "vet_ikke", "hemmelig": "ja"}
    missing = compare(small[:2], answers, DAY).columns[1].missing
    assert missing
    assert missing.possible == (Level.stop,)
    shown = COMPARE["terminal"](compare(small[:2], answers, DAY), Style())
    assert say("compare.anyway", levels=say("level.stop")) in shown


def test_going_back_drops_the_last_answer_and_keeps_it_marked(small: tuple[Compiled, ...]) -> None:
    front = Answering({**ALL, "hast": "ja"}, {3: Move.back})
    found = front.go(small)
    assert [screen.number for screen in front.asked[:5]] == [1, 2, 3, 2, 3]
    assert front.asked[1].text == front.asked[3].text
    assert front.asked[3].given == ("folk",)
    same_alone(small, found.answers, found)


def test_a_plain_interview_from_lines(small: tuple[Compiled, ...]) -> None:
    sink = StringIO()
    start = Several(follow(small, {}))
    lines = "1\n1\n?\n2\n2\n1\n"
    found = compared(ask(start, Plain(StringIO(lines), sink), {}, lambda _: None).together, DAY)
    assert found.finished
    assert verdicts(found) == {"liten": Level.ask, "mild": Level.care, "skjema": Level.none}
    assert sink.getvalue().count("Hva er med?") == 1


def test_words_must_mean_the_same(small: tuple[Compiled, ...]) -> None:
    other = compile_guideline(poisoned(small[1].guideline, "noe annet"))
    with pytest.raises(RefusedError) as refused:
        follow((small[0], other), {})
    codes = {each.code for each in refused.value.problems}
    assert codes == {"words-differ"}
    assert {"rolle", "bilder"} <= {dict(each.values)["id"] for each in refused.value.problems}
