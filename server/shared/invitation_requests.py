"""What organisers may ask about invitations, answers and the event that employers are told of."""

from typing import Annotated, Literal

from msgspec import Meta

from server.shared.requests import Aware, Command, ShortText
from server.shared.vocabulary import AnswerStatus


class ChangeContact(Command, frozen=True, kw_only=True):
    """Says whom of an employer to write to and in which language; None leaves a thing as it is.

    With another `email`, who was written to before is told that it is off for them.
    """

    contact: ShortText | None = None
    email: ShortText | None = None
    phone: ShortText | None = None
    language: Literal["fr", "fr-simple", "en"] | None = None


class Invite(Command, frozen=True, kw_only=True):
    """Asks employers to come, by mail: these, or everybody who was not asked yet."""

    employer_ids: Annotated[list[ShortText], Meta(max_length=1000)] | None = None


class NoteAnswer(Command, frozen=True, kw_only=True):
    """Notes what an employer answered by voice."""

    status: AnswerStatus
    comment: Annotated[str, Meta(max_length=2000)] = ""


class ApplyReview(Command, frozen=True, kw_only=True):
    """Takes what came in as an answer; says whose and which, where that was not understood."""

    invitation_id: ShortText | None = None
    status: AnswerStatus | None = None


class ApplyLost(ApplyReview, frozen=True, kw_only=True):
    """The same of something whose event was not known."""

    event_id: ShortText


class NewFeed(Command, frozen=True, kw_only=True):
    """Asks for the address of a calendar of the whole folder: `organiser` or `territory`."""

    kind: Literal["organiser", "territory"]


class MoveEvent(Command, frozen=True, kw_only=True):
    """Gives an event another time, place or way to get there; None leaves a thing as it is."""

    name: Annotated[str, Meta(min_length=1, max_length=120)] | None = None
    starts_at: Aware | None = None
    ends_at: Aware | None = None
    venue: ShortText | None = None
    address: ShortText | None = None
    entrance: ShortText | None = None
    transport: ShortText | None = None
    host: ShortText | None = None
    host_email: ShortText | None = None
    host_phone: ShortText | None = None
