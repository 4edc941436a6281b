"""The first screen: the events one can open, and planning a new one."""

import asyncio
import contextlib
from collections.abc import Iterable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Center, Vertical

from kiosk.client import Refused, Unreachable
from kiosk.look import CAREFUL
from kiosk.organiser import moments
from kiosk.organiser.accesses import Accesses
from kiosk.organiser.dialogs import Confirm
from kiosk.organiser.floor import Floor
from kiosk.organiser.journal import Journal
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.page import Line, Page, Said
from kiosk.organiser.plan import plan_form
from kiosk.organiser.retention import Retention
from kiosk.organiser.reviews import Reviews
from kiosk.organiser.rights import ENDED, FOLDER, ROOM, Right
from kiosk.organiser.words import event_state, signed_in
from server.shared.views import EventView
from server.shared.vocabulary import EventState

RETRY_AFTER = 2.0
"""Seconds until the list is asked for again while the server is away."""

COLUMNS = (
    Column("column-day", 12),
    Column("column-time", 7, from_width=70),
    Column("column-event", share=3),
    Column("column-venue", share=2, from_width=90),
    Column("column-state", 17),
)
_RANK = {EventState.RUNNING: 0, EventState.OPEN: 0, EventState.CLOSED: 2, EventState.CANCELLED: 2}


def in_order(events: Iterable[EventView]) -> list[EventView]:
    """Return events as one needs them: running, to come (next first), over (last first)."""

    def place(event: EventView) -> tuple[int, float]:
        rank, start = _RANK.get(event.state, 1), event.starts_at.timestamp()
        return rank, -start if rank == 2 else start  # noqa: PLR2004 - the rank of what is over

    return sorted(events, key=place)


class Events(Page):
    """The list of events. Nothing lies under it: `q` leaves the console."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "plan", "keys-plan"),
        Binding("x", "accesses", "keys-accesses"),
        Binding("j", "journal", "keys-journal"),
        Binding("d", "retention", "keys-retention"),
        Binding("v", "reviews", "keys-reviews"),
        Binding("o", "sign_out", "keys-sign-out"),
        Binding("q", "leave", "keys-quit"),
    ]
    RIGHTS: ClassVar[dict[str, Right]] = {
        "plan": FOLDER,
        "accesses": FOLDER,
        "journal": FOLDER,
        "retention": FOLDER,
        "reviews": FOLDER,
    }

    def __init__(self) -> None:
        super().__init__()
        self._events: list[EventView] | None = None
        self._lost = 0

    def body(self) -> ComposeResult:
        """Lay out the list, and what stands there while it is empty."""
        yield Said("events-title", classes="headline")
        yield Line(id="reviews", classes="careful")
        yield Listing(COLUMNS)
        with Vertical(id="nothing"):
            with Center():
                yield Said("events-none", classes="big")
            with Center():
                yield Said("events-none-next", classes="quiet")

    def heading(self) -> tuple[str, str]:
        """Name the product, who is signed in, and the day."""
        now = moments.local(self.console.now(), moments.HOME)
        left = "   ".join(
            filter(None, (self.say("product"), signed_in(self.say, self.console.session)))
        )
        return left, f"{moments.day(self.say, now)}   {self.say.clock(now)}"

    def show(self) -> None:
        """Show the events as last fetched."""
        self.set_class(self._events is None, "-loading")
        self.set_class(self._events == [], "-empty")
        line = self.query_one("#reviews", Line)
        line.display = self._lost > 0
        line.tell(f"{CAREFUL} " + self.say("reviews-wait", count=self._lost))
        events = {event.id: event for event in in_order(self._events or ())}
        self.query_one(Listing).show(self.say, events, self._cells)

    def _cells(self, event: EventView) -> tuple[Cell, ...]:
        start = moments.local(event.starts_at, event.zone)
        return (
            Cell(moments.short_day(self.say, start)),
            Cell(self.say.clock(start)),
            Cell(event.name),
            Cell(event.venue, "quiet"),
            event_state(self.say, event.state),
        )

    def on_screen_resume(self) -> None:
        """Ask anew: things happened while another screen was in front."""
        super().on_screen_resume()
        self.load()

    @work(group="events", exclusive=True)
    async def load(self) -> None:
        """Fetch the events; while the server is away, again and again."""
        while self.console.client.has_token:
            try:
                self.console.session = await self.console.client.session()
                self._events = await self.console.client.events()
            except Refused as refused:
                self.console.lost(refused.problem)
                if refused.problem.code in ENDED:
                    return
            except Unreachable:
                self.console.lost()
            else:
                self.console.reached()
                self.redraw()
                self._look_for_lost()
                return
            await asyncio.sleep(RETRY_AFTER)
        self.console.sign_in()

    @work(group="watching", exclusive=True)
    async def _look_for_lost(self) -> None:
        """See whether mails wait whose event nobody knows; a server that is away says nothing."""
        if self.console.may(FOLDER):
            with contextlib.suppress(Refused, Unreachable):
                self._lost = len(await self.console.client.reviews(None))
                self.redraw()

    @on(Listing.Picked)
    def _open(self, picked: Listing.Picked) -> None:
        if not self.console.may(ROOM):
            self.console.warn("room-closed")
            return
        event = next(e for e in self._events or () if e.id == picked.row_id)
        self.console.follow(event)
        self.app.push_screen(Floor())

    def action_plan(self) -> None:
        """Plan a new event."""
        self.app.push_screen(plan_form(self.console, self._events or []), self._planned)

    def _planned(self, event: EventView | None) -> None:
        if event is None:
            return
        self._events = [*(e for e in self._events or () if e.id != event.id), event]
        self.redraw()
        self.query_one(Listing).choose(event.id)
        start = moments.local(event.starts_at, event.zone)
        self.console.toast("planned", name=event.name, day=moments.day(self.say, start))

    def action_accesses(self) -> None:
        """See who and what may ask."""
        self.app.push_screen(Accesses(None, self._names()))

    def action_journal(self) -> None:
        """Read what happened to the folder itself."""
        self.app.push_screen(Journal(None, self._names()))

    def action_retention(self) -> None:
        """See what is kept of people, and until when."""
        self.app.push_screen(Retention())

    def action_reviews(self) -> None:
        """Read what came in by mail and belongs to no event that is known."""
        self.app.push_screen(Reviews(None))

    def _names(self) -> dict[str, str]:
        return {event.id: event.name for event in self._events or ()}

    def action_sign_out(self) -> None:
        """End the session, after a question."""
        self.app.push_screen(Confirm("sign-out", start=1), self._signed_out)

    def _signed_out(self, answer: str | None) -> None:
        if answer == "yes":
            self._events = None
            self.run_worker(self.console.sign_out(), group="asking")

    def action_leave(self) -> None:
        """Leave the console, after a question."""
        self.console.leave()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no way back: nothing lies under this page. Only a person signs out.

        Mails are offered only where there are any: the line above the list names their key.
        """
        if action == "reviews" and not self._lost:
            return False
        session = self.console.session
        if action == "back" or (action == "sign_out" and not (session and session.name)):
            return False
        return super().check_action(action, parameters)
