"""Good YAML: text stays text, everything has its place, and no bytes at all lead to a traceback."""

import json
import random
import time

import pytest
import yaml

from someguide.load import text, tree
from someguide.model.problem import Place, RefusedError

TEXT = """\
title: På nett
rules:
  bilder: {modality: must, tags: [a, "b"]}
  "venner":
    text: >
      Lang
      tekst
    empty:
steps:
- one
- two: 2
"""

TYPED = {"true": True, "false": False, "null": None, "~": None, "": None}
TEXTS = "no nei on off y True NULL 12 012 3.1 -2 0x1f 1_000 12:30 2026-01-01 .inf = æøå 👩🏽 e\u0301"


@pytest.fixture(params=["in C", "in Python"], autouse=True)
def parser(request, monkeypatch):
    if request.param == "in Python":
        monkeypatch.setattr(tree, "FAST", yaml.SafeLoader)
    elif not yaml.__with_libyaml__:
        pytest.skip("no libyaml here")


def value(source):
    return tree.read(source if isinstance(source, bytes) else source.encode(), "x.yaml").value


@pytest.mark.parametrize("written", TYPED)
def test_typed_scalars(written):
    assert value(f"a: {written}\n")["a"] is TYPED[written]
    assert value(f"a: '{written}'\nb: \"{written}\"\n") == {"a": written, "b": written}


@pytest.mark.parametrize("written", TEXTS.split())
def test_all_else_is_text(written):
    assert value(f"a: {written}\n{written}: [{written}]\n") == {"a": written, written: [written]}


def test_long_texts():
    digits = "9" * 10_000
    assert value(f"a: {digits}\nb: https://a.no/b?c=d#e\n") == {"a": digits, "b": "https://a.no/b?c=d#e"}


def test_value_of_a_whole_file():
    assert value(TEXT) == {
        "title": "På nett",
        "rules": {
            "bilder": {"modality": "must", "tags": ["a", "b"]},
            "venner": {"text": "Lang tekst\n", "empty": None},
        },
        "steps": ["one", {"two": "2"}],
    }


@pytest.mark.parametrize(
    ("path", "of_value", "of_key"),
    [
        ((), (1, 1), (1, 1)),
        (("title",), (1, 8), (1, 1)),
        (("rules",), (3, 3), (2, 1)),
        (("rules", "bilder", "tags", 1), (3, 38), (3, 38)),
        (("rules", "venner", "text"), (5, 11), (5, 5)),
        (("rules", "venner", "empty"), (8, 11), (8, 5)),
        (("steps", 1), (11, 3), (11, 3)),
        (("steps", 1, "two"), (11, 8), (11, 3)),
        (("rules", "venner", "missing", "deeper"), (5, 5), (4, 3)),
        (("steps", 7), (10, 1), (9, 1)),
        (("steps", "two"), (10, 1), (9, 1)),
        (("nowhere",), (1, 1), (1, 1)),
    ],
)
def test_place(path, of_value, of_key):
    read = tree.read(TEXT.encode(), "x.yaml")
    assert read.place(path) == Place("x.yaml", *of_value)
    assert read.place(path, key=True) == Place("x.yaml", *of_key)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_mark(end):
    read = tree.read(b"\xef\xbb\xbf" + TEXT.replace("\n", end).encode(), "x.yaml")
    assert read.value == value(TEXT)
    assert read.place(("steps", 1, "two")) == Place("x.yaml", 11, 8)


def test_document_marks_are_fine():
    assert value("%YAML 1.2\n---\na: b # slutt\n...\n") == {"a": "b"}


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("indent", [None, 2])
def test_json(ascii_only, indent):
    data = {
        "rolle": "privat",
        "bilder": ["a", "b/c", "", 'si "hei"', "C:\\ny", "to\nlinjer\tog tab", "æøå – 😀"],
        "finished": True,
        "none": None,
        "empty": {"a": {}, "b": []},
        "#": "*&!|>%@`",
    }
    written = json.dumps(data, ensure_ascii=ascii_only, indent=indent)
    assert value(written) == data
    assert value(written.replace("/", "\\/")) == data
    assert value(json.dumps(data, ensure_ascii=ascii_only, separators=(",", ":"))) == data


def test_json_numbers_are_text():
    assert value('{"a": 1, "b": [-2.5e3]}') == {"a": "1", "b": ["-2.5e3"]}


def test_escapes_alone_are_fine():
    assert value(r'a: "\n\t\u00e6\x41\\ud800"') == {"a": "\n\tæA\\ud800"}


def test_no_bytes_lead_to_a_traceback():
    chance = random.Random(2)  # noqa: S311 - the same every time
    pieces = (
        TEXT.encode(),
        bytes(range(256)),
        rb"&a *a !t <<: %TAG --- ... ? | > [{}], \" ' \u \ud800 \U00110000",
    )
    for _ in range(1500):
        data = bytearray(chance.choice(pieces) + b"\n" + chance.choice(pieces))
        for _ in range(chance.randrange(12)):
            spot, start = chance.randrange(len(data)), chance.randrange(40)
            data[spot : spot + chance.randrange(4)] = chance.choice(pieces)[
                start : start + chance.randrange(6)
            ]
        try:
            assert isinstance(value(bytes(data)), dict)
        except RefusedError as error:
            assert error.problems  # noqa: PT017 - either outcome will do


@pytest.mark.parametrize("numbers", [range(0x3100), range(0xD7F0, 0xE010), range(0xFE00, 0x10010)])
def test_every_character_is_read_or_refused(numbers):
    for character in map(chr, sorted({*numbers} - {*b'"\\\r\n'})):
        try:
            assert value(f'a: "x{character}y"'.encode("utf-8", "surrogatepass")) == {"a": f"x{character}y"}
        except RefusedError as error:
            assert {each.code for each in error.problems} <= {"file-unseen", "file-not-utf8"}  # noqa: PT017
            assert text.unseen(character)


def test_large_file_is_read_in_time():
    rule = "  r-{0}:\n    modality: must\n    text: Noe som må gjøres, nummer {0}\n    in: [{{at: her}}]\n"
    data = ("rules:\n" + "".join(map(rule.format, range(2300)))).encode()
    assert 190_000 < len(data) < 220_000
    before = time.perf_counter()
    assert len(value(data)["rules"]) == 2300
    assert time.perf_counter() - before < 10
