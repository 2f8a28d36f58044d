"""Which answers may stand together on one screen."""

from collections.abc import Collection, Iterable

from someguide.interview.screen import Screen


def kept(screen: Screen) -> tuple[str, ...]:
    """Return the earlier answer in the order of the screen, or nothing where it is not valid any more."""
    known = tuple(choice.id for choice in screen.choices if choice.id in screen.given)
    if not screen.many:
        return known if len(known) == 1 else ()
    return () if clash(screen, known) else known


def clash(screen: Screen, marked: Collection[str]) -> str | None:
    """Return the first exclusive option that is marked together with others, if there is one."""
    if len(marked) < 2:  # noqa: PLR2004 - one mark clashes with nothing
        return None
    return next((choice.id for choice in screen.choices if choice.id in screen.exclusive & set(marked)), None)


def toggled(marked: Iterable[str], option: str, exclusive: Collection[str]) -> list[str]:
    """Return the marks after ``option`` is turned on or off: exclusive options and others undo each other."""
    if option in marked:
        return [mark for mark in marked if mark != option]
    if option in exclusive:
        return [option]
    return [*(mark for mark in marked if mark not in exclusive), option]


def labels(screen: Screen, marked: Collection[str]) -> list[str]:
    """Return the labels of the marked options in the order of the screen."""
    return [choice.label for choice in screen.choices if choice.id in marked]
