"""How a page is wanted."""

from dataclasses import dataclass

from someguide.render.quote import Quotes


@dataclass(frozen=True, slots=True)
class Style:
    """Width in columns, and the encoding of the output; without colour there are no escape codes at all.

    With ``quotes``, the document's own words stand beside the rules.
    """

    width: int = 80
    colour: bool = False
    encoding: str = "utf-8"
    quotes: Quotes | None = None

    def can_show(self, text: str) -> bool:
        """Tell whether the output's encoding has all of these characters."""
        try:
            text.encode(self.encoding)
        except (UnicodeEncodeError, LookupError):
            return False
        return True
