"""The verdict screen: what stands on it for each thing a report can come to."""

import re
from dataclasses import replace
from datetime import date

import pytest
from walks import DAY, WALKS, flat, reported, with_law, with_rule

from someguide.model.guideline import Guideline, Link
from someguide.model.law import LawWord
from someguide.model.scale import Level
from someguide.render.markdown import escape
from someguide.render.report import REPORT
from someguide.render.rule import places
from someguide.render.style import Style
from someguide.render.voice import act, headline, lead, steps, voiced
from someguide.render.wording import PLAIN_SIGNS, SIGNS, day, either, inside
from someguide.report.report import Report
from someguide.shelf import Opened
from someguide.words import say

WIDE = Style(width=200)


@pytest.fixture(scope="module")
def guideline(liten: Opened) -> Guideline:
    return liten.guideline


def screen(report: Report, style: Style = WIDE) -> str:
    return REPORT["terminal"](report, style)


def titles(text: str) -> list[str]:
    """The lines that stand furthest left, but for the first two paragraphs and the last."""
    return [line.strip() for line in text.splitlines() if re.match(r" \S", line)]


def test_every_walk_comes_to_what_its_name_says(guideline: Guideline) -> None:
    levels = {name: reported(guideline, name).verdict.name for name in WALKS}
    assert {level: levels[level] for level in ("ok", "care", "ask", "stop", "none")} == {
        level: level for level in ("ok", "care", "ask", "stop", "none")
    }


@pytest.mark.parametrize("name", ["ok", "care", "ask", "stop", "none"])
def test_verdict_is_told_by_sign_and_word(guideline: Guideline, name: str) -> None:
    report = reported(guideline, name)
    shown = screen(report)
    assert f" {SIGNS[report.verdict]}  {say(f'level.{name}').upper()}\n" in shown
    assert f"# {escape(SIGNS[report.verdict])} " in REPORT["markdown"](report, WIDE)


def test_signs_differ_also_where_the_output_has_no_tick(guideline: Guideline) -> None:
    assert len(set(SIGNS.values())) == len(set(PLAIN_SIGNS.values())) == len(Level)
    shown = screen(reported(guideline, "ok"), Style(encoding="cp850"))
    assert f" OK {say('level.ok').upper()}" in shown
    assert SIGNS[Level.ok] not in shown


def test_line_to_act_on(guideline: Guideline) -> None:
    rules = guideline.rules
    secret = guideline.vocabulary.questions["hemmelig"].text
    assert act(reported(guideline, "ok")) == rules["ytring"].text
    assert act(reported(guideline, "care")) == rules["barn"].text
    assert act(reported(guideline, "ask")) == rules["samtykke"].first
    assert act(reported(guideline, "stop")) == rules["samtykke"].instead
    assert steps(reported(guideline, "unknown"))[1].text == say("report.find-out", question=secret)
    assert act(reported(with_rule(guideline, "samtykke", instead=None), "stop")) == rules["samtykke"].text


def test_kept_rules_alone_say_that_all_is_in_place(guideline: Guideline) -> None:
    bare = with_rule(guideline, "ytring", modality="info", level=Level.none)
    report = replace(reported(guideline, "care"), verdict=Level.ok, findings=())
    assert act(report) == say("report.in-place")
    assert bare.rules["ytring"].text != act(report)


def test_commanded(guideline: Guideline) -> None:
    start = guideline.questions["rolle"]
    first = replace(start.options[0], links=(Link("sjekket", "does"),))
    changed = replace(start, options=(first, *start.options[1:]))
    report = reported(replace(guideline, questions={**guideline.questions, "rolle": changed}), "ok")
    assert report.commanded
    assert headline(report).text == say("report.commanded")
    assert act(report) == guideline.rules["sjekket"].text


def test_silent_topics_are_the_second_line(guideline: Guideline) -> None:
    report = reported(guideline, "silent")
    shown = lead(report)
    assert len(shown) == 2
    assert guideline.vocabulary.questions["innhold"].options["ki_bilde"] in shown[1]
    assert flat(f"{headline(report).text.upper()} {' '.join(shown)}") in flat(screen(report))


