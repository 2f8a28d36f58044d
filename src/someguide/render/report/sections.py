"""The parts of a verdict's page, each a function from the report to a section; an empty one is left out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from someguide.model.law import LawWord
from someguide.model.scale import Level
from someguide.model.vocabulary import Contact
from someguide.render.blocks import Block, Entry, Line, Said, Section, Step, Tick
from someguide.render.law import law_lines, law_section
from someguide.render.report.answers import deciding, unknown
from someguide.render.rule import entry, place, short, ticked
from someguide.render.voice import answered, contact, own_words, question, steps, voiced
from someguide.render.wording import either, level_word
from someguide.report.report import Finding, Report
from someguide.report.unknown import Outcome, Unknown
from someguide.words import say


def todo(report: Report) -> Section:
    """What to do, where it is more than the line under the verdict, and not the guideline's word alone."""
    wanted = steps(report)
    lines = [Step(number, step.text, _ask(step.contact)) for number, step in enumerate(wanted, start=1)]
    return Section(say("report.todo"), tuple(lines) if len(wanted) > 1 and not voiced(report) else ())


def why(report: Report) -> Section:
    """The answers that decided, with their rules."""
    return Section(say("report.why"), tuple(_why(report)))


def law_first(report: Report) -> Section:
    """What the law says where a rule that bears on the walk is stricter, as we read it."""
    entries = [
        _law_word(report, finding, finding.rule.law_first)
        for finding in report.law_words
        if finding.rule.law_first
    ]
    intro = (Line(say("law-first.intro")),) if entries else ()
    return Section(say("law-first.title"), (*intro, *entries))


def law_notes(report: Report) -> Section:
    """What the law says where it is unclear whether a rule goes further."""
    words = dict.fromkeys(
        each.rule.law_note for each in report.findings if _presses(each) and each.rule.law_note
    )
    return Section(
        say("report.see-also"),
        tuple(Entry("", word.text, law_lines(report.guideline, word)) for word in words if word),
    )


def find_out(report: Report) -> Section:
    """What hangs on each answer nobody knew."""
    blocks = (block for each in unknown(report) for block in _unknown(report, each))
    return Section(say("report.open"), tuple(blocks))


def too(report: Report) -> Section:
    """The rules that ask something of the person beside those that decided."""
    pressing = [each for each in _others(report) if _presses(each)]
    return Section(say("report.too"), tuple(_with_words(report, each) for each in pressing))


def says(report: Report) -> Section:
    """The rules that the person keeps or may use."""
    others = [each for each in _others(report) if not _presses(each) and each.status != "reminds"]
    return _rules("report.says", report, others)


def reminders(report: Report) -> Section:
    """The rules to remember that nothing hangs on; those with a line to tick stand on the checklist."""
    found = [each for each in report.findings if each.status == "reminds" and not each.rule.todo]
    return _rules("report.remember", report, found)


def checklist(report: Report) -> Section:
    """The lines to tick."""
    reminds = {each.rule.id for each in report.findings if each.status == "reminds"}
    return Section(
        say("report.checklist"),
        tuple(
            ticked(report.guideline, item) if item.rule.id in reminds else Tick(item.done, item.text)
            for item in report.checklist
        ),
    )


def contacts(report: Report) -> Section:
    """Whom to ask; the contacts of a guideline are there for those whom it binds."""
    return people(() if report.outside else report.contacts)


def people(found: Iterable[Contact]) -> Section:
    """These contacts, and how to reach them."""
    lines = (
        say("contact.reach", name=each.name, reach=each.reach) if each.reach else each.name for each in found
    )
    return Section(say("report.contacts"), tuple(Entry("", line) for line in lines))


def unused(report: Report) -> Section:
    """The answers given beforehand that the walk did not ask for."""
    asked = report.guideline.vocabulary.questions
    texts = (asked[id_].text if id_ in asked else id_ for id_ in report.unused)
    return Section(say("report.unused"), tuple(Entry("", text) for text in texts))


def laws(report: Report) -> Section:
    """The laws named on the page."""
    return law_section(report.guideline, [each.rule for each in report.findings])


def _why(report: Report) -> Iterator[Block]:
    guideline, asked = report.guideline, ""
    rules = {each.rule.id: each for each in report.findings}
    for answer in deciding(report):
        text = question(guideline, answer.question)
        yield Said("" if text == asked else text, answered(guideline, answer))
        asked = text
        for id_ in answer.rules:
            yield entry(guideline, guideline.rules[id_], words=not _presses(rules[id_]))


def _unknown(report: Report, missing: Unknown) -> Iterator[Block]:
    guideline = report.guideline
    yield Said(question(guideline, missing.question), "")
    for outcome in missing.outcomes:
        yield Entry("", _outcome(guideline.label(missing.question, outcome.option), outcome))
    named = dict.fromkeys(guideline.rules[id_].contact for id_ in missing.rules)
    whom = [guideline.vocabulary.contacts[id_].name for id_ in named if id_]
    if whom:
        yield Line(say("contact.ask", whom=either(whom)))


def _outcome(label: str, outcome: Outcome) -> str:
    text = "open.outcome" if len(outcome.verdicts) == 1 else "open.outcomes"
    return say(text, option=label, verdicts=either([level_word(level) for level in outcome.verdicts]))


def _others(report: Report) -> list[Finding]:
    decided = {id_ for answer in report.deciding for id_ in answer.rules}
    return [each for each in report.findings if each.rule.id not in decided]


def _presses(finding: Finding) -> bool:
    """Tell whether a rule bears on the person now: then the law beside it has a section of its own."""
    return finding.level >= Level.care


def _rules(title: str, report: Report, findings: list[Finding]) -> Section:
    blocks = (short(report.guideline, each.rule, words=not _presses(each)) for each in findings)
    return Section(say(title), tuple(blocks))


def _with_words(report: Report, finding: Finding) -> Entry:
    """Return a rule with what it asks for now, where that has words of its own, and whom to ask."""
    rule, words = entry(report.guideline, finding.rule, words=False), own_words(report, finding)
    more = () if words == rule.text else (say("rule.now", text=words),)
    return replace(rule, details=(*more, *rule.details, *_ask(contact(report.guideline, finding))))


def _law_word(report: Report, finding: Finding, word: LawWord) -> Entry:
    rule = say("law-first.rule", text=finding.rule.text, place=place(report.guideline, finding.rule))
    alone = voiced(report) and len(report.law_words) == 1
    details = (*law_lines(report.guideline, word), *(() if alone else (rule,)), *_safe(report, finding))
    return Entry(say("law-first.word"), word.text, details)


def _safe(report: Report, finding: Finding) -> tuple[str, ...]:
    whom = contact(report.guideline, finding)
    return (say("law-first.safe", whom=whom.name),) if whom else ()


def _ask(whom: Contact | None) -> tuple[str, ...]:
    return (say("contact.ask", whom=whom.name),) if whom else ()
