"""The employers: who is missing, who is here, who comes late."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from kiosk import board as ask
from kiosk.look import CAREFUL, DONE
from kiosk.organiser.employer import open_card
from kiosk.organiser.invitations import Invitations
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.newcomer import add_employer
from kiosk.organiser.page import EventPage, Line, Said
from kiosk.organiser.rights import RUN, Right
from kiosk.organiser.words import answer, employer_presence
from server.shared.live import Board
from server.shared.views import TableView
from server.shared.vocabulary import Presence

COLUMNS = (
    Column("column-table", 5, right=True),
    Column("column-employer", share=3),
    Column("column-state", 12),
    Column("column-seats", 6, right=True),
    Column("column-answer", 15, from_width=72),
    Column("column-openings", share=2, from_width=100),
)


class Employers(EventPage):
    """Missing employers first: they are the ones to call."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus", "add", "keys-add"),
        Binding("i", "invitations", "keys-ask"),
    ]
    RIGHTS: ClassVar[dict[str, Right]] = {"add": RUN, "invitations": RUN}

    def body(self) -> ComposeResult:
        """Lay out the day's numbers, how many are missing, and the list."""
        yield Line(id="strip")
        yield Line(id="missing", classes="headline")
        yield Listing(COLUMNS)
        yield Said("employers-none", id="nobody", classes="quiet")

    def show_board(self, board: Board) -> None:
        """List the employers."""
        missing = ask.missing_employers(board)
        here = sum(table.presence is Presence.PRESENT for table in board.tables)
        self.query_one("#strip", Line).tell(self.three_numbers(board))
        line = self.query_one("#missing", Line)
        told = self.say("employers-here", here=here, of=len(board.tables), missing=len(missing))
        line.tell(f"{CAREFUL if missing else DONE} {told}")
        line.look("careful" if missing else "done")
        self.set_class(not board.tables, "-empty")
        rest = [table for table in board.tables if table not in missing]
        tables = {table.employer_id: table for table in (*missing, *rest)}
        self.query_one(Listing).show(self.say, tables, self._cells)

    def _cells(self, table: TableView) -> tuple[Cell, ...]:
        return (
            Cell(str(table.number), "now"),
            Cell(table.employer),
            employer_presence(self.say, table.presence, table.late_from),
            Cell(str(table.seats)),
            answer(self.say, table.answer),
            Cell(", ".join(table.openings), "quiet"),
        )

    def action_add(self) -> None:
        """Add an employer who just came."""
        add_employer(self)

    def action_invitations(self) -> None:
        """See who was asked to come, and what they answer."""
        self.app.push_screen(Invitations())

    @on(Listing.Picked)
    def _picked(self, picked: Listing.Picked) -> None:
        open_card(self, picked.row_id)
