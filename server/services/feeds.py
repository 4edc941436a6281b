"""Feeds: calendars that programs fetch by an address of their own, again and again.

Each holds what concerns whose it is, and names nobody else.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from server.domain.access import AccessToken, covers
from server.domain.events import Event, EventHead
from server.domain.forgetting import remembered
from server.domain.invitations import Invitation
from server.domain.people import Employer, language_of
from server.domain.refusal import Refusal
from server.ical.feed import Entry, feed, of_employer, of_organiser, of_territory
from server.ical.itinerary import COLOUR, itinerary
from server.ports import Ports, View
from server.services import calendars
from server.services.finding import heads
from server.services.floors import rounds_of, the_event
from server.services.people import by_id
from server.shared.language import Say
from server.shared.vocabulary import Access, ErrorCode, EventState, Language

MOST = 500
"""Events of one feed; the newest."""
KEPT = timedelta(days=30)
"""How long what is over stays in an employer's feed, and what is cancelled in every one."""

Speak = Callable[[Language], Say]
"""The texts in a language."""
Made = Callable[[], list[Entry]]
"""Makes the entries of one event of what was read of it."""


async def of_token(ports: Ports, token: AccessToken, speak: Speak) -> bytes:
    """Return the calendar that a token opens, as it is now; refuses where nothing is left of it."""
    if token.access is Access.ATTENDEE_FEED:
        return await _of_person(ports, token, speak)
    if token.access is Access.EMPLOYER_FEED:
        return await _of_employer(ports, token, speak)
    return await _of_events(ports, token, speak(Language.FR))


async def _of_person(ports: Ports, token: AccessToken, speak: Speak) -> bytes:
    """Return a person's itinerary, the same bytes until it changes."""
    now = ports.clock()
    async with ports.store.read(token.event_id or "") as view:
        event = the_event(view, token.event_id or "")
        person = remembered(by_id(token.subject)(view))
        off = event.state is EventState.CANCELLED
        stops = [] if off else calendars.stops(view, event, person.id, _whole_minute(now))
        changed = [one for r in rounds_of(view) for one in (r.started_at, r.ended_at) if one]
    if _has_lapsed(event, now):
        return feed("", event.name, (), colour=COLOUR)
    stamp = max(event.created_at, person.created_at, *changed)
    return itinerary(event, stops, stamp, speak(language_of(person) or Language.FR))


async def _of_employer(ports: Ports, token: AccessToken, speak: Speak) -> bytes:
    """Return an employer's events: its own, and those where it stands with the same e-mail."""
    now = ports.clock()
    own = token.event_id or ""
    async with ports.store.read(own) as view:
        employer = view.get(Employer, token.subject)
    if employer is None:
        raise Refusal(ErrorCode.NOT_FOUND, what="employer", id=token.subject)
    say = speak(Language(employer.language or Language.FR))
    lines = [line for line in await heads(ports) if line.id == own or _is_near(line, now)]

    def read(view: View, event: Event) -> Made | None:
        found = employer if event.id == own else _same(view, employer)
        if found is None or event.state is EventState.DRAFT or (event.sample and event.id != own):
            return None
        invitation = next(iter(view.find(Invitation, employer_id=found.id)), None)
        if invitation is None or (event.id != own and not _was_asked(invitation)):
            return None
        rounds = rounds_of(view)
        return lambda: of_employer(event, found, invitation, rounds, now, say)

    made = [one async for one in _read(ports, _newest(lines, own), read)]
    name = say("feed-employer", employer=employer.name)
    return await _written(f"{token.access}/{employer.id}", name, made)


async def _of_events(ports: Ports, token: AccessToken, say: Say) -> bytes:
    """Return the events of a folder, or one: for the public by name and place alone."""
    public = token.access is Access.TERRITORY_FEED
    scope = token.event_id or ""
    lines = [line for line in await heads(ports) if covers(token, line.id)]

    def read(view: View, event: Event) -> Made | None:
        if (event.sample and not scope) or (public and event.state is EventState.DRAFT):
            return None
        if public:
            return lambda: [of_territory(event, say)]
        firms = list(view.all(Employer).values())
        asked = list(view.all(Invitation).values())
        return lambda: [of_organiser(event, firms, asked, say)]

    made = [one async for one in _read(ports, _newest(lines, scope), read)]
    name = say("feed-territory" if public else "feed-organiser")
    return await _written(f"{token.access}/{scope}", name, made)


async def _read(
    ports: Ports, lines: Sequence[EventHead], read: Callable[[View, Event], Made | None]
) -> AsyncIterator[Made]:
    """Yield what is read of each event; who asks for something else comes in between."""
    for line in lines:
        await asyncio.sleep(0)
        with suppress(Refusal):  # a damaged file holds the others up no more than the door
            async with ports.store.read(line.id) as view:
                event = the_event(view, line.id)
                made = None if _has_lapsed(event, ports.clock()) else read(view, event)
            if made is not None:
                yield made


async def _written(key: str, name: str, made: list[Made]) -> bytes:
    """Write a feed in a thread: 500 events take longer than anybody at the door may wait."""

    def write() -> bytes:
        return feed(key, name, (entry for make in made for entry in make()), colour=COLOUR)

    return await asyncio.to_thread(write)


def _newest(lines: list[EventHead], own: str) -> list[EventHead]:
    """Return as many as a feed holds, its own event among them, in the order of their days."""
    ordered = sorted(lines, key=lambda line: (line.id == own, line.starts_at, line.id))
    return sorted(ordered[-MOST:], key=lambda line: (line.starts_at, line.id))


def _whole_minute(now: datetime) -> datetime:
    """While a day is late its times move with the clock; a calendar says them to the minute."""
    return now.replace(second=0, microsecond=0)


def _is_near(line: EventHead, now: datetime) -> bool:
    return line.ends_at > now - KEPT


def _has_lapsed(event: Event, now: datetime) -> bool:
    return event.state is EventState.CANCELLED and event.ends_at <= now - KEPT


def _same(view: View, employer: Employer) -> Employer | None:
    """Return the same employer at another event: by name and e-mail, so that nobody is mistaken."""
    if not (employer.identity and employer.email):
        return None
    alike = view.find(Employer, identity=employer.identity)
    email = employer.email.casefold()
    return next((one for one in alike if one.email.casefold() == email), None)


def _was_asked(invitation: Invitation) -> bool:
    """Say whether an employer knows of an event: one that is only planned for it is not told."""
    return bool(invitation.invited_at or invitation.handed_at) or invitation.answered is not None
