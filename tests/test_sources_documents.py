"""The splitting on the five documents, where the folder named in ``$SOMEGUIDE_SOURCES`` has them."""

import hashlib
import os
import re
from pathlib import Path

import pytest
from test_sources import COPIES, prints

from someguide.sources.split import find, passages
from someguide.sources.wording import SPLITTING

# Version of the splitting, number of passages and a digest of their prints and places, by the start of the
# file name. When one of these moves, every guideline that cites the document has to be looked at.
KNOWN = {
    "000": (1, 31, "ea87db84b18c"),
    "001": (1, 63, "51be89e43c5f"),
    "002": (1, 136, "0cfe56169d00"),
    "003": (1, 108, "0132577e0683"),
    "004": (1, 64, "17116bb5b01d"),
}


@pytest.fixture(params=KNOWN)
def document(request) -> tuple[str, str]:
    folder = os.environ.get("SOMEGUIDE_SOURCES")
    if folder is None:
        pytest.skip("SOMEGUIDE_SOURCES NOT SET: the splitting is not tried on the five documents")
    found = sorted(Path(folder).glob(f"{request.param}_*.txt"))
    assert len(found) == 1, f"{folder} should hold one file {request.param}_*.txt"
    return request.param, found[0].read_text(encoding="utf-8")


def test_the_documents_split_as_they_did(document) -> None:
    name, text = document
    found = passages(text)
    lines = "\n".join(f"{each.print} {each.at}" for each in found)
    assert (SPLITTING, len(found), hashlib.sha256(lines.encode()).hexdigest()[:12]) == KNOWN[name]


def test_print_and_place_tell_every_passage_of_a_document_apart(document) -> None:
    found = passages(document[1])
    assert found
    assert len({each.at for each in found}) == len(found)
    assert all(find(found, each.print, each.at) == (each,) for each in found)


@pytest.mark.parametrize("edit", COPIES.values(), ids=COPIES)
def test_another_layout_of_a_document_moves_no_print(document, edit) -> None:
    assert prints(edit(document[1])) == prints(document[1])


def test_a_word_changed_anywhere_in_a_document_moves_only_its_own_passage(document) -> None:
    text = document[1]
    before = prints(text)
    words = list(re.finditer(r"(?<= )[a-zæøå]{4,}(?= )", text))[::40]
    assert len(words) > 5
    for word in words:
        after = prints(f"{text[: word.start()]}xyz{text[word.start() :]}")
        assert len(after) == len(before)
        assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_a_page_break_anywhere_in_a_document_moves_no_print(document) -> None:
    text = document[1]
    lines = list(re.finditer(r"^(?!#|.*\.{3}).{80,}$", text, flags=re.MULTILINE))
    assert len(lines) > 5
    for line in lines:
        gap = re.compile(r"(?<=[a-zæøå]) (?=[a-zæøå])").search(text, line.start() + 30)
        assert gap
        assert prints(f"{text[: gap.start()]}\n\n\f{text[gap.end() :]}") == prints(text)


def test_no_place_repeats_a_sentence_of_a_document(document) -> None:
    def words(text: str) -> list[str]:
        return re.findall(r"\w+", text.lower())

    text = words(document[1])
    runs = {tuple(text[start : start + 9]) for start in range(len(text) - 8)}
    assert runs
    for each in passages(document[1]):
        place = words(each.at)
        assert not any(tuple(place[start : start + 9]) in runs for start in range(len(place) - 8))
