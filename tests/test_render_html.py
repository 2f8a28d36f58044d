"""Pages as HTML: what a browser would make of them, and that no text of a guideline is ever markup."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from test_render_looks import NASTY, PLAIN, poisoned
from test_review import changed, shown, with_words
from walks import WALKS, reported

from someguide.compile.continuation import compile_guideline
from someguide.render.html import show
from someguide.render.markup import document
from someguide.render.report.page import page
from someguide.render.wording import clean
from someguide.shelf import Opened

VOID = {"meta", "input", "col", "wbr"}
LEVELS = ("h1", "h2", "h3", "h4")


class Read(HTMLParser):
    """A page taken apart: its elements in order, their attributes, and the text between them."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.style = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data
        else:
            self.words.append(data)

    def handle_comment(self, data: str) -> None:
        pytest.fail(data)

    @property
    def text(self) -> str:
        return "".join(self.words)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def read(liten: Opened) -> Read:
    return Read(shown(with_words(liten), "html"))


def test_nothing_is_asked_for_and_nothing_runs(read: Read) -> None:
    names = {name for name, _ in read.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "base", "form", "svg"}
    for _, attributes in read.tags:
        assert not attributes.keys() & {"src", "style", "srcset", "action", "background"}
        assert not any(name.startswith("on") for name in attributes)
        assert attributes.get("href", "#").startswith("#")
    assert not re.search(r"url\(|@import", read.style)


def test_policy_allows_this_style_alone(read: Read) -> None:
    policy = next(each["content"] for each in read.all("meta") if "http-equiv" in each)
    print_ = base64.b64encode(hashlib.sha256(read.style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{print_}'" in policy
    assert "unsafe" not in policy
    assert len(read.all("style")) == 1


def test_language_headings_and_links(read: Read) -> None:
    assert read.all("html") == [{"lang": "nb"}]
    steps = [LEVELS.index(name) for name, _ in read.tags if name in LEVELS]
    assert steps[0] == 0
    assert steps.count(0) == 1
    assert all(after <= before + 1 for before, after in pairwise(steps))
    ids = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {each["href"][1:] for each in read.all("a")} <= set(ids)


def test_tables_have_captions_and_heads(read: Read) -> None:
    assert len(read.all("table")) == len(read.all("caption")) == len(read.all("thead")) > 5
    assert {each["scope"] for each in read.all("th")} == {"col", "row"}
    assert all(each["role"] == "cell" and each["data-head"] for each in read.all("td"))


@pytest.mark.parametrize("text", NASTY)
def test_no_data_is_markup(liten: Opened, text: str) -> None:
    harmless, nasty = (
        Read(shown(with_words(changed(liten, poisoned(liten.guideline, each))), "html"))
        for each in (PLAIN, text)
    )
    tags, expected = ([name for name, _ in each.tags if name != "wbr"] for each in (nasty, harmless))
    assert tags == expected
    assert nasty.text.count(clean(text)) >= len(liten.guideline.rules)
    assert all(character.isprintable() or character in "\n\ue000\xa0\u202f" for character in nasty.text)


@pytest.mark.parametrize("text", [*NASTY, "</style><script>x</script>", '"><img src=x onerror=x>'])
def test_a_report_is_a_page_too(liten: Opened, text: str) -> None:
    harmless, nasty = (compile_guideline(poisoned(liten.guideline, each)) for each in (PLAIN, text))
    for name in WALKS:
        made, expected = (Read(show(page(reported(each, name)), "nb")) for each in (nasty, harmless))
        assert [tag for tag, _ in made.tags] == [tag for tag, _ in expected.tags]
        assert clean(text) in made.text


def test_the_verdict_is_told_by_sign_and_word(liten: Opened) -> None:
    made = show(page(reported(liten.guideline, "stop")), "nb")
    assert '<h1 class="level-stop"><span class="sign" aria-hidden="true">!</span> Ikke gjør det</h1>' in made


def test_a_style_that_ends_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="script"):
        document("x", "nb", "a{}</style><script>")
