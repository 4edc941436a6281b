"""The attendee kiosk: hears badges, asks the server, greets."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from textual.screen import Screen
from textual.worker import Worker

from kiosk import watchdog
from kiosk.attendee import answers, deeds, happenings, keys, sample, sheets, states
from kiosk.attendee.attempts import Attempts
from kiosk.attendee.deeds import Deed
from kiosk.attendee.errands import Errands
from kiosk.attendee.face import Face
from kiosk.attendee.hands import CODE_LENGTH, LOCKED, Hands
from kiosk.attendee.happenings import Happening
from kiosk.attendee.link import Link
from kiosk.attendee.page import Seen
from kiosk.attendee.pages import page
from kiosk.attendee.questions import Sheet
from kiosk.attendee.state import State
from kiosk.attendee.steps import OUT_OF_SERVICE, Step
from kiosk.camera import Camera
from kiosk.client import new_id
from kiosk.config import Config
from kiosk.entrance import Entrance
from kiosk.office import Office
from kiosk.offline.command import Body
from kiosk.offline.keeper import Keeper
from kiosk.printing import SlipPrinter, printer_of
from kiosk.team.errands import TeamErrands
from kiosk.team.team import TEXTS as TEAM
from kiosk.team.team import Team
from kiosk.widgets import letters
from server.shared.language import PEOPLE, Say, Texts
from server.shared.requests import CheckInRequest
from server.shared.views import EventView

HERE: Final = Path(__file__).parent

BEAT: Final = 0.5
"""Seconds between two looks at the clock; what moves moves no faster."""


class AttendeeApp(Hands):
    """One screen, one state, one server."""

    CSS_PATH = HERE / "attendee.tcss"
    ALLOW_SELECT = False

    def __init__(
        self,
        config: Config,
        client: Entrance,
        *,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] | None = None,
        printing: SlipPrinter | None = None,
    ) -> None:
        super().__init__(config.gap, config.prefix)
        first = Step.WAITING if client.has_token else Step.ENROL
        self.state = State(step=first, home=config.language, language=config.language)
        self._client = client
        self._clock = clock
        self._texts = Texts(PEOPLE, HERE / "texts", TEAM)
        self._sample = sample.load(config.sample)
        self._show_due = False
        self._keeper = Keeper(config.state)
        self._wall = wall or (lambda: self._keeper.time().at)
        self._attempts = Attempts(
            client, self._keeper, self.answer, lambda: self.say, lambda: self._link.reachable
        )
        self._link = Link(client, config.kept, self._keeper, self.linked, self.show)
        self._has_printer = printing is not None
        self._errands = Errands(
            client, self._attempts, self._link, printing, start=self._start, tell=self.answer
        )
        self._camera = Camera(config.camera, self.sighted) if config.camera else None
        self._face = Face(self._camera)
        office = partial(
            Office, config.server, language=config.language, fingerprint=config.fingerprint
        )
        errands = TeamErrands(self, client, office, printing)
        self.team = Team(self, self._face, errands, start=self._start)
        self._locked = config.locked
        if config.locked:
            self.deaf_to = LOCKED

    def get_default_screen(self) -> Screen[None]:
        """Show the one screen there is."""
        return self._face

    def on_mount(self) -> None:
        """Start looking at the clock, and sending what was kept."""
        self.set_interval(BEAT, self.beat)
        if self._camera:
            self._camera.start()
        self.run_worker(self._attempts.send(), group="sending")
        self.run_worker(self._keeper.follow(self._client), group="roster")

    def on_unmount(self) -> None:
        """Let go of the camera and of the queue's file."""
        self._keeper.queue.close()
        if self._camera:
            self._camera.stop()

    def on_ready(self) -> None:
        """Show the first page as soon as its places exist, and look at the server."""
        if self.state.step is Step.ENROL:
            self._face.ask(self.say("enrol-field"), CODE_LENGTH)
        else:
            self._follow()
        self.show()
        watchdog.notify(watchdog.READY)
        if pause := watchdog.pause():
            self.set_interval(pause, partial(watchdog.notify, watchdog.ALIVE))

    # what happens

    def take(self, happening: Happening) -> None:
        """Let something happen, and show what became of it."""
        before, after = self.state, states.take(self.state, happening, self._clock())
        self.state = after
        self._client.language = after.language
        if before.step is not after.step:
            self._stepped(before.step, after.step)
        if deed := deeds.owed(before, happening, after):
            self._do(deed, before)
        self.show()

    def answer(self, happening: Happening) -> None:
        """Take an answer; one to the token of before may come late, so the stream is asked."""
        self.take(happening)
        if isinstance(happening, happenings.Unwanted):
            self._follow()
        elif isinstance(happening, happenings.Greeted) and keys.opens_menu(happening):
            self._start(self.team.admit(happening.badge or ""), "team")

    def linked(self, happening: Happening) -> None:
        """Take what the stream says; what was kept goes out as soon as it wants this kiosk."""
        self.take(happening)
        if isinstance(happening, happenings.Wanted):
            self._attempts.found()

    def _stepped(self, before: Step, now: Step) -> None:
        """Give the keys to whom they belong now, without waiting for the next repaint."""
        if before in (Step.WALK_IN, Step.ENROL):
            self._face.put_away()
        elif before is Step.TEAM:
            self.team.close()
        if now is Step.WALK_IN:
            self.drop_line()
            self._face.ask(self.say("name-field"), states.NAME_LENGTH, self.state.first_name)
        elif now is Step.ENROL:
            self.drop_line()
            self._face.ask(self.say("enrol-field"), CODE_LENGTH)
        elif now in keys.BY_DIGIT and self._listening.line.isdecimal():
            self.drop_line()
        elif now is Step.WAITING:
            letters.forget()
            if before is Step.READING:
                self.drop_line()
            elif self.line:
                self.take(happenings.KeyHeard())

    def scanned(self, text: str) -> None:
        """Try a badge; a kiosk without access hears none. The same again opens what is theirs."""
        state = self.state
        if state.step is Step.TEAM and self.team.reads(text, self.pause, self._listening.gap):
            return
        if state.step in OUT_OF_SERVICE or states.is_held_still(state, text, self._clock()):
            return
        if again := keys.shown_again(state, text, self.own_menu()):
            self.take(again)
        else:
            self._try(CheckInRequest(badge=text, command_id=new_id()), text)

    def beat(self) -> None:
        """Look at the clock."""
        self.take(happenings.Ticked())
        self._face.beat()

    # the team

    def comes(self, badge: str | None) -> bool:
        """Let one of the team come, by their badge or by a key; say whether they may."""
        self.take(happenings.TeamCame(badge))
        return self.state.step is Step.TEAM

    @property
    def event_id(self) -> str:
        """The event of this kiosk; empty where it has seen none."""
        return self._event.id if self._event else ""

    # what has to be done

    def walk_in(self) -> Sheet:
        """Return what somebody without a badge is asked today."""
        return sheets.walk_in(self._link.board.tables if self._link.board else ())

    def own_menu(self) -> Sheet:
        """Return what somebody may do with their badge now."""
        return sheets.menu(alone=not self._link.reachable)

    def enrol(self, code: str) -> None:
        """Exchange an enrolment code."""
        self.run_worker(self._enrol(code), group="enrolment", exclusive=True, exit_on_error=False)

    def _do(self, deed: Deed, before: State) -> None:
        match deed:
            case Deed.GO:
                self.take(deeds.chosen(self.state))
            case Deed.SEND:
                if body := answers.attempt(self.state, new_id):
                    self._try(body, self.state.badge)
            case Deed.SEND_LEFT:
                if body := answers.attempt(before, new_id):
                    self._errands.send(body)
            case _:
                self._errands.ask(deed, self.state, self.say)

    # the server

    def _try(self, body: Body, badge: str | None) -> None:
        self.take(happenings.Sent(badge, body.command_id))
        self._errands.send(body)

    def _start(self, job: Coroutine[Any, Any, None], group: str) -> None:
        self.run_worker(job, group=group, exit_on_error=False)

    async def _enrol(self, code: str) -> None:
        if await self._link.enrol(code, self.say):
            self._follow()

    def _follow(self) -> None:
        """Follow the live stream with the token of now."""
        _: Worker[None] = self.run_worker(
            self._link.follow, group="live", exclusive=True, exit_on_error=False
        )

    # the screen

    def show(self) -> None:
        """Bring the screen up to date, once for all keys that wait already."""
        if not self._show_due:
            self._show_due = True
            self.call_later(self._show)

    def _show(self) -> None:
        self._show_due = False
        if self._face.is_mounted:
            self._face.show(page(self.say, self.state, self._seen()))

    @property
    def _event(self) -> EventView | None:
        return self._link.board.event if self._link.board else self._keeper.event

    @property
    def say(self) -> Say:
        """The words of now."""
        return self._texts.say(self.state.language)

    def _seen(self) -> Seen:
        event = self._event
        return Seen(
            now=self._clock(),
            wall=self._wall(),
            event=event,
            reachable=self._link.reachable,
            problem=self._link.problem,
            alone_since=self._link.alone_since,
            kept=len(self._attempts.kept),
            held=self._keeper.held,
            aside=self._keeper.queue.aside.count,
            in_memory=self._keeper.queue.in_memory,
            roster_at=self._keeper.roster.made_at,
            line=self.line,
            sample=sample.next_badge(self._sample, event, self._attempts.admitted),
            server=self._client.server,
            printer=self._has_printer,
            camera=self._camera.problem if self._camera else "",
            locked=self._locked,
            menu=self.team.menu,
        )


async def _run(config: Config) -> int:
    async with Entrance(config.server, config.token, config.language, config.fingerprint) as client:
        app = AttendeeApp(config, client, printing=printer_of(config))
        await app.run_async(mouse=False)
        watchdog.notify(watchdog.STOPPING)
        return app.return_code or 0


def run(config: Config) -> int:
    """Run the kiosk in this terminal until somebody leaves it."""
    return asyncio.run(_run(config))
