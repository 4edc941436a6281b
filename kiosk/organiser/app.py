"""The organiser's console: its screens, its language, and the live stream of one event."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import ClassVar, Protocol, runtime_checkable

from textual import work
from textual.binding import Binding, BindingType
from textual.screen import Screen

from kiosk.board import answered, running
from kiosk.client import Refused, Unreachable
from kiosk.config import Config
from kiosk.look import LIVE, NEXT
from kiosk.office import Office
from kiosk.organiser.dialogs import Confirm
from kiosk.organiser.events import Events
from kiosk.organiser.help import Help
from kiosk.organiser.page import Page, stands
from kiosk.organiser.rights import ENDED, Right, may
from kiosk.organiser.sign_in import SignIn
from kiosk.organiser.voice import Voice, texts
from server.shared import live
from server.shared.accesses import Session
from server.shared.live import Board, Changes
from server.shared.views import EventView, Problem
from server.shared.vocabulary import OF_THE_TEAM, Access, Language

RETRY_AFTER = (0.5, 1.0, 2.0, 4.0)
"""Seconds before each new try; the last one goes on."""

MOST_REMARKS = 5
"""Answers named at once: many come together after the server was away."""


@runtime_checkable
class Redrawn(Protocol):
    """A screen that shows everything anew when asked."""

    def redraw(self) -> None:
        """Show the board and the language of now."""


def utc_now() -> datetime:
    """Return this machine's time."""
    return datetime.now(UTC)


def _scope(session: Session) -> tuple[Access, str | None]:
    """Return what decides which screens somebody may see."""
    return session.access, session.event_id


