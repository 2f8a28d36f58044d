"""Tiny guidelines, compiled: what each part of the format means for the way through."""

from collections.abc import Iterable
from datetime import date

import pytest

from someguide.compile.continuation import compile_guideline
from someguide.compile.nodes import FINISH, Compiled
from someguide.model.guideline import Guideline, Link, Option, Question, Rule
from someguide.model.problem import FaultError
from someguide.model.scale import Level
from someguide.model.vocabulary import Asked, Vocabulary
from someguide.walk import Walk, begin, replay, step

DUTY = Rule("duty", "must", Level.ask, "t", "Do it.", ())
APPLIES, MEETS = Link("duty", "applies"), Link("duty", "meets")


def one(id_: str, *options: Option, **more: object) -> Question:
    return Question(id_, more.pop("asks", id_), options or (Option("yes"), Option("no")), **more)


def many(id_: str, *options: Option, **more: object) -> Question:
    return one(id_, *options, choose="many", **more)


def made(*questions: Question, most: int = 1000) -> Compiled:
    """Compile a guideline of these questions; the first one is the start."""
    asked = {each.asks: Asked(each.asks, "?", "!", {o.id: o.id for o in each.options}) for each in questions}
    day = date(2026, 11, 20)
    guideline = Guideline(
        "x", "X", "X", "nb", "1", day, None, None, None, None, {}, {}, {"duty": DUTY}, questions[0].id,
        {each.id: each for each in questions}, (), Vocabulary(asked, {}, {}), {},
    )  # fmt: skip
    return compile_guideline(guideline, most)


def asked(compiled: Compiled, *answers: str | Iterable[str]) -> list[str]:
    """The questions shown to somebody who answers so; the walk must end with the last answer."""
    shown = []
    walk: Walk = begin(compiled)
    for answer in answers:
        shown.append(walk.question.id)
        walk = step(walk, answer)
    assert walk.node is None
    return shown


def links(compiled: Compiled, **answers: str | tuple[str, ...]) -> list[Link]:
    walk = replay(compiled, answers)
    assert walk.node is None
    return [link for edge in walk.path for link in edge.links]


BOXES = (Option("x", ask="under_x"), Option("y", ask="under_y"), Option("ingen"))


def test_each_box_asks_in_file_order_before_the_next_question():
    compiled = made(many("m", *BOXES, next="last"), one("under_x"), one("under_y"), one("last"))
    assert asked(compiled, ["y", "x"], "yes", "yes", "yes") == ["m", "under_x", "under_y", "last"]
    assert asked(compiled, ["y"], "yes", "yes") == ["m", "under_y", "last"]
    assert asked(compiled, ["ingen"], "yes") == ["m", "last"]


def test_a_sub_interview_returns_through_another():
    compiled = made(
        many("m", *BOXES, next="last"),
        one("under_x", Option("yes", ask="deep"), Option("no"), next="beside"),
        one("deep", next="deeper"),
        one("deeper"),
        one("beside"),
        one("under_y"),
        one("last"),
    )
    way = ["m", "under_x", "deep", "deeper", "beside", "under_y", "last"]
    assert asked(compiled, ["x", "y"], *["yes"] * 6) == way
    assert asked(compiled, ["x"], "no", "yes", "yes") == ["m", "under_x", "beside", "last"]


def test_end_goes_back_to_what_asked_or_finishes():
    ends = (Option("yes", next="end"), Option("no"))
    compiled = made(
        many("m", *BOXES, next="last"),
        one("under_x", *ends, next="more"),
        one("more"),
        one("under_y"),
        one("last"),
    )
    assert asked(compiled, ["x", "y"], "yes", "yes", "yes") == ["m", "under_x", "under_y", "last"]
    assert asked(compiled, ["x"], "no", "yes", "yes") == ["m", "under_x", "more", "last"]
    assert asked(made(one("a", *ends, next="b"), one("b")), "yes") == ["a"]
    assert asked(made(one("a", *ends, next="end")), "no") == ["a"]


def test_an_option_asks_first_and_its_next_goes_before_the_questions():
    options = (Option("yes", ask="sub", next="own"), Option("no", ask="sub"))
    compiled = made(one("a", *options, next="general"), one("sub"), one("own"), one("general"))
    assert asked(compiled, "yes", "yes", "yes") == ["a", "sub", "own"]
    assert asked(compiled, "no", "yes", "yes") == ["a", "sub", "general"]


def test_outside_ends_everything():
    outside = (Option("yes", outside=True), Option("no"))
    compiled = made(many("m", *BOXES, next="last"), one("under_x", *outside), one("under_y"), one("last"))
    assert asked(compiled, ["x", "y"], "yes") == ["m", "under_x"]


