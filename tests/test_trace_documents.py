"""Every shipped guideline beside its real documents, and beside copies of them that a machine has edited.

The documents are read from the folder named in $SOMEGUIDE_SOURCES.
"""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import SHIPPED

from someguide.model.guideline import Guideline
from someguide.model.problem import RefusedError
from someguide.render.problems import problems
from someguide.shelf import Opened, open_guideline
from someguide.sources.folder import documents
from someguide.sources.place import spot
from someguide.sources.split import Excerpt, passages
from someguide.sources.trace import Trace, trace

TREES = sorted(SHIPPED.glob("*.yaml"))
MOST = 12
"""So many sentences of each document are edited, spread over all of it."""
FEWEST = 4

Texts = dict[str, str]
Edited = Callable[[str, Callable[[str], str]], Trace]
Sentence = tuple[str, Excerpt]
"""A source's id, and a sentence of it that stands in the text letter by letter, once, and that rules cite."""


def test_guidelines_were_found() -> None:
    assert SHIPPED / "ringebu.yaml" in TREES


@pytest.fixture(scope="module", params=TREES, ids=lambda file: file.stem)
def shipped(request) -> Opened:
    return open_guideline(str(request.param))


@pytest.fixture(scope="module")
def guideline(shipped: Opened) -> Guideline:
    return shipped.guideline


@pytest.fixture(scope="module")
def texts(shipped: Opened) -> Texts:
    folder = os.environ.get("SOMEGUIDE_SOURCES")
    if folder is None:
        pytest.skip("SOMEGUIDE_SOURCES NOT SET: the guidelines are not tried on their documents")
    try:
        return documents(shipped.guideline, Path(folder), shipped.loaded.place)
    except RefusedError as error:
        pytest.fail(problems(error.problems))


