"""Checks of examples: that each is a whole walk, and comes to what it says."""

from collections.abc import Iterable, Iterator

from someguide.load.near import nearest
from someguide.model.problem import Fault, fault
from someguide.report.report import Report
from someguide.report.story import story
from someguide.verify.runs import Run
from someguide.verify.shortest import to_verdict
from someguide.verify.subject import Subject
from someguide.walk import begin, outlook


def verdict_without_example(subject: Subject) -> Iterator[Fault]:
    """Every verdict that the guideline can give has an example, ``none`` among them.

    The shortest walk to it is told.
    """
    shown = {run.example.verdict for run in subject.runs}
    for level in outlook(begin(subject.compiled)):
        if level not in shown:
            found = fault(("examples",), "verdict-without-example", verdict=level.name)
            yield found.told(story(subject.compiled, to_verdict(subject, level)))


def example_refused(subject: Subject) -> Iterator[Fault]:
    """An example answers with what its questions offer: one option, or several of a ``many``."""
    for run in subject.runs:
        for each in run.refused:
            path = (*run.path, "answers", *each.path)
            yield fault(
                path, "example-refused", example=run.example.name, question=dict(each.values)["question"]
            )


def example_unfinished(subject: Subject) -> Iterator[Fault]:
    """An example answers every question that its walk asks."""
    for run in subject.runs:
        if run.walk and run.walk.node:
            path = (*run.path, "answers")
            yield fault(path, "example-unfinished", example=run.example.name, question=run.walk.node.asks)


def example_unused(subject: Subject) -> Iterator[Fault]:
    """An example gives no answer that its walk does not ask for."""
    for run, report in _finished(subject):
        for question, given in run.example.answers.items():
            for answer in _surplus(question, given, report):
                path = (*run.path, "answers", question)
                yield fault(path, "example-unused", example=run.example.name, answer=answer)


def example_verdict(subject: Subject) -> Iterator[Fault]:
    """An example comes to the verdict that it says."""
    for run, report in _finished(subject):
        if report.verdict != run.example.verdict:
            yield fault(
                (*run.path, "verdict"),
                "example-verdict",
                example=run.example.name,
                expected=run.example.verdict.name,
                verdict=report.verdict.name,
            )


def example_rule(subject: Subject) -> Iterator[Fault]:
    """Every rule that an example names is met on its walk, and more than reminded of."""
    for run, report in _finished(subject):
        met = [each.rule.id for each in report.findings if each.status != "reminds"]
        yield from _not_there(run, "rules", "example-rule", run.example.rules, met)


def example_silent(subject: Subject) -> Iterator[Fault]:
    """What an example names as ``silent`` is an answer on its walk of which the document says nothing."""
    for run, report in _finished(subject):
        silent = [each.option for each in report.silent]
        yield from _not_there(run, "silent", "example-silent", run.example.silent, silent)


def example_silent_unnamed(subject: Subject) -> Iterator[Fault]:
    """An example names as ``silent`` every answer on its walk of which the document says nothing."""
    for run, report in _finished(subject):
        for option in dict.fromkeys(each.option for each in report.silent):
            if option not in run.example.silent:
                path = (*run.path, "silent")
                yield fault(path, "example-silent-unnamed", example=run.example.name, option=option)


def example_law_first(subject: Subject) -> Iterator[Fault]:
    """An example says ``law_first: true`` where the law goes before what decides it, and only there."""
    for run, report in _finished(subject):
        if report.law_first != run.example.law_first:
            yield _differs(run, "law_first", "example-law-first", report.law_first)


def example_commanded(subject: Subject) -> Iterator[Fault]:
    """An example says ``commanded: true`` where its verdict is to do the very thing, and only there."""
    for run, report in _finished(subject):
        if report.commanded != run.example.commanded:
            yield _differs(run, "commanded", "example-commanded", report.commanded)


def _finished(subject: Subject) -> Iterator[tuple[Run, Report]]:
    return ((run, run.report) for run in subject.runs if run.report)


def _surplus(question: str, given: str | tuple[str, ...], report: Report) -> list[str]:
    """Return what was not used of an answer: all of it, or options that are not offered on this walk."""
    if question in report.unused:
        return [question]
    options = [given] if isinstance(given, str) else given
    used = report.answers[question]
    return [
        f"{question}: {each}" for each in options if each not in ([used] if isinstance(used, str) else used)
    ]


def _not_there(run: Run, key: str, code: str, named: Iterable[str], there: Iterable[str]) -> Iterator[Fault]:
    known = set(there)
    for each in named:
        if each not in known:
            near = nearest(each, known)
            values = {"example": run.example.name, "found": each, **({"near": near} if near else {})}
            yield fault((*run.path, key), code, **values)


def _differs(run: Run, key: str, code: str, found: bool) -> Fault:  # noqa: FBT001
    return fault((*run.path, key), code, example=run.example.name, found="true" if found else "false")
