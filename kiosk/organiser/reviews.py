"""What came in by mail and nobody could place for certain: a person reads it and decides."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from kiosk.organiser import moments
from kiosk.organiser.invitation_words import Times
from kiosk.organiser.listing import Cell, Column, Listing
from kiosk.organiser.page import Line, Page, Said
from kiosk.organiser.review import REASONS, Review
from server.shared.invitations import ReviewView
from server.shared.views import EventView

COLUMNS = (
    Column("column-day", 12),
    Column("column-from", share=2),
    Column("column-reason-why", share=3),
)


class Reviews(Page):
    """Newest first. Without an event: what belongs to none that is known."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, event: EventView | None) -> None:
        super().__init__()
        self._event = event
        self._reviews: dict[str, ReviewView] | None = None

    def body(self) -> ComposeResult:
        """Lay out the list, and what the chosen one is about."""
        yield Said("reviews-means", classes="headline")
        yield Listing(COLUMNS)
        yield Line(id="sentence")
        yield Said("reviews-none", id="nobody", classes="quiet")

    def heading(self) -> tuple[str, str]:
        """Name the page, and the event it is for."""
        unknown = self.say("reviews-lost")
        return self.say("reviews-title"), self._event.name if self._event else unknown

    def show(self) -> None:
        """List what waits."""
        reviews = self._reviews or {}
        self.set_class(self._reviews is None, "-loading")
        self.set_class(self._reviews == {}, "-empty")
        self.query_one(Listing).show(self.say, reviews, self._cells)
        self._show_sentence()

    def _cells(self, review: ReviewView) -> tuple[Cell, ...]:
        zone = self._event.zone if self._event else moments.HOME
        return (
            Cell(moments.when(self.say, review.at, *Times(zone, self.console.now()))),
            Cell(review.sender),
            Cell(self.say(REASONS[review.reason]), "careful"),
        )

    @on(Listing.Moved)
    def _show_sentence(self) -> None:
        review = (self._reviews or {}).get(self.query_one(Listing).chosen or "")
        told = self.say("letter-subject", text=review.subject) if review else ""
        self.query_one("#sentence", Line).tell(told)

    @on(Listing.Picked)
    def _picked(self, picked: Listing.Picked) -> None:
        self.app.push_screen(Review((self._reviews or {})[picked.row_id], self._event))

    def on_screen_resume(self) -> None:
        """Ask anew: one may have been decided."""
        super().on_screen_resume()
        self._load()

    @work(group="watching", exclusive=True)
    async def _load(self) -> None:
        event = self._event.id if self._event else None
        with self.console.telling():
            found = await self.console.client.reviews(event)
            self._reviews = {review.id: review for review in found}
            self.redraw()
