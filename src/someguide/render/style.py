"""How a terminal wants its text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """Width in columns, and the encoding of the output; without colour there are no escape codes at all."""

    width: int = 80
    colour: bool = False
    encoding: str = "utf-8"

    def can_show(self, text: str) -> bool:
        """Tell whether the output's encoding has all of these characters."""
        try:
            text.encode(self.encoding)
        except (UnicodeEncodeError, LookupError):
            return False
        return True
