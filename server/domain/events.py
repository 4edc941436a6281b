"""Events, venues, tables and rounds, and the lifecycle of an event."""

from datetime import date, datetime, timedelta

import msgspec
from msgspec import Struct

from server.domain.refusal import Refusal
from server.shared.opening import opening
from server.shared.vocabulary import ErrorCode, EventId, EventState, RoundState, Template

DOORS_TO_FIRST_ROUND = timedelta(minutes=45)
"""Coffee, arrivals and pitches before round 1 (research: domain, section 2.1)."""
BREAK = timedelta(minutes=2)
"""Between two rounds: time to change tables."""


class Venue(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A place. `zone` is an IANA name, used to show times and in calendars."""

    name: str = ""
    address: str = ""
    commune: str = ""
    zone: str = "Europe/Paris"
    seats: int = 0
    tables: int = 0
    step_free: bool = False
    entrance: str = ""
    """How to get in: "side door, second floor"."""
    transport: str = ""
    """How to get there: "T1, stop Exemple"."""


class Event(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A gathering of people. All instants are aware UTC."""

    id: EventId
    name: str
    starts_at: datetime
    ends_at: datetime
    created_at: datetime
    state: EventState = EventState.DRAFT
    template: Template = Template.CAFE_CONTACT
    venue: Venue = Venue()
    host: str = ""
    host_email: str = ""
    host_phone: str = ""
    """E.164; whom employers call."""
    floor: int = 2
    """Conversations everyone should have, as far as seats allow."""
    place_on_arrival: bool = True
    sample: bool = False
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    keep_until: date | None = None
    """The last day before the dates of people here are looked at; None: they never were."""


class EventHead(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An event's line in the calendar: what lists and look-ups need without opening its file."""

    id: EventId
    name: str
    starts_at: datetime
    ends_at: datetime
    created_at: datetime
    state: EventState
    sample: bool = False
    keep_until: date | None = None


class Round(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A span of time in which everyone seated stays seated. `id` is the number, as text."""

    id: str
    number: int
    starts_at: datetime
    ends_at: datetime
    state: RoundState = RoundState.PLANNED
    started_at: datetime | None = None
    ended_at: datetime | None = None


LIFECYCLE: dict[str, tuple[frozenset[EventState], EventState]] = {
    "publish": (frozenset({EventState.DRAFT}), EventState.PUBLISHED),
    "open": (frozenset({EventState.DRAFT, EventState.PUBLISHED}), EventState.OPEN),
    "announce": (frozenset({EventState.OPEN, EventState.RUNNING}), EventState.RUNNING),
    "close": (frozenset({EventState.OPEN, EventState.RUNNING}), EventState.CLOSED),
    "cancel": (
        frozenset({EventState.DRAFT, EventState.PUBLISHED, EventState.OPEN}),
        EventState.CANCELLED,
    ),
    "restore": (frozenset({EventState.CANCELLED}), EventState.PUBLISHED),
}
"""Step → states it may be taken from, state it leads to."""


def step(event: Event, name: str, at: datetime) -> Event:
    """Take an event one step of its lifecycle; refuses a step out of order.

    A step that is already done is no step: the event comes back as it is.
    """
    sources, target = LIFECYCLE[name]
    if event.state is target:
        return event
    if event.state not in sources:
        raise Refusal(ErrorCode.WRONG_STATE, state=event.state, step=name)
    changed = msgspec.structs.replace(event, state=target)
    if name == "open":
        return msgspec.structs.replace(changed, opened_at=at)
    if name == "close":
        return msgspec.structs.replace(changed, closed_at=at)
    return changed


def head(event: Event) -> EventHead:
    """Return the event's line in the calendar."""
    return EventHead(
        id=event.id,
        name=event.name,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        created_at=event.created_at,
        state=event.state,
        sample=event.sample,
        keep_until=event.keep_until,
    )


def gives_tables(event: Event) -> bool:
    """Say whether people are given tables now: on arrival, or once a plan was confirmed."""
    return event.state is EventState.RUNNING or (
        event.state is EventState.OPEN and event.place_on_arrival
    )


def doors(event: Event, at: datetime) -> bool:
    """Say whether the doors were open at `at`, and so whether it comes late; refuses otherwise.

    Returns True when the event has been closed since (the arrival is late to be told).
    """
    if event.state is EventState.CANCELLED:
        raise Refusal(ErrorCode.CANCELLED, event=event.name)
    if event.opened_at is None or at < event.opened_at:
        raise not_open(event, at)
    if event.closed_at is None:
        return False
    if at >= event.closed_at:
        raise Refusal(ErrorCode.CLOSED, event=event.name)
    return True


def not_open(event: Event, at: datetime) -> Refusal:
    """Return the refusal of who comes before the doors open, with the hour to come back at."""
    when = opening(event.starts_at, event.venue.zone, at)
    return Refusal(ErrorCode.NOT_OPEN, event=event.name, **when)


def plan_rounds(starts_at: datetime, ends_at: datetime, count: int) -> tuple[Round, ...]:
    """Spread `count` rounds over an event: the first after doors and pitches, breaks between.

    Where time is short, the time before round 1 shrinks to a quarter of the event and the
    breaks to nothing. Refuses an event that ends before it starts.
    """
    if ends_at <= starts_at:
        raise Refusal(ErrorCode.ENDS_BEFORE_START)
    whole = ends_at - starts_at
    first = starts_at + min(DOORS_TO_FIRST_ROUND, whole / 4)
    span = (ends_at - first) / count
    pause = BREAK if span > 3 * BREAK else timedelta()
    return tuple(
        Round(
            id=str(number),
            number=number,
            starts_at=_whole_second(first + (number - 1) * span),
            ends_at=_whole_second(first + number * span - pause),
        )
        for number in range(1, count + 1)
    )


def start_round(rounds: tuple[Round, ...], number: int, at: datetime) -> Round:
    """Start round `number`; refuses while another runs, or when an earlier one is still to come."""
    chosen = _round(rounds, number)
    earlier_open = any(r.number < number and r.state is not RoundState.ENDED for r in rounds)
    if chosen.state is not RoundState.PLANNED or running(rounds) or earlier_open:
        raise Refusal(ErrorCode.ROUND_ORDER, round=number)
    return msgspec.structs.replace(chosen, state=RoundState.RUNNING, started_at=at)


def end_round(rounds: tuple[Round, ...], number: int, at: datetime) -> Round:
    """End the running round."""
    chosen = _round(rounds, number)
    if chosen.state is not RoundState.RUNNING:
        raise Refusal(ErrorCode.ROUND_ORDER, round=number)
    return msgspec.structs.replace(chosen, state=RoundState.ENDED, ended_at=at)


def running(rounds: tuple[Round, ...]) -> Round | None:
    """Return the round that runs now, if any."""
    return next((r for r in rounds if r.state is RoundState.RUNNING), None)


def upcoming(rounds: tuple[Round, ...]) -> tuple[Round, ...]:
    """Return the rounds still to come, in order."""
    return tuple(r for r in rounds if r.state is RoundState.PLANNED)


def after_missing(rounds: tuple[Round, ...], count: int) -> int:
    """Return the round (from 0) that comes when `count` of those still to come are missed."""
    waiting = upcoming(rounds)
    return (waiting[0].number - 1 if waiting else len(rounds)) + count


def expected_start(rounds: tuple[Round, ...], number: int, now: datetime) -> datetime:
    """Return when a round will start as things stand: later than planned when the day is late.

    A running round pushes what follows by its own delay; rounds that should have begun push by
    the time gone since.
    """
    chosen = _round(rounds, number)
    if chosen.started_at is not None:
        return chosen.started_at
    current = running(rounds)
    if current is not None and current.started_at is not None:
        delay = current.started_at - current.starts_at
    else:
        waiting = upcoming(rounds)
        delay = now - waiting[0].starts_at if waiting else timedelta()
    return chosen.starts_at + max(delay, timedelta())


def _round(rounds: tuple[Round, ...], number: int) -> Round:
    for candidate in rounds:
        if candidate.number == number:
            return candidate
    raise Refusal(ErrorCode.NOT_FOUND, what="round", id=str(number))


def _whole_second(instant: datetime) -> datetime:
    return instant.replace(microsecond=0)
