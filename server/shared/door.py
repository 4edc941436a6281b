"""What a kiosk keeps and shows of people: the day's roster, and one person's day."""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from server.shared.views import EventView
from server.shared.vocabulary import BadgeState, Help, Language, Onward, ReasonFact, Role

LATE: Final = timedelta(minutes=5)
"""How long after its start a table is still the next one to go to."""


class Card(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a person is told at the door, as facts: whoever shows it finds the words.

    `present`: here already. `seated`: the table is free for them now. `waits_for_plan`: tables are
    told later. `language`: empty where they have not said.
    """

    first_name: str
    role: Role
    language: Language | None = None
    table: int | None = None
    employer: str | None = None
    round: int | None = None
    starts_at: datetime | None = None
    facts: tuple[ReasonFact, ...] = ()
    present: bool = False
    seated: bool = False
    waits_for_plan: bool = False


class RosterRow(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A badge of the day. `digest`: of its token. `sealed`: its Card, opened by the token only."""

    digest: str
    state: BadgeState
    sealed: str = ""


class Roster(Struct, frozen=True, kw_only=True):
    """Every badge of an event, for a kiosk that may be alone later."""

    event: EventView
    made_at: datetime
    rows: list[RosterRow]


class Stop(Struct, frozen=True, kw_only=True):
    """One table of a person's day, as far as they may be told, and why. `round` counts from 1."""

    round: int
    starts_at: datetime
    table: int
    employer: str
    facts: tuple[ReasonFact, ...] = ()


class Itinerary(Struct, frozen=True, kw_only=True):
    """A person's day, for screen and slip. `language`: the person's own, where they said it.

    `onward`: what they said when they went. `wishes`: ids of employers; `strengths`:
    codes of that list; `help`: without company.
    """

    registration_id: str
    first_name: str
    short_code: str
    event: str
    venue: str
    address: str
    host: str
    zone: str
    stops: list[Stop]
    language: Language | None = None
    company: bool = False
    help: list[Help] = []
    wishes: list[str] = []
    strengths: list[str] = []
    onward: Onward | None = None
    present: bool = False


def next_stop(day: Itinerary, now: datetime) -> Stop | None:
    """Return the table to go to now or later; None: there is none any more, or none yet."""
    return next((stop for stop in day.stops if stop.starts_at + LATE > now), None)
