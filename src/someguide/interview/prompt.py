"""Asks with arrows on a terminal. The only place that knows questionary: slow to import, so import late."""

from collections.abc import Collection
from typing import Any

import questionary
from prompt_toolkit import print_formatted_text
from prompt_toolkit.application import get_app_session
from prompt_toolkit.formatted_text import fragment_list_to_text, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyBindingsBase, merge_key_bindings
from questionary.prompts.common import InquirerControl

from someguide.interview import keys, marks, wording
from someguide.interview.keys import Call
from someguide.interview.screen import Move, Screen
from someguide.interview.sheet import STRONG, Row, Sheet
from someguide.words import say

# How long a lone Esc waits for the rest of an arrow key, in seconds: the library's half second feels broken.
_ESCAPE = 0.1


class Prompt:
    """A front with arrow keys, in the app session of prompt_toolkit that the caller stands in.

    What keeps the terminal from such a prompt rises as it comes, so that the caller can fall back to plain.
    """

    def ask(self, screen: Screen) -> tuple[str, ...] | Move:
        """Ask until there is a valid answer or the person goes back; a line about the answer stays behind."""
        page = _page(screen)
        while isinstance(got := page.run(), Call):
            if got is Call.back and screen.number > 1:
                return Move.back
            page.notice = self._serve(got, screen)
        answer = tuple(got) if screen.many else (got,)
        given = "; ".join(marks.labels(screen, answer))
        self.tell(say("interview.answered", question=screen.text, answer=given))
        return answer

    def tell(self, text: str) -> None:
        """Show some lines, broken between words."""
        width = get_app_session().output.get_size().columns
        print_formatted_text("\n".join(wording.fold(text, width)))

    def _serve(self, call: Call, screen: Screen) -> str:
        """Show what was called for; return the notice to ask again with."""
        if call is Call.back:
            return say("interview.first")
        text = wording.danger() if call is Call.danger else wording.reason(screen)
        self.tell(f"\n{text}\n")
        _resume().run()
        return ""


class _Page:
    """A question of questionary, drawn and steered by us; run again, it stands as it was left."""

    def __init__(self, question: questionary.Question, head: tuple[tuple[str, str], ...], foot: str) -> None:
        self.notice = ""
        self._app = question.application
        self._control = next(
            c for c in self._app.layout.find_all_controls() if isinstance(c, InquirerControl)
        )
        self._start = self._control.pointed_at
        self._boxes = False
        self._app.layout = Sheet(head, self._rows, self._remark, foot).layout()
        self._app.erase_when_done = True
        self._app.ttimeoutlen = self._app.timeoutlen = _ESCAPE
        # A terminal that does not tell where its cursor is works all the same, and the warning is English.
        self._app.renderer.cpr_not_supported_callback = None
        self.bind(keys.endings())

    def bind(self, more: KeyBindingsBase) -> None:
        """Add keys, which win over those that are there."""
        known = self._app.key_bindings or KeyBindings()
        self._app.key_bindings = merge_key_bindings([known, more])

    def tick(self, exclusive: Collection[str]) -> None:
        """Draw boxes, and let the space bar tick them."""

        def toggle() -> None:
            pointed = str(self._control.get_pointed_at().value)
            self._control.selected_options = marks.toggled(self._control.selected_options, pointed, exclusive)
            self._forget()

        self._boxes = True
        self.bind(keys.ticking(toggle))

    def run(self) -> Any:  # noqa: ANN401 - questionary's own type
        """Return what questionary answers (an id, or a list of them), or a call."""
        got = self._app.run()
        self._forget()
        if isinstance(self._control.get_pointed_at().value, Call):
            # Back from what a visible choice showed, the next Enter should answer and not show it again.
            self._control.pointed_at = self._start
        return got

    def _forget(self) -> None:
        self.notice, self._control.error_message = "", None

    def _remark(self) -> str:
        return self.notice or fragment_list_to_text(to_formatted_text(self._control.error_message))

    def _rows(self) -> list[Row]:
        ticked = self._control.selected_options
        return [
            Row("")
            if isinstance(choice, questionary.Separator)
            else Row(
                label=str(choice.title),
                pointed=number == self._control.pointed_at,
                ticked=choice.value in ticked if self._boxes else None,
            )
            for number, choice in enumerate(self._control.choices)
        ]


def _page(screen: Screen) -> _Page:
    """Return the page of a question, with the earlier answer marked."""
    foot = say("interview.keys.many" if screen.many else "interview.keys.one")
    head = (("", wording.progress(screen)), (STRONG, screen.text))
    page = _Page(_checkbox(screen) if screen.many else _select(screen), head, foot)
    page.bind(keys.calls(Call))
    if screen.many:
        page.tick(screen.exclusive)
    return page


def _select(screen: Screen) -> questionary.Question:
    answer = marks.kept(screen)
    choices = [questionary.Choice(choice.label, choice.id) for choice in screen.choices]
    wanted = [call for call in Call if call is not Call.back or screen.number > 1]
    visible = [questionary.Choice(say(f"interview.call.{call.name}"), call) for call in wanted]
    default = answer[0] if answer else None
    return questionary.select(screen.text, [*choices, questionary.Separator(), *visible], default=default)


def _checkbox(screen: Screen) -> questionary.Question:
    answer = marks.kept(screen)
    choices = [questionary.Choice(one.label, one.id, checked=one.id in answer) for one in screen.choices]
    return questionary.checkbox(screen.text, choices, validate=lambda ids: bool(ids) or say("interview.tick"))


def _resume() -> _Page:
    """Return a page of one choice, which goes on; what it waits for stands above it."""
    page = _Page(questionary.select("", [questionary.Choice(say("interview.resume"), Call.back)]), (), "")
    page.bind(keys.calls([Call.back]))
    return page
