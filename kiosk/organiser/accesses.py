"""Who may sign in, and which machines have a token: of one event, or of the whole folder."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from kiosk.look import AWAY, DONE
from kiosk.organiser import moments
from kiosk.organiser.access import open_account, open_token
from kiosk.organiser.access_new import add_access
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.page import Line, Page, Said
from kiosk.organiser.words import OVER, access, called
from server.shared.accesses import AccountView, TokenView
from server.shared.views import EventView

EVERY = 5.0
"""Seconds until the list is asked for again: a code may have been used."""

COLUMNS = (
    Column("column-name", share=3),
    Column("column-kind", 9),
    Column("column-role", 12),
    Column("column-event", share=2, from_width=100),
    Column("column-since", 13, from_width=76),
    Column("column-until", 14),
)
Holder = AccountView | TokenView


class Accesses(Page):
    """People first, then machines and sessions; what is over stands last.

    `names`: the events' names by id. With an `event` only what is for that one is listed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("plus", "add", "keys-add")]

    def __init__(self, event: EventView | None, names: Mapping[str, str]) -> None:
        super().__init__()
        self.event, self._names = event, names
        self._holders: dict[str, Holder] | None = None

    def body(self) -> ComposeResult:
        """Lay out how many there are, and the list."""
        yield Line(id="found", classes="headline")
        yield Listing(COLUMNS)
        yield Said("accesses-none", id="nobody", classes="quiet")

    def on_mount(self) -> None:
        """Ask again from time to time."""
        self.set_interval(EVERY, self._load)

    def on_screen_resume(self) -> None:
        """Ask anew: a card may have changed something."""
        super().on_screen_resume()
        self._load()

    def heading(self) -> tuple[str, str]:
        """Name the page, and the event it is for."""
        every = self.say("accesses-folder")
        return self.say("accesses-title"), self.event.name if self.event else every

    def show(self) -> None:
        """List who and what may ask."""
        holders = self._holders or {}
        live = [holder for holder in holders.values() if not _over(holder, self.console.now())]
        people = sum(isinstance(holder, AccountView) for holder in live)
        self.set_class(self._holders is None, "-loading")
        self.set_class(self._holders == {}, "-empty")
        told = self.say("accesses-found", people=people, tokens=len(live) - people)
        self.query_one("#found", Line).tell(told if holders else "")
        self.query_one(Listing).show(self.say, holders, self._cells)

    def _cells(self, holder: Holder) -> tuple[Cell, ...]:
        if isinstance(holder, AccountView):
            kind, name = "account", holder.name
        else:
            kind = "session" if holder.account else "token"
            whose = (self._holders or {}).get(holder.account or "")
            name = whose.name if isinstance(whose, AccountView) else called(self.say, holder)
        over = _over(holder, self.console.now())
        event = holder.event_id or ""
        return (
            Cell(name, "quiet" if over else ""),
            Cell(self.say(f"kind-{kind}"), "quiet"),
            Cell(access(self.say, holder.access), "quiet" if over else ""),
            Cell(self._names.get(event, event) or self.say("accesses-folder"), "quiet"),
            Cell(self._day(holder.created_at), "quiet"),
            self._until(holder),
        )

    def _until(self, holder: Holder) -> Cell:
        """Say until when it opens anything, with the sign of what is so now."""
        if _taken_back(holder):
            return Cell("× " + self.say("until-revoked"), "quiet")
        ends = None if isinstance(holder, AccountView) else holder.expires_at
        if ends is None:
            return Cell(f"{DONE} " + self.say("until-open"), "done")
        if ends <= self.console.now():
            return Cell(f"{OVER} " + self.say("until-over"), "quiet")
        return Cell(f"{AWAY} {self._day(ends)}")

    def _day(self, moment: datetime) -> str:
        return moments.when(self.say, moment, moments.HOME, self.console.now())

    # what the server is asked

    @work(group="watching", exclusive=True)
    async def _load(self) -> None:
        client = self.console.client
        with self.console.telling():
            accounts, tokens = await client.accounts(), await client.tokens()
            self._holders = self._in_order([*accounts, *tokens])
            self.redraw()

    def _in_order(self, found: list[Holder]) -> dict[str, Holder]:
        now, event = self.console.now(), self.event

        def place(holder: Holder) -> tuple[bool, bool, bool, float]:
            is_session = isinstance(holder, TokenView) and holder.account is not None
            is_token = isinstance(holder, TokenView)
            return _over(holder, now), is_token, is_session, -holder.created_at.timestamp()

        wanted = (h for h in found if event is None or h.event_id == event.id)
        return {holder.id: holder for holder in sorted(wanted, key=place)}

    # keys

    def action_add(self) -> None:
        """Let somebody in, or some machine."""
        add_access(self, self.event)

    @on(Listing.Picked)
    def _picked(self, picked: Listing.Picked) -> None:
        holder = (self._holders or {}).get(picked.row_id)
        if isinstance(holder, AccountView):
            open_account(self, holder)
        elif holder:
            open_token(self, holder)


def _taken_back(holder: Holder) -> bool:
    ended = holder.closed_at if isinstance(holder, AccountView) else holder.revoked_at
    return ended is not None


def _over(holder: Holder, now: datetime) -> bool:
    """Say whether it opens nothing any more."""
    expires = None if isinstance(holder, AccountView) else holder.expires_at
    return _taken_back(holder) or (expires is not None and expires <= now)
