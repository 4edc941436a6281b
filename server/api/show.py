"""Domain records → views and live messages: the only translator."""

from datetime import datetime

import msgspec

from server.domain.attendance import CheckIn
from server.domain.badges import Badge
from server.domain.capacity import Capacity
from server.domain.events import Event, EventHead, Round, expected_start, upcoming
from server.domain.flags import Flag
from server.domain.floor import Floor
from server.domain.improving import Improvement
from server.domain.invitations import Invitation
from server.domain.pairing import AHEAD, CURRENT, Pairing, Proposal
from server.domain.people import Employer, Registration
from server.domain.plan import is_stale
from server.domain.retention import kept
from server.domain.tally import TALLY, Tally
from server.ports import View
from server.services.registering import Enrolled
from server.services.welcoming import Welcome
from server.shared import greeting
from server.shared.language import Say
from server.shared.live import Board
from server.shared.views import (
    Arrival,
    CapacityView,
    CheckInView,
    Counts,
    EventView,
    FlagView,
    PersonView,
    Registered,
    RoundView,
    SeatView,
    TableView,
)
from server.shared.vocabulary import (
    AnswerStatus,
    PairingState,
    Presence,
    RegistrationId,
    Role,
)


def arrival(found: Welcome, say: Say, now: datetime) -> Arrival:
    """Return what the kiosk says to a person."""
    return greeting.arrival(
        found,
        say,
        now,
        id=found.check_in_id,
        already=found.already,
        late=found.late,
        zone=found.zone,
    )


def registered(found: Enrolled, say: Say, now: datetime) -> Registered:
    """Return a person who was registered, with their badge."""
    return Registered(
        id=found.registration_id,
        first_name=found.first_name,
        role=found.role,
        badge=found.badge,
        short_code=found.short_code,
        arrival=arrival(found.welcome, say, now) if found.welcome else None,
    )


def event(found: Event) -> EventView:
    """Return an event."""
    return EventView(
        id=found.id,
        name=found.name,
        state=found.state,
        starts_at=found.starts_at,
        ends_at=found.ends_at,
        zone=found.venue.zone,
        venue=found.venue.name,
        host=found.host,
        sample=found.sample,
        place_on_arrival=found.place_on_arrival,
        floor=found.floor,
    )


def planned(found: Event) -> EventView:
    """Return an event with what those who plan it wrote down."""
    return msgspec.structs.replace(
        event(found),
        address=found.venue.address,
        entrance=found.venue.entrance,
        transport=found.venue.transport,
        host_email=found.host_email,
        host_phone=found.host_phone,
    )


def head(found: EventHead) -> EventView:
    """Return what the calendar knows of an event."""
    return EventView(
        id=found.id,
        name=found.name,
        state=found.state,
        starts_at=found.starts_at,
        ends_at=found.ends_at,
        zone="Europe/Paris",
        venue="",
        host="",
        sample=found.sample,
        place_on_arrival=True,
        floor=1,
    )


def capacity(found: Capacity) -> CapacityView:
    """Return what an event has room for, field by field."""
    return msgspec.convert(found, CapacityView, from_attributes=True)


def check_in(found: CheckIn) -> CheckInView:
    """Return a line of the door's book."""
    return CheckInView(
        id=found.id,
        command_id=found.command_id,
        registration_id=found.registration_id,
        at=found.at,
        received_at=found.received_at,
        device=found.device,
        late=found.late,
        late_sync=found.late_sync,
        undone_at=found.undone_at,
    )


def board(view: View, floor: Floor, now: datetime, *, people: bool) -> Board:
    """Return the whole picture of an event; names of people who are not seated only if asked."""
    return Board(
        event=event(floor.event),
        counts=_counts(view, floor),
        rounds=tuple(_round(floor, found, now) for found in floor.rounds),
        tables=_tables(view, floor),
        seats=_seats(floor),
        people=_people(view, floor) if people else (),
        flags=_flags(view) if people else (),
    )


def _counts(view: View, floor: Floor) -> Counts:
    if (left := view.get(Tally, TALLY)) is not None:
        return Counts(registered=left.registered, gone=left.came)
    seekers = floor.seekers
    lost = _forgotten(floor)
    here = [r for r in seekers if r.id in floor.present]
    current = floor.running or next(iter(upcoming(floor.rounds)), None)
    return Counts(
        registered=len(seekers) + len(lost),
        present=len(here),
        gone=sum(floor.presence(r) is Presence.GONE for r in seekers)
        + sum(r.id in floor.check_ins for r in lost),
        unmet=sum(not floor.meetings(r.id) for r in here),
        waiting=len(floor.waiting()),
        free_seats=_free_seats(floor, current) if current else 0,
        improved=_improvement(view).times,
        better=_better(view, floor),
    )


