"""What happened, who did it and when: of the event that is open, or of the folder itself."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from kiosk.organiser import moments
from kiosk.organiser.files import save
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.page import Line, Page, Said
from server.shared.accesses import AuditLine
from server.shared.views import EventView

AHEAD = 20
"""Lines before the end at which the page before is asked for."""

COLUMNS = (
    Column("column-day", 12, from_width=76),
    Column("column-time", 7),
    Column("column-who", 16),
    Column("column-what"),
)


class Journal(Page):
    """Newest first; the cursor near the end brings what was before.

    `names`: the events' names by id.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f", "export", "keys-export")]

    def __init__(self, event: EventView | None, names: Mapping[str, str]) -> None:
        super().__init__()
        self._event, self._names = event, names
        self._lines: dict[str, AuditLine] | None = None
        self._before: str | None = None

    def body(self) -> ComposeResult:
        """Lay out the list, and the whole sentence of the line that is chosen."""
        yield Listing(COLUMNS, picks=False)
        yield Said("journal-none", id="nobody", classes="quiet")
        yield Line(id="moment", classes="quiet")
        yield Line(id="sentence")

    def on_mount(self) -> None:
        """Ask for the newest lines."""
        self._load()

    def heading(self) -> tuple[str, str]:
        """Name the page, and the event whose journal it is."""
        every = self.say("journal-folder")
        return self.say("journal-title"), self._event.name if self._event else every

    def show(self) -> None:
        """List what happened."""
        self.set_class(self._lines is None, "-loading")
        self.set_class(self._lines == {}, "-empty")
        self.query_one(Listing).show(self.say, self._lines or {}, self._cells)
        self._show_sentence()

    def _cells(self, line: AuditLine) -> tuple[Cell, ...]:
        at = moments.local(line.at, self._zone)
        return (
            Cell(moments.short_day(self.say, at), "quiet"),
            Cell(self.say.clock(at)),
            Cell(line.who or line.by, "quiet"),
            Cell(self._named(line)),
        )

    @property
    def _zone(self) -> str:
        return self._event.zone if self._event else moments.HOME

    def _named(self, line: AuditLine) -> str:
        """Put names where it is known here whom an id means. The journal itself has none."""
        text, names, board = line.text, dict(self._names), self.console.board
        if board is not None:
            names |= {person.id: person.first_name for person in board.people}
            names |= {table.employer_id: table.employer for table in board.tables}
        for value in line.ids.values():
            for one in value if isinstance(value, list) else [value]:
                if one in names:
                    text = text.replace(str(one), names[str(one)])
        return text

    @on(Listing.Moved)
    def _moved(self) -> None:
        self._show_sentence()
        listing, ids = self.query_one(Listing), list(self._lines or ())
        if self._before and listing.chosen in ids[-AHEAD:]:
            self._load()

    def _show_sentence(self) -> None:
        line = (self._lines or {}).get(self.query_one(Listing).chosen or "")
        if line:
            at = moments.local(line.at, self._zone)
            when = f"{moments.day(self.say, at)}, {at:%H:%M:%S}"
            self.query_one("#moment", Line).tell(f"{when} · {line.who or line.by}")
            self.query_one("#sentence", Line).tell(self._named(line))

    # what the server is asked

    @work(group="journal", exclusive=True)
    async def _load(self) -> None:
        """Fetch the newest lines, or those before the last ones."""
        event = self._event.id if self._event else None
        before, self._before = self._before, None  # asked for once
        with self.console.telling():
            page = await self.console.client.audit(event, before)
            new = {f"{line.scope}/{line.seq}": line for line in page.lines}
            self._lines = {**(self._lines or {}), **new}
            self._before = page.before
            self.redraw()
            return
        self._before = before

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a file of an event's journal only."""
        if action == "export" and self._event is None:
            return False
        return super().check_action(action, parameters)

    @work(group="asking")
    async def action_export(self) -> None:
        """Save the whole journal as a CSV file."""
        if self._event is None:
            return
        with self.console.telling():
            content = await self.console.client.audit_csv(self._event.id)
            save(self.console, f"journal-{self._event.id}.csv", content)
