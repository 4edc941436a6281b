"""The door, with what inviting employers asks: letters, answers, what came in by mail."""

from typing import Literal

from kiosk.client import PATIENCE, command
from kiosk.event_day import EventDay
from server.shared.accesses import Link
from server.shared.invitation_requests import (
    ApplyLost,
    ApplyReview,
    ChangeContact,
    Invite,
    MoveEvent,
    NewFeed,
    NoteAnswer,
)
from server.shared.invitations import (
    AnswerTaken,
    InvitationCard,
    InvitationView,
    InviteReport,
    LetterPreview,
    MailView,
    ReviewView,
)
from server.shared.requests import Command
from server.shared.views import EventView
from server.shared.vocabulary import AnswerStatus


class Letters(EventDay):
    """A Client that asks employers to come and hears what they answer."""

    # asking

    async def invitations(self, event_id: str) -> list[InvitationView]:
        """List the invitations of an event."""
        path = f"/v1/events/{event_id}/invitations"
        return await self._call("GET", path, list[InvitationView])

    async def invite(self, event_id: str, employer_ids: list[str] | None = None) -> InviteReport:
        """Ask employers by mail: these, or everybody who was not asked yet."""
        body = Invite(command_id=command().command_id, employer_ids=employer_ids)
        path = f"/v1/events/{event_id}/invitations"
        return await self._call("POST", path, InviteReport, body, patience=PATIENCE)

    async def event(self, event_id: str) -> EventView:
        """Ask for an event with what those who plan it wrote down: no board says that."""
        return await self._call("GET", f"/v1/events/{event_id}", EventView)

    async def move_event(self, event_id: str, move: MoveEvent) -> EventView:
        """Give an event another time, place or way to get there."""
        return await self._call("POST", f"/v1/events/{event_id}/move", EventView, move)

    async def change_contact(self, event_id: str, employer_id: str, change: ChangeContact) -> None:
        """Say whom of an employer to write to."""
        path = f"/v1/events/{event_id}/employers/{employer_id}/contact"
        await self._fetch("POST", path, change)

    # one invitation

    async def invitation(self, event_id: str, invitation_id: str) -> InvitationCard:
        """Ask for an invitation with its letters and answers."""
        return await self._call("GET", _path(event_id, invitation_id), InvitationCard)

    async def invitation_file(self, event_id: str, invitation_id: str) -> bytes:
        """Fetch an invitation as a calendar file."""
        return await self._fetch("GET", f"{_path(event_id, invitation_id)}.ics", None)

    async def letter(self, event_id: str, invitation_id: str) -> LetterPreview:
        """Ask for an invitation's letter as it would be written now."""
        return await self._call("GET", f"{_path(event_id, invitation_id)}/letter", LetterPreview)

    async def hand_out(self, event_id: str, invitation_id: str) -> str:
        """Note that an invitation is given by hand; return its page's address, told this once."""
        path = f"{_path(event_id, invitation_id)}/hand-out"
        return await self._address(path, command())

    async def invitation_step(self, event_id: str, invitation_id: str, step: str) -> None:
        """`withdraw`, `resend`, `counter/accept` or `counter/decline` for one invitation."""
        await self._tell(f"{_path(event_id, invitation_id)}/{step}")

    async def note_answer(self, event_id: str, invitation_id: str, status: AnswerStatus) -> None:
        """Note what an employer answered by voice."""
        body = NoteAnswer(command_id=command().command_id, status=status)
        await self._fetch("POST", f"{_path(event_id, invitation_id)}/answer", body)

    # calendars to follow: each address is told this once, and the one of before opens nothing

    async def employer_feed(self, event_id: str, employer_id: str) -> str:
        """Make the address of an employer's calendar."""
        path = f"/v1/events/{event_id}/employers/{employer_id}/feed"
        return await self._address(path, command())

    async def event_feed(self, event_id: str) -> str:
        """Make the address of an event's calendar, for its organisers."""
        return await self._address(f"/v1/events/{event_id}/feed", command())

    async def folder_feed(self, kind: Literal["organiser", "territory"]) -> str:
        """Make the address of a calendar of all events: for organisers, or for everybody."""
        body = NewFeed(command_id=command().command_id, kind=kind)
        return await self._address("/v1/feeds", body)

    async def _address(self, path: str, body: Command) -> str:
        """Make an address that people elsewhere open, as they reach it where that is known."""
        base = (await self.mail()).public or self.server
        return base + (await self._call("POST", path, Link, body)).path

    # the mail

    async def mail(self) -> MailView:
        """Ask how mail is set up, and how it goes."""
        return await self._call("GET", "/v1/mail", MailView)

    async def reviews(self, event_id: str | None) -> list[ReviewView]:
        """List what came in and waits for a person: at an event, or what belongs to none known."""
        return await self._call("GET", _reviews(event_id), list[ReviewView])

    async def apply_review(
        self, event_id: str | None, review_id: str, apply: ApplyReview | ApplyLost
    ) -> AnswerTaken:
        """Take what came in as an answer."""
        path = f"{_reviews(event_id)}/{review_id}/apply"
        return await self._call("POST", path, AnswerTaken, apply)

    async def refuse_review(self, event_id: str | None, review_id: str) -> None:
        """Say that what came in is no answer."""
        await self._tell(f"{_reviews(event_id)}/{review_id}/refuse")


def _path(event_id: str, invitation_id: str) -> str:
    return f"/v1/events/{event_id}/invitations/{invitation_id}"


def _reviews(event_id: str | None) -> str:
    return f"/v1/events/{event_id}/reviews" if event_id else "/v1/reviews"
