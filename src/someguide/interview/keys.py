"""The keys of the arrow front that questionary does not know."""

from collections.abc import Callable, Iterable
from enum import Enum

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys


class Call(Enum):
    """What a key or a visible choice asks for instead of an answer."""

    back = "escape"
    why = "?"
    danger = "!"


def calls(wanted: Iterable[Call]) -> KeyBindings:
    """Return keys that end the prompt with what they call for."""
    keys = KeyBindings()
    for call in wanted:
        keys.add(call.value, eager=True)(_leave_with(call))
    return keys


def endings() -> KeyBindings:
    """Return the keys that end the interview; a signal from outside counts as Ctrl-C."""
    keys = KeyBindings()
    for name, error in (("c-c", KeyboardInterrupt), (Keys.SIGINT, KeyboardInterrupt), ("c-d", EOFError)):
        keys.add(name, eager=True)(_leave_by(error))
    return keys


def ticking(toggle: Callable[[], None]) -> KeyBindings:
    """Return the space bar for ``toggle``; questionary's "all" and "invert" know no exclusives and rest."""
    keys = KeyBindings()
    keys.add(" ", eager=True)(lambda _: toggle())
    for name in "ai":
        keys.add(name, eager=True)(lambda _: None)
    return keys


def _leave_with(call: Call) -> Callable[[KeyPressEvent], None]:
    return lambda event: event.app.exit(result=call)


def _leave_by(error: type[BaseException]) -> Callable[[KeyPressEvent], None]:
    return lambda event: event.app.exit(exception=error)
