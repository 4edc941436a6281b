"""Records with good defaults: one line a test."""

from datetime import UTC, datetime, timedelta

from server.domain.attendance import CheckIn
from server.domain.events import Event, Venue, plan_rounds
from server.domain.floor import Floor
from server.domain.pairing import Pairing
from server.domain.people import (
    Employer,
    Opening,
    Person,
    Profile,
    Registration,
    Veto,
    Window,
    Wish,
    pair_id,
)
from server.shared.vocabulary import (
    CheckInId,
    EmployerId,
    EventId,
    EventState,
    PairingId,
    PairingState,
    RegistrationId,
    Role,
)

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def an_event(**other):
    values = {
        "id": EventId("evt_1"),
        "name": "Café Contact",
        "starts_at": NOW,
        "ends_at": NOW + timedelta(hours=3),
        "created_at": NOW,
        "state": EventState.OPEN,
        "venue": Venue(name="Café"),
        "opened_at": NOW,
    }
    return Event(**{**values, **other})


def rounds(count=4, event=None):
    event = event or an_event()
    return plan_rounds(event.starts_at, event.ends_at, count)


def a_seeker(number=1, **other):
    values = {
        "id": RegistrationId(f"reg_{number:03}"),
        "role": Role.SEEKER,
        "person": Person(first_name=f"Nom{number}"),
        "created_at": NOW,
        "profile": Profile(),
        "window": Window(),
    }
    return Registration(**{**values, **other})


def an_employer(number=1, *, here=True, **other):
    values = {
        "id": EmployerId(f"emp_{number:03}"),
        "name": f"Employeur {number}",
        "table": number,
        "created_at": NOW,
        "openings": (Opening("Poste"),),
        "arrived_at": NOW if here else None,
    }
    return Employer(**{**values, **other})


def a_check_in(seeker, minutes=0, **other):
    at = NOW + timedelta(minutes=minutes)
    return CheckIn(
        id=CheckInId(f"chk_{seeker.id}"),
        registration_id=seeker.id,
        command_id="c",
        at=at,
        received_at=at,
        device="kiosk",
        **other,
    )


def a_pairing(seeker, employer, number, state=PairingState.PROPOSED):
    return Pairing(
        id=PairingId(pair_id(seeker.id, employer.id)),
        registration_id=seeker.id,
        employer_id=employer.id,
        round=number,
        state=state,
    )


def a_wish(seeker, employer):
    return Wish(pair_id(seeker.id, employer.id), seeker.id, employer.id)


def a_veto(seeker, employer):
    return Veto(pair_id(seeker.id, employer.id), seeker.id, employer.id)


def a_floor(seekers=(), employers=(), **other):
    values = {
        "event": an_event(),
        "rounds": rounds(),
        "employers": {e.id: e for e in employers},
        "registrations": {s.id: s for s in seekers},
        "check_ins": (),
        "pairings": (),
        "wishes": {},
        "vetoes": {},
    }
    return Floor(**{**values, **other})
