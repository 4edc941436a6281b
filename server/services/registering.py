"""Register people, give badges, withdraw."""

from datetime import timedelta

import msgspec
from msgspec import Struct

from badges import token
from server.domain.badges import Badge, hand_over
from server.domain.events import Event, not_open
from server.domain.facts import BadgesIssued, Registered, Withdrawn
from server.domain.people import (
    Consents,
    Employer,
    Person,
    Profile,
    Registration,
    helped,
    old_enough,
)
from server.domain.refusal import Refusal
from server.domain.retention import dated, refuse_counted
from server.ports import Change, Ports, View
from server.services import words
from server.services.answering import wish
from server.services.finding import read_badge
from server.services.flagging import note_shared, note_time
from server.services.floors import mend, the_event
from server.services.once import Asked, once
from server.services.reception import arrive
from server.services.welcoming import Welcome
from server.shared.reference import Reference
from server.shared.requests import BlankBadges, NewRegistration
from server.shared.vocabulary import (
    EmployerId,
    ErrorCode,
    EventState,
    Help,
    RegistrationId,
    Role,
)

DOOR_BEFORE = timedelta(hours=24)
"""Of an event's start: no kiosk stands at its door earlier."""
MOST_BADGES = 500_000
"""Of one event: half of all short codes. Nobody would ever find a code where all are taken."""