def test_no_rule_is_never_shown_as_fine(guideline: Guideline) -> None:
    report = reported(guideline, "none")
    whom = guideline.contacts["kommunikasjon"].name
    assert whom in act(report)
    assert guideline.label("rolle", "folkevalgt") in lead(report)[1]
    assert say("level.ok").upper() not in screen(report)
    assert steps(report)[0].contact == guideline.contacts["kommunikasjon"]


def test_outside(guideline: Guideline) -> None:
    report = reported(guideline, "outside")
    assert headline(report).text == say("report.outside")
    assert guideline.owner
    assert guideline.owner in act(report)
    assert say("report.contacts") not in titles(screen(report))
    nobody = replace(report, guideline=replace(guideline, owner=None))
    assert guideline.organisation in act(nobody)


def test_law_first_is_the_guidelines_voice(guideline: Guideline) -> None:
    report = reported(guideline, "law_first")
    assert voiced(report)
    assert headline(report).text == say("report.voiced", verdict=inside(say("level.stop")))
    assert act(report) == say("report.it-says", text=guideline.rules["kritikk"].text)
    found = titles(screen(report))
    assert found.index(say("law-first.title")) < found.index(say("report.why"))
    word = guideline.rules["kritikk"].law_first
    assert word
    assert word.text in screen(report)
    assert day(guideline.laws["grunnloven-100"].checked) in screen(report)
    assert say("report.todo") not in found


def test_own_voice_where_the_law_says_the_same(guideline: Guideline) -> None:
    report = reported(guideline, "mixed")
    assert report.law_first
    assert not voiced(report)
    assert headline(report).text == say("level.stop")
    assert act(report) == guideline.rules["taushet"].instead
    assert steps(report)[1].text == say("report.guideline-says", text=guideline.rules["kritikk"].text)
    assert say("law-first.title") in titles(screen(report))


def test_what_is_not_known_shows_what_hangs_on_it(guideline: Guideline) -> None:
    report = reported(guideline, "unknown")
    shown = screen(report)
    assert len(report.unknown) == 2  # the consent that two boxes ask about is one question
    part = shown.split(say("report.open"))[1]
    for node in ("samtykke", "hemmelig"):
        text = guideline.vocabulary.questions[node].text
        assert part.count(text) == 1
        for option in ("alle_ja", "noen_nei") if node == "samtykke" else ("ja", "nei"):
            assert say("answer.quoted", option=guideline.label(node, option)) in part
    assert say("open.outcome", option="Ja", verdicts=say("level.stop")) in part


def test_why_names_answer_rule_place_and_law(guideline: Guideline) -> None:
    shown = screen(reported(guideline, "stop")).split(say("report.why"))[1]
    assert guideline.vocabulary.questions["hemmelig"].text in shown
    assert say("answer.chosen", option="Ja") in shown
    rule = guideline.rules["taushet"]
    assert re.search(rf"{say('modality.must_not')} +{re.escape(rule.text)}", shown)
    assert rule.passages[0].at in shown
    assert say("rule.law", laws="forvaltningsloven § 13") in shown


def test_why_says_ticked_or_left(guideline: Guideline) -> None:
    barn, sjekket = guideline.label("innhold", "barn"), guideline.label("plass", "sjekket")
    assert say("answer.ticked", option=barn) in screen(reported(guideline, "care"))
    assert say("answer.left", option=sjekket) in screen(reported(guideline, "left"))


def test_each_rule_stands_once(guideline: Guideline) -> None:
    for name in WALKS:
        report = reported(guideline, name)
        shown = screen(report)
        for finding in report.findings:
            word = say(f"modality.{finding.rule.modality}")
            found = re.findall(rf"^ +{word} +{re.escape(finding.rule.text)}(?: \(|$)", shown, re.MULTILINE)
            assert len(found) == 1, (name, finding.rule.id)


def test_checklist_is_ticked_where_kept(guideline: Guideline) -> None:
    shown = screen(reported(guideline, "law_first"))
    assert f"[x] {guideline.rules['avsender'].todo}" in shown
    assert f"[ ] {guideline.rules['sjekket'].todo}" in shown
    assert f"- [x] {guideline.rules['avsender'].todo}" in REPORT["markdown"](
        reported(guideline, "law_first"), WIDE
    )


