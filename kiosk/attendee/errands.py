"""What the kiosk does for who stands here, beside its screen."""

from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from typing import Any

from kiosk.attendee import mine
from kiosk.attendee.attempts import Attempts
from kiosk.attendee.deeds import Deed
from kiosk.attendee.happenings import Happening
from kiosk.attendee.link import Link
from kiosk.attendee.state import State
from kiosk.attendee.steps import Step
from kiosk.entrance import Entrance
from kiosk.offline.command import Body
from kiosk.printing import SlipPrinter
from server.shared.language import Say

Start = Callable[[Coroutine[Any, Any, None], str], object]
"""Starts something beside the screen, as one of a group."""


class Errands:
    """Runs each errand once, and tells what came of it."""

    def __init__(
        self,
        client: Entrance,
        attempts: Attempts,
        link: Link,
        printer: SlipPrinter | None,
        *,
        start: Start,
        tell: Callable[[Happening], None],
    ) -> None:
        self._client = client
        self._attempts = attempts
        self._link = link
        self._printer = printer
        self._start = start
        self._tell = tell

    def send(self, body: Body) -> None:
        """Send what somebody wants noted, until it is decided."""
        self._start(self._attempts.run(body), "attempts")

    def ask(self, deed: Deed, state: State, say: Say) -> None:
        """Look at somebody's data or day, have them forgotten, or print their slip."""
        if ask := self._asked(deed, state, say):
            self._start(self._answered(ask), "data")

    def _asked(
        self, deed: Deed, state: State, say: Say
    ) -> Callable[[], Awaitable[Happening]] | None:
        badge = state.badge or ""
        match deed:
            case Deed.LOOK:
                return partial(mine.look, self._client, badge)
            case Deed.FORGET:
                return partial(mine.forget, self._client, badge)
            case Deed.DAY if state.about:
                tables = self._link.board.tables if self._link.board else ()
                return partial(mine.day, self._client, badge, state.about, tables)
            case Deed.PRINT if self._printer or state.step is Step.PRINTING:
                return partial(mine.slip, self._client, self._printer, badge, state.day, say)
            case _:
                return None

    async def _answered(self, ask: Callable[[], Awaitable[Happening]]) -> None:
        self._tell(await ask())
