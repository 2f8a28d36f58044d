"""A report as JSON, as ``schemas/report-1.json`` describes it."""

from collections.abc import Iterable

from someguide.model.guideline import Guideline, Passage
from someguide.model.law import LawWord
from someguide.model.vocabulary import Contact
from someguide.render.data import Data, dump
from someguide.render.law import law_name
from someguide.render.quote import Quotes
from someguide.render.report.answers import deciding, unknown
from someguide.render.style import Style
from someguide.render.voice import Step, steps
from someguide.report.report import Answer, Finding, Report
from someguide.report.unknown import Unknown

SCHEMA = "someguide/report-1"


def render(report: Report, style: Style) -> str:
    """Return the report as JSON text."""
    return dump(data(report, style.quotes))


def data(report: Report, quotes: Quotes | None = None) -> Data:
    """Return the report as data of lists, mappings, texts and truths; with the document's words, if given."""
    guideline = report.guideline
    return {
        "schema": SCHEMA,
        "guideline": {"id": guideline.id, "version": guideline.version, "digest": guideline.digest},
        "verdict": report.verdict.name,
        "commanded": report.commanded,
        "law_first": report.law_first,
        "outside": report.outside,
        "deciding": [
            {**_answer(guideline, answer), "ticked": answer.ticked, "rules": list(answer.rules)}
            for answer in deciding(report)
        ],
        "rules": [_rule(guideline, finding, quotes) for finding in report.findings],
        "silent": [_answer(guideline, answer) for answer in report.silent],
        "open": [_open(guideline, each) for each in unknown(report)],
        "next_steps": [_step(step) for step in steps(report)],
        "checklist": [{"text": i.text, "done": i.done, "rule": i.rule.id} for i in report.checklist],
        "answers": {
            id_: given if isinstance(given, str) else list(given) for id_, given in report.answers.items()
        },
        "unused": list(report.unused),
    }


def _answer(guideline: Guideline, answer: Answer) -> Data:
    return {"question": guideline.questions[answer.question].asks, "answer": answer.option}


def _rule(guideline: Guideline, finding: Finding, quotes: Quotes | None) -> Data:
    rule = finding.rule
    return {
        "id": rule.id,
        "modality": rule.modality,
        "level": rule.level.name,
        "status": finding.status,
        "text": rule.text,
        "sources": [_source(guideline, passage, quotes) for passage in rule.passages],
        "law": _laws(guideline, rule.law),
        "law_first": _law_word(guideline, rule.law_first),
    }


def _source(guideline: Guideline, passage: Passage, quotes: Quotes | None) -> Data:
    source = {"document": guideline.sources[passage.source].title, "place": passage.at}
    return source if quotes is None else {**source, "quote": quotes.get(passage)}


def _laws(guideline: Guideline, ids: Iterable[str]) -> list[Data]:
    laws = (guideline.laws[id_] for id_ in ids)
    return [
        {"id": law.id, "name": law_name(law), "checked": law.checked.isoformat(), "address": law.address}
        for law in laws
    ]


def _law_word(guideline: Guideline, word: LawWord | None) -> Data | None:
    return {"text": word.text, "law": _laws(guideline, word.laws)} if word else None


def _open(guideline: Guideline, missing: Unknown) -> Data:
    return {
        "question": guideline.questions[missing.question].asks,
        "rules": list(missing.rules),
        "outcomes": [
            {"answer": outcome.option, "verdicts": [level.name for level in outcome.verdicts]}
            for outcome in missing.outcomes
        ],
    }


def _step(step: Step) -> Data:
    return {"text": step.text, "rules": list(step.rules), "contact": _contact(step.contact)}


def _contact(contact: Contact | None) -> Data | None:
    return {"id": contact.id, "name": contact.name, "reach": contact.reach} if contact else None
