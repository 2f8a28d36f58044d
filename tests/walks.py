"""Finished walks of the small guideline, one for each thing a report can come to."""

from dataclasses import replace
from datetime import date

from someguide.compile.continuation import compile_guideline
from someguide.compile.nodes import Compiled
from someguide.model.guideline import Guideline
from someguide.report.report import Report, report
from someguide.walk import replay

DAY = date(2026, 11, 20)

WALKS = {
    "ok": {"rolle": "ansatt_privat", "innhold": ("mening",), "hemmelig": "nei"},
    "care": {"rolle": "leder_privat", "innhold": ("barn",), "samtykke": "alle_ja", "hemmelig": "nei"},
    "ask": {
        "rolle": "leder_privat",
        "innhold": ("folk", "barn"),
        "samtykke": "ikke_spurt",
        "hemmelig": "nei",
    },
    "stop": {"rolle": "ansatt_privat", "innhold": ("folk",), "samtykke": "noen_nei", "hemmelig": "ja"},
    "silent": {
        "rolle": "ansatt_privat",
        "innhold": ("folk", "ki_bilde"),
        "samtykke": "ikke_spurt",
        "hemmelig": "nei",
    },
    "none": {"rolle": "folkevalgt", "innhold": ("ingen",), "hemmelig": "nei"},
    "outside": {"rolle": "annen"},
    "law_first": {"rolle": "pa_vegne", "plass": ("avsender",), "innhold": ("mening",), "hemmelig": "nei"},
    "mixed": {"rolle": "pa_vegne", "plass": ("ingen",), "innhold": ("mening",), "hemmelig": "ja"},
    "left": {"rolle": "pa_vegne", "plass": ("avsender",), "innhold": ("ingen",), "hemmelig": "nei"},
    "unknown": {
        "rolle": "pa_vegne",
        "plass": ("avsender", "sjekket"),
        "innhold": ("folk", "barn"),
        "samtykke": "vet_ikke",
        "hemmelig": "vet_ikke",
    },
}


def reported(guideline: Guideline | Compiled, name: str, day: date = DAY, **more: str) -> Report:
    """Return the report of a walk; ``more`` are answers that it does not ask for."""
    compiled = guideline if isinstance(guideline, Compiled) else compile_guideline(guideline)
    return report(replay(compiled, WALKS[name]), day, {**WALKS[name], **more})


def flat(text: str) -> str:
    """Return the text as one line, as if nothing had been broken."""
    return " ".join(text.split())


def with_rule(guideline: Guideline, id_: str, **changes: object) -> Guideline:
    """Return the guideline with one rule changed."""
    changed = replace(guideline.rules[id_], **changes)
    return replace(guideline, rules={**guideline.rules, id_: changed})


def with_law(guideline: Guideline, id_: str, **changes: object) -> Guideline:
    """Return the guideline with one law changed."""
    return replace(guideline, laws={**guideline.laws, id_: replace(guideline.laws[id_], **changes)})
