"""Small pieces of text of a difference: numbers that can be read, fields and their values."""

from someguide.diff.listing import Field
from someguide.model.scale import Level
from someguide.render.wording import level_word
from someguide.words import say

_HARD = "\u00a0"
_FLAGS = frozenset({"silent", "outside", "neutral", "recall"})
_ROWS = frozenset({"passages", "law", "rules", "otherwise"})


def amount(number: int) -> str:
    """Return a number with its digits in threes."""
    return f"{number:,}".replace(",", _HARD)


def field(each: Field, arrow: str) -> str:
    """Return what a field was and is; of a row, only what differs."""
    name = say(f"diff.field.{each.name}")
    if each.name not in _ROWS:
        return say(
            "diff.field", name=name, old=_single(each, each.old), arrow=arrow, new=_single(each, each.new)
        )
    gone = [text for text in each.old if text not in each.new]
    come = [text for text in each.new if text not in each.old]
    if not gone and not come:
        return say("diff.field.order", name=name)
    parts = [say("diff.field.gone", texts=", ".join(gone))] if gone else []
    parts += [say("diff.field.come", texts=", ".join(come))] if come else []
    return say("diff.field.row", name=name, parts="; ".join(parts))


def _single(each: Field, texts: tuple[str, ...]) -> str:
    if each.name in _FLAGS:
        return say("diff.value.true" if texts else "diff.value.false")
    if not texts:
        return say("diff.field.none")
    text = "; ".join(texts)
    if each.name == "level":
        return level_word(Level[text])
    if each.name == "modality":
        return say(f"modality.{text}")
    if each.name == "choose":
        return say(f"diff.value.{text}")
    return say("diff.value", text=text)
