"""What a client may ask. Unknown fields are ignored, so an older server serves a newer client."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from server.shared.vocabulary import Access, AgeBand, Language, Role, Template

CommandText = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[\x20-\x7e]+$")]
"""1–64 printable ASCII characters: the same command sent again is answered, not done again."""
ShortText = Annotated[str, Meta(max_length=200)]
Name = Annotated[str, Meta(min_length=1, max_length=80)]
Words = Annotated[list[ShortText], Meta(max_length=20)]
"""Codes or labels of `shared/reference`."""
Aware = Annotated[datetime, Meta(tz=True)]


class Command(Struct, frozen=True, kw_only=True):
    """What every change carries: its own id, and when it happened (default: now)."""

    command_id: CommandText
    at: Aware | None = None


class CheckInRequest(Command, frozen=True, kw_only=True):
    """`badge`: what a scanner read or a person typed: a token, or a short code."""

    badge: Annotated[str, Meta(max_length=2000)]


class PlanEvent(Command, frozen=True, kw_only=True):
    """A draft event. Times are instants; `zone` is the IANA name its clock shows."""

    name: Annotated[str, Meta(min_length=1, max_length=120)]
    starts_at: Aware
    ends_at: Aware
    zone: ShortText = "Europe/Paris"
    template: Template = Template.CAFE_CONTACT
    venue: ShortText = ""
    address: ShortText = ""
    host: ShortText = ""
    host_email: ShortText = ""
    rounds: Annotated[int, Meta(ge=1, le=60)] = 12
    floor: Annotated[int, Meta(ge=1, le=20)] = 2
    place_on_arrival: bool = True


class NewRegistration(Command, frozen=True, kw_only=True):
    """Registers a person. `badge`: a blank badge that becomes theirs.

    `present`: the person stands at the door, so they are checked in as well. `opportunities`,
    `places` and `hours`: what they accept.
    """

    first_name: Name
    badge: Annotated[str, Meta(max_length=2000)] | None = None
    present: bool = False
    role: Role = Role.SEEKER
    employer_id: ShortText | None = None
    last_name: ShortText = ""
    email: ShortText = ""
    phone: ShortText = ""
    language: Language | None = None
    trades: Words = []
    opportunities: Words = []
    places: Words = []
    hours: Words = []
    age_band: AgeBand = AgeBand.ADULT
    company: bool = False


class NewEmployer(Command, frozen=True, kw_only=True):
    """Adds an employer to an event; `present`: they stand at the door.

    `places` and `hours`: where and when the work is done.
    """

    name: Annotated[str, Meta(min_length=1, max_length=120)]
    seats: Annotated[int, Meta(ge=1, le=12)] = 1
    contact: ShortText = ""
    email: ShortText = ""
    phone: ShortText = ""
    trades: Words = []
    places: Words = []
    hours: Words = []
    openings: Annotated[list[ShortText], Meta(max_length=50)] = []
    present: bool = True


class EmployerLate(Command, frozen=True, kw_only=True):
    """Says that an employer misses this many of the rounds to come; 0: on time after all."""

    rounds: Annotated[int, Meta(ge=0, le=60)]


class BlankBadges(Command, frozen=True, kw_only=True):
    """Asks for badges that belong to nobody yet."""

    count: Annotated[int, Meta(ge=1, le=1000)]


class Confirm(Command, frozen=True, kw_only=True):
    """Confirms a proposal; `proposal_id` names the one that was looked at."""

    proposal_id: ShortText | None = None


class ChangeSeat(Command, frozen=True, kw_only=True):
    """Changes the proposal that was looked at, by hand.

    `seat`: the seat that is left, as the proposal names it; without it, `registration_id` is
    added. `employer_id` and `round` (from 1): the table that is taken; without them the seat is
    given up. `other`: who sits there now and gets `seat` in exchange.
    """

    proposal_id: ShortText
    seat: ShortText | None = None
    registration_id: ShortText | None = None
    employer_id: ShortText | None = None
    round: Annotated[int, Meta(ge=1, le=10_000)] | None = None
    other: ShortText | None = None


class LockSeat(Command, frozen=True, kw_only=True):
    """Locks a seat, so that proposals keep it, or unlocks it.

    Without `proposal_id` the seat is one of the plan people know.
    """

    seat: ShortText
    locked: bool = True
    proposal_id: ShortText | None = None


class UndoChange(Command, frozen=True, kw_only=True):
    """Takes back the last change by hand of the proposal that was looked at."""

    proposal_id: ShortText


class NewToken(Command, frozen=True, kw_only=True):
    """Asks for a token of one role, for one event."""

    access: Access
