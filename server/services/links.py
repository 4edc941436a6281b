"""Links: addresses of one's own, told once: of a page, of a calendar, of where one answers.

They live as long as what they show, and are taken back when whose they are is forgotten.
"""

from collections.abc import Collection
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from server.domain.access import AccessToken, opens
from server.domain.access_facts import TokenIssued, TokenProlonged, TokenRevoked
from server.domain.events import Event
from server.domain.forgetting import remembered
from server.domain.invitations import Invitation
from server.domain.people import Employer, Registration
from server.domain.privacy_facts import FeedMade, LinkMade
from server.domain.refusal import Refusal
from server.domain.retention import last_day, until
from server.ports import ACCESS, Change, Ports, View
from server.services.access import Fresh, fresh, put
from server.services.floors import the_event
from server.services.once import Asked
from server.services.people import Find
from server.services.releasing import SYSTEM
from server.shared.accesses import Link
from server.shared.vocabulary import Access, ErrorCode, EventId

LABEL = "page"
OF_PEOPLE = frozenset({Access.ATTENDEE_LINK, Access.ATTENDEE_FEED})
OF_EMPLOYERS = frozenset({Access.EMPLOYER_LINK, Access.EMPLOYER_FEED})


async def make(ports: Ports, event_id: str, asked: Asked, find: Find) -> Link:
    """Make the address of a person's page; the one they had before opens nothing any more.

    It is told this once; asked again, even with the same command, it is another one.
    """
    async with ports.store.change(event_id, by=asked.by) as change:
        event = the_event(change, event_id)
        person = remembered(find(change))
        token, text = fresh(
            ports,
            Access.ATTENDEE_LINK,
            event.id,
            LABEL,
            subject=person.id,
            expires_at=end_of_person(person, event),
        )
        change.tell(LinkMade(person.id, token.handle))
    await replace(ports, asked.by, token)
    return Link(id=token.handle, path=f"/me/{text}")


async def feed_of_person(ports: Ports, event_id: str, asked: Asked, find: Find) -> Link:
    """Make the address of a person's calendar, as `make` makes that of their page."""
    async with ports.store.change(event_id, by=asked.by) as change:
        event = the_event(change, event_id)
        person = remembered(find(change))
        end = end_of_person(person, event)
        made = fresh(ports, Access.ATTENDEE_FEED, event.id, "", subject=person.id, expires_at=end)
        change.tell(FeedMade(person.id, made.token.handle))
    await replace(ports, asked.by, made.token)
    return _of_feed(made)


async def feed_of_employer(ports: Ports, event_id: str, asked: Asked, employer_id: str) -> Link:
    """Make the address of an employer's calendar; the one of before opens nothing any more."""
    async with ports.store.change(event_id, by=asked.by) as change:
        event = the_event(change, event_id)
        employer = change.get(Employer, employer_id)
        if employer is None:
            raise Refusal(ErrorCode.UNKNOWN_EMPLOYER, employer=employer_id)
        end = end_of_employer(employer, event)
        made = fresh(
            ports, Access.EMPLOYER_FEED, event.id, employer.name, subject=employer.id,
            expires_at=end,
        )  # fmt: skip
        change.tell(FeedMade(employer.id, made.token.handle))
    await replace(ports, asked.by, made.token)
    return _of_feed(made)


async def feed_of_events(ports: Ports, event_id: EventId | None, kind: Access, by: str) -> Link:
    """Make the address of a calendar of events: of one, or of all. Each lasts until revoked."""
    made = fresh(ports, kind, event_id, "")
    await put(ports, [made], by)
    return _of_feed(made)


async def last_until(ports: Ports, event: Event, person: Registration) -> None:
    """Let a person's page and calendar live as long as what they show."""
    async with ports.store.change(ACCESS, by=SYSTEM) as change:
        for token in _links(change, person.id, OF_PEOPLE):
            _prolong(change, token, end_of_person(person, event))


