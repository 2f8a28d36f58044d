"""The program's own texts, by id, from the gettext catalogue of the language in use."""

import gettext
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

DEFAULT = "nb"
DOMAIN = "someguide"
LOCALE = Path(__file__).parent / "locale"

# Spaces that are no trick, though Python does not count them as printable.
_SPACE = "\n\t\u00a0\u202f\u2009"

_language: ContextVar[str] = ContextVar("language", default=DEFAULT)


def speak(language: str) -> None:
    """Use the catalogue of this language from here on; raises ``FileNotFoundError`` where there is none."""
    _catalogue(language)
    _language.set(language)


def say(text: str, /, **values: object) -> str:
    """Return the text with this id, its gaps filled with ``values``."""
    return _catalogue(_language.get()).gettext(text).format(**values)


def count(text: str, number: int, /, **values: object) -> str:
    """Return the text with this id in the form that fits ``number``, which fills the gap ``{number}``."""
    form = _catalogue(_language.get()).ngettext(text, text, number)
    return form.format(number=number, **values)


def known(text: str) -> bool:
    """Tell whether the catalogue has a text with this id."""
    return _catalogue(_language.get()).gettext(text) != text


def visible(text: str) -> str:
    """Make characters that steer a terminal or hide in a text visible as escapes; white space stays."""
    return "".join(each if each.isprintable() or each in _SPACE else _escaped(each) for each in text)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode()


@lru_cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALE, [language])
