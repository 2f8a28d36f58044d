"""What a recall remembers: a node keeps one answer for all that are treated alike; these are they."""

from operator import or_

from someguide.compile.nodes import Edge
from someguide.model.guideline import Question
from someguide.verify.subject import Subject
from someguide.verify.sweep import sweep


def remembered(subject: Subject, question: Question) -> frozenset[str]:
    """Return the options that a recall follows because they were given earlier."""
    nodes = subject.compiled.nodes
    recalls = {node.id for node in subject.nodes.get(question.id, ()) if node.recalls}
    if not recalls:
        return frozenset()

    def answered(edge: Edge, before: frozenset[str]) -> frozenset[str]:
        node = nodes[edge.source]
        return frozenset({edge.option}) if node.shown and node.asks == question.asks else before

    arriving = sweep(subject, first=frozenset[str](), along=answered, join=or_)
    return frozenset().union(*(options for id_, options in arriving if id_ in recalls))
