"""Employers of an event: add one, note that it came or went, invite it."""

import itertools
from collections.abc import Iterator

import msgspec

from server.domain import people
from server.domain.events import Event, after_missing
from server.domain.facts import EmployerAdded, EmployerArrived, EmployerLate, EmployerLeft
from server.domain.invitations import Invitation
from server.domain.people import Employer, Opening, Person, Registration
from server.domain.refusal import Refusal
from server.domain.retention import dated, refuse_counted
from server.lists.identity import employer_key
from server.lists.records import EmployerRow
from server.ports import Change, Ports, View
from server.services import words
from server.services.floors import floor_of, mend, the_event
from server.services.invitations import new_token, new_uid
from server.services.once import Asked, once
from server.services.registering import new_badge, short_codes
from server.shared.reference import Reference
from server.shared.requests import NewEmployer
from server.shared.vocabulary import EmployerId, ErrorCode, RegistrationId, Role


async def add(
    ports: Ports, event_id: str, asked: Asked, wanted: NewEmployer, reference: Reference
) -> str:
    """Add an employer with the lowest free table; `present`: it holds the table at once."""

    def decide(change: Change) -> str:
        event = the_event(change, event_id)
        refuse_counted(event)
        if not wanted.name:
            raise Refusal(ErrorCode.MISSING, field="name")
        employer = Employer(
            id=EmployerId(ports.new_id("emp")),
            name=wanted.name,
            table=next(free_tables(change)),
            created_at=asked.now,
            seats=wanted.seats,
            contact=wanted.contact,
            email=wanted.email,
            phone=wanted.phone,
            language=wanted.language,
            trades=words.trades(wanted.trades, reference),
            places=words.places_of_work(wanted.places, reference),
            hours=words.codes("hours", wanted.hours, reference.hours),
            openings=tuple(Opening(title) for title in wanted.openings),
            arrived_at=asked.at if wanted.present else None,
            identity=employer_key(EmployerRow(name=wanted.name)),
        )
        welcome_employer(change, ports, asked, event, employer, short_codes(change))
        mend(change, event, asked.now)
        return employer.id

    return await once(ports, event_id, asked, str, decide)


async def arrive(ports: Ports, event_id: str, asked: Asked, employer_id: str) -> None:
    """Note that an employer is here: it holds its table."""
    await _mark(ports, event_id, asked, employer_id, here=True)


async def leave(ports: Ports, event_id: str, asked: Asked, employer_id: str) -> None:
    """Note that an employer has gone or will not come: its table is closed until it arrives."""
    await _mark(ports, event_id, asked, employer_id, here=False)


async def late(ports: Ports, event_id: str, asked: Asked, employer_id: str, missed: int) -> None:
    """Note that an employer misses so many of the rounds to come; 0: it is on time after all.

    Nobody is planned at its table before; who was gets another. It is late no more once it comes.
    """

    def decide(change: Change) -> None:
        event = the_event(change, event_id)
        found = _employer(change, employer_id)
        rounds = floor_of(change, event).rounds
        first = after_missing(rounds, missed)
        after = people.late(found, first) if missed else people.on_time(found)
        if after == found:
            return
        change.put(after)
        change.tell(EmployerLate(found.id, first + 1 if missed else 0))
        mend(change, event, asked.now)

    await once(ports, event_id, asked, type(None), decide)


def welcome_employer(
    change: Change, ports: Ports, asked: Asked, event: Event, employer: Employer, codes: set[str]
) -> None:
    """Write a new employer with its invitation, and its recruiter with a badge.

    `codes`: the short codes in use; the new one is added.
    """
    recruiter = Registration(
        id=RegistrationId(ports.new_id("reg")),
        role=Role.RECRUITER,
        person=Person(
            first_name=employer.contact or employer.name,
            email=employer.email,
            phone=employer.phone,
        ),
        created_at=asked.now,
        employer_id=employer.id,
    )
    badge = new_badge(ports, asked, codes, recruiter.id)
    change.put(employer, dated(recruiter, event), badge, invitation(ports, asked, employer))
    change.tell(EmployerAdded(employer.id))


def invitation(ports: Ports, asked: Asked, employer: Employer) -> Invitation:
    """Make the invitation of an employer; nobody was asked yet."""
    return Invitation(
        id=ports.new_id("inv"),
        employer_id=employer.id,
        uid=new_uid(ports),
        stamp=asked.now,
        token=new_token(ports),
    )


def free_tables(view: View) -> Iterator[int]:
    """Return the table numbers that nobody has, the lowest first."""
    taken = frozenset(employer.table for employer in view.all(Employer).values())
    return (number for number in itertools.count(1) if number not in taken)


def _employer(change: Change, employer_id: str) -> Employer:
    found = change.get(Employer, employer_id)
    if found is None:
        raise Refusal(ErrorCode.UNKNOWN_EMPLOYER, employer=employer_id)
    return found


async def _mark(ports: Ports, event_id: str, asked: Asked, employer_id: str, *, here: bool) -> None:
    def decide(change: Change) -> None:
        event: Event = the_event(change, event_id)
        found = _employer(change, employer_id)
        if found.holds_table if here else found.left_at is not None:
            return
        if here:
            change.put(people.arrived(found, asked.at))
            change.tell(EmployerArrived(found.id))
        else:
            change.put(msgspec.structs.replace(found, left_at=asked.at))
            change.tell(EmployerLeft(found.id))
        mend(change, event, asked.now)

    await once(ports, event_id, asked, type(None), decide)
