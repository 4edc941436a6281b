"""Plan an event and take it through its life."""

from contextlib import suppress
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from server.domain.events import Event, EventHead, Venue, head, plan_rounds, step
from server.domain.facts import EventBooked, EventMoved, EventNoted, EventPlanned, EventStruck
from server.domain.people import Registration
from server.domain.refusal import Refusal
from server.ports import CALENDAR, Change, Ports
from server.services.floors import mend, the_event
from server.services.once import Asked, once
from server.services.releasing import SYSTEM
from server.shared.requests import PlanEvent
from server.shared.vocabulary import ErrorCode, EventId, EventState

FINAL = (EventState.CLOSED, EventState.CANCELLED)
"""No step leads out of these, so their lines need no look; a date that is behind is looked at."""
LAST_YEAR = 9000
"""Dates are counted on from the end of an event, and the calendar ends with 9999."""


async def plan(ports: Ports, asked: Asked, wanted: PlanEvent) -> str:
    """Make a draft event and return its id; refuses a second one of that name on that day."""
    day(wanted.starts_at, wanted.zone)
    refuse_far(wanted.ends_at)
    starts_at, ends_at = wanted.starts_at.astimezone(UTC), wanted.ends_at.astimezone(UTC)
    rounds = plan_rounds(starts_at, ends_at, wanted.rounds)
    fresh = Event(
        id=EventId(ports.new_id("evt")),
        name=wanted.name,
        starts_at=starts_at,
        ends_at=ends_at,
        created_at=asked.now,
        template=wanted.template,
        venue=Venue(
            name=wanted.venue,
            address=wanted.address,
            zone=wanted.zone,
            entrance=wanted.entrance,
            transport=wanted.transport,
        ),
        host=wanted.host,
        host_email=wanted.host_email,
        host_phone=wanted.host_phone,
        floor=wanted.floor,
        place_on_arrival=wanted.place_on_arrival,
    )

    def book(change: Change) -> str:
        for known in change.all(EventHead).values():
            same = known.name.casefold() == fresh.name.casefold()
            if same and day(known.starts_at, wanted.zone) == day(fresh.starts_at, wanted.zone):
                raise Refusal(ErrorCode.EVENT_EXISTS, event=known.name)
        change.put(head(fresh))
        change.tell(EventBooked(fresh.id))
        return fresh.id

    event_id = await once(ports, CALENDAR, asked, str, book)
    async with ports.store.change(event_id, by=asked.by) as change:
        # The booking is first and this is repeatable: a crash between them is mended by asking
        # again with the same command.
        if change.get(Event, event_id) is None:
            change.put(msgspec.structs.replace(fresh, id=EventId(event_id)), *rounds)
            change.tell(EventPlanned(event_id))
    return event_id


def day(instant: datetime, zone: str) -> date:
    """Return the local day of an instant; refuses a zone that does not exist."""
    try:
        return instant.astimezone(ZoneInfo(zone)).date()
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError) as error:
        raise Refusal(ErrorCode.UNKNOWN_VALUE, field="zone", value=zone) from error


def refuse_far(ends_at: datetime) -> None:
    """Refuse an end so far away that no date after it could be counted."""
    if ends_at.year > LAST_YEAR:
        raise Refusal(ErrorCode.UNKNOWN_VALUE, field="ends_at", value=str(ends_at.year))


async def take_step(ports: Ports, event_id: str, asked: Asked, name: str) -> Event:
    """Take an event one step of its life: publish, open, close or cancel."""

    def decide(change: Change) -> Event:
        event = step(the_event(change, event_id), name, asked.at)
        change.put(event)
        change.tell(EventMoved(event.id, event.state))
        if event.state in FINAL:
            _erase_help(change)
        if event.state in (EventState.OPEN, EventState.RUNNING):
            mend(change, event, asked.now)
        return event

    event = await once(ports, event_id, asked, Event, decide)
    await note(ports, event)
    if event.state is EventState.CLOSED:
        with suppress(Refusal):  # closed it is; the file is folded at the next start
            await ports.store.compact(event_id)
    return event


async def restore(ports: Ports, event_id: str, asked: Asked) -> Event:
    """Take back that an event was cancelled: it is published, and employers are asked anew."""

    def book(change: Change) -> None:
        line = change.get(EventHead, event_id)
        if line is not None and line.state is EventState.CANCELLED:
            # No look is taken at a cancelled line after a start; a published one is mended.
            change.put(msgspec.structs.replace(line, state=EventState.PUBLISHED))
            change.tell(EventNoted(event_id))

    async with ports.store.change(CALENDAR, by=asked.by) as change:
        book(change)
    try:
        return await take_step(ports, event_id, asked, "restore")
    except Refusal:
        async with ports.store.read(event_id) as view:
            event = the_event(view, event_id)
        await note(ports, event)
        raise


def _erase_help(change: Change) -> None:
    """What people asked for is of that day alone: no file keeps it."""
    people = [one for one in change.all(Registration).values() if one.help]
    if people:
        change.erase()
        change.put(*(msgspec.structs.replace(one, help=()) for one in people))


async def note(ports: Ports, event: Event) -> None:
    """Bring the calendar's line of an event up to date; safe to repeat, however late."""
    async with ports.store.read(event.id) as view:
        event = the_event(view, event.id)
    async with ports.store.change(CALENDAR, by=SYSTEM) as change:
        if change.get(EventHead, event.id) != head(event):
            change.put(head(event))
            change.tell(EventNoted(event.id))


async def _strike(ports: Ports, line: EventHead) -> None:
    """Take a booking back whose event was never written: the disk was full in between."""
    async with ports.store.change(CALENDAR, by=SYSTEM) as change:
        change.drop(line)
        change.tell(EventStruck(line.id))


async def reconcile(ports: Ports) -> None:
    """After a start: finish what a crash left between an event's file and the calendar."""
    async with ports.store.read(CALENDAR) as view:
        known = list(view.all(EventHead).values())
    for line in known:
        if line.state in FINAL:
            continue
        try:
            async with ports.store.read(line.id) as view:
                event = view.get(Event, line.id)
        except Refusal:
            continue  # a damaged file is told when somebody opens it; the others go on
        if event is None:
            await _strike(ports, line)
        elif head(event) != line:
            await note(ports, event)
