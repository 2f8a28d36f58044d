"""Where a sentence ends, and where a full stop is none."""

import pytest

from someguide.sources.sentences import sentences


@pytest.mark.parametrize(
    "text",
    [
        "Følg reglene, jf. Kapittel to.|Det hjelper.",
        "Legg ved bilder, kart m.m. til saken.|Send det.",
        "Ta med mat, klær m.m.|Ikke glem kart.",
        "Bruk f. eks., kart.|Eller f.eks. Kartverket sin app.",
        "Vi har hund, katt osv. hjemme.|Og evt. Fugler.",
        "Følg bl.a. Regel to og bl. a. Regel tre.",
        "Se kap. 3 og art. 10 i boka.|De er like av samme art.|Lik.",
        "Det står i aml. § 2 A-1.|Les den.",
        "Det står i § 2 A.|Les den.",
        "Se punkt 1.4 fra 14.12.2015.|Det er nytt.",
        "Møtet er 3. mai.|Det varer i 1.5 timer.",
        "1. Kapittel om duer",
        "Hvorfor har vi duer?: De er fine.",
        "Han sa «kom hit.»|Så gikk han.",
        "Vi venter (lenge.)|[Deretter går vi.]|(Så hjem.)",
        "Reglene sier at «duer [...] Fugler» skal ut … og inn.",
        "Vi ventet…|Ingen kom...|Da gikk vi.",
        "Hei!!|Er du der?|2 duer kom.",
        "Ta kontakt med K. Nordmann i dag.|Svaret kommer.",
        "Stedet du bor i.|Å si det er lett.",
        "Les mer her. https://eksempel.no/duer?a=1. side",
        "Vær snill!|- Smil.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str) -> None:
    expected = text.split("|")
    assert list(sentences(" ".join(expected))) == expected
