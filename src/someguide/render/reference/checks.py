"""The page of the checks: every code that ``validate`` may print, its sentence, and what is checked."""

import inspect
import re
from collections.abc import Iterator, Mapping

from someguide.verify.checks import CHECKS, code
from someguide.words import say

_GAP = re.compile(r"\{\w+\}")


def page(sentences: Mapping[str, str]) -> str:
    """Return the page as Markdown.

    Args:
        sentences: of every code, as it stands in the catalogue.
    """
    manual = {code(check): inspect.getdoc(check) or "" for check in CHECKS}
    lines = [f"# {say('reference.checks')}", "", say("reference.checks.about"), ""]
    for name, told in manual.items():
        lines += [*_entry(name, sentences[name]), "", told.replace("``", "`"), ""]
    lines += [f"## {say('reference.others')}", "", say("reference.others.about"), ""]
    lines += [f"| {say('reference.code')} | {say('reference.sentence')} |", "|---|---|"]
    lines += [
        f"| `{name}` | {_filled(sentence)} |"
        for name, sentence in sorted(sentences.items())
        if name not in manual
    ]
    return "\n".join(lines) + "\n"


def _entry(name: str, sentence: str) -> Iterator[str]:
    yield f"## {name}"
    yield ""
    yield f"> {_filled(sentence)}"


def _filled(sentence: str) -> str:
    """Return a sentence with its gaps left open."""
    return _GAP.sub("…", sentence).replace("{{", "{").replace("}}", "}").replace("|", "&#124;")
