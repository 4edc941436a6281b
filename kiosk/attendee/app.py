"""The attendee kiosk: hears badges, asks the server, greets."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input

from kiosk.attendee import sample, states, words
from kiosk.attendee.attempts import RETRY, Attempt, Attempts, Scan, WalkIn, new_id
from kiosk.attendee.face import Face
from kiosk.attendee.pages import LANGUAGES, Seen, page
from kiosk.attendee.states import Happening, State, Step
from kiosk.client import Client, Refused, Unreachable
from kiosk.config import Config
from kiosk.screen import ScanningApp
from server.shared import live
from server.shared.language import Say, Texts
from server.shared.requests import NewRegistration
from server.shared.views import EventView, Problem
from server.shared.vocabulary import Language

HERE: Final = Path(__file__).parent
_log = logging.getLogger(__name__)

BEAT: Final = 0.5
"""Seconds between two looks at the clock; what moves moves no faster."""

AGAIN: Final = 0.1
"""Seconds before a stream that ended in order is opened again."""


class AttendeeApp(ScanningApp):
    """One screen, one state, one server."""

    CSS_PATH = HERE / "attendee.tcss"
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"speak('{which}')", priority=True) for key, which in LANGUAGES.items()),
        Binding("f4", "walk_in", priority=True),
        Binding("escape", "leave", priority=True),
        Binding("ctrl+q", "quit", priority=True),
        Binding("ctrl+c", "ignore", priority=True),
    ]

    def __init__(
        self,
        config: Config,
        client: Client,
        *,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(config.gap)
        self.state = State(home=config.language, language=config.language)
        self._client = client
        self._clock, self._wall = clock, wall
        self._texts = Texts(HERE / "texts")
        self._sample = sample.load(config.sample)
        self._board: live.Board | None = None
        self._reachable = True
        self._problem: Problem | None = None
        self._line = ""
        self._show_due = False
        self._attempts = Attempts(client, self.take)
        self._face = Face()

    def get_default_screen(self) -> Screen[None]:
        """Show the one screen there is."""
        return self._face

    def on_mount(self) -> None:
        """Start looking at the server and at the clock."""
        self.set_interval(BEAT, self.beat)
        self.run_worker(self._watch(), group="live", exit_on_error=False)

    def on_ready(self) -> None:
        """Show the first page as soon as its places exist."""
        self.show()

    # what happens

    def take(self, happening: Happening) -> None:
        """Let something happen, and show what became of it."""
        before, self.state = self.state, states.take(self.state, happening, self._clock())
        self._client.language = self.state.language
        if before.step is not self.state.step:
            self._stepped(before.step, self.state.step)
        self.show()

    def _stepped(self, before: Step, now: Step) -> None:
        """Give the keys to whom they belong now, without waiting for the next repaint."""
        if now is Step.WALK_IN:
            self.drop_line()
            self._face.ask(self._say("name-field"))
        elif before is Step.WALK_IN:
            self._face.put_away()
        elif now is Step.WAITING and before is Step.READING:
            self.drop_line()
        elif now is Step.WAITING and self._line:
            self.take(states.KeyHeard())

    def scanned(self, text: str) -> None:
        """Try a badge."""
        self._try(Scan(badge=text, command_id=new_id()))

    def heard_line(self, line: str) -> None:
        """Show what is being typed."""
        self._line = line
        self.take(states.KeyHeard() if line else states.LineGone())

    def beat(self) -> None:
        """Look at the clock."""
        self.take(states.Ticked())
        self._face.beat()

    @on(Input.Changed)
    def keep_open(self) -> None:
        """Somebody is typing a name."""
        if self.state.step is Step.WALK_IN:
            self.take(states.KeyHeard())

    @on(Input.Submitted)
    def register(self, submitted: Input.Submitted) -> None:
        """Register who typed a first name; an empty one waits."""
        name = words.plain(submitted.value)
        if not name or self.state.step is not Step.WALK_IN:
            return
        person = NewRegistration(
            command_id=new_id(),
            first_name=name,
            badge=self.state.badge,
            present=True,
            language=self.state.language,
        )
        event = self._event
        self._try(WalkIn(person=person, event_id=event.id if event else None))

    # keys

    def action_speak(self, language: str) -> None:
        """Speak another language until the next person."""
        self.take(states.Chose(Language(language)))

    def action_walk_in(self) -> None:
        """Take in somebody without a badge."""
        self.take(states.AskedWalkIn())

    def action_leave(self) -> None:
        """Go back to waiting."""
        self.take(states.WentBack())

    def action_ignore(self) -> None:
        """Do nothing: the key would quit."""

    # the server

    def _try(self, attempt: Attempt) -> None:
        self.take(states.Sent())
        self.run_worker(self._attempts.run(attempt), group="attempts", exit_on_error=False)

    async def _watch(self) -> None:
        """Follow the live stream for ever; it says when the server is there and when it is not."""
        while True:
            problem = None
            try:
                async for message in self._client.live():
                    self._see(message)
                await asyncio.sleep(AGAIN)
                continue
            except Refused as refused:
                problem = refused.problem
            except Unreachable:
                pass
            except Exception:  # noqa: BLE001 - the stream is looked for again whatever happened
                _log.exception("live stream")
            self._reachable, self._problem = False, problem
            self.show()
            await asyncio.sleep(RETRY)

    def _see(self, message: live.Board | live.Changes) -> None:
        if isinstance(message, live.Board):
            self._board = message
        elif self._board:
            self._board = live.apply(self._board, message)
        if not self._reachable:
            self._reachable = True
            self._attempts.found()
        self.show()

    # the screen

    def show(self) -> None:
        """Bring the screen up to date, once for all keys that wait already."""
        if not self._show_due:
            self._show_due = True
            self.call_later(self._show)

    def _show(self) -> None:
        self._show_due = False
        if self._face.is_mounted:
            self._face.show(page(self._say, self.state, self._seen()))

    @property
    def _event(self) -> EventView | None:
        return self._board.event if self._board else None

    @property
    def _say(self) -> Say:
        return self._texts.say(self.state.language)

    def _seen(self) -> Seen:
        event = self._event
        return Seen(
            now=self._clock(),
            wall=self._wall(),
            event=event,
            reachable=self._reachable,
            problem=self._problem,
            kept=len(self._attempts.kept),
            line=self._line,
            sample=sample.next_badge(self._sample, event, self._attempts.admitted),
        )


async def _run(config: Config) -> int:
    async with Client(config.server, config.token, config.language) as client:
        app = AttendeeApp(config, client)
        await app.run_async(mouse=False)
        return app.return_code or 0


def run(config: Config) -> int:
    """Run the kiosk in this terminal until somebody leaves it."""
    return asyncio.run(_run(config))
