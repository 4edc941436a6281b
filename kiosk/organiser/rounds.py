"""The rounds: a countdown, and one key that starts the next or ends the running one."""

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Digits

from kiosk import board as ask
from kiosk.organiser import moments
from kiosk.organiser.dialogs import Confirm
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.page import EventPage, Line
from kiosk.organiser.words import round_state
from server.shared.live import Board
from server.shared.views import RoundView

COLUMNS = (
    Column("column-round", 5, right=True),
    Column("column-start", 10),
    Column("column-end", 10),
    Column("column-state", 14),
    Column("column-seated", 12, from_width=60, right=True),
)


class Rounds(EventPage):
    """Enter does the one thing that comes next."""

    def __init__(self) -> None:
        super().__init__()
        self._counts = 0

    def body(self) -> ComposeResult:
        """Lay out the countdown, the next step and the list."""
        yield Line(id="strip")
        yield Digits(id="left")
        yield Line(id="next")
        yield Listing(COLUMNS)

    def show_board(self, board: Board) -> None:
        """List the rounds; the cursor stands on the one that counts."""
        self.query_one("#strip", Line).tell(self.three_numbers(board))
        seated = [number for (number, _), seats in ask.seating(board).items() for _ in seats]
        listing = self.query_one(Listing)
        rounds = {str(r.number): r for r in board.rounds}
        listing.show(self.say, rounds, lambda r: self._cells(r, seated.count(r.number)))
        chosen = ask.running(board) or ask.upcoming(board)
        if chosen and chosen.number != self._counts:
            self._counts = chosen.number
            listing.choose(str(chosen.number))

    def _cells(self, round_: RoundView, seated: int) -> tuple[Cell, ...]:
        zone = self.console.event.zone
        return (
            Cell(str(round_.number)),
            Cell(moments.clock(self.say, round_.starts_at, zone)),
            Cell(moments.clock(self.say, round_.ends_at, zone)),
            round_state(self.say, round_.state),
            Cell(str(seated) if seated else ""),
        )

    def tick(self) -> None:
        """Count down."""
        super().tick()
        board = self.console.board
        if board is None:
            return
        current = ask.running(board)
        self.set_class(current is None, "-idle")
        digits = self.query_one("#left", Digits)
        if current:
            digits.update(moments.left(current.ends_at, self.console.now()))
        digits.set_class(bool(current and self.console.now() >= current.ends_at), "careful")
        self.query_one("#next", Line).tell(self._what_enter_does(board))

    def _what_enter_does(self, board: Board) -> str:
        if not ask.doors_open(board.event):
            return self.say("rounds-not-yet")
        if current := ask.running(board):
            over = self.console.now() >= current.ends_at
            return self.say("rounds-end-now" if over else "rounds-end", round=current.number)
        if coming := ask.upcoming(board):
            at = moments.clock(self.say, coming.starts_at, board.event.zone)
            return self.say("rounds-start", round=coming.number, at=at)
        return self.say("rounds-all-over")

    @on(Listing.Picked)
    def _go(self) -> None:
        board = self.console.board
        if board is None or not ask.doors_open(board.event):
            return
        if current := ask.running(board):
            self._end(current)
        elif coming := ask.upcoming(board):
            people = sum(seat.round == coming.number for seat in board.seats)
            sure = Confirm("round-start", start=1, round=coming.number, people=people)
            self.app.push_screen(sure, lambda answer: self._sure(coming, "start", answer))

    def _end(self, current: RoundView) -> None:
        left = moments.left(current.ends_at, self.console.now())
        if self.console.now() >= current.ends_at:
            self._take(current, "end")
            return
        sure = Confirm("round-end", round=current.number, left=left)
        self.app.push_screen(sure, lambda answer: self._sure(current, "end", answer))

    def _sure(self, round_: RoundView, step: str, answer: str | None) -> None:
        if answer == "yes":
            self._take(round_, step)

    @work(group="asking")
    async def _take(self, round_: RoundView, step: str) -> None:
        with self.console.telling():
            await self.console.client.round_step(self.console.event.id, round_.number, step)
            self.console.toast(f"round-{step}-done", round=round_.number)
