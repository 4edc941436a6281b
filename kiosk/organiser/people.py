"""Everybody at the event: found by typing, checked in, marked gone, added."""

from collections.abc import Callable
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from badges import token
from kiosk import board as ask
from kiosk.organiser import moments
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.newcomer import add_person
from kiosk.organiser.page import Entry, EventPage, Line
from kiosk.organiser.person import check_in, open_card
from kiosk.organiser.rights import DESK, Right
from kiosk.organiser.words import HELP, place, presence, role, sits_now
from server.shared.live import Board
from server.shared.views import PersonView
from server.shared.vocabulary import Presence, Role

COLUMNS = (
    Column("column-person"),
    Column("column-code", 5),
    Column("column-state", 10),
    Column("column-arrival", 7, from_width=72),
    Column("column-meetings", 10, from_width=72, right=True),
    Column("column-where", 20),
)

ONLY: Final[dict[str, Callable[[PersonView], bool]]] = {
    "people-only-help": lambda p: p.company or bool(p.help),
    "people-only-unmet": lambda p: p.presence is Presence.PRESENT and _has_met_nobody(p),
}
"""Whom a volunteer may want to see alone, one after another: the text, and who is meant."""


def _has_met_nobody(person: PersonView) -> bool:
    return person.role is Role.SEEKER and not person.meetings


class People(EventPage):
    """What is typed filters at once; Enter opens the person's card."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "pick", "keys-card", priority=True),
        Binding("plus", "add", "keys-add", priority=True),
        Binding("f4", "only", "keys-only", priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
    ]
    RIGHTS: ClassVar[dict[str, Right]] = {"add": DESK}

    def __init__(self) -> None:
        super().__init__()
        self._only = ""  # everybody

    def body(self) -> ComposeResult:
        """Lay out the day's numbers, the filter and the list."""
        yield Line(id="strip")
        yield Entry(id="filter")
        yield Line(id="found", classes="quiet")
        yield Listing(COLUMNS)
        yield Line(id="nobody", classes="quiet")

    def on_mount(self) -> None:
        """Start typing at once."""
        self.query_one(Listing).can_focus = False
        self.query_one(Input).focus()

    def show_board(self, board: Board) -> None:
        """Show the people who fit what is typed."""
        typed = self.query_one(Input)
        typed.placeholder = self.say("people-filter")
        wanted = filter(ONLY.get(self._only), ask.matching(board.people, typed.value))
        found = {p.id: p for p in ask.by_name(wanted)}
        self.query_one("#strip", Line).tell(self.three_numbers(board))
        counted = self.say("people-found", count=len(found), of=len(board.people))
        only = [self.say(self._only)] if self._only else []
        self.query_one("#found", Line).tell(" · ".join([counted, *only]))
        self.set_class(not found, "-empty")
        nobody = "people-none-add" if self.console.may(DESK) else "people-none"
        self.query_one("#nobody", Line).tell(self.say(nobody))
        self.query_one(Listing).show(self.say, found, self._cells)

    def _cells(self, person: PersonView) -> tuple[Cell, ...]:
        name = ask.full_name(person)
        if person.role is not Role.SEEKER:
            name = f"{name} ({role(self.say, person.role)})"
        if person.company or person.help:
            name = f"{HELP} {name}"
        arrived = person.arrived_at
        zone = self.console.event.zone
        return (
            Cell(name),
            Cell(person.short_code, "quiet"),
            presence(self.say, person.presence),
            Cell(moments.clock(self.say, arrived, zone) if arrived else ""),
            Cell(str(person.meetings) if person.role is Role.SEEKER else ""),
            Cell(self._place(person)),
        )

    def _place(self, person: PersonView) -> str:
        if sits_now(person, self.console.board):
            return self.say("place-now", table=person.next_table)
        return place(self.say, person)

    @on(Input.Changed)
    def _filter(self) -> None:
        self.show()

    # keys

    def action_move(self, by: int) -> None:
        """Move in the list while typing goes on."""
        self.query_one(Listing).action_move(by)

    def action_page(self, by: int) -> None:
        """Move in the list by what is in sight."""
        self.query_one(Listing).action_page(by)

    def action_back(self) -> None:
        """Empty the filter first, then leave."""
        typed = self.query_one(Input)
        if typed.value:
            typed.value = ""
        else:
            super().action_back()

    def action_pick(self) -> None:
        """Open the chosen person's card; where nobody fits, try what was typed as a badge."""
        listing, typed = self.query_one(Listing), self.query_one(Input).value
        if listing.chosen is not None:
            open_card(self, listing.chosen)
        elif code := token.find(typed) or token.clean_short_code(typed):
            self._check_in(code)

    @on(Listing.Picked)
    def _picked(self, picked: Listing.Picked) -> None:
        open_card(self, picked.row_id)

    @work(group="asking")
    async def _check_in(self, code: str) -> None:
        if await check_in(self.console, code):
            self.query_one(Input).value = ""

    def action_only(self) -> None:
        """Show everybody, who asked for help, or who has met nobody: one after another."""
        known = ["", *ONLY]
        self._only = known[(known.index(self._only) + 1) % len(known)]
        self.redraw()

    def action_add(self) -> None:
        """Add somebody who stands at the desk."""
        add_person(self)
