"""What one sweep proves of a guarantee, every single walk says; the walk that breaks it is the shortest."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from someguide.compile.nodes import FINISH, Compiled, Edge
from someguide.compile.states import EXCLUSIVE
from someguide.load.digest import digest
from someguide.load.read import Loaded
from someguide.model.guarantee import Guarantee
from someguide.model.guideline import NOTHING
from someguide.model.scale import Level
from someguide.report.report import report
from someguide.report.story import story
from someguide.shelf import Opened, open_guideline
from someguide.verify.engine import verify
from someguide.verify.proof import Proof, prove
from someguide.verify.shortest import to_verdict
from someguide.verify.subject import Subject, subject
from someguide.walk import replay

HERE = Path(__file__).parent
SMALL = [HERE / "trees" / "liten.yaml", HERE / "good" / "guideline" / "exceptions.yaml"]
ACTIVE = {"breaks", "applies", "unsure", "does"}


@dataclass(frozen=True)
class Known:
    """A whole walk, as the report sees it."""

    answers: dict[str, str | tuple[str, ...]]
    verdict: Level
    met: frozenset[str]
    cost: tuple[int, int]


@dataclass(frozen=True)
class Small:
    """A guideline of which every single walk is known."""

    opened: Opened
    subject: Subject
    walks: tuple[Known, ...]


def every_walk(compiled: Compiled, node: str) -> Iterator[tuple[Edge, ...]]:
    if node == FINISH:
        yield ()
    else:
        for edge in compiled.nodes[node].edges:
            yield from ((edge, *rest) for rest in every_walk(compiled, edge.target))


def known(compiled: Compiled, path: tuple[Edge, ...]) -> Known:
    """Replay the answers of a path: nothing of what the proofs do is used."""
    answers: dict[str, str | tuple[str, ...]] = {}
    for edge in path:
        node = compiled.nodes[edge.source]
        if node.box is None and node.shown:
            answers[node.asks] = edge.option
        elif node.box is not None and edge.ticked:
            answers[node.asks] = (*answers.get(node.asks, ()), edge.option)
    walk = replay(compiled, answers)
    result = report(walk, compiled.guideline.encoded)
    met = frozenset(each.rule.id for each in result.findings if each.status in ACTIVE)
    ticked = [each for given in answers.values() if isinstance(given, tuple) for each in given]
    cost = (len(walk.answers), sum(each not in EXCLUSIVE for each in ticked))
    return Known(answers, result.verdict, met, cost)


@pytest.fixture(scope="module", params=SMALL, ids=lambda file: file.stem)
def small(request: pytest.FixtureRequest) -> Small:
    opened = open_guideline(str(request.param))
    compiled = opened.compiled
    walks = tuple(known(compiled, path) for path in every_walk(compiled, compiled.start))
    return Small(opened, subject(opened), walks)


def meets(small: Small, guarantee: Guarantee, walk: Known) -> bool:
    asked = small.opened.guideline.vocabulary.questions
    given = {name: (answer,) if isinstance(answer, str) else answer for name, answer in walk.answers.items()}
    if not all(set(options) & set(given.get(name, ())) for name, options in guarantee.when.items()):
        return False
    lists = [name for name in given if asked[name].choose == "many" and not asked[name].checklist]
    alone = all({*given[name]} <= {NOTHING, *guarantee.when.get(name, ())} for name in lists)
    return alone or not guarantee.alone


def breaks(guarantee: Guarantee, walk: Known) -> bool:
    if guarantee.bound == "never":
        return walk.verdict in guarantee.verdicts or bool(set(guarantee.rules) & walk.met)
    wrong = bool(guarantee.verdicts) and walk.verdict not in guarantee.verdicts
    return wrong or not set(guarantee.rules) <= walk.met


def check(small: Small, guarantee: Guarantee) -> Proof:
    """Compare a proof with every walk there is."""
    proof = prove(guarantee, small.subject)
    meeting = [walk for walk in small.walks if meets(small, guarantee, walk)]
    breaking = [walk for walk in meeting if breaks(guarantee, walk)]
    assert proof.idle == (not meeting)
    assert bool(proof.counter) == bool(breaking)
    assert proof.holds == (bool(meeting) and not breaking)
    if breaking:
        counter = known(small.opened.compiled, proof.counter)
        assert counter in breaking
        assert counter.cost == min(walk.cost for walk in breaking)
        assert proof.verdict in {None, counter.verdict}
    return proof


def some(chance: random.Random, of: list[str], most: int) -> tuple[str, ...]:
    return tuple(chance.sample(of, chance.randint(1, min(most, len(of)))))


def random_guarantee(small: Small, chance: random.Random) -> Guarantee:
    guideline = small.opened.guideline
    asked = guideline.vocabulary.questions
    names = sorted({question.asks for question in guideline.questions.values()})
    when = {name: some(chance, list(asked[name].options), 3) for name in some(chance, names, 3)}
    verdicts = tuple(Level[name] for name in some(chance, [level.name for level in Level], 3))
    rules = some(chance, list(guideline.rules), 2)
    kind = chance.choice(["verdict", "rule", "both"])
    return Guarantee(
        name="G",
        when=when,
        bound=chance.choice(["always", "never"]),
        verdicts=verdicts if kind != "rule" else (),
        rules=rules if kind != "verdict" else (),
        passages=("0f3c5a7e9b12",),
        alone=chance.random() < 0.3,
    )


def test_random_guarantees_say_what_all_walks_say(small):
    chance = random.Random(4)  # noqa: S311
    proofs = [check(small, random_guarantee(small, chance)) for _ in range(400)]
    # all three ends were tried, and often
    assert min(sum(each.idle for each in proofs), sum(each.holds for each in proofs)) > 20
    assert sum(bool(each.counter) for each in proofs) > 100


@pytest.fixture(scope="module")
def one() -> Small:
    opened = open_guideline(str(SMALL[0]))
    compiled = opened.compiled
    walks = tuple(known(compiled, path) for path in every_walk(compiled, compiled.start))
    return Small(opened, subject(opened), walks)


def promised(when: dict[str, tuple[str, ...]], **changes: object) -> Guarantee:
    plain = Guarantee("G", when, "always", (Level.stop,), (), ("0f3c5a7e9b12",))
    return replace(plain, **changes)


def test_a_guarantee_that_holds(one):
    assert check(one, promised({"hemmelig": ("ja",)})).holds
    assert check(one, promised({"samtykke": ("noen_nei",)}, rules=("samtykke",))).holds


def test_any_of_several_answers_and_of_several_boxes(one):
    both = promised({"samtykke": ("noen_nei", "ikke_spurt")}, verdicts=(Level.ask, Level.stop))
    assert check(one, both).holds
    boxes = promised({"innhold": ("folk", "barn")}, bound="never", verdicts=(Level.none,))
    assert check(one, boxes).counter


def test_a_question_that_is_not_asked_is_not_answered(one):
    # whoever is outside is asked nothing more, and so breaks nothing
    assert check(one, promised({"rolle": ("annen",), "hemmelig": ("ja",)})).idle
    assert check(one, promised({"rolle": ("annen",)}, verdicts=(Level.none,))).holds


def test_an_unknown_answer_given_later_still_counts(one):
    """What a recall remembers was answered where it was shown."""
    asked_before = promised({"innhold": ("mening",), "rolle": ("pa_vegne",)}, rules=("kritikk",))
    assert check(one, asked_before).holds


def test_alone_looks_only_at_what_stands_alone(one):
    when = {"rolle": ("ansatt_privat",), "innhold": ("mening",), "hemmelig": ("nei",)}
    fine = promised(when, verdicts=(Level.ok,))
    assert check(one, fine).counter
    assert check(one, replace(fine, alone=True)).holds


def test_alone_does_not_count_a_checklist(one):
    when = {"rolle": ("pa_vegne",), "innhold": ("ingen",), "plass": ("sjekket",), "hemmelig": ("nei",)}
    proof = check(one, promised(when, verdicts=(Level.ok, Level.care), alone=True))
    assert proof.holds


def test_a_list_of_rules_is_a_promise_of_each(one):
    when = {"plass": ("ingen",)}
    assert check(one, promised(when, verdicts=(), rules=("avsender", "sjekket"))).holds
    proof = check(one, promised(when, verdicts=(), rules=("avsender", "samtykke")))
    assert (proof.verdict, proof.rules) == (None, ("samtykke",))


def test_a_rule_that_is_kept_or_only_reminded_of_is_not_met(one):
    kept = promised({"plass": ("sjekket",)}, bound="never", verdicts=(), rules=("sjekket",))
    assert check(one, kept).holds
    reminded = promised({"rolle": ("ansatt_privat",)}, bound="never", verdicts=(), rules=("alle_ser",))
    assert check(one, reminded).holds


def test_a_part_that_holds_is_not_blamed(one):
    both = promised({"hemmelig": ("ja",)}, rules=("taushet", "samtykke"))
    proof = check(one, both)
    assert (proof.verdict, proof.rules) == (None, ("samtykke",))


def test_the_shortest_walk_to_a_verdict_is_the_shortest(small):
    for level in Level:
        path = to_verdict(small.subject, level)
        costs = [walk.cost for walk in small.walks if walk.verdict == level]
        assert bool(path) == bool(costs)
        if path:
            assert known(small.opened.compiled, path).cost == min(costs)


def test_a_broken_guarantee_is_told(one):
    guarantee = promised(
        {"hemmelig": ("nei",), "rolle": ("leder_privat",)}, bound="never", verdicts=(Level.ok,)
    )
    [problem] = verify(with_guarantees(one.opened, guarantee))
    assert problem.code == "guarantee-broken"
    assert dict(problem.values) == {"guarantee": "G", "verdict": "ok", "promise": "never: {verdict: ok}"}
    given = {turn.asks: turn.options if turn.many else turn.options[0] for turn in problem.story.turns}
    walk = replay(one.opened.compiled, given)
    assert walk.node is None
    assert problem.story == story(one.opened.compiled, walk.path)
    assert problem.story.verdict == report(walk, one.opened.guideline.encoded).verdict.name == "ok"


def with_guarantees(opened: Opened, *guarantees: Guarantee) -> Opened:
    guideline = replace(opened.guideline, guarantees=guarantees)
    compiled = replace(opened.compiled, guideline=guideline)
    return replace(opened, loaded=Loaded(guideline, opened.loaded.place), compiled=compiled)


def test_an_idle_guarantee_is_no_broken_one(one):
    idle = promised({"rolle": ("annen",), "hemmelig": ("ja",)}, bound="never", rules=("taushet",))
    assert [each.code for each in verify(with_guarantees(one.opened, idle))] == ["guarantee-idle"]


def test_guarantees_are_read_with_groups_opened(tmp_path):
    text = SMALL[0].read_text("utf-8")
    written = (
        "guarantees:\n"
        "  - name: Taushet\n"
        "    when: {rolle: [privat, pa_vegne], innhold: folk, hemmelig: ja}\n"
        "    alone: true\n"
        "    always: {verdict: stop, rule: [taushet]}\n"
        '    passages: ["77aa01c3d4e5"]\n'
    )
    (tmp_path / "shared").symlink_to(SMALL[0].parent / "shared")
    (tmp_path / "liten.yaml").write_text(f"{text}\n{written}", "utf-8")
    opened = open_guideline(str(tmp_path / "liten.yaml"))
    [guarantee] = opened.guideline.guarantees
    assert guarantee.when == {
        "rolle": ("ansatt_privat", "leder_privat", "pa_vegne"),
        "innhold": ("folk",),
        "hemmelig": ("ja",),
    }
    assert (guarantee.bound, guarantee.verdicts, guarantee.rules) == ("always", (Level.stop,), ("taushet",))
    assert guarantee.alone
    assert guarantee.passages == ("77aa01c3d4e5",)
    assert verify(opened) == ()


def test_the_digest_covers_guarantees(one):
    guarantee = promised({"hemmelig": ("ja",)})
    changes = [
        (),
        (guarantee,),
        (replace(guarantee, name="H"),),
        (replace(guarantee, bound="never"),),
        (replace(guarantee, alone=True),),
        (replace(guarantee, verdicts=(Level.ask,)),),
        (replace(guarantee, when={"hemmelig": ("nei",)}),),
    ]
    digests = [digest(replace(one.opened.guideline, guarantees=each)) for each in changes]
    assert len(set(digests)) == len(changes)
