"""What was probably meant."""

import pytest

from someguide.load.near import nearest

NAMES = """
ansatt_jobb leder_privat leder_jobb folkevalgt privat vet_ikke ingen ja nei bilde_pa video lukket_gruppe
må-svare krænkelse høring bilder_av_barn kritikk text todo questions otherwise
"""
KNOWN = NAMES.split()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("privt", "privat"),
        ("pirvat", "privat"),
        ("Privat", "privat"),
        ("privatt", "privat"),
        ("vet ikke", "vet_ikke"),
        ("vetikke", "vet_ikke"),
        ("vet-ikke", "vet_ikke"),
        ("bilde_på", "bilde_pa"),
        ("bilde_paa", "bilde_pa"),
        ("maa_svare", "må-svare"),
        ("ma\u030a-svare", "må-svare"),
        ("kraenkelse", "krænkelse"),
        ("hoering", "høring"),
        ("horing", "høring"),
        ("nie", "nei"),
        ("jaa", "ja"),
        ("folkevalt", "folkevalgt"),
        ("lukketgruppe", "lukket_gruppe"),
        ("lukka_gruppe", "lukket_gruppe"),
        ("barn", "bilder_av_barn"),
        ("question", "questions"),
        ("otherwize", "otherwise"),
        ("texts", "text"),
        ("leder_privt", "leder_privat"),
    ],
)
def test_near(word, meant):
    assert nearest(word, KNOWN) == meant


@pytest.mark.parametrize(
    "word", ["", "_", "x", "abc", "leder", "taushetsplikt", "noe helt annet", "ja" * 100_000]
)
def test_nothing_near(word):
    assert nearest(word, KNOWN) is None


def test_nothing_known():
    assert nearest("privat", []) is None


def test_order_of_the_known_does_not_matter():
    assert nearest("rule-x", ["rule-b", "rule-a"]) == nearest("rule-x", {"rule-a", "rule-b"}) == "rule-a"


def test_the_nearer_wins():
    assert nearest("leder_jobb", ["ansatt_jobb", "leder_jobbb", "leder_jobb"]) == "leder_jobb"
    assert nearest("bilde", ["bilder", "bil", "bilde_pa"]) == "bilder"