def test_law_beside_a_rule(guideline: Guideline) -> None:
    noted = with_rule(guideline, "barn", law_note=LawWord("Loven er uklar her.", ("forvaltningsloven-13",)))
    noted = with_law(noted, "forvaltningsloven-13", coming="ny lov fra 2027")
    shown = screen(reported(noted, "care"))
    part = shown.split(say("report.see-also"))[1]
    assert "Loven er uklar her." in part
    assert say("law.coming", coming="ny lov fra 2027") in part
    assert say("law.called", called="forvaltningslova", name="forvaltningsloven") in part


def test_what_the_law_says_follows_a_rule_that_only_reminds(guideline: Guideline) -> None:
    word = LawWord("Du kan likevel.", ("grunnloven-100",))
    shown = screen(reported(with_rule(guideline, "alle_ser", law_first=word), "ok"))
    assert say("rule.law-first", text=word.text, laws="Grunnloven § 100") in shown
    assert say("law-first.title") not in titles(shown)


def test_empty_parts_are_left_out(guideline: Guideline) -> None:
    found = titles(screen(reported(guideline, "outside")))
    for part in ("todo", "open", "too", "says", "remember", "checklist", "unused"):
        assert say(f"report.{part}") not in found


def test_unused_answers_are_listed(guideline: Guideline) -> None:
    shown = screen(reported(guideline, "ok", samtykke="alle_ja", ukjent="x")).split(say("report.unused"))[1]
    assert guideline.vocabulary.questions["samtykke"].text in shown
    assert "ukjent" in shown


def test_foot_says_whose_reading_it_is(guideline: Guideline) -> None:
    for name in WALKS:
        for format_ in ("terminal", "markdown"):
            shown = REPORT[format_](reported(guideline, name), WIDE)
            assert say("origin.reading", organisation=guideline.organisation) in shown
            assert say("date.none") in shown
            assert "www" in shown


def test_overdue_reading_says_so(guideline: Guideline) -> None:
    due = replace(guideline, review_by=date(2026, 7, 2))
    early, late = (flat(screen(reported(due, "ok", when))) for when in (date(2026, 7, 2), DAY))
    overdue = flat(say("origin.overdue", text="", due=day(date(2026, 7, 2))))
    assert overdue in late
    assert overdue not in early


def test_documents_are_named_where_there_are_several(guideline: Guideline) -> None:
    other = replace(guideline.sources["main"], id="other", title="Vedlegget")
    several = replace(guideline, sources={**guideline.sources, "other": other})
    passage = replace(guideline.rules["ytring"].passages[0], source="other", at="«Til slutt»")
    shown = screen(reported(with_rule(several, "ytring", passages=(passage,)), "ok"))
    assert say("rule.at-document", title="Vedlegget", at="«Til slutt»") in shown


def test_places_are_drawn_together(guideline: Guideline) -> None:
    passage = guideline.rules["ytring"].passages[0]
    at = (
        "2.1, avsnitt 2, setning 1",
        "2.1, avsnitt 2, setning 4",
        "2.1, avsnitt 3",
        "«A, b», punkt 2",
        "«A, b»",
    )
    rule = replace(guideline.rules["ytring"], passages=tuple(replace(passage, at=each) for each in at))
    numbers = say("list.and", first="2", last="3")
    assert places(guideline, rule) == f"{say('rule.at-number', at='2.1')}, avsnitt {numbers}; «A, b», punkt 2"


def test_steps_with_the_same_words_are_one(guideline: Guideline) -> None:
    several = with_rule(guideline, "alle_ser", modality="must_not", level=Level.stop, contact="leder")
    secret = replace(
        guideline.questions["hemmelig"].options[2],
        links=(Link("taushet", "unsure"), Link("alle_ser", "unsure")),
    )
    node = guideline.questions["hemmelig"]
    several = replace(
        several,
        questions={**several.questions, "hemmelig": replace(node, options=(*node.options[:2], secret))},
    )
    found = [step for step in steps(reported(several, "unknown")) if "alle_ser" in step.rules]
    assert [step.rules for step in found] == [("taushet", "alle_ser")]


def test_dates_and_lists_in_words() -> None:
    assert day(date(2026, 7, 2)) == "2. juli 2026"
    assert len({day(date(2026, month, 1)) for month in range(1, 13)}) == 12
    assert either(["a"]) == "a"
    assert either(["a", "b", "c"]) == say("list.or", first="a, b", last="c")
