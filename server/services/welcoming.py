"""What a person is told at the door, as facts: by the server now, later by a kiosk alone."""

from datetime import datetime

import msgspec

from server.domain.attendance import CheckIn
from server.domain.events import Event, Round, expected_start
from server.domain.floor import next_of
from server.domain.pairing import Pairing
from server.domain.people import Employer, Registration, language_of
from server.ports import View
from server.services.floors import rounds_of
from server.shared.door import Card
from server.shared.greeting import PARIS
from server.shared.vocabulary import EventState, PairingState, Role, RoundState


class Welcome(Card, frozen=True, kw_only=True, omit_defaults=True):
    """What an arrival came to: the facts of which the kiosk's words are made."""

    check_in_id: str
    registration_id: str
    already: bool = False
    late: bool = False
    zone: str = PARIS


def welcome(
    view: View,
    event: Event,
    check_in: CheckIn,
    registration: Registration,
    now: datetime,
    *,
    already: bool,
) -> Welcome:
    """Return what a person is told at the door."""
    told = card(view, event, registration, now, present=check_in.present)
    return Welcome(
        check_in_id=check_in.id,
        registration_id=registration.id,
        already=already,
        late=check_in.late,
        zone=event.venue.zone,
        **msgspec.structs.asdict(told),
    )


def card(
    view: View, event: Event, registration: Registration, now: datetime, *, present: bool
) -> Card:
    """Return what somebody is told, or would be told if they came now."""
    plain = Card(
        first_name=registration.person.first_name,
        role=registration.role,
        language=language_of(registration),
        present=present,
        waits_for_plan=event.state is EventState.OPEN and not event.place_on_arrival,
    )
    if registration.role is Role.RECRUITER:
        return _recruiter(plain, view, registration)
    pairing = next_told(view, registration.id) if registration.role is Role.SEEKER else None
    employer = view.get(Employer, pairing.employer_id) if pairing else None
    if pairing is None or employer is None:
        return plain
    return msgspec.structs.replace(
        plain,
        table=employer.table,
        employer=employer.name,
        round=pairing.round,
        starts_at=expected_start(rounds_of(view), pairing.round, now),
        facts=pairing.facts,
        seated=pairing.state is PairingState.SEATED,
    )


def next_told(view: View, registration_id: str) -> Pairing | None:
    """Return the table a person is told, without a look at the whole floor."""
    ahead = {r.number for r in view.all(Round).values() if r.state is not RoundState.ENDED}
    pairings = view.find(Pairing, registration_id=registration_id)
    return next_of(pairings, ahead, view.all(Employer))


def _recruiter(plain: Card, view: View, registration: Registration) -> Card:
    employer = view.get(Employer, registration.employer_id or "")
    if employer is None:
        return plain
    return msgspec.structs.replace(plain, table=employer.table, employer=employer.name)
