"""The main screen of an event: three numbers, what to do next, and every table."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Digits, ProgressBar

from kiosk import board as ask
from kiosk.look import CAREFUL
from kiosk.organiser import moments
from kiosk.organiser.accesses import Accesses
from kiosk.organiser.capacity import BEFORE, Capacity
from kiosk.organiser.employer import open_card
from kiosk.organiser.employers import Employers
from kiosk.organiser.flags import Flags
from kiosk.organiser.invitations import Invitations
from kiosk.organiser.journal import Journal
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.page import EventPage, Line, Said
from kiosk.organiser.pairings import Pairings
from kiosk.organiser.papers import open_papers
from kiosk.organiser.people import People
from kiosk.organiser.rights import DESK, RUN, Right
from kiosk.organiser.rounds import Rounds
from kiosk.organiser.steps import open_steps
from kiosk.organiser.words import employer_presence, seated
from server.shared.live import Board
from server.shared.views import SeatView, TableView
from server.shared.vocabulary import Presence

COLUMNS = (
    Column("column-table", 5, right=True),
    Column("column-employer"),
    Column("column-here", 10, from_width=70),
    Column("column-now"),
    Column("column-after"),
)
Seating = Mapping[tuple[int, int], Sequence[SeatView]]
NUMBERS = ("present", "free", "unmet")
WITHOUT_KEY = frozenset({ask.NextStep.WELCOME, ask.NextStep.WAIT, ask.NextStep.NOTHING})
"""What comes next where nobody has to press anything: told to everybody."""


class Floor(EventPage):
    """The room now. Every other page of the event opens from here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "people", "keys-people"),
        Binding("e", "employers", "keys-employers"),
        Binding("r", "rounds", "keys-rounds"),
        Binding("a", "pairings", "keys-pairings"),
        Binding("s", "step", "keys-step"),
        Binding("i", "invitations", "keys-ask"),
        Binding("v", "flags", "keys-flags"),
        Binding("x", "accesses", "keys-accesses"),
        Binding("j", "journal", "keys-journal"),
        Binding("b", "papers", "keys-papers"),
    ]
    RIGHTS: ClassVar[dict[str, Right]] = dict.fromkeys(
        ("invitations", "rounds", "pairings", "step", "accesses", "journal"), RUN
    ) | dict.fromkeys(("flags", "papers"), DESK)

    def body(self) -> ComposeResult:
        """Lay out numbers, next step and tables."""
        with Horizontal(id="numbers"):
            for name in NUMBERS:
                with Vertical(classes="number", id=f"{name}-number"):
                    yield Digits(id=name)
                    yield Line(id=f"{name}-of")
        yield Line(id="next")
        yield Line(id="better", classes="quiet")
        yield Line(id="flags", classes="careful")
        yield Capacity()
        yield ProgressBar(id="countdown", show_eta=False, show_percentage=False)
        yield Listing(COLUMNS)
        yield Said("floor-none", id="nobody", classes="quiet")

    def show_board(self, board: Board) -> None:
        """Fill numbers and tables."""
        counts, free = board.counts, len(ask.free_tables(board))
        self._number("present", counts.present, counts.registered, "")
        self._number("free", free, len(board.tables), "")
        self.query_one(Capacity).show(board)
        self._number("unmet", counts.unmet, counts.present, "now" if counts.unmet else "done")
        self._tell_better(counts.better)
        self._tell_flags(len(board.flags))
        self.set_class(not board.tables, "-empty")
        tables = {table.employer_id: table for table in board.tables}
        taken = ask.seating(board)
        self.query_one(Listing).show(self.say, tables, lambda t: self._cells(t, board, taken))

    def _tell_better(self, people: int | None) -> None:
        """Say that a fairer plan waits to be confirmed."""
        line = self.query_one("#better", Line)
        line.display = people is not None and self.console.may(RUN)
        if people is not None:
            line.tell(self.say("better-waits", count=people))

    def _tell_flags(self, count: int) -> None:
        """Say that kiosks have left something to look at."""
        line = self.query_one("#flags", Line)
        line.display = count > 0 and self.console.may(DESK)
        line.tell(f"{CAREFUL} " + self.say("flags-wait", count=count))

    def _number(self, name: str, value: int, out_of: int, look: str) -> None:
        digits = self.query_one(f"#{name}", Digits)
        digits.update(str(value))
        digits.set_classes(look)
        line = self.query_one(f"#{name}-of", Line)
        line.tell(self.say(f"number-{name}", count=value, of=out_of))
        line.look(look)

    def tick(self) -> None:
        """Say what is next, and how long the round still runs."""
        super().tick()
        board, now = self.console.board, self.console.now()
        if board is None:
            return
        step = ask.next_step(board, now)
        line = self.query_one("#next", Line)
        line.display = self.console.may(RUN) or step in WITHOUT_KEY
        line.tell(self._step(step, board, now))
        bar = self.query_one(ProgressBar)
        current = ask.running(board)
        bar.set_class(current is None, "-hidden")
        self.set_class(board.event.state in BEFORE, "-before")
        if current:
            whole = (current.ends_at - current.starts_at).total_seconds()
            bar.update(total=whole, progress=(now - current.starts_at).total_seconds())

    def _step(self, step: ask.NextStep, board: Board, now: datetime) -> str:
        chosen = ask.running(board) or ask.upcoming(board)
        if chosen is None:
            return self.say(f"next-{step}")
        return self.say(
            f"next-{step}",
            round=chosen.number,
            rounds=len(board.rounds),
            starts=moments.clock(self.say, chosen.starts_at, board.event.zone),
            ends=moments.clock(self.say, chosen.ends_at, board.event.zone),
            left=moments.left(chosen.ends_at, now),
        )

    def _cells(self, table: TableView, board: Board, taken: Seating) -> tuple[Cell, ...]:
        current, after = ask.running(board), ask.upcoming(board)
        return (
            Cell(str(table.number), "now"),
            Cell(table.employer),
            employer_presence(self.say, table.presence, table.late_from),
            self._now(table, taken.get((current.number, table.number), ()))
            if current
            else Cell(""),
            Cell(seated(taken.get((after.number, table.number), ())) if after else ""),
        )

    def _now(self, table: TableView, sitting: Sequence[SeatView] | None) -> Cell:
        if table.presence is not Presence.PRESENT and self.has_class("-narrow"):
            return employer_presence(self.say, table.presence, table.late_from)
        if sitting is None:
            return Cell("")
        free = ask.free_seats(table, sitting)
        if not free or table.presence is not Presence.PRESENT:
            return Cell(seated(sitting))
        spare = self.say("seats-free", count=free)
        return Cell(f"{seated(sitting)}, {spare}" if sitting else spare, "now")

    # keys

    @on(Listing.Picked)
    def _picked(self, picked: Listing.Picked) -> None:
        open_card(self, picked.row_id)

    def action_back(self) -> None:
        """Leave the event."""
        self.console.unfollow()
        super().action_back()

    def action_people(self) -> None:
        """See the people."""
        self.app.push_screen(People())

    def action_employers(self) -> None:
        """See the employers."""
        self.app.push_screen(Employers())

    def action_invitations(self) -> None:
        """See who was asked to come, and what they answer."""
        self.app.push_screen(Invitations())

    def action_rounds(self) -> None:
        """See the rounds."""
        self.app.push_screen(Rounds())

    def action_pairings(self) -> None:
        """Have tables proposed."""
        self.app.push_screen(Pairings())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the flags only where there are any: the line above the tables names their key."""
        board = self.console.board
        if action == "flags" and not (board and board.flags):
            return False
        return super().check_action(action, parameters)

    def action_flags(self) -> None:
        """See what kiosks that were alone could not settle."""
        self.app.push_screen(Flags())

    def action_papers(self) -> None:
        """Save badges or table signs to print."""
        open_papers(self)

    def action_accesses(self) -> None:
        """See who and what may ask about this event."""
        event = self.console.event
        self.app.push_screen(Accesses(event, {event.id: event.name}))

    def action_journal(self) -> None:
        """Read what happened at this event."""
        event = self.console.event
        self.app.push_screen(Journal(event, {event.id: event.name}))

    def action_step(self) -> None:
        """Choose the event's next step."""
        open_steps(self)
