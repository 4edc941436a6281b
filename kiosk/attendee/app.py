"""The attendee kiosk: hears badges, asks the server, greets."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import Worker

from kiosk.attendee import happenings, mine, sample, states, words
from kiosk.attendee.attempts import Attempt, Attempts, Scan, WalkIn, new_id
from kiosk.attendee.face import Face
from kiosk.attendee.happenings import Happening
from kiosk.attendee.link import Link
from kiosk.attendee.page import Seen
from kiosk.attendee.pages import LANGUAGES, page
from kiosk.attendee.states import State
from kiosk.attendee.steps import OUT_OF_SERVICE, Step
from kiosk.config import Config
from kiosk.entrance import Entrance
from kiosk.screen import ScanningApp
from kiosk.widgets import letters
from server.shared.language import Say, Texts
from server.shared.requests import NewRegistration
from server.shared.views import EventView
from server.shared.vocabulary import AgeBand, Language

HERE: Final = Path(__file__).parent

BEAT: Final = 0.5
"""Seconds between two looks at the clock; what moves moves no faster."""

NAME_LENGTH: Final = 80
CODE_LENGTH: Final = 40
"""Characters of a first name and of an enrolment code, as the server takes them."""

AGES: Final = {"1": AgeBand.ADULT, "2": AgeBand.MINOR, "3": AgeBand.CHILD}
NO, YES = "1", "2"


class AttendeeApp(ScanningApp):
    """One screen, one state, one server."""

    CSS_PATH = HERE / "attendee.tcss"
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"speak('{which}')", priority=True) for key, which in LANGUAGES.items()),
        Binding("f4", "walk_in", priority=True),
        Binding("f5", "data", priority=True),
        Binding("f6", "erase", priority=True),
        Binding("escape", "leave", priority=True),
        Binding("ctrl+q", "quit", priority=True),
        Binding("ctrl+c", "ignore", priority=True),
    ]

    def __init__(
        self,
        config: Config,
        client: Entrance,
        *,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(config.gap)
        first = Step.WAITING if client.has_token else Step.ENROL
        self.state = State(step=first, home=config.language, language=config.language)
        self._client = client
        self._clock, self._wall = clock, wall
        self._texts = Texts(HERE / "texts")
        self._sample = sample.load(config.sample)
        self._line = ""
        self._show_due = False
        self._attempts = Attempts(client, self.answer)
        self._link = Link(client, config.kept, self.linked, self.show)
        self._face = Face()

    def get_default_screen(self) -> Screen[None]:
        """Show the one screen there is."""
        return self._face

    def on_mount(self) -> None:
        """Start looking at the clock."""
        self.set_interval(BEAT, self.beat)

    def on_ready(self) -> None:
        """Show the first page as soon as its places exist, and look at the server."""
        if self.state.step is Step.ENROL:
            self._face.ask(self._say("enrol-field"), CODE_LENGTH)
        else:
            self._follow()
        self.show()

    # what happens

    def take(self, happening: Happening) -> None:
        """Let something happen, and show what became of it."""
        before, self.state = self.state, states.take(self.state, happening, self._clock())
        self._client.language = self.state.language
        if before.step is not self.state.step:
            self._stepped(before.step, self.state.step)
        self.show()

    def answer(self, happening: Happening) -> None:
        """Take an answer; one to the token of before may come late, so the stream is asked."""
        self.take(happening)
        if isinstance(happening, happenings.Unwanted):
            self._follow()

    def linked(self, happening: Happening) -> None:
        """Take what the stream says; what was kept goes out as soon as it wants this kiosk."""
        self.take(happening)
        if isinstance(happening, happenings.Wanted):
            self._attempts.found()

    def _stepped(self, before: Step, now: Step) -> None:
        """Give the keys to whom they belong now, without waiting for the next repaint."""
        if before in (Step.WALK_IN, Step.ENROL):
            self._face.put_away()
        if now is Step.WALK_IN:
            self.drop_line()
            self._face.ask(self._say("name-field"), NAME_LENGTH)
        elif now is Step.ENROL:
            self.drop_line()
            self._face.ask(self._say("enrol-field"), CODE_LENGTH)
        elif now is Step.WAITING:
            letters.forget()
            if before is Step.READING:
                self.drop_line()
            elif self._line:
                self.take(happenings.KeyHeard())

    def scanned(self, text: str) -> None:
        """Try a badge; a kiosk without access hears none."""
        if self.state.step not in OUT_OF_SERVICE:
            self._try(Scan(badge=text, command_id=new_id()), text)

    def heard_line(self, line: str) -> None:
        """Show what is being typed."""
        self._line = line
        self.take(happenings.KeyHeard() if line else happenings.LineGone())

    def hand_rested(self, line: str) -> None:
        """Take a number that was pressed alone for the answer to what is asked."""
        if self.state.step not in (Step.AGE, Step.QUESTION):
            return
        self.drop_line()
        if self.state.step is Step.AGE and line in AGES:
            self._take_in(AGES[line])
        elif self.state.step is Step.QUESTION and line == NO:
            self.take(happenings.Declined())
        elif self.state.step is Step.QUESTION and line == YES:
            self.take(happenings.Agreed())
            self._ask(mine.forget)

    def beat(self) -> None:
        """Look at the clock."""
        self.take(happenings.Ticked())
        self._face.beat()

    @on(Input.Changed)
    def keep_open(self) -> None:
        """Somebody is typing a name."""
        if self.state.step is Step.WALK_IN:
            self.take(happenings.KeyHeard())

    @on(Input.Submitted)
    def submit(self, submitted: Input.Submitted) -> None:
        """Take the first name, or the enrolment code, that was typed; an empty one waits."""
        text = words.plain(submitted.value)
        if text and self.state.step is Step.WALK_IN:
            self.take(happenings.Named(text))
        elif text and self.state.step is Step.ENROL:
            self.take(happenings.CodeSent())
            self.run_worker(
                self._enrol(text), group="enrolment", exclusive=True, exit_on_error=False
            )

    def _take_in(self, age: AgeBand) -> None:
        person = NewRegistration(
            command_id=new_id(),
            first_name=self.state.first_name,
            badge=self.state.badge,
            present=True,
            language=self.state.language,
            age_band=age,
        )
        event = self._event
        self._try(WalkIn(person=person, event_id=event.id if event else None), self.state.badge)

    # keys

    def action_speak(self, language: str) -> None:
        """Speak another language until the next person."""
        self.take(happenings.Chose(Language(language)))
        if self.state.step is Step.DATA:
            self._look()

    def action_walk_in(self) -> None:
        """Take in somebody without a badge."""
        self.take(happenings.AskedWalkIn())

    def action_data(self) -> None:
        """Show what is kept of people, of this person, or the next leaf of it."""
        wanted = states.data_key(self.state)
        if isinstance(wanted, happenings.AskedData):
            self._look()
        else:
            self.take(wanted)

    def action_erase(self) -> None:
        """Ask whether it shall all be erased."""
        self.take(happenings.AskedErasure())

    def action_leave(self) -> None:
        """Go back to waiting."""
        self.take(happenings.WentBack())

    def action_ignore(self) -> None:
        """Do nothing: the key would quit."""

    # the server

    def _try(self, attempt: Attempt, badge: str | None) -> None:
        self.take(happenings.Sent(badge))
        self.run_worker(self._attempts.run(attempt), group="attempts", exit_on_error=False)

    def _look(self) -> None:
        self.take(happenings.AskedData())
        self._ask(mine.look)

    def _ask(self, ask: Callable[[Entrance, str], Awaitable[Happening]]) -> None:
        """Ask about the data of whose badge was scanned, once."""

        async def run(badge: str) -> None:
            self.answer(await ask(self._client, badge))

        self.run_worker(run(self.state.badge or ""), group="data", exit_on_error=False)

    async def _enrol(self, code: str) -> None:
        if await self._link.enrol(code, self._say):
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
            self._face.show(page(self._say, self.state, self._seen()))

    @property
    def _event(self) -> EventView | None:
        return self._link.board.event if self._link.board else None

    @property
    def _say(self) -> Say:
        return self._texts.say(self.state.language)

    def _seen(self) -> Seen:
        event = self._event
        return Seen(
            now=self._clock(),
            wall=self._wall(),
            event=event,
            reachable=self._link.reachable,
            problem=self._link.problem,
            kept=len(self._attempts.kept),
            line=self._line,
            sample=sample.next_badge(self._sample, event, self._attempts.admitted),
            server=self._client.server,
        )


async def _run(config: Config) -> int:
    async with Entrance(config.server, config.token, config.language, config.fingerprint) as client:
        app = AttendeeApp(config, client)
        await app.run_async(mouse=False)
        return app.return_code or 0


def run(config: Config) -> int:
    """Run the kiosk in this terminal until somebody leaves it."""
    return asyncio.run(_run(config))
