"""Signing in: a name and a passphrase, or a code that the organiser gave. Nothing is kept."""

import re
from datetime import datetime, timedelta
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from kiosk.client import Refused, Unreachable
from kiosk.look import CAREFUL
from kiosk.organiser import moments
from kiosk.organiser.page import Entry, Line, Page, Said
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode

_CODE: Final = re.compile(r"[A-Z0-9]{4}-?[A-Z0-9]{4}", re.ASCII | re.IGNORECASE)
"""An enrolment code, as it is read from another screen."""


class SignIn(Page):
    """Covers what lies beneath: who is not signed in sees nobody's name."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3", "reveal", "keys-reveal", priority=True),
        Binding("escape", "leave", "keys-quit"),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    def __init__(self, why: str = "") -> None:
        super().__init__()
        self._why = why
        self._trouble = ""
        self._locked_until: datetime | None = None

    def body(self) -> ComposeResult:
        """Lay out what ended, the two fields, and what is wrong."""
        with Vertical(id="place"), Vertical(id="sign-in"):
            yield Said("sign-in-title", classes="big")
            yield Line(self._why, id="why")
            for name in ("account", "secret"):
                with Horizontal(classes="field"):
                    yield Said(f"field-{name}", classes="label")
                    yield Entry(id=name)
            yield Line(id="trouble", classes="careful")
            yield Said("hint-sign-in", classes="hint")
            yield Said("hint-code", classes="quiet")

    def on_mount(self) -> None:
        """Hide what is typed; begin with the name."""
        self.query_one("#secret", Input).password = True
        self.query_one("#account", Input).focus()

    def heading(self) -> tuple[str, str]:
        """Name the product and the server."""
        return self.say("product"), self.console.client.server

    def show(self) -> None:
        """Say what ended, and what is wrong."""
        self.query_one("#why", Line).display = bool(self._why)
        self.tick()

    def tick(self) -> None:
        """Count down while signing in is closed."""
        super().tick()
        if self._locked_until and self.console.clock() >= self._locked_until:
            self._locked_until, self._trouble = None, self.say("sign-in-again")
        words = self._trouble and f"{CAREFUL} {self._trouble}"
        if self._locked_until:
            left = moments.left(self._locked_until, self.console.clock())
            words = " ".join((words, self.say("sign-in-wait", left=left)))
        self.query_one("#trouble", Line).tell(words)

    # keys

    def action_reveal(self) -> None:
        """Show what is typed as the passphrase, or hide it again."""
        secret = self.query_one("#secret", Input)
        secret.password = not secret.password

    def action_leave(self) -> None:
        """Leave the console, after a question."""
        self.console.leave()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no way back to what is covered."""
        return action != "back" and super().check_action(action, parameters)

    @on(Input.Submitted)
    def _submit(self) -> None:
        name, secret = self.query_one("#account", Input), self.query_one("#secret", Input)
        if not name.value.strip():
            name.focus()
        elif secret.value or _CODE.fullmatch(name.value.strip()):
            if self._locked_until is None:
                self._try(name.value.strip(), secret.value)
        else:
            secret.focus()

    # what the server is asked

    @work(group="sign-in", exclusive=True)
    async def _try(self, name: str, secret: str) -> None:
        client = self.console.client
        try:
            await (client.sign_in(name, secret) if secret else client.enrol(name))
            session = await client.session()
        except Refused as refused:
            self._refused(refused.problem)
        except Unreachable:
            self._say(self.say("sign-in-away"))
        else:
            self.dismiss()
            self.console.signed_in(session)

    def _refused(self, problem: Problem) -> None:
        seconds = problem.params.get("seconds")
        if problem.code is ErrorCode.LOCKED_OUT and isinstance(seconds, int):
            self._locked_until = self.console.clock() + timedelta(seconds=seconds)
            self._say(problem.title)
            return
        self._say(f"{problem.title} {problem.next}")
        self.query_one("#secret", Input).clear()
        self.query_one("#secret", Input).focus()

    def _say(self, trouble: str) -> None:
        self._trouble = trouble
        self.tick()