class Enrolled(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A person registered, their badge, and their welcome where they stand at the door."""

    registration_id: str
    first_name: str
    role: Role
    badge: str
    short_code: str
    welcome: Welcome | None = None


async def register(
    ports: Ports, event_id: str, asked: Asked, wanted: NewRegistration, reference: Reference
) -> Enrolled:
    """Register a person; with `present` they are checked in by the same command."""

    def decide(change: Change) -> Enrolled:
        event = the_event(change, event_id)
        _refuse_another_day(event, asked)
        profile = words.profile(wanted, reference, strict=not asked.kept)
        person = _registration(change, ports, asked, wanted, profile)
        registration = dated(_helped(person, event, wanted), event)
        badge = badge_for(change, ports, asked, wanted.badge, registration)
        change.put(registration, badge)
        wish(change, registration, wanted.wishes, asked)
        note_time(change, registration.id, asked)
        change.tell(Registered(registration.id, registration.walk_in))
        return Enrolled(
            registration_id=registration.id,
            first_name=registration.person.first_name,
            role=registration.role,
            badge=badge.id,
            short_code=badge.short_code,
            welcome=_arrive(change, event, badge, asked, ports) if wanted.present else None,
        )

    return await once(ports, event_id, asked, Enrolled, decide)


async def withdraw(ports: Ports, event_id: str, asked: Asked, registration_id: str) -> None:
    """Take note that a person will not come; saying it twice is saying it once."""

    def decide(change: Change) -> None:
        event = the_event(change, event_id)
        found = change.get(Registration, registration_id)
        if found is None:
            raise Refusal(ErrorCode.NOT_FOUND, what="registration", id=registration_id)
        if found.withdrawn_at is None:
            change.put(msgspec.structs.replace(found, withdrawn_at=asked.at))
            change.tell(Withdrawn(found.id))
            mend(change, event, asked.now)

    await once(ports, event_id, asked, type(None), decide)


async def issue_blanks(ports: Ports, event_id: str, asked: Asked, wanted: BlankBadges) -> list[str]:
    """Make badges that belong to nobody yet, and return their tokens."""

    def decide(change: Change) -> list[str]:
        the_event(change, event_id)
        codes = short_codes(change)
        blanks = [new_badge(ports, asked, codes, None) for _ in range(wanted.count)]
        change.put(*blanks)
        change.tell(BadgesIssued(len(blanks)))
        return [blank.id for blank in blanks]

    return await once(ports, event_id, asked, list[str], decide)


def short_codes(view: View) -> set[str]:
    """Return the short codes in use at an event."""
    return {badge.short_code for badge in view.all(Badge).values()}


def new_badge(
    ports: Ports, asked: Asked, taken: set[str], registration_id: RegistrationId | None
) -> Badge:
    """Make a badge whose short code nobody at the event has; adds it to `taken`.

    Raises Refusal TOO_LARGE for an event that has MOST_BADGES.
    """
    if len(taken) >= MOST_BADGES:
        raise Refusal(ErrorCode.TOO_LARGE, limit=MOST_BADGES)
    code = token.short_code(ports.random_bytes(token.SHORT_CODE_BYTES))
    while code in taken:
        code = token.short_code(ports.random_bytes(token.SHORT_CODE_BYTES))
    taken.add(code)
    return Badge(
        id=token.new(ports.random_bytes(token.TOKEN_BYTES)),
        short_code=code,
        created_at=asked.now,
        registration_id=registration_id,
    )


def _registration(
    change: Change, ports: Ports, asked: Asked, wanted: NewRegistration, profile: Profile
) -> Registration:
    if not wanted.first_name:
        raise Refusal(ErrorCode.MISSING, field="first_name")
    old_enough(wanted.age_band, wanted.referrer)
    if wanted.employer_id is not None and change.get(Employer, wanted.employer_id) is None:
        raise Refusal(ErrorCode.UNKNOWN_EMPLOYER, employer=wanted.employer_id)
    return Registration(
        id=RegistrationId(ports.new_id("reg")),
        role=wanted.role,
        person=Person(
            first_name=wanted.first_name,
            last_name=wanted.last_name,
            email=wanted.email,
            phone=wanted.phone,
            language=wanted.language or "",
        ),
        created_at=asked.now,
        profile=profile,
        consents=Consents(wanted.follow_up, wanted.card_to_employer, wanted.keep_longer),
        age_band=wanted.age_band,
        referrer=wanted.referrer,
        employer_id=EmployerId(wanted.employer_id) if wanted.employer_id else None,
        walk_in=wanted.present,
    )


def _helped(person: Registration, event: Event, wanted: NewRegistration) -> Registration:
    company = [Help.COMPANY] if wanted.company else []
    return helped(person, [*company, *wanted.help], over=event.closed_at is not None)


def badge_for(
    change: Change, ports: Ports, asked: Asked, blank: str | None, person: Registration
) -> Badge:
    """Return the badge a person gets: the blank one they hold, or without it a new one.

    Who was given it by a kiosk that was alone gets a new one, and a flag, where it is not theirs.
    """
    if blank is None:
        return new_badge(ports, asked, short_codes(change), person.id)
    found = token.find(blank)
    if found is None:
        raise Refusal(ErrorCode.UNREADABLE)  # a short code checks in and does nothing more
    try:
        return hand_over(read_badge(change, found), person.id)
    except Refusal:
        if not asked.kept:
            raise
    note_shared(change, person.id, asked, token.digest(found))
    return new_badge(ports, asked, short_codes(change), person.id)


def _arrive(
    change: Change, event: Event, badge: Badge, asked: Asked, ports: Ports
) -> Welcome | None:
    """Check in who was just registered; None: the doors were shut, and nobody could say so."""
    try:
        return arrive(change, event, badge, asked, ports)
    except Refusal:
        if not asked.kept:
            raise
        return None


def _refuse_another_day(event: Event, asked: Asked) -> None:
    """Refuse who comes after the end, and whom a kiosk alone says to have met long before."""
    refuse_counted(event)
    if asked.kept and asked.at < event.starts_at - DOOR_BEFORE:
        raise not_open(event, asked.at)
    if event.state is EventState.CANCELLED and not (asked.kept and asked.at < event.ends_at):
        raise Refusal(ErrorCode.CANCELLED, event=event.name)
    if event.closed_at is not None and asked.at >= event.closed_at:
        raise Refusal(ErrorCode.CLOSED, event=event.name)
