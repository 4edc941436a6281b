"""What kiosks that were alone could not settle: a person looks at it, and says so."""

from typing import Final

from textual import on
from textual.app import ComposeResult

from kiosk.look import CAREFUL
from kiosk.organiser import moments, words
from kiosk.organiser.dialogs import CLOSE, Choice, Question
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.page import EventPage, Line, Said
from kiosk.organiser.person import open_card
from server.shared.language import Say
from server.shared.live import Board
from server.shared.views import FlagView
from server.shared.vocabulary import FlagKind

COLUMNS = (
    Column("column-time", 7),
    Column("column-person"),
    Column("column-what", share=2),
    Column("column-device", 20, from_width=100),
)
WHAT: Final = {
    FlagKind.SCANNED_TWICE: ("flag-scanned-twice", "flag-scanned-twice-do"),
    FlagKind.BADGE_SHARED: ("flag-badge-shared", "flag-badge-shared-do"),
    FlagKind.UNSURE_TIME: ("flag-unsure-time", "flag-unsure-time-do"),
}
"""What happened, and what to do."""


class Flags(EventPage):
    """The oldest first. Enter opens one: settle it, or see the person first."""

    def body(self) -> ComposeResult:
        """Lay out the list, and what to do about the chosen one."""
        yield Said("flags-title", classes="headline")
        yield Listing(COLUMNS)
        yield Line(id="sentence")
        yield Said("flags-none", id="nobody", classes="quiet")

    def show_board(self, board: Board) -> None:
        """List what waits."""
        flags = {flag.id: flag for flag in sorted(board.flags, key=lambda f: (f.at, f.id))}
        self.set_class(not flags, "-empty")
        self.query_one(Listing).show(self.say, flags, self._cells)
        self._show_sentence()

    def _cells(self, flag: FlagView) -> tuple[Cell, ...]:
        what, _ = WHAT[flag.kind]
        return (
            Cell(moments.clock(self.say, flag.at, self.console.event.zone)),
            Cell(flag.first_name),
            Cell(f"{CAREFUL} {self.say(what)}", "careful"),
            Cell(words.device(self.say, flag.device), "quiet"),
        )

    def _find(self, flag_id: str | None) -> FlagView | None:
        flags = self.console.board.flags if self.console.board else ()
        return next((flag for flag in flags if flag.id == flag_id), None)

    @on(Listing.Moved)
    def _show_sentence(self) -> None:
        flag = self._find(self.query_one(Listing).chosen)
        todo = self.say(WHAT[flag.kind][1], name=flag.first_name) if flag else ""
        self.query_one("#sentence", Line).tell(todo)

    # one of them

    @on(Listing.Picked)
    def _picked(self, picked: Listing.Picked) -> None:
        flag = self._find(picked.row_id)
        if flag is not None:
            self._open(flag)

    def _open(self, flag: FlagView) -> None:
        def question(say: Say) -> Question:
            what, todo = WHAT[flag.kind]
            lines = (f"{CAREFUL} {say(what)}", say(todo, name=flag.first_name))
            answers = (("settle", say("flag-settle")), ("card", say("flag-card")))
            return Question(flag.first_name, lines, (*answers, (CLOSE, say(CLOSE))))

        def chosen(step: str | None) -> None:
            if step == "settle":
                self.run_worker(self._settle(flag), group="asking")
            elif step == "card":
                open_card(self, flag.registration_id)

        self.app.push_screen(Choice(question), chosen)

    async def _settle(self, flag: FlagView) -> None:
        with self.console.telling():
            await self.console.client.settle(self.console.event.id, flag.id)
            self.console.toast("flag-settled", name=flag.first_name)
