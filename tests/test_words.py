"""Every text the code names stands in the catalogue, and the other way round; nothing hides in a text."""

import io
import re
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import someguide
from someguide import words

PACKAGE = Path(someguide.__file__).parent
CODE = "\n".join(file.read_text("utf-8") for file in sorted(PACKAGE.rglob("*.py")))
CATALOGUES = sorted(words.LOCALE.rglob("*.po"))


def ids() -> set[str]:
    with (words.LOCALE / "nb" / "LC_MESSAGES" / "someguide.po").open("rb") as file:
        return {str(message.id[0] if message.pluralizable else message.id) for message in read_po(file)} - {
            ""
        }


def named() -> set[str]:
    return set(re.findall(r"\b(?:say|count)\(\s*[\"']([a-z0-9.-]+)[\"']", CODE))


def test_texts_were_found():
    assert len(ids()) > 200
    assert len(named()) > 100


def test_every_text_the_code_names_is_there():
    assert named() <= ids()


def test_no_text_is_left_over():
    """Ids that the code puts together (``problem.…``) begin with a part that stands in it as f-string."""
    composed = set(re.findall(r"f[\"']([a-z0-9.-]+)\{", CODE))
    composed |= {"emergency.", "interview.call."}
    literal = set(re.findall(r"[\"']([a-z0-9.-]+)[\"']", CODE))
    left = {each for each in ids() - literal if not any(each.startswith(part) for part in composed)}
    assert not left


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: f"{file.parts[-3]}-{file.stem}")
def test_compiled_catalogue_is_up_to_date(file):
    """Compile it with ``pybabel compile`` (see CONTRIBUTING) or install again."""
    compiled = io.BytesIO()
    with file.open("rb") as source:
        write_mo(compiled, read_po(source))
    assert file.with_suffix(".mo").read_bytes() == compiled.getvalue()


@pytest.mark.parametrize(
    "hidden", ["\x1b", "\x00", "\x9b", "\u202e", "\u200b", "\u061c", "\ufeff", "\U000e0041"]
)
def test_what_hides_is_made_visible(hidden):
    shown = words.visible(f"a{hidden}b")
    assert hidden not in shown
    assert shown.startswith("a\\")


def test_what_does_not_hide_stays():
    assert words.visible("æøå – «x»\n\tčŋ") == "æøå – «x»\n\tčŋ"


def test_a_text_nobody_wrote_is_not_known():
    assert not words.known("no.such.text")
    assert words.known("level.ok")
