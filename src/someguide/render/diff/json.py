"""A difference as JSON, as ``schemas/diff-1.json`` describes it."""

from someguide.diff.difference import Difference
from someguide.diff.example import Example
from someguide.diff.listing import Listing, Named
from someguide.diff.shift import Change, Shift
from someguide.model.guideline import Answers, Guideline
from someguide.model.scale import Level
from someguide.render.data import Data, dump
from someguide.render.story import told
from someguide.render.style import Style

SCHEMA = "someguide/diff-1"


def render(found: Difference, _style: Style) -> str:
    """Return what differs between two versions."""
    return dump(
        {
            "schema": SCHEMA,
            "old": _identity(found.old),
            "new": _identity(found.new),
            "unchanged": found.unchanged,
            "situations": _situations(found.shift) if found.shift else None,
            "rules": _listing(found.rules),
            "questions": _listing(found.questions),
            "options": _listing(found.options),
        }
    )


def _identity(guideline: Guideline) -> Data:
    return {"id": guideline.id, "version": guideline.version, "digest": guideline.digest}


def _situations(shift: Shift) -> Data:
    return {
        "exact": shift.exact,
        "compared": shift.situations,
        "changed": shift.changed,
        "verdicts": [
            {"from": Level(each.kind.old).name, "to": Level(each.kind.new).name, **_change(each)}
            for each in shift.verdicts
        ],
        "beside": [
            {"what": each.kind.what, "from": bool(each.kind.old), "to": bool(each.kind.new), **_change(each)}
            for each in shift.beside
        ],
    }


def _change(change: Change) -> Data:
    return {"count": change.count, "example": _example(change.example)}


def _example(example: Example) -> Data:
    return {
        "text": told(example.story) if example.story.turns else "",
        "old": _answers(example.old),
        "new": _answers(example.new),
        "only_old": list(example.only_old),
        "only_new": list(example.only_new),
    }


def _answers(answers: Answers) -> Data:
    return {id_: given if isinstance(given, str) else list(given) for id_, given in answers.items()}


def _listing(found: Listing) -> Data:
    return {
        "added": [_named(each) for each in found.added],
        "changed": [
            {
                "id": each.id,
                "was": each.was,
                "text": each.text,
                "fields": [
                    {"name": one.name, "old": list(one.old), "new": list(one.new)} for one in each.fields
                ],
            }
            for each in found.changed
        ],
        "removed": [_named(each) for each in found.removed],
    }


def _named(each: Named) -> Data:
    return {"id": each.id, "text": each.text}
