"""Where one sentence ends and the next begins, in Norwegian prose."""

import re


def _set(*rows: str) -> frozenset[str]:
    return frozenset(word for row in rows for word in row.split())


_LEADS_ON = _set(
    "a ang bl bl.a bla ca d.e d.v.s dr dvs eks ekskl el ev evt f f.eks f.o.m hhv i.f.t i.h.t ift iht inkl",
    "jf jfr m.a.o m.h.t mht o p.g.a pga ref s.k st t.d t.o.m td vs",
)
"""Abbreviations that never stand last in a sentence."""

_LEADS_TO_NUMBER = _set(
    "aml art avd bnr fig fvl gnr grl kap kl kml kr maks mill min mrd nr offl pkt s strl tlf"
)
"""Abbreviations, some also words, that stand before a number: "art. 10", but "ting av samme art."."""

_MAY_END = _set("e.l etc m.fl m.m m.v mfl mm mv o.a o.l osv")
"""Abbreviations that may stand last: a capital after them begins a new sentence."""

_NEAR = 40
"""How many characters to each side of a full stop can tell what it is."""

_OPENERS = "«\"“”'‘’([*_"
_STOP = re.compile(r"(?P<stop>[.!?…]+)[\"'”’»)\]*_]*\s+")
_BEFORE_START = re.compile(rf"(?:[-–•]\s)?[{re.escape(_OPENERS)}]*")
_NUMBER = re.compile(r"\d|[IVXLC]+\b|§")
_ONLY_NUMBER = re.compile(r"[\W\d]*")
_INITIAL = re.compile(r"(?:^|[^\d\s]\s+)[^\W\d_]$")


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of one line of plain words, as they stand and in order."""
    found, begin = [], 0
    for match in _STOP.finditer(text):
        if _ends(text, begin, match):
            found.append(text[begin : match.end()].strip())
            begin = match.end()
    return tuple(each for each in (*found, text[begin:].strip()) if each)


def is_open(text: str) -> bool:
    """Tell whether the text stops in the middle of a sentence: no end punctuation, or an abbreviation's."""
    bare = text.rstrip(" \"'”’»)]*_")
    if bare.endswith("."):
        return _last_word(bare[:-1]) in _LEADS_ON | _LEADS_TO_NUMBER | _MAY_END
    return not bare.endswith(("!", "?", ":", ";", "…"))


def starts_low(text: str) -> bool:
    """Tell whether the first letter, after quotes, brackets and markup, is a small one."""
    return text.lstrip(_OPENERS)[:1].islower()


def _ends(text: str, begin: int, match: re.Match[str]) -> bool:
    before = text[max(begin, match.start() - _NEAR) : match.start()]
    after = text[match.end() : match.end() + _NEAR]
    if not _begins(after) or _ONLY_NUMBER.fullmatch(text, begin, match.start()):
        return False
    if match["stop"] != ".":
        # "[...]" marks words left out, not an end.
        return not before.endswith(("[", "("))
    word = _last_word(before)
    if word in _LEADS_TO_NUMBER:
        return not _NUMBER.match(after)
    return word not in _LEADS_ON and not (before[-1:].isupper() and _INITIAL.search(before))


def _begins(after: str) -> bool:
    start = _BEFORE_START.sub("", after, count=1)[:1]
    return start.isupper() or start.isdigit()


def _last_word(before: str) -> str:
    word = before.rsplit(maxsplit=1)[-1].lstrip(_OPENERS) if before.strip() else ""
    # "§ 2 A." is no "bl. a.": a capital that stands alone is no abbreviation.
    return word if len(word) == 1 else word.lower()
