"""Documents as passages: where sentences end, what a place is called, what moves a print and what does not.

The sentences here are our own. The documents themselves are read from the folder named in $SOMEGUIDE_SOURCES.
"""

import hashlib
import re
import sys

import pytest

from someguide.sources.__main__ import main
from someguide.sources.split import Excerpt, find, passages
from someguide.sources.wording import fingerprint

GUIDE = """\
# Regler for brevduer

Vedtatt 3. mai 2021

## Hvem dette gjelder

Alle som **eier** duer, skal [lese dette](https://eksempel.no/a_(b)). Andre kan hoppe over det.

### 1. Føring

Gi korn hver dag, jf. eget skjema. Vann må være rent!

- Bruk skål av tre
- **Ikke gi brød. Det gir vondt i magen.**
- Vei duene hver uke, og noter vekten i boka som

ligger i skuret.

- Vask hendene.

#### 1.1 Frø og korn

Kjøp lokalt.

## 2. Flyging

### **Været**

*Vind:* Vent når det blåser. Snø er verre.

**Når det regner** Duene blir inne.

- **Slipp dem
tidlig** på dagen
"""

PLAIN = """\
skjul Meny
Duer Råd

Regler for duer

Vi har regler for duer. De gjelder alle.

Føring
  • Gi korn hver dag.
  • Gi vann.
Stell
  • Vask hendene
    før du går inn.

Slik melder du fra:
(Navn på leder) tar imot. Skriv kort.

Ta med dette:

  • duens navn
  • duens ring

Hvem har nøkkelen?

Lederen har den.

Oppdatert: 08.12.2022

Til toppen
"""


def by_place(text: str) -> dict[str, str]:
    found = passages(text)
    places = {each.at: each.words for each in found}
    assert len(places) == len(found) > 0
    return places


def prints(text: str) -> list[str]:
    found = [each.print for each in passages(text)]
    assert found
    return found


def test_places_of_a_markdown_document() -> None:
    assert by_place(GUIDE) == {
        "«Regler for brevduer», overskrift": "Regler for brevduer",
        "«Regler for brevduer», avsnitt 1": "Vedtatt 3. mai 2021",
        "«Hvem dette gjelder», overskrift": "Hvem dette gjelder",
        "«Hvem dette gjelder», avsnitt 1, setning 1": "Alle som eier duer, skal lese dette.",
        "«Hvem dette gjelder», avsnitt 1, setning 2": "Andre kan hoppe over det.",
        "1, overskrift": "1. Føring",
        "1, avsnitt 1, setning 1": "Gi korn hver dag, jf. eget skjema.",
        "1, avsnitt 1, setning 2": "Vann må være rent!",
        "1, kulepunkt 1": "Bruk skål av tre",
        "1, kulepunkt 2, setning 1": "Ikke gi brød.",
        "1, kulepunkt 2, setning 2": "Det gir vondt i magen.",
        "1, kulepunkt 3": "Vei duene hver uke, og noter vekten i boka som ligger i skuret.",
        "1, kulepunkt 4": "Vask hendene.",
        "1.1, overskrift": "1.1 Frø og korn",
        "1.1, avsnitt 1": "Kjøp lokalt.",
        "2, overskrift": "2. Flyging",
        "2, «Været», overskrift": "Været",
        "2, «Været», avsnitt 1, setning 1": "Vind: Vent når det blåser.",
        "2, «Været», avsnitt 1, setning 2": "Snø er verre.",
        "2, «Været», avsnitt 2, setning 1": "Når det regner",
        "2, «Været», avsnitt 2, setning 2": "Duene blir inne.",
        "2, «Været», kulepunkt 1": "Slipp dem tidlig på dagen",
    }


