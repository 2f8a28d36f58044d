"""How laws are named, and what is said of a law beside a rule."""

from collections.abc import Iterable

from someguide.model.guideline import Guideline, Rule
from someguide.model.law import Law, LawWord
from someguide.render.blocks import Entry, Section
from someguide.render.wording import day
from someguide.words import say


def law_name(law: Law) -> str:
    """Return the name and section of a law."""
    return f"{law.name} {law.section}" if law.section else law.name


def law_line(law: Law) -> str:
    """Return a law with what it is about, and when it was last checked."""
    return say("law.line", law=law_name(law), about=law.about, checked=day(law.checked))


def law_lines(guideline: Guideline, word: LawWord) -> tuple[str, ...]:
    """Return the laws that a word about the law rests on, a line each."""
    return tuple(law_line(guideline.laws[id_]) for id_ in word.laws)


def law_details(guideline: Guideline, rule: Rule, *, words: bool) -> tuple[str, ...]:
    """Return the lines about the law that stand under a rule.

    Args:
        guideline: whose rule it is.
        rule: the rule.
        words: whether to say here what the law says beside it, where no section of its own does.
    """
    named = ", ".join(law_name(guideline.laws[id_]) for id_ in rule.law)
    lines = [say("rule.law", laws=named)] if named else []
    if words and rule.law_first:
        lines.append(say("rule.law-first", text=rule.law_first.text, laws=_names(guideline, rule.law_first)))
    if words and rule.law_note:
        lines.append(say("rule.law-note", text=rule.law_note.text, laws=_names(guideline, rule.law_note)))
    return tuple(lines)


def law_section(guideline: Guideline, rules: Iterable[Rule]) -> Section:
    """Return the laws that these rules name, each once, with where to read it and what is coming."""
    used = dict.fromkeys(id_ for rule in rules for id_ in _laws(rule))
    return Section(say("law.title"), tuple(_entry(guideline, guideline.laws[id_]) for id_ in used))


def _laws(rule: Rule) -> tuple[str, ...]:
    words = (word.laws for word in (rule.law_first, rule.law_note) if word)
    return tuple(id_ for laws in (rule.law, *words) for id_ in laws)


def _names(guideline: Guideline, word: LawWord) -> str:
    return ", ".join(law_name(guideline.laws[id_]) for id_ in word.laws)


def _entry(guideline: Guideline, law: Law) -> Entry:
    called = law.called.get(guideline.id)
    details = (
        say("law.called", called=called, name=law.name) if called else "",
        say("law.coming", coming=law.coming) if law.coming else "",
        law.address or "",
    )
    return Entry("", law_line(law), tuple(line for line in details if line))
