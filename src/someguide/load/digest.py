"""A fingerprint of everything a guideline says, with the shared words and laws it uses."""

import hashlib
import json
from dataclasses import asdict, replace
from datetime import date

from someguide.model.guideline import Guideline
from someguide.model.vocabulary import Vocabulary


def digest(guideline: Guideline) -> str:
    """Return the first 16 hex digits of SHA-256 over the guideline's content.

    Comments, layout, earlier names and the order of keys in the file's metadata do not count; every word a
    user can see, every rule and every route does.
    """
    asked = {question.asks for question in guideline.questions.values()}
    topics = {rule.topic for rule in guideline.rules.values()}
    contacts = {*guideline.contacts, *(rule.contact for rule in guideline.rules.values())}
    words = guideline.vocabulary
    used = Vocabulary(
        {id_: question for id_, question in words.questions.items() if id_ in asked},
        {id_: topic for id_, topic in words.topics.items() if id_ in topics},
        {id_: contact for id_, contact in words.contacts.items() if id_ in contacts},
    )
    content = asdict(replace(guideline, vocabulary=used, digest=""))
    del content["renamed"]
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)