def test_places_of_a_document_without_markdown() -> None:
    assert by_place(PLAIN) == {
        "avsnitt 1": "skjul Meny Duer Råd",
        "«Regler for duer», overskrift": "Regler for duer",
        "«Regler for duer», avsnitt 1, setning 1": "Vi har regler for duer.",
        "«Regler for duer», avsnitt 1, setning 2": "De gjelder alle.",
        "«Føring», overskrift": "Føring",
        "«Føring», kulepunkt 1": "Gi korn hver dag.",
        "«Føring», kulepunkt 2": "Gi vann.",
        "«Stell», overskrift": "Stell",
        "«Stell», kulepunkt 1": "Vask hendene før du går inn.",
        "«Slik melder du fra», overskrift": "Slik melder du fra:",
        "«Slik melder du fra», avsnitt 1, setning 1": "(Navn på leder) tar imot.",
        "«Slik melder du fra», avsnitt 1, setning 2": "Skriv kort.",
        "«Slik melder du fra», avsnitt 2": "Ta med dette:",
        "«Slik melder du fra», kulepunkt 1": "duens navn",
        "«Slik melder du fra», kulepunkt 2": "duens ring",
        "«Hvem har nøkkelen?», overskrift": "Hvem har nøkkelen?",
        "«Hvem har nøkkelen?», avsnitt 1": "Lederen har den.",
        "«Hvem har nøkkelen?», avsnitt 2": "Oppdatert: 08.12.2022",
        "«Hvem har nøkkelen?», avsnitt 3": "Til toppen",
    }


def test_headings_of_the_same_name_are_told_apart() -> None:
    found = by_place("## Mat\n\nKorn.\n\n## Vann\n\nRent.\n\n## Mat\n\nBrød.")
    assert found["«Mat», avsnitt 1"] == "Korn."
    assert found["«Mat» (2), avsnitt 1"] == "Brød."


def test_a_long_heading_is_cut_in_places() -> None:
    assert "«Hva vi gjør med duene når …», avsnitt 1" in by_place(
        "# Hva vi gjør med duene når vinteren er her\n\nDe er inne.",
    )


def test_one_number_alone_is_a_heading_and_several_are_a_list() -> None:
    found = by_place(
        "1. Mat\n\nGi korn:\n\n1. Hvete\n2. Bygg\n\n2) Vann\n\nRent vann.\n\n§ 3 Hvile\n\nSov godt."
    )
    assert list(found) == [
        "1, overskrift",
        "1, avsnitt 1",
        "1, punkt 1",
        "1, punkt 2",
        "1, punkt 3",
        "1, avsnitt 2",
        "§ 3, overskrift",
        "§ 3, avsnitt 1",
    ]


def test_contents_lists_are_passages_and_not_headings() -> None:
    text = "## Innhold\n\nMat.....\t3\nHva er korn?: .... 4\nVann ……… 12\n\n## Mat\n\nKorn."
    found = {each.at: (each.kind, each.words) for each in passages(text)}
    assert found["«Innhold», linje 1"] == ("text", "Mat..... 3")
    assert found["«Innhold», linje 2"] == ("text", "Hva er korn?: .... 4")
    assert found["«Innhold», linje 3"] == ("text", "Vann ……… 12")
    assert found["«Mat», avsnitt 1"] == ("text", "Korn.")


def test_kinds() -> None:
    assert [each.kind for each in passages("# Mat\n\nGi korn.\n\n- Hvete\n\n1. Bygg")] == [
        "heading",
        "text",
        "bullet",
        "bullet",
    ]


@pytest.mark.parametrize("text", ["", "\n \n\f\n", "---\n***\n**", "______"])
def test_a_document_without_words_has_no_passages(text: str) -> None:
    assert passages(text) == ()


def test_a_fingerprint_is_twelve_digits_of_the_normal_form() -> None:
    assert fingerprint("Gi korn.") == hashlib.sha256(b"Gi korn.").hexdigest()[:12]


@pytest.mark.parametrize(
    "other",
    [
        "  Legg\tut ½ e-post\u00a0om  [duer](https://eksempel.no), jobb- og fritid. ",
        "- **Legg** ut _½_ e-post om *duer*, jobb- og fritid.",
        "### Legg ut ½ e-post om duer, jobb- og fritid. ###",
        "Legg ut 1⁄2 e-post om du\u00ader, jobb- og fri\u200btid.",
        "Legg ut ½ e-\npost om du-\n\n  er, jobb-\nog fri\u00ad\r\ntid.",
        "Legg ut ½ e\u2011post om duer, jobb\u2010 og fritid.\ufeff",
    ],
)
def test_a_fingerprint_does_not_see_layout(other: str) -> None:
    assert fingerprint(other) == fingerprint("Legg ut ½ e-post om duer, jobb- og fritid.")


