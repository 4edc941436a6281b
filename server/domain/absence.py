"""No-shows: how long a seat waits for somebody who has not come."""

from datetime import datetime, timedelta

from server.domain.events import Event, Round, gives_tables
from server.domain.floor import Floor, expected_for
from server.domain.pairing import Pairing, to
from server.domain.people import Registration
from server.shared.vocabulary import PairingState, Presence, RegistrationId, RoundState

GRACE = timedelta(minutes=5)
"""After the start of the first round somebody is expected for. A round lasts about ten minutes:
who comes within half of it still has a conversation; later, the seat would stay empty."""


def no_shows(floor: Floor, now: datetime) -> frozenset[RegistrationId]:
    """Return the seekers whose grace time is over and who have not come.

    They hold no seat until they come; then they are placed like anybody who arrives.
    """
    if not _releases(floor.event):
        return frozenset()
    return frozenset(r.id for r in floor.seekers if _is_missing(floor, r, now))


def not_awaited(floor: Floor, now: datetime) -> frozenset[RegistrationId]:
    """Return who no plan is made for unasked: no-shows, and who is absent and never had a table."""
    never = {
        r.id for r in floor.seekers if r.id not in floor.present and not floor.by_person.get(r.id)
    }
    return no_shows(floor, now) | never


def released(floor: Floor, now: datetime) -> tuple[Pairing, ...]:
    """Return the pairings that no-shows give up."""
    missing = no_shows(floor, now)
    running = floor.running.number if floor.running else 0
    return tuple(
        to(pairing, PairingState.MISSED if pairing.round == running else PairingState.MOVED)
        for pairing in _untaken(floor)
        if pairing.registration_id in missing
    )


def next_release(floor: Floor, now: datetime) -> datetime | None:
    """Return when the next grace time ends that somebody's seat waits for; None: none runs."""
    if not _releases(floor.event):
        return None
    waiting = {p.registration_id for p in _untaken(floor)}
    ends = [
        end
        for person in floor.seekers
        if person.id in waiting
        and floor.presence(person) is Presence.EXPECTED
        and (end := _grace_ends(floor.rounds, person)) is not None
        and end > now
    ]
    return min(ends, default=None)


def _releases(event: Event) -> bool:
    """Say whether seats are taken back at all: a sample's badges are valid at any hour."""
    return gives_tables(event) and not event.sample


def _is_missing(floor: Floor, person: Registration, now: datetime) -> bool:
    if floor.presence(person) is not Presence.EXPECTED:
        return False
    end = _grace_ends(floor.rounds, person)
    return end is not None and end <= now


def _grace_ends(rounds: tuple[Round, ...], person: Registration) -> datetime | None:
    """Return when the seat of somebody stops waiting; None: their first round has not begun."""
    begun = (r.started_at for r in rounds if r.started_at and expected_for(person, r.number))
    first = next(begun, None)
    return first + GRACE if first else None


def _untaken(floor: Floor) -> list[Pairing]:
    """Return the seats that are planned and not taken, in rounds that are not over."""
    open_rounds = {r.number for r in floor.rounds if r.state is not RoundState.ENDED}
    return [
        p
        for p in floor.pairings.values()
        if p.state is PairingState.PROPOSED and p.round in open_rounds
    ]
