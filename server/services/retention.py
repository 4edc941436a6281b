"""Forget everybody whose date has come; when nobody of an event is left, keep counts alone."""

import asyncio
import logging
from contextlib import suppress
from datetime import date

import msgspec

from server.domain import retention
from server.domain.answers import Answer
from server.domain.attendance import CheckIn
from server.domain.badges import Badge
from server.domain.commands import Done, emptied
from server.domain.events import Event, EventHead
from server.domain.exits import Exit
from server.domain.flags import Flag
from server.domain.improving import Improvement
from server.domain.invitations import Invitation, without_contact
from server.domain.letters import Letter
from server.domain.pairing import Lock, Meeting, Pairing, Proposal
from server.domain.people import Employer, Registration, Veto, Wish
from server.domain.privacy_facts import Counted, RetentionDated
from server.domain.refusal import Refusal
from server.domain.reviews import Review
from server.domain.tally import TALLY, Tally, tally
from server.ports import CALENDAR, Change, Ports, View
from server.services.clockwork import Pause
from server.services.finding import heads
from server.services.floors import the_event
from server.services.forgetting import clear, erase, erase_contacts
from server.services.once import Asked, once
from server.services.planning import note
from server.services.releasing import SYSTEM
from server.shared.accesses import Due, Purged, RetentionView
from server.shared.vocabulary import ErasedBy, ErrorCode

HOUR = 3600.0
"""Seconds between two looks at the calendar: a laptop may have slept through midnight."""

log = logging.getLogger("tablee.retention")


async def preview(ports: Ports) -> RetentionView:
    """Return what a purge would forget now, event by event; raises what the store raises."""
    lines = [line for line in await heads(ports) if line.keep_until != retention.NEVER]
    found = [await _due(ports, line) for line in lines]
    events = sorted((one for one in found if one.people), key=lambda one: one.ended)
    return RetentionView(
        day=ports.clock().date(), people=sum(one.due for one in events), events=events
    )


async def purge(ports: Ports, asked: Asked, people: int) -> Purged:
    """Forget everybody whose date has come; refuses where that is not the number looked at."""
    async with ports.store.read(CALENDAR) as view:
        known = view.get(Done, asked.command_id)
    if known is None:
        looked = await preview(ports)
        if looked.people != people:
            raise Refusal(ErrorCode.PREVIEW_CHANGED, people=looked.people)
        due = [one.event_id for one in looked.events if one.due]
        forgotten = [await purge_event(ports, event_id, asked.by) for event_id in due]
    else:
        forgotten = []
    result = Purged(people=sum(forgotten), events=len(forgotten))
    return await once(ports, CALENDAR, asked, Purged, lambda _: result)


async def purge_due(ports: Ports) -> None:
    """Purge every event at which something may be due; one that cannot be holds none up."""
    today = ports.clock().date()
    for line in await heads(ports):
        if retention.to_look_at(line, today):
            try:
                await purge_event(ports, line.id, SYSTEM)
            except Refusal as refusal:
                log.warning("skipped", extra={"scope": line.id, "code": refusal.code})


async def watch(ports: Ports, pause: Pause) -> None:
    """Purge at once what is due, and then each day."""
    never = asyncio.Event()
    while True:
        with suppress(Refusal):  # no calendar, no dates: whoever opens it is told
            await purge_due(ports)
        await pause(never, HOUR)


async def purge_event(ports: Ports, event_id: str, by: str) -> int:
    """Forget whoever is due at one event, and return how many; safe to repeat, at any time."""
    now = ports.clock()
    async with ports.store.change(event_id, by=by) as change:
        event = the_event(change, event_id)
        today = retention.day_at(event, now)
        due = _who_is_due(change, event, today)
        erase(change, event, due, ErasedBy.DATE, now)
        firms = list(change.all(Employer).values())
        erase_contacts(change, [e for e in firms if retention.contact_is_due(e, event, today)])
        event = _look_again(change, event, today)
    await clear(ports, event_id, {str(person.id) for person in due})
    await note(ports, event)
    return len(due)


async def _due(ports: Ports, line: EventHead) -> Due:
    async with ports.store.read(line.id) as view:
        event = the_event(view, line.id)
        people = list(view.all(Registration).values())
        today = retention.day_at(event, ports.clock())
        kept = retention.kept(people)
        return Due(
            event_id=event.id,
            event=event.name,
            ended=retention.day_at(event, event.ends_at),
            people=len(kept),
            due=len(_who_is_due(view, event, today)),
            longer=retention.kept_longer(kept),
            next=retention.next_date(event, people),
        )


def _who_is_due(view: View, event: Event, today: date) -> list[Registration]:
    people = view.all(Registration).values()
    return [person for person in people if retention.is_due(person, event, today)]


_FOLDED = (
    Registration, Badge, CheckIn, Exit, Flag, Pairing, Meeting, Wish, Veto, Proposal, Lock,
    Improvement, Letter, Answer, Review,
)  # fmt: skip
"""What goes when nobody is left. The event, its rounds and employers stay: they name nobody."""


def _look_again(change: Change, event: Event, today: date) -> Event:
    """Write when an event is to be looked at again; where nobody is left, keep counts alone."""
    people = change.all(Registration).values()
    if event.keep_until == retention.NEVER or retention.only_stubs(event, people, today):
        _count(change, event)
        event = msgspec.structs.replace(event, host_email="", host_phone="")
        until = retention.NEVER
    else:
        until = retention.next_look(event, people, today)
    if event.keep_until != until:
        event = msgspec.structs.replace(event, keep_until=until)
        change.put(event)
        change.tell(RetentionDated(event.id))
    return event


def _count(change: Change, event: Event) -> None:
    """Fold an event into its counts."""
    if change.get(Tally, TALLY) is not None:
        return
    counts = tally(
        change.all(Registration).values(),
        change.all(CheckIn).values(),
        change.all(Meeting).values(),
        change.all(Employer).values(),
    )
    gone = [record for kind in _FOLDED for record in list(change.all(kind).values())]
    change.erase()
    change.put(counts, *map(emptied, list(change.all(Done).values())))
    change.put(*map(without_contact, list(change.all(Invitation).values())))
    change.drop(*gone)
    change.tell(Counted(event.id))