@pytest.mark.parametrize(
    "other", ["gi korn.", "Gi korn", "Gi korn!", "Gi kor.", "Gi korn. ...", "Gi_korn.", "Gi 3 korn."]
)
def test_a_fingerprint_sees_words_case_and_punctuation(other: str) -> None:
    assert fingerprint(other) != fingerprint("Gi korn.")


COPIES = {
    "windows": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    "wide spaces": lambda text: re.sub(r"(?<=[a-zæøå]) (?=[a-zæøå])", " \u00a0 ", text),
    "links gone": lambda text: re.sub(r"\[([^\]]*)\]\([^()]*\)", r"\1", text),
    "underlines": lambda text: text.replace("**", "__"),
    "other bullets": lambda text: re.sub(r"^(\s*)[-•] ", r"\1* ", text, flags=re.MULTILINE),
    "deeper": lambda text: re.sub(r"^(?=.)", "   ", text, flags=re.MULTILINE),
    "end of lines": lambda text: re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE),
}


@pytest.mark.parametrize("edit", COPIES.values(), ids=COPIES)
@pytest.mark.parametrize("text", [GUIDE, PLAIN], ids=["markdown", "plain"])
def test_another_layout_moves_no_print(text: str, edit) -> None:
    assert prints(edit(text)) == prints(text)


def test_hyphens_and_page_breaks_move_neither_prints_nor_places() -> None:
    text = (
        "# Mat\n\n- Gi duene nok korn\n- **Bruk skål av tre.** Ta bare det reneste vannet.\n\nIngen får brød."
    )
    cut = text.replace("du", "du-\n  ", 1).replace("bare ", "bare\n\n\f\n").replace("reneste", "rene-\n\nste")
    assert cut.count("\n") > text.count("\n") + 5
    assert passages(cut) == passages(text)


def test_a_page_break_does_not_join_what_is_whole() -> None:
    assert list(by_place("# Mat\n\n- Gi korn.\n\nog vann\n\nTo duer\n\n- bader\n")) == [
        "«Mat», overskrift",
        "«Mat», kulepunkt 1",
        "«Mat», avsnitt 1",
        "«Mat», avsnitt 2",
        "«Mat», kulepunkt 2",
    ]


def test_a_changed_word_moves_exactly_one_print() -> None:
    before, after = prints(GUIDE), prints(GUIDE.replace("vondt i magen", "vondt i kroen"))
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_words_keep_their_own_hyphens_across_lines() -> None:
    found = by_place("Send e-\npost om HMS-\nboka, jobb-\nog fritids-\nduer, og 2-\n3 egg.")
    assert found == {"avsnitt 1": "Send e-post om HMS-boka, jobb- og fritidsduer, og 2-3 egg."}


def test_a_passage_is_found_by_its_print_and_by_place_where_it_stands_twice() -> None:
    among = passages("## Mat\n\nSpør først.\n\n- Gi korn.\n\n## Fly\n\n- Spør først.")
    twice, once = fingerprint("Spør først."), fingerprint("Gi korn.")
    assert find(among, fingerprint("Gi brød.")) == ()
    assert [each.at for each in find(among, twice)] == ["«Mat», avsnitt 1", "«Fly», kulepunkt 1"]
    assert [each.at for each in find(among, twice, "«Fly», kulepunkt 1")] == ["«Fly», kulepunkt 1"]
    assert len(find(among, twice, "et annet sted")) == 2
    assert find(among, once, "et annet sted") == (Excerpt("«Mat», kulepunkt 1", once, "bullet", "Gi korn."),)


def test_passages_are_printed_for_copying(tmp_path, monkeypatch, capsys) -> None:
    file = tmp_path / "duer.md"
    file.write_text("# Mat\n\nGi **korn**.\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["someguide.sources", str(file)])
    main()
    assert capsys.readouterr().out == (
        f"{fingerprint('Mat')}  «Mat», overskrift  heading  Mat\n"
        f"{fingerprint('Gi korn.')}  «Mat», avsnitt 1  text  Gi korn.\n"
    )