@pytest.fixture(scope="module")
def sentences(guideline: Guideline, texts: Texts) -> list[Sentence]:
    """Return those to edit, none of them one of two in a block: a line left alone may look like a heading."""
    cited = {(each.source, each.print) for rule in guideline.rules.values() for each in rule.passages}
    among = [(source, each) for source, text in texts.items() for each in passages(text)]
    blocks = Counter((source, block(each)) for source, each in among)
    found = [
        (source, each)
        for source, each in among
        if (source, each.print) in cited
        and texts[source].count(each.words) == 1
        and each.words.endswith(".")
        and blocks[source, block(each)] != 2
    ]
    assert len(found) >= FEWEST
    return found[:: -(-len(found) // MOST)]


def block(excerpt: Excerpt) -> str:
    return re.sub(r", setning \d+$", "", excerpt.at)


def rules(guideline: Guideline, sentence: Sentence) -> tuple[str, ...]:
    source, excerpt = sentence
    return tuple(
        rule.id
        for rule in guideline.rules.values()
        if any((each.source, each.print) == (source, excerpt.print) for each in rule.passages)
    )


@pytest.fixture
def edited(shipped: Opened, texts: Texts, tmp_path: Path) -> Edited:
    """Return what lays the guideline beside copies on disk, one of them edited."""

    def lay(source: str, edit: Callable[[str], str]) -> Trace:
        copies = {**texts, source: edit(texts[source])}
        assert copies != texts
        for id_, text in copies.items():
            name = shipped.guideline.sources[id_].file
            assert name
            (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        return trace(shipped.guideline, documents(shipped.guideline, tmp_path, shipped.loaded.place))

    return lay


def without(text: str, words: str) -> str:
    """Return the text without this sentence, and without the list mark that nothing would follow."""
    line = re.compile(rf"^[ \t]*(?:[-*•][ \t]+)?{re.escape(words)}[ \t]*\n", re.MULTILINE)
    return line.sub("", text) if line.search(text) else text.replace(words, "")


def at_end(text: str, words: str) -> str:
    return f"{text.rstrip()}\n\n{words}\n"


def statuses(found: Trace, but: str = "found") -> set[tuple[str, str]]:
    return {
        (each.passage.print, each.status) for each in found.citations if each.status not in {"found", but}
    }


def words_of(found: Trace) -> list[str]:
    return [each.excerpt.words for each in found.uncovered]


def test_every_citation_is_found_at_its_place(guideline: Guideline, texts: Texts) -> None:
    found = trace(guideline, texts)
    assert found.citations
    assert statuses(found) == set()


def test_every_passage_is_cited_or_background_with_a_reason(guideline: Guideline, texts: Texts) -> None:
    found = trace(guideline, texts)
    assert found.covered
    assert [f"{each.excerpt.print} {each.excerpt.at}" for each in found.uncovered] == []
    assert [each.excerpt.at for each in found.both] == []
    assert found.gone == ()
    assert found.complete


def test_a_reworded_sentence_orphans_its_rules_alone(guideline, edited, sentences) -> None:
    for source, each in sentences:
        word = max(re.findall(r"[a-zæøå]+", each.words), key=len)
        new = each.words.replace(word, "omskrevet", 1)
        found = edited(source, lambda text, old=each.words, new=new: text.replace(old, new))
        assert found.affected == rules(guideline, (source, each))
        assert statuses(found) == {(each.print, "orphaned")}
        assert words_of(found) == [new]


def test_a_deleted_sentence_orphans_its_rules_alone(guideline, edited, sentences) -> None:
    for source, each in sentences:
        found = edited(source, lambda text, words=each.words: without(text, words))
        assert found.affected == rules(guideline, (source, each))
        assert statuses(found, but="renumbered") == {(each.print, "orphaned")}
        assert words_of(found) == []


def test_a_sentence_moved_to_the_end_moves_its_rules_alone(guideline, edited, texts, sentences) -> None:
    last = {source: spot(passages(text)[-1].at).heading for source, text in texts.items()}
    tried = [(source, each) for source, each in sentences if spot(each.at).heading != last[source]]
    assert tried
    for source, each in tried:
        found = edited(source, lambda text, words=each.words: at_end(without(text, words), words))
        assert found.affected == rules(guideline, (source, each))
        assert statuses(found, but="renumbered") == {(each.print, "moved")}
        assert words_of(found) == []


@pytest.mark.parametrize("new", ["Denne setningen er ny.", "Den er ny. Det er denne også."])
def test_what_was_added_is_uncovered_and_affects_no_rule(edited, sentences, new: str) -> None:
    for source, each in sentences:
        found = edited(source, lambda text, words=each.words: text.replace(words, f"{words} {new}"))
        assert found.affected == ()
        assert statuses(found, but="renumbered") == set()
        assert " ".join(words_of(found)) == new


def test_a_sentence_said_again_is_uncovered_and_affects_no_rule(edited, sentences) -> None:
    for source, each in sentences:
        found = edited(source, lambda text, words=each.words: at_end(text, words))
        assert found.affected == ()
        assert words_of(found) == [each.words]


def cuts(words: str) -> Iterator[str]:
    """Yield the sentence cut at a page break: a long word by a hyphen, and between two words."""
    if match := re.search(r"(?<= [a-zæøå]{3})(?=[a-zæøå]{3})", words):
        yield f"{words[: match.start()]}-\n\n\f\n{words[match.end() :]}"
    if match := re.search(r"(?<=[a-zæøå]) (?=[a-zæøå])", words):
        yield f"{words[: match.start()]}\n\n\f{words[match.end() :]}"


def test_a_page_break_and_its_hyphen_change_nothing(guideline, edited, texts, sentences) -> None:
    before = trace(guideline, texts)
    tried = [(source, each.words, new) for source, each in sentences for new in cuts(each.words)]
    assert len(tried) >= FEWEST
    for source, old, new in tried:
        found = edited(source, lambda text, old=old, new=new: text.replace(old, new))
        assert found.citations == before.citations
        assert found.covered == before.covered


def test_each_of_several_edits_at_once_gives_its_own_rules(guideline, edited, sentences) -> None:
    source = sentences[0][0]
    first, second, *_, last = (each for of, each in sentences if of == source)

    def edit(text: str) -> str:
        text = without(text, first.words).replace(last.words, "Noe nytt.")
        return text.replace(second.words, f"Noe helt annet. {second.words}")

    found = edited(source, edit)
    assert set(found.affected) == {*rules(guideline, (source, first)), *rules(guideline, (source, last))}
    assert words_of(found) == ["Noe helt annet.", "Noe nytt."]
