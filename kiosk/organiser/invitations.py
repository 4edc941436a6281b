"""The invitations of an event: who was asked, what they answer, what became of their letters."""

import contextlib
from contextlib import AbstractContextManager
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from kiosk.client import Refused, Unreachable
from kiosk.look import CAREFUL
from kiosk.organiser.invitation import open_invitation
from kiosk.organiser.invitation_words import (
    Times,
    counted,
    details,
    in_order,
    letter,
    state,
    waiting,
    waits_for_person,
)
from kiosk.organiser.inviting import ask_all
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.mail import held, open_mail
from kiosk.organiser.page import EventPage, Line, Said
from kiosk.organiser.reviews import Reviews
from server.shared.invitations import InvitationView, MailView
from server.shared.live import Board
from server.shared.postal import LetterState

EVERY = 5.0
"""Seconds until all is asked for again: letters leave and mails come in without a word."""

COLUMNS = (
    Column("column-table", 5, right=True),
    Column("column-employer", share=3),
    Column("column-invitation", 16),
    Column("column-letter", 23, from_width=76),
    Column("column-note", share=4, from_width=100),
)


class Invitations(EventPage):
    """What waits for a person stands first. `employer_id`: whose card is opened at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus", "ask", "keys-ask"),
        Binding("i", "ask", show=False),
        Binding("m", "mail", "keys-mail"),
        Binding("v", "reviews", "keys-reviews"),
    ]

    def __init__(self, employer_id: str | None = None) -> None:
        super().__init__()
        self._wanted = employer_id
        self._views: dict[str, InvitationView] | None = None
        self._mail: MailView | None = None
        self._reviews = 0
        self._told: object = None

    def body(self) -> ComposeResult:
        """Lay out the count, what waits, how the mail goes, and the list."""
        yield Line(id="found")
        yield Line(id="waits", classes="careful")
        yield Line(id="reviews", classes="careful")
        yield Line(id="letters", classes="quiet")
        yield Line(id="mail", classes="careful")
        yield Listing(COLUMNS)
        yield Line(id="sentence")
        yield Said("invitations-none", id="nobody", classes="quiet")

    def on_mount(self) -> None:
        """Ask, and ask again from time to time."""
        self.set_interval(EVERY, self.load)
        self.load()

    def show_board(self, board: Board) -> None:
        """List the invitations; an answer that came in is asked for at once."""
        told = [(table.employer_id, table.answer) for table in board.tables]
        if self._told not in (None, told):
            self.load()
        self._told = told
        views = self._views or {}
        self.set_class(self._views is None, "-loading")
        self.set_class(self._views == {}, "-empty")
        self._tell("found", counted(self.say, views.values()) if views else "")
        self._tell("waits", waiting(self.say, views.values()), CAREFUL)
        count = self._reviews
        self._tell("reviews", self.say("reviews-wait", count=count) if count else "", CAREFUL)
        self._tell_mail()
        self.query_one(Listing).show(self.say, views, self._cells)
        self._show_sentence()

    def _tell_mail(self) -> None:
        """Say how many letters are still to leave, and what holds them up."""
        views, mail = (self._views or {}).values(), self._mail
        due = sum(v.letter is not None and v.letter.state is LetterState.DUE for v in views)
        self._tell("letters", self.say("letters-due", count=due) if due else "")
        trouble = ""
        if mail is not None:
            trouble = held(self.say, mail, self._times) if mail.address else self.say("no-mail")
        self._tell("mail", trouble, CAREFUL)

    def _tell(self, name: str, text: str, sign: str = "") -> None:
        line = self.query_one(f"#{name}", Line)
        line.display = bool(text)
        line.tell(f"{sign} {text}".strip())

    @property
    def _times(self) -> Times:
        return Times(self.console.event.zone, self.console.now())

    def _cells(self, view: InvitationView) -> tuple[Cell, ...]:
        careful = waits_for_person(view)
        notes = details(self.say, view, self._times)
        return (
            Cell(str(view.table), "now"),
            Cell(f"{CAREFUL} {view.employer}", "careful") if careful else Cell(view.employer),
            state(self.say, view),
            letter(self.say, view.letter, self._times),
            Cell(notes[0] if notes else "", "quiet"),
        )

    @on(Listing.Moved)
    def _show_sentence(self) -> None:
        view = (self._views or {}).get(self.query_one(Listing).chosen or "")
        said = details(self.say, view, self._times) if view else []
        self.query_one("#sentence", Line).tell(" ".join(said))

    # what cards ask

    def find(self, invitation_id: str) -> InvitationView | None:
        """Return an invitation as it is known now."""
        return (self._views or {}).get(invitation_id)

    @property
    def mail(self) -> MailView | None:
        """How mail is set up, once that is known."""
        return self._mail

    # what the server is asked

    @work(group="watching", exclusive=True)
    async def load(self) -> None:
        """Ask for everything anew; who does not answer now is asked again."""
        client, event = self.console.client, self.console.event.id
        with self._failing():
            views = await client.invitations(event)
            self._mail = await client.mail()
            self._reviews = len(await client.reviews(event))
            self._views = {view.invitation_id: view for view in in_order(views)}
            self.console.redraw()
            self._open_wanted()

    def _failing(self) -> AbstractContextManager[None]:
        """Say the first failure: later ones would come every few seconds."""
        silent = contextlib.suppress(Refused, Unreachable)
        return self.console.telling() if self._views is None else silent

    def _open_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        for view in (self._views or {}).values():
            if view.employer_id == wanted:
                self.query_one(Listing).choose(view.invitation_id)
                open_invitation(self, view.invitation_id)

    # keys

    @on(Listing.Picked)
    def _picked(self, picked: Listing.Picked) -> None:
        open_invitation(self, picked.row_id)

    def action_ask(self) -> None:
        """Ask everybody who was not asked yet."""
        if self._views is not None and self._mail is not None:
            ask_all(self, self._views.values(), self._mail)

    def action_mail(self) -> None:
        """See how mail is set up, and how it goes."""
        open_mail(self, lambda: self._mail)

    def action_reviews(self) -> None:
        """Read what came in and waits for a person."""
        self.app.push_screen(Reviews(self.console.event))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing where there is nobody to ask, and nothing to read."""
        offered = {"ask": bool(self._views), "reviews": self._reviews > 0}
        return offered.get(action, True) and super().check_action(action, parameters)

    def on_screen_resume(self) -> None:
        """Ask anew: a card may have changed something."""
        super().on_screen_resume()
        self.load()
