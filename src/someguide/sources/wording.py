"""The bare words of a document, and the fingerprint of a piece of it.

What is folded away is what changes when the same text goes through another converter; every word and every
mark of punctuation stays, and so does case, since a capital can tell a name from a word.
"""

import hashlib
import re
import unicodedata
from functools import reduce

SPLITTING = 1
"""The version of the splitting and of the normal form; a change to either that moves a print raises it."""

_SOFT_BREAK = re.compile(r"\u00ad[^\S\n]*\n\s*")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_MARKUP = (
    (re.compile(r"!?\[([^\[\]]*)\]\((?:[^()]|\([^()]*\))*\)"), r"\1"),
    (re.compile(r"<br */?>"), " "),
    (re.compile(r"^ ?#{1,6} | #+$"), ""),
    (re.compile(r"^ ?[-*+–•·‣▪●○◦] "), ""),
    (re.compile(r"(?<=\S)[*`]+|[*`]+(?=\S)"), ""),
    # Inside a word "_" is a letter like any other; at its edge it is emphasis.
    (re.compile(r"(?<![^\W_])_+|_+(?![^\W_])"), ""),
)
_LETTER = r"[^\W\d_]"
_INNER_HYPHEN = re.compile(rf"(?<={_LETTER})-(?={_LETTER})")
_OWN_HYPHEN = re.compile(r"(?:[\dA-ZÆØÅ]|\b\w)-$")


def clean(text: str) -> str:
    """Return the document in composed characters, without unseen ones, its lines ended by new lines alone.

    A page break becomes an empty line. A word cut by a soft hyphen is whole again.
    """
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"\r\n?|[\x85\u2028]", "\n", text)
    text = re.sub(r"[\f\v\u2029]", "\n\n", text)
    return _UNSEEN.sub("", _SOFT_BREAK.sub("", text))


def join(before: str, after: str) -> str:
    """Put two lines together, and with them a word that a hyphen cuts in two.

    The hyphen stays where it belongs to the word as far as can be seen ("e-", "HMS-", "jobb- og"). Where the
    guess is wrong the print is still right: hyphens inside words do not count there.
    """
    before, after = before.rstrip(), after.lstrip()
    if not re.search(r"\w-$", before) or re.match(r"(?:og|eller|samt)\b", after):
        return f"{before} {after}".strip()
    keep = _OWN_HYPHEN.search(before) or not after[:1].islower()
    return before + after if keep else before[:-1] + after


def plain(text: str) -> str:
    """Return one line of words as a reader sees them: no markup, no list mark, single spaces."""
    text = " ".join(text.split())
    for pattern, instead in _MARKUP:
        text = pattern.sub(instead, text)
    return " ".join(text.split())


def normal(text: str) -> str:
    """Return the form that is fingerprinted: the plain words in NFKC, hyphens inside words left out."""
    line = reduce(join, clean(text).split("\n"), "")
    folded = unicodedata.normalize("NFKC", plain(line)).replace("\u2010", "-")
    return " ".join(_INNER_HYPHEN.sub("", folded).split())


def fingerprint(text: str) -> str:
    """Return the first 12 hexadecimal digits of SHA-256 over the normal form of ``text``."""
    return hashlib.sha256(normal(text).encode()).hexdigest()[:12]
