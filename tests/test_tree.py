"""Bad YAML is blamed for exactly what is wrong with it, where it is wrong, whichever parser reads it."""

import inspect
import re
from pathlib import Path

import pytest
import yaml

from someguide import words
from someguide.load import events, problems, syntax, text, tree
from someguide.model.problem import RefusedError

BAD = sorted((Path(__file__).parent / "bad" / "yaml").glob("*.yaml"))
MARK = re.compile(r"([a-z0-9-]+) (\d+):(\d+)")

# What cannot stand in a file whose first line says what to expect.
RAW: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "yaml-empty 0:0"),
    "only a byte-order mark": (b"\xef\xbb\xbf", "yaml-empty 0:0"),
    "empty document": (b"---\n", "yaml-empty 0:0"),
    "empty document before another": (b"---\n---\na: b", "yaml-empty 0:0, yaml-second-document 2:1"),
    "two byte-order marks": (b"\xef\xbb\xbf\xef\xbb\xbfa: b", "file-unseen 1:1"),
    "fault after a byte-order mark": (b"\xef\xbb\xbfa: b: c", "yaml-colon 1:5"),
    "latin-1": ("a: b\nså: x".encode("latin-1"), "file-not-utf8 2:2"),
    "bad byte after æøå": ("æøå: ".encode() + b"\xff", "file-not-utf8 1:6"),
    "bad byte after CR": (b"a: b\rc: \xff", "file-not-utf8 2:4"),
    "surrogate in bytes": (b"a: \xed\xa0\x80", "file-not-utf8 1:4"),
    "UTF-16": ("a: b".encode("utf-16"), "file-utf16 1:1"),
    "UTF-16, little end": ("a: b".encode("utf-16-le"), "file-utf16 1:1"),
    "UTF-16, big end": ("a: b".encode("utf-16-be"), "file-utf16 1:1"),
    "NUL": (b"a: b\0c\n", "file-unseen 1:5"),
    "CR alone": (b"a: b\rc: d: e\r", "yaml-colon 2:5"),
    "CR and LF": (b"a: b\r\nc: d: e\r\n", "yaml-colon 2:5"),
    "end without a line end": (b"a: [x,", "yaml-bracket 1:7"),
    "too large": (b"a: " + b"b" * text.LARGEST, "file-too-large 0:0"),
    "deep list": (b"[" * 200_000, "yaml-root 1:1, yaml-too-deep 1:21"),
    "deep dashes": (b"- " * 200_000, "yaml-root 1:1, yaml-too-deep 1:41"),
    "deep mapping": (b"{a: " * 200_000, "yaml-too-deep 1:81"),
    "deep keys": (
        b"? " * 200_000,
        "yaml-too-deep 1:41, " + ", ".join(f"yaml-key 1:{n}" for n in range(3, 42, 2)),
    ),
    "wide": (b"a: [" + b"b," * 50_000 + b"]", "yaml-too-many 1:99999"),
    "laughs": (b"a: &a [x]\nb: &b [*a]", "yaml-anchor 1:4, yaml-anchor 2:4, yaml-alias 2:8"),
    "text as root": (b"bare tekst\n", "yaml-root 1:1"),
    "written null as root": (b"null\n", "yaml-root 1:1"),
    "very many": (
        b"\x01" * 101,
        "file-many-problems 0:0, " + ", ".join(f"file-unseen 1:{n}" for n in range(1, 101)),
    ),
}

SAMPLES = {file.stem: (file.read_bytes(), file.read_text("utf-8").partition("\n")[0]) for file in BAD} | RAW


@pytest.fixture(params=["in C", "in Python"])
def parser(request, monkeypatch):
    """Both parsers must tell the same: not every platform has the fast one."""
    if request.param == "in Python":
        monkeypatch.setattr(tree, "FAST", yaml.SafeLoader)
    elif not yaml.__with_libyaml__:
        pytest.skip("no libyaml here")


def expected(line: str) -> list[tuple[str, int, int]]:
    return sorted((code, int(row), int(column)) for code, row, column in MARK.findall(line))


def codes() -> list[str]:
    """Return every code that stands in the source of the reader."""
    source = "".join(inspect.getsource(each) for each in (events, problems, syntax, text, tree))
    return sorted(set(re.findall(r'"((?:yaml|file)-[a-z0-9-]+)"', source)))


def test_samples_are_found():
    assert len(BAD) > 30
    assert len(SAMPLES) == len(BAD) + len(RAW)


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_sample_says_what_to_expect(file):
    assert file.read_text("utf-8").startswith("# expect: ")


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("data", "blamed"), SAMPLES.values(), ids=SAMPLES)
def test_bad_sample(data, blamed):
    with pytest.raises(RefusedError) as caught:
        tree.read(data, "x.yaml")
    found = caught.value.problems
    assert {each.place.file for each in found} == {"x.yaml"}
    assert sorted((each.code, each.place.line, each.place.column) for each in found) == expected(blamed)
    assert expected(blamed)


def test_samples_cover_every_code():
    assert {code for _, blamed in SAMPLES.values() for code, *_ in expected(blamed)} == set(codes())


@pytest.mark.parametrize("code", codes())
def test_code_has_a_sentence(code):
    assert words.known(f"problem.{code}")


@pytest.mark.parametrize("data", [data for data, _ in SAMPLES.values()], ids=SAMPLES)
def test_sentence_is_filled(data):
    with pytest.raises(RefusedError) as caught:
        tree.read(data, "x.yaml")
    for each in caught.value.problems:
        sentence = words.say(f"problem.{each.code}", **dict(each.values))
        assert sentence.endswith(".")
        assert not re.search(r"[{}]\w", sentence) or each.code == "yaml-after"


@pytest.mark.parametrize(
    ("data", "values"),
    [
        (b"a: 1\nb: 2\na: 3", {"key": "a", "first": "1"}),
        (b"a: @b", {"character": "@"}),
        (b"a: {x} y", {"character": "}"}),
        (b'a: "\\e"', {"character": "U+001B"}),
        (b"a: \xff", {"byte": "0xFF"}),
    ],
)
def test_values_of_a_problem(data, values):
    with pytest.raises(RefusedError) as caught:
        tree.read(data, "x.yaml")
    assert dict(caught.value.problems[0].values) == values
