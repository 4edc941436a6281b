"""A proposal of tables: who would sit where and why, what is proven of it; a human confirms."""

import contextlib
from collections.abc import AsyncIterator, Awaitable
from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from kiosk.client import Refused
from kiosk.look import CAREFUL
from kiosk.organiser.listing import Listing
from kiosk.organiser.page import EventPage, Line, Said, tell_all
from kiosk.organiser.pairings_change import ask_confirm, ask_free, ask_seat, change_of
from kiosk.organiser.pairings_rows import COLUMNS, Row, cells, explained, followed, rows
from kiosk.organiser.verdict import verdict
from server.shared.live import Board
from server.shared.proposals import FreeSeats, OptionView, ProposalView, ProposedSeat
from server.shared.vocabulary import ErrorCode, EventState, Language

PATIENCE = 1.0
"""Seconds after which a computation shows that it runs."""

MOST_SENTENCES = 5
OUTDATED = (ErrorCode.STALE_PROPOSAL, ErrorCode.NO_PROPOSAL)
"""What the server says where the proposal on the screen is not the one that waits."""


class Pairings(EventPage):
    """Opening the page proposes, unless a proposal waits there; `c` confirms what is seen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "confirm", "keys-confirm"),
        Binding("l", "lock", "keys-lock"),
        Binding("u", "undo", "keys-undo"),
        Binding("a", "propose", "keys-propose-again"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._proposal: ProposalView | None = None
        self._asked_at: datetime | None = None
        self._language: Language | None = None

    def body(self) -> ComposeResult:
        """Lay out the verdict, the seats, and the chosen seat's reason in full."""
        yield Line(id="strip")
        yield Line(id="busy", classes="big")
        with Vertical(id="verdict"):
            for _ in range(MOST_SENTENCES):
                yield Line()
        yield Listing(COLUMNS)
        yield Line(id="reason")
        yield Said("pairings-none", id="nobody", classes="quiet")

    @property
    def _chosen(self) -> Row | None:
        return rows(self._proposal).get(self.query_one(Listing).chosen or "")

    def on_mount(self) -> None:
        """Show the proposal that waits to be confirmed, or propose at once."""
        self._begin()

    def show_board(self, board: Board) -> None:
        """Show the proposal, or that it is on its way."""
        self.query_one("#strip", Line).tell(self.three_numbers(board))
        self.set_class(self._proposal is None, "-empty")
        self.set_class(self._asked_at is not None, "-busy")
        if self._proposal is not None:
            if self._language is not self.say.language:
                self._reword()
            self._show_verdict(self._proposal, board)
            self.query_one(Listing).show(
                self.say, rows(self._proposal), lambda row: cells(self.say, row)
            )
            self._show_reason()

    def _show_verdict(self, proposal: ProposalView, board: Board) -> None:
        said = verdict(
            proposal.certificate,
            proposal.seekers,
            board.event.floor,
            proposal.changed,
            locked=sum(seat.locked for seat in proposal.seats),
            alterations=proposal.alterations,
        )
        tell_all(self.query("#verdict Line").results(Line), said, self.say)

    @on(Listing.Moved)
    def _show_reason(self) -> None:
        self.query_one("#reason", Line).tell(explained(self.say, self._chosen))

    def tick(self) -> None:
        """Show a computation that lasts."""
        super().tick()
        busy = self.query_one("#busy", Line)
        waited = self.console.now() - self._asked_at if self._asked_at else None
        lasts = waited is not None and waited.total_seconds() >= PATIENCE
        busy.display = lasts
        if waited and lasts:
            busy.tell(self.say("proposing", seconds=int(waited.total_seconds())))

    # keys

    def action_propose(self) -> None:
        """Have tables proposed anew; locked seats stay."""
        self._propose()

    def action_confirm(self) -> None:
        """Announce what is on the screen, once it was said what changes for whom."""
        proposal = self._proposal
        if proposal is None or self._asked_at is not None:
            return
        if proposal.shifts:
            ask_confirm(self, proposal.shifts, lambda: self._confirm(proposal))
        else:
            self._confirm(proposal)

    def action_lock(self) -> None:
        """Lock the chosen seat, or unlock it."""
        row = self._chosen
        if self._proposal is not None and isinstance(row, ProposedSeat):
            self._lock(self._proposal, row)

    def action_undo(self) -> None:
        """Take the last change by hand back."""
        if self._proposal is not None:
            self._undo(self._proposal)

    @on(Listing.Picked)
    def _picked(self, picked: Listing.Picked) -> None:
        row = rows(self._proposal).get(picked.row_id)
        if self._proposal is not None and row is not None:
            self._offer(self._proposal, row)

    # what the server is asked

    @work(group="propose", exclusive=True)
    async def _begin(self) -> None:
        self._asked_at = self.console.now()
        with self.console.telling():
            found = await self.console.client.proposal(self.console.event.id)
            if found is None or found.stale:
                self.action_propose()
                return
            self._proposal, self._language = found, self.say.language
        self._asked_at = None
        self.redraw()

    @work(group="propose", exclusive=True)
    async def _propose(self) -> None:
        self._asked_at, self._proposal = self.console.now(), None
        self._language = self.say.language
        self.redraw()
        with self.console.telling():
            self._proposal = await self.console.client.propose(self.console.event.id)
            self._tell_lost(self._proposal)
        self._asked_at = None
        self.redraw()
        self.query_one(Listing).begin()

    def _tell_lost(self, proposal: ProposalView) -> None:
        if proposal.lost:
            several = [
                {"name": lost.first_name, "round": lost.place.round, "table": lost.place.table}
                for lost in proposal.lost
            ]
            self.console.toast_each("lock-lost", several, sign=CAREFUL)

    @work(group="reword", exclusive=True)
    async def _reword(self) -> None:
        """Fetch the same proposal's reasons in the language of now."""
        self._language = self.say.language
        with self.console.telling():
            found = await self.console.client.proposal(self.console.event.id)
            if found and self._proposal and found.id == self._proposal.id:
                self._proposal = found
                self.redraw()

    @work(group="arrange", exclusive=True)
    async def _offer(self, proposal: ProposalView, row: Row) -> None:
        """Ask for the changes of a row and their costs, and show them."""
        client, event = self.console.client, self.console.event.id

        def take(option: OptionView) -> None:
            self._change(proposal, row, option)

        async with self._renewing():
            if isinstance(row, FreeSeats):
                where: dict[str, str | int] = {"employer": row.employer_id, "round": row.round}
                ask_free(self, row, await client.options(event, proposal.id, **where), take)
            else:
                ask_seat(self, row, await client.options(event, proposal.id, seat=row.id), take)

    @work(group="arrange", exclusive=True)
    async def _change(self, proposal: ProposalView, row: Row, option: OptionView) -> None:
        change = change_of(proposal.id, row, option)
        client, event = self.console.client, self.console.event.id
        person = option.registration_id
        if await self._arranged(client.change_seat(event, change), person):
            self.console.toast("seat-changed" if option.place else "seat-given-up")

    @work(group="arrange", exclusive=True)
    async def _lock(self, proposal: ProposalView, seat: ProposedSeat) -> None:
        client, event = self.console.client, self.console.event.id
        await self._arranged(client.lock_seat(event, proposal.id, seat.id, locked=not seat.locked))

    @work(group="arrange", exclusive=True)
    async def _undo(self, proposal: ProposalView) -> None:
        asked = self.console.client.undo_change(self.console.event.id, proposal.id)
        row = self._chosen
        person = row.registration_id if isinstance(row, ProposedSeat) else ""
        if await self._arranged(asked, person):
            self.console.toast("change-undone")

    async def _arranged(self, asked: Awaitable[ProposalView | None], person: str = "") -> bool:
        """Show the proposal as it is after a change, with the cursor on what it changed."""
        async with self._renewing():
            found, before = await asked, rows(self._proposal)
            if found is not None:
                self._take(found)
                self.query_one(Listing).choose(followed(before, rows(found), person))
            return True
        return False

    def _take(self, found: ProposalView) -> None:
        self._proposal, self._language = found, self.say.language
        self.redraw()

    @contextlib.asynccontextmanager
    async def _renewing(self) -> AsyncIterator[None]:
        """Turn a failure inside into words; show the newer proposal where this one is old."""
        with self.console.telling():
            try:
                yield
            except Refused as refused:
                if refused.problem.code not in OUTDATED:
                    raise
                await self._renew(refused)

    async def _renew(self, refused: Refused) -> None:
        """Show what another screen made of the proposal; only where nothing is left, propose."""
        found = await self.console.client.proposal(self.console.event.id)
        if found is None or found.stale:
            self.action_propose()
            raise refused
        self._take(found)
        self.console.toast("proposal-renewed", sign=CAREFUL)

    @work(group="confirm", exclusive=True)
    async def _confirm(self, proposal: ProposalView) -> None:
        async with self._renewing():
            event = await self.console.client.confirm(self.console.event.id, proposal.id)
            told = "confirmed" if event.state is EventState.RUNNING else "plan-kept"
            self.console.toast(told, count=len(proposal.seats))
            self.dismiss()
