"""What is kept of how many people, until when; and erasing what is due."""

from datetime import date
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from kiosk.look import CAREFUL, DONE
from kiosk.organiser import moments
from kiosk.organiser.dialogs import Confirm
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.page import Line, Page, Said
from server.shared.accesses import Due, RetentionView

COLUMNS = (
    Column("column-event", share=3),
    Column("column-ended", 10, from_width=90),
    Column("column-kept", 8, right=True),
    Column("column-due", 9, right=True),
    Column("column-longer", 11, right=True, from_width=72),
    Column("column-next", 10),
)


class Retention(Page):
    """Every event that still keeps something of people."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("e", "purge", "keys-purge")]

    def __init__(self) -> None:
        super().__init__()
        self._view: RetentionView | None = None

    def body(self) -> ComposeResult:
        """Lay out what is due today, and the list."""
        yield Line(id="due")
        yield Said("retention-means", classes="headline")
        yield Listing(COLUMNS, picks=False)
        yield Said("retention-none", id="nobody", classes="quiet")

    def on_mount(self) -> None:
        """Ask what is due."""
        self._load()

    def heading(self) -> tuple[str, str]:
        """Name the page and the day."""
        now = moments.local(self.console.now(), moments.HOME)
        return self.say("retention-title"), moments.day(self.say, now)

    def show(self) -> None:
        """Show what is kept, and what of it is due."""
        view = self._view
        self.set_class(view is None, "-loading")
        self.set_class(view is not None and not view.events, "-empty")
        line = self.query_one("#due", Line)
        line.display = view is not None
        if view:
            sign = CAREFUL if view.people else DONE
            line.tell(f"{sign} " + self.say("retention-due", count=view.people))
            line.look("careful" if view.people else "done")
        events = {due.event_id: due for due in view.events} if view else {}
        self.query_one(Listing).show(self.say, events, self._cells)

    def _cells(self, due: Due) -> tuple[Cell, ...]:
        return (
            Cell(due.event),
            Cell(self._day(due.ended), "quiet"),
            Cell(str(due.people)),
            Cell(str(due.due), "careful" if due.due else "quiet"),
            Cell(str(due.longer), "quiet"),
            Cell(self._day(due.next) if due.next else ""),
        )

    def _day(self, day: date) -> str:
        return f"{day:%d/%m/%Y}"

    # keys

    def action_purge(self) -> None:
        """Erase what is due, after a question that says how many people it is."""
        if self._view is None:
            return
        if not self._view.people:
            self.console.toast("purge-nothing")
            return
        people = self._view.people
        self.app.push_screen(Confirm("purge", count=people), lambda a: self._sure(people, a))

    def _sure(self, people: int, answer: str | None) -> None:
        if answer == "yes":
            self._purge(people)

    # what the server is asked

    @work(group="asking", exclusive=True)
    async def _load(self) -> None:
        with self.console.telling():
            self._view = await self.console.client.retention()
            self.redraw()

    @work(group="purge", exclusive=True)
    async def _purge(self, people: int) -> None:
        with self.console.telling():
            done = await self.console.client.purge(people)
            self.console.toast("purged", people=done.people, events=done.events)
        self._load()
