"""What a recall remembers: a node keeps one answer for all that are treated alike; these are they."""

from typing import TYPE_CHECKING

from someguide.model.guideline import Question
from someguide.verify.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from someguide.compile.nodes import Edge


def remembered(subject: Subject, question: Question) -> frozenset[str]:
    """Return the options that a recall follows because they were given earlier.

    Goes back from the recall along every way to where the answer was given, and no further.
    """
    nodes = subject.compiled.nodes
    waiting = [node.id for node in subject.nodes.get(question.id, ()) if node.recalls]
    seen, options = set(waiting), set()
    while waiting:
        arriving: Iterable[tuple[str, str, Edge]] = subject.graph.in_edges(waiting.pop(), data="edge")
        for source, _, edge in arriving:
            if nodes[source].shown and nodes[source].asks == question.asks:
                options.add(edge.option)
            elif source not in seen:
                seen.add(source)
                waiting.append(source)
    return frozenset(options)