def _forgotten(floor: Floor) -> list[Registration]:
    """Return the seekers who were forgotten: they stay in the numbers, and only there."""
    seekers = [r for r in floor.registrations.values() if r.role is Role.SEEKER]
    return [r for r in seekers if r.forgotten_at is not None and r.counts]


def _improvement(view: View) -> Improvement:
    return view.get(Improvement, CURRENT) or Improvement(id=CURRENT)


def _better(view: View, floor: Floor) -> int | None:
    found, waits = _improvement(view), view.get(Proposal, CURRENT)
    if waits is None or waits.token != found.token or is_stale(floor, waits):
        return None
    return found.people


def _free_seats(floor: Floor, current: Round) -> int:
    taken = sum(
        p.round == current.number and p.state in AHEAD and p.registration_id in floor.present
        for p in floor.pairings.values()
    )
    seats = sum(e.seats for e in floor.employers.values() if e.holds_table)
    return max(0, seats - taken)


def _round(floor: Floor, found: Round, now: datetime) -> RoundView:
    starts_at = expected_start(floor.rounds, found.number, now).replace(second=0, microsecond=0)
    return RoundView(
        number=found.number,
        starts_at=found.started_at or starts_at,
        ends_at=found.ended_at
        or (found.started_at or starts_at) + (found.ends_at - found.starts_at),
        state=found.state,
    )


def _tables(view: View, floor: Floor) -> tuple[TableView, ...]:
    answers = {i.employer_id: i.answer for i in view.all(Invitation).values()}
    tables = [
        TableView(
            number=employer.table,
            seats=employer.seats,
            employer_id=employer.id,
            employer=employer.name,
            presence=_employer_presence(employer),
            openings=[opening.title for opening in employer.openings],
            answer=answers.get(employer.id, AnswerStatus.NEEDS_ACTION),
            late_from=employer.window.first + 1 if employer.planned_window else None,
        )
        for employer in floor.employers.values()
    ]
    return tuple(sorted(tables, key=lambda t: t.number))


def _employer_presence(employer: Employer) -> Presence:
    if employer.holds_table:
        return Presence.PRESENT
    return Presence.EXPECTED if employer.left_at is None else Presence.GONE


def _seats(floor: Floor) -> tuple[SeatView, ...]:
    shown = (*AHEAD, PairingState.MET)
    seats = [
        SeatView(
            id=pairing.id,
            round=pairing.round,
            table=floor.employers[pairing.employer_id].table,
            registration_id=pairing.registration_id,
            first_name=floor.registrations[pairing.registration_id].person.first_name,
            state=pairing.state,
            present=pairing.registration_id in floor.present,
        )
        for pairing in floor.pairings.values()
        if pairing.state in shown and _is_held(floor, pairing) and _is_known(floor, pairing)
    ]
    return tuple(sorted(seats, key=lambda s: s.id))


def _is_held(floor: Floor, pairing: Pairing) -> bool:
    """Whether screens show a seat: once the doors are open, an absent employer has no table."""
    if pairing.state is PairingState.MET or floor.event.opened_at is None:
        return True
    return floor.employers[pairing.employer_id].holds_table


def _is_known(floor: Floor, pairing: Pairing) -> bool:
    return floor.registrations[pairing.registration_id].forgotten_at is None


def _flags(view: View) -> tuple[FlagView, ...]:
    people = view.all(Registration)
    waiting = [flag for flag in view.all(Flag).values() if flag.settled_at is None]
    return tuple(
        FlagView(
            id=flag.id,
            kind=flag.kind,
            registration_id=flag.registration_id,
            first_name=people[flag.registration_id].person.first_name,
            at=flag.at,
            device=flag.device,
        )
        for flag in sorted(waiting, key=lambda flag: (flag.at, flag.id))
    )


def _people(view: View, floor: Floor) -> tuple[PersonView, ...]:
    codes = {b.registration_id: b.short_code for b in view.all(Badge).values() if not b.void_at}
    people = [_person(floor, found, codes) for found in kept(floor.registrations.values())]
    return tuple(sorted(people, key=lambda p: p.id))


def _person(
    floor: Floor, found: Registration, codes: dict[RegistrationId | None, str]
) -> PersonView:
    at_door = floor.check_ins.get(found.id)
    ahead = floor.next_pairing(found.id)
    return PersonView(
        id=found.id,
        first_name=found.person.first_name,
        last_name=found.person.last_name,
        role=found.role,
        presence=floor.presence(found),
        employer_id=found.employer_id,
        short_code=codes.get(found.id, ""),
        check_in_id=at_door.id if at_door else None,
        arrived_at=at_door.at if at_door else None,
        late=at_door.late if at_door else False,
        walk_in=found.walk_in,
        meetings=floor.meetings(found.id),
        next_round=ahead.round if ahead else None,
        next_table=floor.employers[ahead.employer_id].table if ahead else None,
        company=found.company,
        help=found.help,
    )