class Console(Voice):
    """One organiser, one server. `clock` is this machine's; the server's difference is added."""

    TITLE = "Tablée"
    CSS_PATH = "organiser.tcss"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares its type
        (0, "-narrow"),
        (80, "-normal"),
        (100, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high")]  # noqa: RUF012 - same
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "keys-help", priority=True),
        Binding("f2", "language", "keys-language", priority=True),
    ]

    def __init__(
        self,
        client: Office,
        language: Language = Language.FR,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(language)
        self.client = client
        self.clock = clock
        self.session: Session | None = None
        self.board: Board | None = None
        self.away = False
        self.refusal: Problem | None = None
        self._event: EventView | None = None
        self._ahead = timedelta()
        self._rung: tuple[str, int] | None = None

    def get_default_screen(self) -> Screen[None]:
        """Begin with the events; every other screen lies over them."""
        return Events()

    def on_mount(self) -> None:
        """Follow the clock."""
        self.set_interval(1.0, self._tick)

    # what pages ask

    @property
    def event(self) -> EventView:
        """The event that is open, as it is known now."""
        if self.board is not None:
            return self.board.event
        if self._event is None:
            raise RuntimeError("no event is open")
        return self._event

    def now(self) -> datetime:
        """Return the server's time, as far as known."""
        return self.clock() + self._ahead

    def may(self, right: Right) -> bool:
        """Say whether whoever is signed in may do something."""
        return may(self.session, right)

    def tell_problem(self, problem: Problem) -> None:
        """Say what the server refused; whoever it does not know any more signs in again."""
        if problem.code in ENDED:
            self.sign_in(problem.title)
        else:
            super().tell_problem(problem)

    # who is signed in

    def sign_in(self, why: str = "") -> None:
        """Ask for a name and a passphrase in front of what is there; `why` says what ended."""
        if not any(isinstance(screen, SignIn) for screen in self.screen_stack):
            self.push_screen(SignIn(why))

    def signed_in(self, session: Session) -> None:
        """Go on where one was; who may other things begins at the events."""
        before, self.session = self.session, session
        if before and _scope(before) != _scope(session):
            self.run_worker(self._begin_again(), group="asking")
        elif self._event is not None:
            self._live(self._event.id)
        self.redraw()

    async def _begin_again(self) -> None:
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        self.unfollow()

    async def sign_out(self) -> None:
        """End the session; somebody else may sign in."""
        with self.telling():
            await self.client.sign_out()
            self.session = None
            self.sign_in()

    # the live stream

    def follow(self, event: EventView) -> None:
        """Open an event: show it live until `unfollow`."""
        self.board, self._event = None, event
        self._live(event.id)

    def unfollow(self) -> None:
        """Close the event that was open."""
        self.workers.cancel_group(self, "live")
        self.board = self._event = None
        self.reached()

    @work(group="live", exclusive=True)
    async def _live(self, event_id: str) -> None:
        tries = 0
        while True:
            refusal = None
            try:
                await self._set_clock()
                async for message in self.client.live(event_id):
                    tries = 0
                    self._take(message)
            except Refused as refused:
                refusal = refused.problem
            except Unreachable:
                pass
            self.lost(refusal)
            if refusal and refusal.code in ENDED:
                return
            await asyncio.sleep(RETRY_AFTER[min(tries, len(RETRY_AFTER) - 1)])
            tries += 1

    async def _set_clock(self) -> None:
        about = await self.client.about()
        self._ahead = about.time - self.clock()

    def _take(self, message: Board | Changes) -> None:
        before = self.board
        if isinstance(message, Board):
            self.board = message
        elif self.board is not None:
            self.board = live.apply(self.board, message)
        if before and self.board:
            self._remark_on(before, self.board)
        self.away = False
        self.redraw()

    def _remark_on(self, before: Board, now: Board) -> None:
        """Say what happened by itself: a better plan, an answer of an employer."""
        if now.counts.improved > before.counts.improved:
            self.remark("improved")
        if tables := answered(before, now)[:MOST_REMARKS]:
            said = [{"name": t.employer, "answer": str(t.answer)} for t in tables]
            self._note("answered", said, LIVE)

    def reached(self) -> None:
        """Note that the server answers."""
        if self.away:
            self.away = False
            self.redraw()

    def lost(self, refusal: Problem | None = None) -> None:
        """Note that the server is away, or wants us no more; the banner says so."""
        if refusal and refusal.code in ENDED:
            self.tell_problem(refusal)
        elif not self.away or refusal != self.refusal:
            self.away, self.refusal = True, refusal
            self.redraw()

    def trouble(self) -> str:
        """Return what the banner says while the server is away."""
        if self.refusal is not None:
            return f"{self.refusal.title} {self.refusal.next}"
        return self.say("server-away")

    # what is in sight

    def redraw(self) -> None:
        """Show everything in sight anew."""
        for screen in self._in_sight():
            screen.redraw()

    def _in_sight(self) -> Iterator[Redrawn]:
        """Yield the screen in front, and those it lies over without hiding them."""
        for screen in reversed(self.screen_stack):
            if stands(screen) and isinstance(screen, Redrawn):
                yield screen
            if not screen.is_modal:
                return

    def _tick(self) -> None:
        for screen in self._in_sight():
            if isinstance(screen, Page):
                screen.tick()
        self._ring()
        if self.session and self.session.expires_at and self.now() >= self.session.expires_at:
            self.sign_in(self.say("session-over"))

    def _ring(self) -> None:
        """Ring once when the running round is over."""
        current = running(self.board) if self.board else None
        if current is None or self.now() < current.ends_at:
            return
        if self._rung != (self.event.id, current.number):
            self._rung = (self.event.id, current.number)
            self.bell()
            self.remark("round-over", sign=LIVE, round=current.number)
            self.redraw()

    # keys that work everywhere

    def action_language(self) -> None:
        """Speak the next language, everywhere at once."""
        known = list(OF_THE_TEAM)
        language = known[(known.index(self.say.language) + 1) % len(known)]
        self.say = texts().say(language)
        self.client.language = language
        self.redraw()

    def action_help(self) -> None:
        """Explain the keys."""
        if not isinstance(self.screen, Help):
            self.push_screen(Help())

    def leave(self) -> None:
        """Leave the console, after a question."""

        def answered(answer: str | None) -> None:
            if answer == "yes":
                self.exit()

        self.push_screen(Confirm("quit"), answered)

    def action_help_quit(self) -> None:
        """Answer Ctrl+C, which quits elsewhere."""
        self.toast("how-to-quit", sign=NEXT)


def run(config: Config) -> int:
    """Run the console in this terminal; returns the exit status."""
    return asyncio.run(_run(config))


async def _run(config: Config) -> int:
    async with Office(config.server, config.token, config.language, config.fingerprint) as client:
        console = Console(client, config.language)
        await console.run_async()
        return console.return_code or 0
