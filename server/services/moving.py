"""Give an event another time, place or way to get there; whoever was asked is asked anew."""

from datetime import UTC, datetime, timedelta

import msgspec

from server.domain.commands import Done
from server.domain.events import Event, EventHead, Round, plan_rounds
from server.domain.facts import EventNoted
from server.domain.invitation_facts import EventRescheduled
from server.domain.invitations import Invitation
from server.domain.people import Registration
from server.domain.refusal import Refusal
from server.domain.retention import dated
from server.ports import CALENDAR, Change, Ports
from server.services import access, links
from server.services.contacts import must_be_address
from server.services.floors import rounds_of, the_event
from server.services.once import Asked, once
from server.services.planning import day, note, refuse_far
from server.shared.invitation_requests import MoveEvent
from server.shared.vocabulary import ErrorCode, EventState

MOVABLE = (EventState.DRAFT, EventState.PUBLISHED)
VENUE = {"venue": "name", "address": "address", "entrance": "entrance", "transport": "transport"}
OWN = ("name", "host", "host_email", "host_phone")


async def move(ports: Ports, event_id: str, asked: Asked, wanted: MoveEvent) -> Event:
    """Change when, where and by whom an event is; rounds keep their number.

    Refuses once the doors are open (WRONG_STATE), where it would end before it starts, and a
    second event of that name on that day. Invitations follow by themselves (services/letters.py).
    """
    if wanted.host_email:
        must_be_address(wanted.host_email)
    await _book(ports, event_id, asked, wanted)

    def decide(change: Change) -> Event:
        before = movable(the_event(change, event_id))
        after = changed(before, wanted)
        if after == before:
            return before
        change.put(after)
        if (after.starts_at, after.ends_at) != (before.starts_at, before.ends_at):
            _shift(change, before, after)
        change.tell(EventRescheduled(event_id))
        return after

    event = await once(ports, event_id, asked, Event, decide)
    await note(ports, event)
    await access.follow(ports, event)
    await links.follow(ports, event)
    return event


def movable(event: Event) -> Event:
    """Return an event that may be moved; refuses one whose doors were opened, or that is off."""
    if event.state not in MOVABLE:
        raise Refusal(ErrorCode.WRONG_STATE, state=event.state, step="move")
    return event


def changed(event: Event, wanted: MoveEvent) -> Event:
    """Return an event as it is wanted; refuses one that would end before it starts."""
    starts_at = (wanted.starts_at or event.starts_at).astimezone(UTC)
    ends_at = (wanted.ends_at or event.ends_at).astimezone(UTC)
    refuse_far(ends_at)
    if ends_at <= starts_at:
        raise Refusal(ErrorCode.ENDS_BEFORE_START)
    said = {name: value for name in OWN if (value := getattr(wanted, name)) is not None}
    where = {
        field: value
        for name, field in VENUE.items()
        if (value := getattr(wanted, name)) is not None
    }
    venue = msgspec.structs.replace(event.venue, **where)
    times = {"starts_at": starts_at, "ends_at": ends_at}
    return msgspec.structs.replace(event, venue=venue, **times, **said)


async def _book(ports: Ports, event_id: str, asked: Asked, wanted: MoveEvent) -> None:
    """Take the new name and day in the calendar first; a crash after it is mended at the start."""
    async with ports.store.read(event_id) as view:
        if view.get(Done, asked.command_id) is not None:
            return
        event = the_event(view, event_id)
        zone = event.venue.zone
        after = changed(movable(event), wanted)
    async with ports.store.change(CALENDAR, by=asked.by) as change:
        for known in change.all(EventHead).values():
            same = known.id != event_id and known.name.casefold() == after.name.casefold()
            if same and day(known.starts_at, zone) == day(after.starts_at, zone):
                raise Refusal(ErrorCode.EVENT_EXISTS, event=known.name)
        line = change.get(EventHead, event_id)
        if line is not None and (line.name, line.starts_at) != (after.name, after.starts_at):
            times = {"starts_at": after.starts_at, "ends_at": after.ends_at}
            change.put(msgspec.structs.replace(line, name=after.name, **times))
            change.tell(EventNoted(event_id))


def _shift(change: Change, before: Event, after: Event) -> None:
    """Move rounds with their event, and what employers agreed to come at; dates are made anew."""
    rounds = rounds_of(change)
    by = after.starts_at - before.starts_at
    if after.ends_at - after.starts_at == before.ends_at - before.starts_at:
        change.put(*(_later(one, by) for one in rounds))
    elif rounds:
        change.put(*plan_rounds(after.starts_at, after.ends_at, len(rounds)))
    for found in list(change.all(Invitation).values()):
        if found.starts_at is not None and found.ends_at is not None:
            change.put(_own_times(found, after, by))
    people = [one for one in change.all(Registration).values() if one.forgotten_at is None]
    change.put(*(dated(one, after) for one in people))


def _later(found: Round, by: timedelta) -> Round:
    times = {"starts_at": found.starts_at + by, "ends_at": found.ends_at + by}
    return msgspec.structs.replace(found, **times)


def _own_times(found: Invitation, event: Event, by: timedelta) -> Invitation:
    """Move an employer's own times with the event; where they leave it, they are the event's."""
    starts_at, ends_at = _moved(found.starts_at, by), _moved(found.ends_at, by)
    within = starts_at and ends_at and event.starts_at <= starts_at < ends_at <= event.ends_at
    times = {"starts_at": starts_at, "ends_at": ends_at} if within else {}
    bare = msgspec.structs.replace(found, starts_at=None, ends_at=None, counter=None)
    return msgspec.structs.replace(bare, **times)


def _moved(instant: datetime | None, by: timedelta) -> datetime | None:
    return instant + by if instant else None
