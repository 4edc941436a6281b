"""Links: the address of a person's own page, told once, and taken back when they are forgotten."""

from collections.abc import Collection
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from server.domain.access import AccessToken
from server.domain.access_facts import TokenIssued, TokenProlonged, TokenRevoked
from server.domain.events import Event
from server.domain.forgetting import remembered
from server.domain.people import Registration
from server.domain.privacy_facts import LinkMade
from server.domain.refusal import Refusal
from server.domain.retention import until
from server.ports import ACCESS, Ports, View
from server.services.access import fresh
from server.services.floors import the_event
from server.services.once import Asked
from server.services.people import Find
from server.services.releasing import SYSTEM
from server.shared.accesses import Link
from server.shared.vocabulary import Access

LABEL = "page"


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
            expires_at=_end_of(person, event),
        )
        change.tell(LinkMade(person.id, token.handle))
    await _replace(ports, asked.by, token)
    return Link(id=token.handle, path=f"/me/{text}")


async def last_until(ports: Ports, event: Event, person: Registration) -> None:
    """Let a person's page live as long as what it shows."""
    expires_at = _end_of(person, event)
    async with ports.store.change(ACCESS, by=SYSTEM) as change:
        for token in _links(change, person.id):
            if token.expires_at != expires_at:
                change.put(msgspec.structs.replace(token, expires_at=expires_at))
                change.tell(TokenProlonged(token.handle))


async def drop(ports: Ports, people: Collection[str]) -> None:
    """Drop every link of these people."""
    async with ports.store.change(ACCESS, by=SYSTEM) as change:
        gone = [token for one in sorted(people) for token in change.find(AccessToken, subject=one)]
        if gone:
            change.erase()
            change.drop(*gone)
            change.tell(*(TokenRevoked(token.handle) for token in gone))


async def reconcile(ports: Ports) -> None:
    """After a start: drop the links of people whose forgetting a crash cut short."""
    async with ports.store.read(ACCESS) as view:
        tokens = list(view.all(AccessToken).values())
    owned = [token for token in tokens if token.access is Access.ATTENDEE_LINK]
    gone = {token.subject for token in owned if await _is_nobodys(ports, token)}
    if gone:
        await drop(ports, gone)


async def _replace(ports: Ports, by: str, token: AccessToken) -> None:
    async with ports.store.change(ACCESS, by=by) as change:
        change.drop(*_links(change, token.subject))
        change.put(token)
        change.tell(TokenIssued(token.handle, token.access))


def _links(view: View, person: str) -> list[AccessToken]:
    """Return somebody's links; what the badge of one of the team opened is none."""
    tokens = view.find(AccessToken, subject=person)
    return [token for token in tokens if token.access is Access.ATTENDEE_LINK]


async def _is_nobodys(ports: Ports, token: AccessToken) -> bool:
    with suppress(Refusal):  # a damaged file: its links wait until it is mended
        async with ports.store.read(token.event_id or "") as view:
            found = view.get(Registration, token.subject)
            return found is None or found.forgotten_at is not None
    return False


def _end_of(person: Registration, event: Event) -> datetime:
    """Return the instant at which the last local day of somebody's data is over."""
    next_day = until(person, event) + timedelta(days=1)
    return datetime.combine(next_day, time(), ZoneInfo(event.venue.zone)).astimezone(UTC)
