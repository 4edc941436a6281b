"""A proposal of tables: who would sit where and why, what is proven of it; a human confirms."""

from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from kiosk.client import Refused
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.page import EventPage, Line, Said
from kiosk.organiser.verdict import verdict
from server.shared.live import Board
from server.shared.views import ProposalView, ProposedSeat
from server.shared.vocabulary import ErrorCode, Language

PATIENCE = 1.0
"""Seconds after which a computation shows that it runs."""

COLUMNS = (
    Column("column-round", 5, right=True),
    Column("column-table", 5, right=True),
    Column("column-employer", share=3),
    Column("column-person", share=2),
    Column("column-reason", share=5, from_width=76),
)


class Pairings(EventPage):
    """Opening the page proposes; `c` confirms what is seen, Escape leaves it untold."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "confirm", "keys-confirm"),
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
            for place in range(4):
                yield Line(id=f"verdict-{place}")
        yield Listing(COLUMNS)
        yield Line(id="reason")
        yield Said("pairings-none", id="nobody", classes="quiet")

    @property
    def _seats(self) -> dict[str, ProposedSeat]:
        seats = sorted(self._proposal.seats, key=_order) if self._proposal else []
        return {_id(seat): seat for seat in seats}

    def on_mount(self) -> None:
        """Propose at once."""
        self.action_propose()

    def show_board(self, board: Board) -> None:
        """Show the proposal, or that it is on its way."""
        self.query_one("#strip", Line).tell(self.three_numbers(board))
        self.set_class(self._proposal is None, "-empty")
        self.set_class(self._asked_at is not None, "-busy")
        if self._proposal is not None:
            if self._language is not self.say.language:
                self._reword()
            self._show_verdict(self._proposal, board)
            self.query_one(Listing).show(self.say, self._seats, self._cells)
            self._show_reason()

    def _show_verdict(self, proposal: ProposalView, board: Board) -> None:
        said = verdict(proposal.certificate, proposal.seekers, board.event.floor, proposal.changed)
        for place in range(4):
            line = self.query_one(f"#verdict-{place}", Line)
            line.display = place < len(said)
            if place < len(said):
                sign = {"done": "✓ ", "careful": "! "}.get(said[place].look, "")
                line.tell(sign + self.say(said[place].key, **said[place].params))
                line.look(said[place].look)

    def _cells(self, seat: ProposedSeat) -> tuple[Cell, ...]:
        return (
            Cell(str(seat.round)),
            Cell(str(seat.table), "now"),
            Cell(seat.employer),
            Cell(seat.first_name),
            Cell(seat.reason, "quiet"),
        )

    @on(Listing.Moved)
    def _show_reason(self) -> None:
        seat = self._seats.get(self.query_one(Listing).chosen or "")
        self.query_one("#reason", Line).tell(
            self.say("reason-of", name=seat.first_name, reason=seat.reason) if seat else ""
        )

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
        """Have tables proposed anew."""
        self._propose()

    def action_confirm(self) -> None:
        """Announce what is on the screen."""
        if self._proposal is not None and self._asked_at is None:
            self._confirm(self._proposal)

    @work(group="propose", exclusive=True)
    async def _propose(self) -> None:
        self._asked_at, self._proposal = self.console.now(), None
        self._language = self.say.language
        self.redraw()
        with self.console.telling():
            self._proposal = await self.console.client.propose(self.console.event.id)
        self._asked_at = None
        self.redraw()

    @work(group="reword", exclusive=True)
    async def _reword(self) -> None:
        """Fetch the same proposal's reasons in the language of now."""
        self._language = self.say.language
        with self.console.telling():
            found = await self.console.client.proposal(self.console.event.id)
            if found and self._proposal and found.id == self._proposal.id:
                self._proposal = found
                self.redraw()

    @work(group="confirm", exclusive=True)
    async def _confirm(self, proposal: ProposalView) -> None:
        with self.console.telling():
            try:
                await self.console.client.confirm(self.console.event.id, proposal.id)
            except Refused as refused:
                if refused.problem.code is ErrorCode.STALE_PROPOSAL:
                    self.action_propose()
                raise
            self.console.toast("confirmed", count=len(proposal.seats))
            self.dismiss()


def _id(seat: ProposedSeat) -> str:
    return f"{seat.round}/{seat.table}/{seat.registration_id}"


def _order(seat: ProposedSeat) -> tuple[int, int, str]:
    return seat.round, seat.table, seat.first_name