def test_a_recall_is_shown_once_and_follows_what_was_answered():
    boxes = (Option("x", ask="first"), Option("y", ask="again"), Option("ingen"))
    recalling = one("again", Option("yes", (APPLIES,)), Option("no"), asks="first", recall=True)
    compiled = made(many("m", *boxes, next="last"), one("first"), recalling, one("last"))
    assert asked(compiled, ["x", "y"], "yes", "yes") == ["m", "first", "last"]
    assert asked(compiled, ["y"], "yes", "yes") == ["m", "again", "last"]
    assert links(compiled, m=("x", "y"), first="yes", last="no") == [APPLIES]
    assert links(compiled, m=("x", "y"), first="no", last="no") == []


def test_two_boxes_can_ask_one_recall():
    boxes = (Option("x", ask="s"), Option("y", ask="s"), Option("ingen"))
    compiled = made(many("m", *boxes), one("s", Option("yes", (APPLIES,)), Option("no"), recall=True))
    assert asked(compiled, ["x", "y"], "yes") == ["m", "s"]
    assert links(compiled, m=("x", "y"), s="yes") == [APPLIES, APPLIES]


def test_what_nobody_recalls_any_more_is_forgotten():
    recalling = one("again", Option("yes", (APPLIES,)), Option("no"), asks="first", recall=True, next="last")
    compiled = made(one("first", next="between"), one("between", next="again"), recalling, one("last"))
    asks = [node.question for node in compiled.nodes.values()]
    assert {name: asks.count(name) for name in asks} == {"first": 1, "between": 2, "again": 2, "last": 1}
    assert [node.shown for node in compiled.nodes.values() if node.question == "again"] == [False, False]


def test_answers_that_every_recall_treats_alike_share_what_follows():
    recalling = one("again", asks="first", recall=True, next="last")
    compiled = made(one("first", next="between"), one("between", next="again"), recalling, one("last"))
    asks = [node.question for node in compiled.nodes.values()]
    assert {name: asks.count(name) for name in asks} == {"first": 1, "between": 1, "again": 1, "last": 1}
    assert asked(compiled, "no", "yes", "yes") == asked(compiled, "yes", "yes", "yes")


def test_a_shared_question_is_one_node_only_where_the_same_follows():
    options = (Option("yes", ask="sub", next="left"), Option("no", ask="sub", next="right"))
    asks = [
        node.question
        for node in made(one("a", *options), one("sub"), one("left"), one("right")).nodes.values()
    ]
    assert asks.count("sub") == 2
    options = (Option("yes", ask="sub"), Option("no", ask="sub"))
    asks = [
        node.question
        for node in made(one("a", *options, next="left"), one("sub"), one("left")).nodes.values()
    ]
    assert asks.count("sub") == 1


def test_an_unticked_box_says_otherwise():
    boxes = (
        Option("x", (MEETS,), (APPLIES,)),
        Option("y", (), (APPLIES,)),
        Option("ingen"),
        Option("vet_ikke"),
    )
    compiled = made(many("m", *boxes))
    assert links(compiled, m=("x", "y")) == [MEETS]
    assert links(compiled, m=("x",)) == [MEETS, APPLIES]
    assert links(compiled, m=("y",)) == [APPLIES]
    assert links(compiled, m=("ingen",)) == [APPLIES, APPLIES]
    assert links(compiled, m=("vet_ikke",)) == []


def test_nothing_ticked_is_no_answer():
    compiled = made(many("m", Option("x"), Option("y"), Option("ingen")))
    assert [(edge.option, edge.ticked) for edge in compiled.nodes["m/y~2"].edges] == [("y", True)]
    assert [(edge.option, edge.ticked) for edge in made(many("m", Option("x"))).nodes["m/x"].edges] == [
        ("x", True)
    ]
    with pytest.raises(FaultError) as caught:
        step(begin(compiled), [])
    assert [each.code for each in caught.value.faults] == ["answer-empty"]


def test_a_question_may_be_named_as_the_end_is():
    compiled = made(one(FINISH, next="b"), one("b"))
    assert FINISH not in compiled.nodes
    assert asked(compiled, "yes", "no") == [FINISH, "b"]


@pytest.mark.parametrize(
    ("code", "questions"),
    [
        ("circle", [one("a", next="b"), one("b", Option("yes", ask="a"))]),
        ("circle", [one("a", next="a")]),
        ("recall-unknown", [one("a", next="b"), one("b", Option("yes"), asks="a", recall=True)]),
        (
            "too-many-nodes",
            [one("a", next="b"), one("b", asks="a", recall=True, next="c"), one("c", next="d"), one("d")],
        ),
    ],
)
def test_what_cannot_be_compiled_is_refused(code, questions):
    with pytest.raises(FaultError) as caught:
        made(*questions, most=3)
    assert [each.code for each in caught.value.faults] == [code]
