"""A proposal and the changes it allows → views."""

from collections import Counter
from collections.abc import Mapping

import msgspec

from server.domain.arranging import Option
from server.domain.floor import Floor
from server.domain.pairing import Lock, Pairing, Proposal
from server.domain.plan import is_stale, open_seats, shifts
from server.shared.greeting import reason
from server.shared.language import Say
from server.shared.proposals import (
    CertificateView,
    CostView,
    FreeSeats,
    LostLock,
    OptionView,
    Place,
    ProposalView,
    ProposedSeat,
    Shift,
)


def proposal(found: Proposal, floor: Floor, locks: Mapping[str, Lock], say: Say) -> ProposalView:
    """Return a proposal with its reasons, in order of rounds and tables."""
    known = [p for p in found.pairings if _known(floor, p)]
    seats = [_seat(floor, p, locks, say) for p in known]
    changed = _shifts(floor, found)
    return ProposalView(
        id=found.token,
        made_at=found.made_at,
        certificate=msgspec.convert(found.certificate, CertificateView, from_attributes=True),
        seats=sorted(seats, key=lambda s: (s.round, s.table, s.first_name, s.registration_id)),
        seekers=found.seekers,
        changed=len(changed),
        stale=is_stale(floor, found),
        free=_free(floor, known),
        shifts=changed,
        lost=[
            LostLock(first_name=_name(floor, lock.registration_id), place=_place(floor, lock))
            for lock in found.unlocked
            if _known(floor, lock)
        ],
        alterations=len(found.alterations),
    )


def option(found: Option, floor: Floor) -> OptionView:
    """Return a change that may be made, with its cost."""
    move = found.move
    named = move.other or (move.person if move.seat is None else "")
    employer = floor.employers[move.target[0]] if move.target else None
    return OptionView(
        registration_id=move.person,
        cost=CostView(fairness=list(found.cost.fairness), value=found.cost.value),
        place=Place(round=move.target[1] + 1, table=employer.table)
        if move.target and employer
        else None,
        employer=employer.name if employer else "",
        employer_id=employer.id if employer else None,
        other=move.other,
        first_name=_name(floor, named) if named else "",
    )


def _seat(floor: Floor, found: Pairing, locks: Mapping[str, Lock], say: Say) -> ProposedSeat:
    employer, lock = floor.employers[found.employer_id], locks.get(found.id)
    return ProposedSeat(
        id=found.id,
        round=found.round,
        table=employer.table,
        employer=employer.name,
        registration_id=found.registration_id,
        first_name=_name(floor, found.registration_id),
        reason=reason(found.facts, say),
        locked=lock is not None and lock.round == found.round,
    )


def _free(floor: Floor, pairings: list[Pairing]) -> list[FreeSeats]:
    taken: Counter[tuple[str, int]] = Counter((p.employer_id, p.round) for p in pairings)
    found = [
        FreeSeats(
            round=number,
            table=floor.employers[employer_id].table,
            employer=floor.employers[employer_id].name,
            employer_id=employer_id,
            count=left,
        )
        for (employer_id, number), seats in open_seats(floor).items()
        if (left := seats - taken[employer_id, number]) > 0
    ]
    return sorted(found, key=lambda free: (free.round, free.table))


def _shifts(floor: Floor, found: Proposal) -> list[Shift]:
    changed = [
        Shift(
            first_name=_name(floor, person), before=_places(floor, gone), after=_places(floor, to)
        )
        for person, (gone, to) in shifts(floor, found).items()
    ]
    return sorted(changed, key=lambda shift: shift.first_name)


def _places(floor: Floor, pairings: list[Pairing]) -> list[Place]:
    return [_place(floor, p) for p in sorted(pairings, key=lambda p: p.round)]


def _place(floor: Floor, found: Pairing | Lock) -> Place:
    return Place(round=found.round, table=floor.employers[found.employer_id].table)


def _name(floor: Floor, registration_id: str) -> str:
    return floor.registrations[registration_id].person.first_name


def _known(floor: Floor, found: Pairing | Lock) -> bool:
    return found.employer_id in floor.employers and found.registration_id in floor.registrations
