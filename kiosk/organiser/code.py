"""An enrolment code, large, while its minutes run and until a machine has used it."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from kiosk.client import Refused, Unreachable
from kiosk.look import CAREFUL, DONE
from kiosk.organiser import moments
from kiosk.organiser.handout import is_local
from kiosk.organiser.page import Line, Said, console_of
from server.shared.accesses import EnrolmentView, TokenView

EVERY = 2.0
"""Seconds between two looks whether the code was used."""
WIDEST = 64
"""Cells inside the box."""
VERBS = {"kiosk": "kiosk", "desk": "organiser"}
"""What a machine of a role runs."""


class Code(ModalScreen[None]):
    """Shows one offer. `is_new`: whether a token came of this code."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("enter", "leave", show=False),
    ]

    def __init__(self, offer: EnrolmentView, is_new: Callable[[TokenView], bool]) -> None:
        super().__init__()
        self._offer, self._is_new = offer, is_new
        self._used: TokenView | None = None

    def compose(self) -> ComposeResult:
        """Lay out the code, how long it lasts, and what to type where."""
        with VerticalScroll(classes="box", can_focus=False):
            yield Said(f"code-{self._offer.access}-title", classes="box-title")
            yield Line(_large(self._offer.code, self.app.size.width - 10), id="code")
            yield Line(" ".join(self._offer.code), id="spaced")
            yield Line(id="left")
            yield Said("code-type", classes="quiet")
            yield Line(self._command, id="command")
            yield Line(id="local", classes="careful")
            yield Said("hint-close", classes="hint")

    @property
    def _command(self) -> str:
        verb = VERBS.get(self._offer.access, "kiosk")
        client = console_of(self).client
        trust = " --certificate tablee.crt" if client.trusts_one else ""
        return f"./run.sh {verb} --server {client.server}{trust}"

    def on_mount(self) -> None:
        """Count down, and look whether it was used."""
        self.query_one("#command", Line).tell(self._command)
        self.redraw()
        self.set_interval(1.0, self._count)
        self.set_interval(EVERY, self._look)

    def redraw(self) -> None:
        """Say everything again, in the language of now."""
        for said in self.query(Said):
            said.speak()
        local = self.query_one("#local", Line)
        local.display = is_local(console_of(self).client.server)
        local.tell(f"{CAREFUL} " + console_of(self).say("link-local"))
        self._count()

    def _count(self) -> None:
        now, line = console_of(self).now(), self.query_one("#left", Line)
        text, look = self._state(now)
        line.tell(text)
        line.look(look)

    def _state(self, now: datetime) -> tuple[str, str]:
        """Say whether the code was used, is over, or how long it lasts."""
        say = console_of(self).say
        if self._used:
            at = moments.clock(say, self._used.created_at, moments.HOME)
            return f"{DONE} " + say("code-used", at=at), "done"
        if now >= self._offer.expires_at:
            return f"{CAREFUL} " + say("code-over"), "careful"
        return say("code-left", left=moments.left(self._offer.expires_at, now)), "now"

    @work(group="watching", exclusive=True)
    async def _look(self) -> None:
        """Look for the token; who does not answer now is asked again."""
        try:
            tokens = await console_of(self).client.tokens()
        except (Refused, Unreachable):
            return
        self._used = self._used or next(filter(self._is_new, tokens), None)
        self._count()

    def action_leave(self) -> None:
        """Show the code no more."""
        self.dismiss()


def _large(code: str, room: int) -> str:
    # Imported here: the drawing library takes a tenth of a second.
    from kiosk.widgets.letters import draw

    return "\n".join(draw(code, min(room, WIDEST), 6)) or code
