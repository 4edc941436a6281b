"""What a client may see. No view has a field for an e-mail address or a phone number."""

from datetime import datetime
from typing import Any

from msgspec import Struct

from server.shared.vocabulary import (
    AnswerStatus,
    ErrorCode,
    EventState,
    FlagKind,
    Help,
    Language,
    PairingState,
    Presence,
    ReasonFact,
    Role,
    RoundState,
)


class Problem(Struct, frozen=True, kw_only=True):
    """RFC 9457 problem details, with a stable code and a next step in the caller's language."""

    status: int
    code: ErrorCode
    title: str
    next: str
    params: dict[str, Any] = {}


class About(Struct, frozen=True, kw_only=True):
    """Who answers at this address."""

    name: str
    version: str
    oldest_client: str
    time: datetime
    store: str


class Arrival(Struct, frozen=True, kw_only=True):
    """What a person is told at the door. Times are UTC; `reason` and `next` are texts.

    `id` is the check-in's. `round` counts from 1. A seeker without a table yet has `table` None.
    `language`: the person's own. It, `facts`, `seated` and `waits_for_plan` (door.Card) are for who
    says `reason` and `next` again in another language.
    """

    id: str
    first_name: str
    role: Role
    table: int | None = None
    employer: str | None = None
    round: int | None = None
    starts_at: datetime | None = None
    reason: str | None = None
    already: bool = False
    late: bool = False
    next: str = ""
    language: Language | None = None
    facts: tuple[ReasonFact, ...] = ()
    seated: bool = False
    waits_for_plan: bool = False


class Registered(Struct, frozen=True, kw_only=True):
    """A person registered. `badge` and `short_code` open the door for them."""

    id: str
    first_name: str
    role: Role
    badge: str
    short_code: str
    arrival: Arrival | None = None


class FlagView(Struct, frozen=True, kw_only=True):
    """Something a person of the team should look at.

    `device`: the label of its access, or its role where nobody gave it one.
    """

    id: str
    kind: FlagKind
    registration_id: str
    first_name: str
    at: datetime
    device: str


class CheckInView(Struct, frozen=True, kw_only=True):
    """One line of the door's book."""

    id: str
    command_id: str
    registration_id: str
    at: datetime
    received_at: datetime
    device: str
    late: bool
    late_sync: bool
    undone_at: datetime | None = None


class EventView(Struct, frozen=True, kw_only=True):
    """An event, as every screen may show it. `zone` is an IANA name.

    From `address` on: empty where a screen of the day shows it; told to those who ask for it alone.
    """

    id: str
    name: str
    state: EventState
    starts_at: datetime
    ends_at: datetime
    zone: str
    venue: str
    host: str
    sample: bool
    place_on_arrival: bool
    floor: int
    address: str = ""
    entrance: str = ""
    transport: str = ""
    host_email: str = ""
    host_phone: str = ""


class RoundView(Struct, frozen=True, kw_only=True):
    """A round; `starts_at` is the planned start, moved on when the day runs late."""

    number: int
    starts_at: datetime
    ends_at: datetime
    state: RoundState


class TableView(Struct, frozen=True, kw_only=True):
    """A table and the employer who holds it; `late_from`: the round a late one is awaited in."""

    number: int
    seats: int
    employer_id: str
    employer: str
    presence: Presence
    openings: list[str]
    answer: AnswerStatus = AnswerStatus.NEEDS_ACTION
    late_from: int | None = None


class SeatView(Struct, frozen=True, kw_only=True):
    """A person at a table in a round, as far as people were told."""

    id: str
    round: int
    table: int
    registration_id: str
    first_name: str
    state: PairingState
    present: bool


class PersonView(Struct, frozen=True, kw_only=True):
    """A person, for the organiser's eyes. `meetings` counts conversations that took place."""

    id: str
    first_name: str
    last_name: str
    role: Role
    presence: Presence
    employer_id: str | None = None
    short_code: str = ""
    check_in_id: str | None = None
    arrived_at: datetime | None = None
    late: bool = False
    walk_in: bool = False
    meetings: int = 0
    next_round: int | None = None
    next_table: int | None = None
    company: bool = False
    help: tuple[Help, ...] = ()


class Counts(Struct, frozen=True, kw_only=True):
    """The three numbers of the day and their denominators. They count seekers.

    `improved`: how often rounds nobody was told about were made better; `better`: how many people
    a fairer plan that waits to be confirmed would tell anew, None where none waits.
    """

    registered: int = 0
    present: int = 0
    gone: int = 0
    unmet: int = 0
    waiting: int = 0
    free_seats: int = 0
    improved: int = 0
    better: int | None = None


class GoalView(Struct, frozen=True, kw_only=True):
    """What is missing for `each` conversations a person: employers, or else rounds and minutes.

    0: nothing. None: that alone never suffices.
    """

    each: int
    employers: int | None
    rounds: int | None
    minutes: int | None


class CapacityView(Struct, frozen=True, kw_only=True):
    """What an event has room for as planned; `conversations` counts all of them.

    `exact` False: people or employers have hours of their own or said no thanks, so that what is
    missing is the least that can be.
    """

    seekers: int
    employers: int
    rounds: int
    conversations: int
    exact: bool
    goals: list[GoalView]


class ImportReport(Struct, frozen=True, kw_only=True):
    """What an import did (specs: csv). `code` is None unless the file was refused whole."""

    event_id: str
    code: ErrorCode | None
    rows: int
    imported: int
    updated: int
    unchanged: int
    refused: list["RefusedCell"]
    warnings: list["ListWarning"]


class RefusedCell(Struct, frozen=True, kw_only=True):
    """A cell that kept its row out; `line` is the physical line where the row starts."""

    line: int
    column: str | None
    code: ErrorCode
    value: str
    expected: str


class ListWarning(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A column or cell that was taken as well as could be; `line` where it is one row's."""

    code: str
    column: str | None
    line: int | None = None