async def follow(ports: Ports, event: Event) -> None:
    """Let the pages and calendars of an event that was moved live as long as what they show."""
    async with ports.store.read(event.id) as view:
        ends = {str(one.id): end_of_person(one, event) for one in view.all(Registration).values()}
        firms = view.all(Employer).values()
        ends |= {str(one.id): end_of_employer(one, event) for one in firms}
    async with ports.store.change(ACCESS, by=SYSTEM) as change:
        for token in change.find(AccessToken, event_id=event.id):
            if token.access in OF_PEOPLE | OF_EMPLOYERS and token.subject in ends:
                _prolong(change, token, ends[token.subject])


async def drop(ports: Ports, subjects: Collection[str]) -> None:
    """Drop every link of these people, employers (their calendars) and invitations."""
    async with ports.store.change(ACCESS, by=SYSTEM) as change:
        gone = [one for key in sorted(subjects) for one in change.find(AccessToken, subject=key)]
        if gone:
            change.erase()
            change.drop(*gone)
            change.tell(*(TokenRevoked(token.handle) for token in gone))


async def reconcile(ports: Ports) -> None:
    """After a start: drop the links of people whose forgetting a crash cut short."""
    async with ports.store.read(ACCESS) as view:
        tokens = list(view.all(AccessToken).values())
    now = ports.clock()
    owned = [one for one in tokens if one.access in OF_PEOPLE | OF_EMPLOYERS and opens(one, now)]
    gone = {token.subject for token in owned if await _is_nobodys(ports, token)}
    if gone:
        await drop(ports, gone)


async def replace(ports: Ports, by: str, token: AccessToken) -> None:
    """Write a token; what its subject had for the same before opens nothing any more."""
    async with ports.store.change(ACCESS, by=by) as change:
        change.drop(*_links(change, token.subject, {token.access}))
        change.put(token)
        change.tell(TokenIssued(token.handle, token.access))


def _of_feed(made: Fresh) -> Link:
    return Link(id=made.token.handle, path=f"/ical/{made.text}.ics")


def end_of_person(person: Registration, event: Event) -> datetime:
    """Return the instant at which the last local day of somebody's data is over."""
    return _end_of(until(person, event), event)


def end_of_employer(employer: Employer, event: Event) -> datetime:
    """Return the instant at which the last local day of an employer's contact is over."""
    return _end_of(last_day(event, employer.created_at), event)


def _end_of(day: date, event: Event) -> datetime:
    next_day = day + timedelta(days=1)
    return datetime.combine(next_day, time(), ZoneInfo(event.venue.zone)).astimezone(UTC)


def _prolong(change: Change, token: AccessToken, expires_at: datetime) -> None:
    if token.expires_at != expires_at:
        change.put(msgspec.structs.replace(token, expires_at=expires_at))
        change.tell(TokenProlonged(token.handle))


def _links(view: View, subject: str, kinds: Collection[Access]) -> list[AccessToken]:
    """Return somebody's links; what the badge of one of the team opened is none."""
    return [one for one in view.find(AccessToken, subject=subject) if one.access in kinds]


async def _is_nobodys(ports: Ports, token: AccessToken) -> bool:
    with suppress(Refusal):  # a damaged file: its links wait until it is mended
        async with ports.store.read(token.event_id or "") as view:
            is_gone = _is_forgotten if token.access in OF_PEOPLE else _is_unasked
            return is_gone(view, token.subject)
    return False


def _is_forgotten(view: View, person: str) -> bool:
    found = view.get(Registration, person)
    return found is None or found.forgotten_at is not None


def _is_unasked(view: View, subject: str) -> bool:
    """Say whether whoever an invitation, or an employer's calendar, was for is forgotten."""
    found = view.get(Invitation, subject)
    known = [found] if found else view.find(Invitation, employer_id=subject)
    return all(one.forgotten for one in known)
