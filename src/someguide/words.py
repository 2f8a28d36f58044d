"""The program's own texts, by id, from the gettext catalogue of the language in use."""

import gettext
import re
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

DEFAULT = "nb"
DOMAIN = "someguide"
LOCALE = Path(__file__).parent / "locale"

_language: ContextVar[str] = ContextVar("language", default=DEFAULT)

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


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
    """Make characters that steer a terminal or hide in a text visible as escapes; new lines and tabs stay."""
    return _UNSEEN.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


@lru_cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALE, [language])
