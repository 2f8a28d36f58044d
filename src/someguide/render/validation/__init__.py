"""The formats of a validation: one file each, and its line here."""

from collections.abc import Callable, Sequence

from someguide.render.validation import github, json, text
from someguide.verify.outcome import Outcome

VALIDATION: dict[str, Callable[[Sequence[Outcome]], str]] = {
    "text": text.render,
    "json": json.render,
    "github": github.render,
}
