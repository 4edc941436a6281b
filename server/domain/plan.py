"""From a floor to an instance of the pairing engine, and from its answer to a proposal."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

import msgspec

from server.domain.floor import Floor
from server.domain.pairing import (
    AHEAD,
    CURRENT,
    Certificate,
    Lock,
    Pairing,
    Proposal,
    to,
)
from server.domain.people import Employer, Registration, pair_id
from server.domain.worth import worth
from server.shared.vocabulary import (
    EmployerId,
    EventState,
    PairingId,
    PairingState,
    Presence,
    RegistrationId,
    RoundState,
)

KEEP = 300
"""Worth of a pairing that people were told and that stays (specs: pairing)."""


def instance(
    floor: Floor, time_limit: float, missing: Collection[RegistrationId] | None = None
) -> dict[str, Any]:
    """Return what the engine is asked: the rounds to come, with what happened held fixed.

    `missing`: see `planned_for`.
    """
    now = sum(r.state is not RoundState.PLANNED for r in floor.rounds)
    employers = [e for e in floor.employers.values() if e.left_at is None]
    held = [p for p in floor.pairings.values() if _took_place(p)]
    seekers = {r.id: r for r in planned_for(floor, missing)}
    missing_people = {p.registration_id for p in held} - set(seekers)
    missing_employers = {p.employer_id for p in held} - {e.id for e in employers}
    return {
        "format": "tablee-pairing/1",
        "rounds": len(floor.rounds),
        "floor": floor.event.floor,
        "now": now,
        "keep": KEEP,
        "time_limit": time_limit,
        "employers": [_employer(floor, e, now) for e in employers]
        + [_gone_employer(floor.employers[key]) for key in sorted(missing_employers)],
        "seekers": [_seeker(floor, r) for r in seekers.values()]
        + [_gone_seeker(key) for key in sorted(missing_people)],
        "pairs": [
            [r.id, e.id, worth(floor.facts(r, e))]
            for r in seekers.values()
            for e in employers
            if not vetoed(floor, r, e)
        ],
        "held": [[p.registration_id, p.employer_id, p.round - 1] for p in held],
        "announced": [
            [p.registration_id, p.employer_id, p.round - 1]
            for p in floor.pairings.values()
            if p.state in AHEAD
            and p.round > now
            and p.registration_id in seekers
            and floor.employers[p.employer_id].left_at is None
        ],
    }


def planned_for(
    floor: Floor, missing: Collection[RegistrationId] | None = None
) -> list[Registration]:
    """Return who a plan is made for: nobody who went; once rounds have begun, only who came.

    `missing`: who is not awaited any more, where that is known better; the others are.
    """
    begun = any(r.state is not RoundState.PLANNED for r in floor.rounds)
    if missing is None and begun and _doors_open(floor):
        return [r for r in floor.seekers if r.id in floor.present]
    away = missing or ()
    return [r for r in floor.seekers if floor.presence(r) is not Presence.GONE and r.id not in away]


def vetoed(floor: Floor, registration: Registration, employer: Employer) -> bool:
    """Say whether either side said no thanks."""
    key = pair_id(registration.id, employer.id)
    return key in floor.vetoes or f"{key}:employer" in floor.vetoes


def proposal(
    floor: Floor,
    answer: Mapping[str, Any],
    *,
    seekers: int,
    token: str,
    now: datetime,
    question: str = "",
    unlocked: tuple[Lock, ...] = (),
) -> Proposal:
    """Return the engine's answer as a proposal for the rounds to come.

    `question`: the digest of what was asked; `unlocked`: the locks that could not be kept.
    """
    planned = {r.number for r in floor.rounds if r.state is RoundState.PLANNED}
    return Proposal(
        id=CURRENT,
        token=token,
        made_at=now,
        seekers=seekers,
        pairings=tuple(
            pairing(floor, person, employer, number)
            for person, employer, number in answer["meetings"]
            if number + 1 in planned
        ),
        certificate=msgspec.convert(answer["certificate"], Certificate),
        question=question,
        unlocked=unlocked,
    )


def pairing(floor: Floor, person: str, employer: str, number: int) -> Pairing:
    """Return the pairing of a row of the engine, whose rounds count from 0, with its reasons."""
    return Pairing(
        id=PairingId(pair_id(person, employer)),
        registration_id=RegistrationId(person),
        employer_id=EmployerId(employer),
        round=number + 1,
        facts=floor.facts(floor.registrations[person], floor.employers[employer]),
    )


def open_seats(floor: Floor) -> dict[tuple[str, int], int]:
    """Return how many seats each employer has in each round to come: (id, round) → seats."""
    now = sum(r.state is not RoundState.PLANNED for r in floor.rounds)
    tables = [_employer(floor, e, now) for e in floor.employers.values() if e.left_at is None]
    return {
        (table["id"], number + 1): table["seats"]
        for table in tables
        for number in range(max(now, table["from"]), table["until"])
    }


def is_stale(floor: Floor, found: Proposal) -> bool:
    """Say whether something in a proposal can no longer take place."""
    planned = {r.number for r in floor.rounds if r.state is RoundState.PLANNED}
    away = {Presence.GONE, Presence.WITHDRAWN}
    for pairing in found.pairings:
        person = floor.registrations.get(pairing.registration_id)
        employer = floor.employers.get(pairing.employer_id)
        known = floor.pairings.get(pairing.id)
        if person is None or employer is None or employer.left_at is not None:
            return True
        if pairing.round not in planned or floor.presence(person) in away:
            return True
        if known is not None and _took_place(known):
            return True
    return False


def changes(floor: Floor, found: Proposal) -> tuple[Pairing, ...]:
    """Return the pairings that confirming a proposal writes: the new ones, and those moved away."""
    proposed = {p.id: p for p in found.pairings}
    planned = {r.number for r in floor.rounds if r.state is RoundState.PLANNED}
    moved = [
        to(p, PairingState.MOVED)
        for p in floor.pairings.values()
        if p.state in AHEAD and p.round in planned and p.id not in proposed
    ]
    fresh = [p for p in proposed.values() if not _same(floor.pairings.get(p.id), p)]
    return (*moved, *fresh)


def shifts(
    floor: Floor, found: Proposal
) -> dict[RegistrationId, tuple[list[Pairing], list[Pairing]]]:
    """Return, for each person in the room whom a proposal changes, what goes and what comes."""
    result: dict[RegistrationId, tuple[list[Pairing], list[Pairing]]] = {}
    for changed in changes(floor, found):
        if changed.registration_id not in floor.present:
            continue
        gone, come = result.setdefault(changed.registration_id, ([], []))
        known = floor.pairings.get(changed.id)
        if known is not None and known.state in AHEAD:
            gone.append(known)
        if changed.state is PairingState.PROPOSED:
            come.append(changed)
    return result


def _took_place(pairing: Pairing) -> bool:
    return pairing.state in (PairingState.SEATED, PairingState.MET)


def _same(known: Pairing | None, proposed: Pairing) -> bool:
    return known is not None and known.state in AHEAD and known.round == proposed.round


def _employer(floor: Floor, employer: Employer, now: int) -> dict[str, Any]:
    rounds = len(floor.rounds)
    until = rounds if employer.window.until is None else employer.window.until
    first = employer.window.first
    if _doors_open(floor) and _somebody_came(floor) and not employer.holds_table:
        first = max(first, now + 1)  # who has not come holds no table in the next round
    return {
        "id": employer.id,
        "seats": employer.seats,
        "from": min(first, rounds),
        "until": min(until, rounds),
    }


def _gone_employer(employer: Employer) -> dict[str, Any]:
    return {"id": employer.id, "seats": employer.seats, "from": 0, "until": 0}


def _somebody_came(floor: Floor) -> bool:
    """Say whether any employer is here: until then an empty table says nothing."""
    return any(employer.holds_table for employer in floor.employers.values())


def _doors_open(floor: Floor) -> bool:
    return floor.event.state in (EventState.OPEN, EventState.RUNNING)


def _seeker(floor: Floor, registration: Registration) -> dict[str, Any]:
    rounds = len(floor.rounds)
    until = rounds if registration.window.until is None else registration.window.until
    first = registration.window.first
    if floor.present and _doors_open(floor) and floor.presence(registration) is Presence.EXPECTED:
        first = max(first, 1)  # who has not come holds no seat in the first round
    return {
        "id": registration.id,
        "from": min(first, rounds),
        "until": min(until, rounds),
        "max_meetings": rounds,
    }


def _gone_seeker(key: str) -> dict[str, Any]:
    return {"id": key, "from": 0, "until": 0, "max_meetings": 0}
