"""What a report says in words, composed once for every format: the verdict, the line to act on, the steps."""

from dataclasses import dataclass

from someguide.model.guideline import NOTHING, UNKNOWN, Guideline
from someguide.model.scale import Level
from someguide.model.vocabulary import Contact
from someguide.render.blocks import Headline
from someguide.render.wording import either, inside, level_word
from someguide.report.report import Answer, Finding, Report
from someguide.words import say


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do now, whom to ask about it, and the rules that ask for it, if any was found."""

    text: str
    contact: Contact | None
    rules: tuple[str, ...]


def voiced(report: Report) -> bool:
    """Tell whether the verdict is the guideline's word only: all that decided is stricter than the law."""
    rules = [report.guideline.rules[id_] for answer in report.deciding for id_ in answer.rules]
    return report.law_first and all(rule.law_first for rule in rules)


def headline(report: Report) -> Headline:
    """Return the verdict in words."""
    if report.outside:
        return Headline(say("report.outside"), report.verdict)
    if report.commanded:
        return Headline(say("report.commanded"), report.verdict)
    word = level_word(report.verdict)
    return Headline(say("report.voiced", verdict=inside(word)) if voiced(report) else word, report.verdict)


def lead(report: Report) -> tuple[str, ...]:
    """Return what stands right under the verdict: the line to act on, then what the document leaves out."""
    return tuple(line for line in (act(report), silence(report)) if line)


def act(report: Report) -> str:
    """Return the one line to act on."""
    first = next(iter(steps(report)), None)
    if first:
        quoted = [each.rule.text for each in report.findings if each.rule.id in first.rules and _quoted(each)]
        return say("report.it-says", text=quoted[0]) if quoted and voiced(report) else first.text
    allowed = (
        each.rule for each in report.findings if each.level == Level.ok and each.rule.modality == "may"
    )
    return next((rule.text for rule in allowed), say("report.in-place"))


def silence(report: Report) -> str:
    """Return on what the document is silent; empty where it is not."""
    if not report.silent:
        return ""
    return say("report.silent", topics=either([_topic(report.guideline, answer) for answer in report.silent]))


def steps(report: Report) -> tuple[Step, ...]:
    """Return what the rules that decided the verdict ask for, what is no stricter than the law first."""
    if report.verdict == Level.none:
        return (_ask_somebody(report),)
    deciding = [id_ for answer in report.deciding for id_ in answer.rules]
    wanted = [each for each in report.pressing if _counts(report, each)]
    order = sorted(wanted, key=lambda each: (each.rule.law_first is not None, deciding.index(each.rule.id)))
    merged: dict[str, Step] = {}
    for each in order:
        text = _step(report, each)
        same = merged.get(text, Step(text, None, ()))
        whom = same.contact or contact(report.guideline, each)
        merged[text] = Step(text, whom, (*same.rules, each.rule.id))
    return tuple(merged.values())


def contact(guideline: Guideline, finding: Finding) -> Contact | None:
    """Return whom a rule names to ask."""
    return guideline.vocabulary.contacts[finding.rule.contact] if finding.rule.contact else None


def question(guideline: Guideline, node: str) -> str:
    """Return the words of a question, by its place in the interview."""
    return guideline.vocabulary.questions[guideline.questions[node].asks].text


def answered(guideline: Guideline, answer: Answer) -> str:
    """Return what was answered, as a sentence."""
    label = guideline.label(answer.question, answer.option)
    if not answer.ticked:
        return say("answer.left", option=label)
    boxed = guideline.questions[answer.question].choose == "many"
    return say(
        "answer.ticked" if boxed and answer.option not in {NOTHING, UNKNOWN} else "answer.chosen",
        option=label,
    )


def own_words(report: Report, finding: Finding) -> str:
    """Return what a rule asks for now: to find something out, to do this instead, or to do this first.

    A rule that is stricter than the law is only quoted.
    """
    rule = finding.rule
    if finding.status == "unsure":
        node = next(each.question for each in report.unknown if rule.id in each.rules)
        return say("report.find-out", question=question(report.guideline, node))
    if rule.law_first:
        return rule.text
    return (rule.instead if finding.status == "breaks" else rule.first) or rule.text


def _counts(report: Report, finding: Finding) -> bool:
    if report.verdict == Level.ok:
        return finding.status == "does"
    return finding.level == report.verdict


def _step(report: Report, finding: Finding) -> str:
    words = own_words(report, finding)
    return say("report.guideline-says", text=words) if _quoted(finding) else words


def _quoted(finding: Finding) -> bool:
    """Tell whether what a rule asks for is the guideline's word, not ours."""
    return finding.rule.law_first is not None and finding.status != "unsure"


def _ask_somebody(report: Report) -> Step:
    whom = None if report.outside else next(iter(report.contacts), None)
    name = whom.name if whom else report.guideline.owner or report.guideline.organisation
    kind = "outside" if report.outside else "silent" if report.silent else "none"
    return Step(say(f"report.ask.{kind}", whom=name), whom, ())


def _topic(guideline: Guideline, answer: Answer) -> str:
    """Return what a silent answer is about, with its question where the answer alone may say too little."""
    label = guideline.label(answer.question, answer.option)
    if guideline.questions[answer.question].choose == "many":
        return say("answer.quoted", option=label)
    return say("answer.quoted-with", option=label, question=question(guideline, answer.question))
