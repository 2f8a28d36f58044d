"""Places read back, and which passages of a row only shifted."""

import pytest

from someguide.sources.order import shifted
from someguide.sources.place import spot
from someguide.sources.split import passages


@pytest.mark.parametrize(
    ("old", "new", "steady"),
    [
        ("abcd", "1234", "abcd"),
        ("abcd", "2345", "abcd"),
        ("abcd", "4123", "bcd"),
        ("abcd", "1342", "abc"),
        ("abcd", "1324", "ad"),
        ("ab", "21", ""),
        ("abc", "213", "c"),
        ("", "", ""),
    ],
)
def test_what_only_shifted(old: str, new: str, steady: str) -> None:
    places = [f"1, avsnitt {number}" for number, _ in enumerate(old, start=1)]
    pairs = [(place, f"1, avsnitt {number}") for place, number in zip(places, new, strict=True)]
    assert shifted(pairs) == {place for place, name in zip(places, old, strict=True) if name in steady}


@pytest.mark.parametrize(
    ("at", "parts"),
    [
        ("2.4, kulepunkt 8, setning 1", ("2.4", "kulepunkt", (8, 1))),
        ("«Mat», «Sett pris», overskrift", ("«Mat», «Sett pris»", "overskrift", (1, 1))),
        ("avsnitt 3", ("", "avsnitt", (3, 1))),
        ("«Råd, punkt 3», linje 12", ("«Råd, punkt 3»", "linje", (12, 1))),
        ("§ 3 første ledd", ("§ 3 første ledd", "", (1, 1))),
    ],
)
def test_a_place_is_read_back(at: str, parts: tuple[str, str, tuple[int, int]]) -> None:
    assert (spot(at).heading, spot(at).kind, spot(at).numbers) == parts


def test_every_place_of_a_document_can_be_read_back() -> None:
    found = passages("Ingress.\n\n# Mat\n\nInnhold ..... 3\n\nGi korn. Gi vann.\n\n- Tre\n\n1. En\n2. To\n")
    assert {spot(each.at).kind for each in found} == {"overskrift", "linje", "kulepunkt", "punkt", "avsnitt"}
