"""Every letter and every answer of one invitation, the newest first."""

from datetime import datetime

from textual import on
from textual.app import ComposeResult

from kiosk.organiser import moments
from kiosk.organiser.invitation_words import (
    NOTES,
    OUTCOMES,
    WAYS,
    Times,
    letter,
    quoted,
    status,
    why,
)
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.page import EventPage, Line, Said
from server.shared.invitations import AnswerView, InvitationCard, LetterView
from server.shared.live import Board
from server.shared.postal import Method

COLUMNS = (
    Column("column-day", 12),
    Column("column-time", 7),
    Column("column-what", share=3),
    Column("column-became", 23, share=2),
)
METHODS = {
    Method.REQUEST: "letter-request",
    Method.CANCEL: "letter-cancel",
    Method.DECLINE_COUNTER: "letter-declinecounter",
}
Entry = LetterView | AnswerView


class History(EventPage):
    """Read, and nothing more: the whole of the chosen line stands below."""

    def __init__(self, card: InvitationCard) -> None:
        super().__init__()
        self._employer = card.invitation.employer
        entries: list[Entry] = [*card.letters, *card.answers]
        self._entries = {one.id: one for one in sorted(entries, key=_at, reverse=True)}

    def body(self) -> ComposeResult:
        """Lay out whose history it is, the list, and the chosen line."""
        yield Line(id="found", classes="headline")
        yield Listing(COLUMNS, picks=False)
        yield Line(id="sentence")
        yield Said("history-none", id="nobody", classes="quiet")

    def show_board(self, _: Board) -> None:
        """List what was written and answered."""
        self.query_one("#found", Line).tell(self.say("history-title", name=self._employer))
        self.set_class(not self._entries, "-empty")
        self.query_one(Listing).show(self.say, self._entries, self._cells)
        self._show_sentence()

    def _cells(self, one: Entry) -> tuple[Cell, ...]:
        at = moments.local(_at(one), self.console.event.zone)
        when = (Cell(moments.short_day(self.say, at), "quiet"), Cell(self.say.clock(at)))
        if isinstance(one, AnswerView):
            said = self.say("history-answer", answer=status(self.say, one.status))
            return (*when, Cell(said), Cell(self.say(OUTCOMES[one.outcome]), "quiet"))
        what = self.say(METHODS[one.method], version=one.sequence + 1)
        times = Times(self.console.event.zone, self.console.now())
        return (*when, Cell(what), letter(self.say, one, times))

    @on(Listing.Moved)
    def _show_sentence(self) -> None:
        one = self._entries.get(self.query_one(Listing).chosen or "")
        self.query_one("#sentence", Line).tell(" · ".join(self._whole(one)) if one else "")

    def _whole(self, one: Entry) -> list[str]:
        if isinstance(one, AnswerView):
            way = self.say("history-way", way=self.say(WAYS[one.way]))
            notes = (self.say(NOTES[note]) for note in one.notes)
            return [way, *notes, *quoted(self.say, one.comment)]
        return [self.say("letter-to", text=one.to), *why(one)]


def _at(one: Entry) -> datetime:
    return one.at if isinstance(one, AnswerView) else one.created_at
