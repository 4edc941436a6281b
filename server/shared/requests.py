"""What a client may ask. Unknown fields are ignored, so an older server serves a newer client."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.shared.vocabulary import (
    Access,
    AgeBand,
    Help,
    Language,
    Mood,
    Onward,
    Role,
    Template,
)

CommandText = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[\x20-\x7e]+\Z")]
"""1–64 printable ASCII characters: the same command sent again is answered, not done again."""
ShortText = Annotated[str, Meta(max_length=200)]
Name = Annotated[str, Meta(min_length=1, max_length=80)]
Words = Annotated[list[ShortText], Meta(max_length=20)]
"""Codes or labels of `shared/reference`."""
Secret = Annotated[str, Meta(min_length=1, max_length=200)]
Aware = Annotated[datetime, Meta(tz=True)]


class Command(Struct, frozen=True, kw_only=True):
    """What every change carries: its own id, and when it happened (default: now)."""

    command_id: CommandText
    at: Aware | None = None


class Unshown(Struct, frozen=True):
    """What holds a secret: its `repr` is its name."""

    def __repr__(self) -> str:
        return type(self).__name__


class AtTheDoor(Command, frozen=True, kw_only=True):
    """What a kiosk may have done without the server.

    `kept`: the person was answered already, so it is noted whatever has happened since.
    `unsure_time`: the kiosk's clock had jumped when it happened.
    """

    kept: bool = False
    unsure_time: bool = False


class CheckInRequest(AtTheDoor, frozen=True, kw_only=True):
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
    host_phone: ShortText = ""
    entrance: ShortText = ""
    transport: ShortText = ""
    rounds: Annotated[int, Meta(ge=1, le=60)] = 12
    floor: Annotated[int, Meta(ge=1, le=20)] = 2
    place_on_arrival: bool = True


class NewRegistration(AtTheDoor, frozen=True, kw_only=True):
    """Registers a person. `badge`: a blank badge that becomes theirs.

    `present`: the person stands at the door, so they are checked in as well. `transition`: where
    they stand. `opportunities`, `places` and `hours`: what they accept. `wishes`: ids of employers
    they would like to meet. `help`: what they ask for; with COMPANY in it, `company` as well.
    `referrer`: who sends them, needed from 15 to 17.
    `follow_up`, `card_to_employer`, `keep_longer`: what they agree to.
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
    transition: ShortText = ""
    trades: Words = []
    opportunities: Words = []
    places: Words = []
    hours: Words = []
    wishes: Words = []
    help: Annotated[list[Help], Meta(max_length=4)] = []
    age_band: AgeBand = AgeBand.ADULT
    referrer: ShortText = ""
    company: bool = False
    follow_up: bool = False
    card_to_employer: bool = False
    keep_longer: bool = False


class NewEmployer(Command, frozen=True, kw_only=True):
    """Adds an employer to an event; `present`: they stand at the door.

    `places` and `hours`: where and when the work is done.
    """

    name: Annotated[str, Meta(min_length=1, max_length=120)]
    seats: Annotated[int, Meta(ge=1, le=12)] = 1
    contact: ShortText = ""
    email: ShortText = ""
    phone: ShortText = ""
    language: Literal["", "fr", "fr-simple", "en"] = ""
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
    """Asks for a token of one role, for one event. `label` says where it will be used."""

    access: Access
    label: Annotated[str, Meta(max_length=80)] = ""


class SignInRequest(Unshown, frozen=True, kw_only=True):
    """A person signs in. `secret`: their passphrase or PIN, never cleaned or logged."""

    name: Name
    secret: Secret


class NewAccount(Command, Unshown, frozen=True, kw_only=True):
    """Lets a person sign in; `event_id` None: every event of the folder."""

    name: Name
    secret: Secret
    access: Access
    event_id: ShortText | None = None


class NewSecret(Command, Unshown, frozen=True, kw_only=True):
    """Gives an account another passphrase or PIN; its sessions end."""

    secret: Secret


class NewEnrolment(Command, frozen=True, kw_only=True):
    """Asks for a code that a kiosk, a desk or a board exchanges for a token of its own."""

    access: Access = Access.KIOSK
    label: Annotated[str, Meta(max_length=80)] = ""


class Enrol(Unshown, frozen=True, kw_only=True):
    """A device exchanges an enrolment code for its token."""

    code: Annotated[str, Meta(min_length=1, max_length=40)]


class OfBadge(Command, frozen=True, kw_only=True):
    """Something about the person whose badge is scanned: a token; a short code does not do."""

    badge: Annotated[str, Meta(max_length=2000)]


class GiveConsents(Command, frozen=True, kw_only=True):
    """What a person agrees to from now on; what is not named stays as it is."""

    follow_up: bool | None = None
    card_to_employer: bool | None = None
    keep_longer: bool | None = None


class GiveConsentsByBadge(GiveConsents, frozen=True, kw_only=True):
    """The same, by the person's own badge."""

    badge: Annotated[str, Meta(max_length=2000)]


class AnswersByBadge(AtTheDoor, frozen=True, kw_only=True):
    """What somebody answers by their own badge; None: not asked, or skipped. Else all of it.

    `wishes`: ids of employers; those wished for before and not named any more are wished no more.
    """

    badge: Annotated[str, Meta(max_length=2000)]
    language: Language | None = None
    transition: ShortText | None = None
    trades: Words | None = None
    opportunities: Words | None = None
    places: Words | None = None
    wishes: Words | None = None
    help: Annotated[list[Help], Meta(max_length=4)] | None = None


class ExitByBadge(AtTheDoor, frozen=True, kw_only=True):
    """Somebody goes, and says as much of the day as they like."""

    badge: Annotated[str, Meta(max_length=2000)]
    mood: Mood | None = None
    onward: Onward | None = None
    follow_up: bool | None = None


class Strengths(Command, frozen=True, kw_only=True):
    """What an employer or a volunteer saw in somebody today: codes of `strengths`, at most three.

    All of them: those noted before and not named any more are taken out.
    """

    strengths: Annotated[list[ShortText], Meta(max_length=3)]


class StrengthsByBadge(AtTheDoor, frozen=True, kw_only=True):
    """The same, beside the person, by their badge."""

    badge: Annotated[str, Meta(max_length=2000)]
    strengths: Annotated[list[ShortText], Meta(max_length=3)]


class Reissue(Command, frozen=True, kw_only=True):
    """Gives somebody another badge; those of before are void. `badge`: a blank one; None: new."""

    badge: Annotated[str, Meta(max_length=2000)] | None = None


class Purge(Command, frozen=True, kw_only=True):
    """Forgets everybody whose date has come. `people`: how many the preview said."""

    people: Annotated[int, Meta(ge=0, le=1_000_000)]
