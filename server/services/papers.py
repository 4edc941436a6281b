"""What an event puts on paper: badges, signs for tables, slips."""

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

import msgspec

from badges.layout import BadgeFace
from badges.signs import SignFace
from badges.slip import Slip
from server.domain.badges import Badge
from server.domain.events import Event
from server.domain.people import Employer, Registration
from server.domain.privacy_facts import ListGiven
from server.ports import Ports
from server.services import itineraries
from server.services.floors import the_event
from server.services.holding import badges_of
from server.services.people import by_id
from server.shared.language import Say
from server.shared.reference import Reference
from server.shared.slips import slip as in_words
from server.shared.vocabulary import Language, Role


async def faces(ports: Ports, event_id: str, by: str, say: Say) -> list[BadgeFace]:
    """Return everybody's badges, in order of names."""
    async with ports.store.change(event_id, by=by) as view:
        event = the_event(view, event_id)
        people, employers = view.all(Registration), view.all(Employer)
        found = [
            _face(event, badge, person, employers, say)
            for badge in view.all(Badge).values()
            if badge.void_at is None
            and (person := people.get(badge.registration_id or "")) is not None
        ]
        if found:
            view.tell(ListGiven("badges"))
    return sorted(found, key=lambda face: (face.first_name.casefold(), face.short_code))


async def blanks(ports: Ports, event_id: str, by: str, say: Say, *, last: bool) -> list[BadgeFace]:
    """Return the badges that belong to nobody yet; `last`: those alone that were made last."""
    async with ports.store.change(event_id, by=by) as view:
        event = the_event(view, event_id)
        found = [
            badge
            for badge in view.all(Badge).values()
            if badge.void_at is None and badge.registration_id is None
        ]
        if last:
            newest = max((badge.created_at for badge in found), default=None)
            found = [badge for badge in found if badge.created_at == newest]
        if found:
            view.tell(ListGiven("badges"))
    drawn = [_blank(event, badge, say) for badge in found]
    return sorted(drawn, key=lambda face: face.short_code)


async def signs(ports: Ports, event_id: str, say: Say) -> list[SignFace]:
    """Return a sign for each table that has an employer, in order."""
    async with ports.store.read(event_id) as view:
        event = the_event(view, event_id)
        employers = sorted(view.all(Employer).values(), key=lambda one: one.table)
    return [
        SignFace(
            table=one.table,
            word=say("sign-table"),
            employer=one.name,
            heading=say("sign-openings"),
            openings=tuple(opening.title for opening in one.openings),
            event=event.name,
            date=_date(event),
        )
        for one in employers
    ]


async def slip(
    ports: Ports,
    event_id: str,
    registration_id: str,
    say_in: Callable[[Language], Say],
    reader: Language,
    reference: Reference,
    *,
    with_badge: bool,
) -> Slip:
    """Return a person's day as a slip, in their own language where they said it.

    `reader`: the language otherwise. `with_badge`: the slip opens the door, as their badge does.
    """
    find = by_id(registration_id)
    day = await itineraries.of(ports, event_id, find)
    badge = await _badge(ports, event_id, registration_id) if with_badge else ""
    return in_words(day, say_in(day.language or reader), reference, ports.clock(), badge=badge)


async def _badge(ports: Ports, event_id: str, registration_id: str) -> str:
    async with ports.store.read(event_id) as view:
        return next((one.id for one in badges_of(view, registration_id)), "")


def _face(
    event: Event,
    badge: Badge,
    person: Registration,
    employers: Mapping[str, Employer],
    say: Say,
) -> BadgeFace:
    """A badge with its name; who receives people has the name of their company on it."""
    employer = employers.get(person.employer_id) if person.employer_id else None
    role = say(f"role-{person.role}") if person.role is not Role.SEEKER else ""
    return msgspec.structs.replace(
        _blank(event, badge, say),
        first_name=person.person.first_name,
        role=employer.name if employer else role,
        table=say("badge-table", table=employer.table) if employer and employer.table else "",
    )


def _blank(event: Event, badge: Badge, say: Say) -> BadgeFace:
    return BadgeFace(
        token=badge.id,
        short_code=badge.short_code,
        event=event.name,
        date=_date(event),
        hint=say("badge-hint"),
    )


def _date(event: Event) -> str:
    return f"{event.starts_at.astimezone(ZoneInfo(event.venue.zone)):%d/%m/%Y}"
