"""Change as few pairings as possible after someone came or went.

Laws (tested with random floors): nobody seated in the running round is moved unless they or
their employer went; nobody meets the same employer twice; nobody is in two places; no table
has more people than seats among those who are here; the same floor gives the same answer.
"""

from collections import defaultdict

from server.domain.events import Round
from server.domain.floor import Floor, expected_for, open_for
from server.domain.pairing import ACTIVE, AHEAD, Pairing, to
from server.domain.people import Employer, Registration, pair_id
from server.domain.telling import told
from server.domain.worth import worth
from server.shared.vocabulary import (
    EmployerId,
    PairingId,
    PairingState,
    RegistrationId,
    RoundState,
)

Offer = tuple[int, int, PairingId, Pairing]
"""A seat that may be taken: what its person keeps, its round, and the pairing."""


def repair(floor: Floor) -> tuple[Pairing, ...]:
    """Return the pairings that change: freed ones first, then tables for those who wait."""
    seats = Seats(floor)
    for registration in floor.waiting():
        seats.place(registration)
    for pairing in seats.displaced():
        seats.make_good(pairing)
    return tuple(seats.changed.values())


def fill(floor: Floor, number: int) -> tuple[Pairing, ...]:
    """Return pairings that use the seats of round `number` which would stay empty.

    Those with the fewest conversations, had or planned, come first.
    """
    seats = Seats(floor)
    chosen = next(r for r in floor.rounds if r.number == number)
    idle = [r for r in floor.seekers if r.id in floor.present]
    idle.sort(key=lambda r: (len(floor.by_person.get(r.id, ())), floor.check_ins[r.id].at, r.id))
    for registration in idle:
        if expected_for(registration, number):
            seats.seat_in(registration, chosen)
    return tuple(seats.changed.values())


_LOST = (PairingState.MOVED, PairingState.MISSED)


class Seats:
    """The seats of the open rounds while a repair is made."""

    def __init__(self, floor: Floor) -> None:
        self.floor = floor
        self.changed: dict[PairingId, Pairing] = {}
        self.taken: dict[tuple[int, EmployerId], list[Pairing]] = defaultdict(list)
        self.busy: set[tuple[RegistrationId, int]] = set()
        self._open = {r.number: r for r in floor.open_rounds}
        self._full: set[int] = set()
        self._told = told(floor).keys()
        for pairing in floor.pairings.values():
            if pairing.state in AHEAD and pairing.round in self._open:
                self._count(pairing)

    def place(self, registration: Registration) -> None:
        """Give somebody the earliest seat that is free, or else one of the best served person's.

        To who has nothing at all, seats are free as well whose people have another one and were
        not told of this one.
        """
        for candidate in self.floor.open_rounds:
            if expected_for(registration, candidate.number) and (
                self.seat_in(registration, candidate) or self._take_untold(registration, candidate)
            ):
                return
        self._take_from_best_served(registration)

    def displaced(self) -> list[Pairing]:
        """Return the tables that people in the room have just lost; who has least comes first."""
        lost = [
            p
            for p in self.changed.values()
            if p.state in _LOST and p.registration_id in self.floor.present
        ]
        return sorted(lost, key=lambda p: (self._left(p.registration_id), p.round, p.id))

    def make_good(self, lost: Pairing) -> None:
        """Give somebody another table in the round in which theirs was lost, or where one is."""
        person = self.floor.registrations[lost.registration_id]
        if not self.seat_in(person, self._open[lost.round]) and not self._left(person.id):
            self.place(person)

    def _left(self, person: RegistrationId) -> int:
        """Count the tables somebody still has before them."""
        return sum(one == person for one, _ in self.busy)

    def seat_in(self, registration: Registration, candidate: Round) -> bool:
        """Seat somebody in one round at the free table that suits best; False: there is none."""
        if (registration.id, candidate.number) in self.busy:
            return False
        open_tables = self._with_room(candidate)
        free = [e for e in open_tables if self._may_sit(registration, e, candidate)]
        if not free:
            return False
        best = min(free, key=lambda e: (-worth(self.floor.facts(registration, e)), e.table))
        self._make_room(best, candidate)
        self._seat(registration, best, candidate)
        return True

    def _count(self, pairing: Pairing) -> None:
        """Count a seat as taken, or free it where its person or employer is no longer there."""
        seated = pairing.state is PairingState.SEATED
        here = pairing.registration_id in self.floor.present
        if pairing.registration_id in self.floor.away or (seated and not here):
            self.changed[pairing.id] = to(
                pairing, PairingState.MISSED if seated else PairingState.MOVED
            )
        elif self._left_alone(pairing):
            self.changed[pairing.id] = to(pairing, PairingState.MOVED)
        else:
            self.taken[pairing.round, pairing.employer_id].append(pairing)
            self.busy.add((pairing.registration_id, pairing.round))

    def _left_alone(self, pairing: Pairing) -> bool:
        """Say whether the employer went, comes later, or is not in the round that runs."""
        employer = self.floor.employers[pairing.employer_id]
        if employer.left_at is not None:
            return True
        if employer.holds_table:
            return False
        runs = self._open[pairing.round].state is RoundState.RUNNING
        return runs or not open_for(employer, pairing.round)

    def _with_room(self, candidate: Round) -> list[Employer]:
        """Return the held tables with a free seat in a round; a full round is looked at once."""
        if candidate.number in self._full:
            return []
        found = [
            employer
            for employer in self.floor.employers.values()
            if employer.holds_table
            and open_for(employer, candidate.number)
            and self._room(employer, candidate)
        ]
        if not found:
            self._full.add(candidate.number)
        return found

    def _tables(self, registration: Registration, candidate: Round) -> list[Employer]:
        return [
            employer
            for employer in self.floor.employers.values()
            if employer.holds_table
            and open_for(employer, candidate.number)
            and self._may_sit(registration, employer, candidate)
        ]

    def _may_sit(self, registration: Registration, employer: Employer, candidate: Round) -> bool:
        """Say whether a pair may be seated; one planned for later may be brought forward."""
        key = PairingId(pair_id(registration.id, employer.id))
        if key in self.changed:
            return False
        if self.floor.may_meet(registration, employer):
            return True
        known = self.floor.pairings.get(key)
        later = known is not None and known.state is PairingState.PROPOSED
        return later and known is not None and known.round > candidate.number

    def _holders(self, employer: Employer, candidate: Round) -> list[Pairing]:
        """Return who holds a seat: in the first open round only people who are here."""
        taken = self.taken[candidate.number, employer.id]
        if candidate is not self.floor.open_rounds[0]:
            return taken
        return [p for p in taken if p.registration_id in self.floor.present]

    def _room(self, employer: Employer, candidate: Round) -> bool:
        return len(self._holders(employer, candidate)) < employer.seats

    def _make_room(self, employer: Employer, candidate: Round) -> None:
        """Release the seat of somebody who has not come, where all seats are spoken for."""
        taken = self.taken[candidate.number, employer.id]
        if len(taken) < employer.seats:
            return
        absent = [p for p in taken if p.registration_id not in self.floor.present]
        self._release(max(absent, key=lambda p: p.registration_id))

    def _release(self, pairing: Pairing) -> None:
        self._full.discard(pairing.round)
        self.taken[pairing.round, pairing.employer_id].remove(pairing)
        self.busy.discard((pairing.registration_id, pairing.round))
        self.changed[pairing.id] = to(pairing, PairingState.MOVED)

    def _seat(self, registration: Registration, employer: Employer, candidate: Round) -> None:
        now = candidate.state is RoundState.RUNNING
        later = self.floor.pairings.get(PairingId(pair_id(registration.id, employer.id)))
        if later is not None and later in self.taken[later.round, employer.id]:
            self._release(later)
        pairing = Pairing(
            id=PairingId(pair_id(registration.id, employer.id)),
            registration_id=registration.id,
            employer_id=employer.id,
            round=candidate.number,
            state=PairingState.SEATED if now else PairingState.PROPOSED,
            facts=self.floor.facts(registration, employer),
        )
        self.changed[pairing.id] = pairing
        self.taken[pairing.round, pairing.employer_id].append(pairing)
        self.busy.add((registration.id, candidate.number))

    def _take_untold(self, registration: Registration, candidate: Round) -> bool:
        """Take a seat in one round that its person was not told of; False: there is none."""
        offers = [o for o in self._offers(registration, candidate) if o[2] not in self._told]
        return self._take(registration, offers)

    def _take_from_best_served(self, registration: Registration) -> None:
        """Nobody stays at zero while another has two to come: take one from who has most."""
        later = self.floor.open_rounds[1:]
        self._take(registration, [o for r in later for o in self._offers(registration, r)])

    def _offers(self, registration: Registration, candidate: Round) -> list[Offer]:
        """Return the seats of a round whose people keep one; only who has none may take."""
        if self.floor.by_person.get(registration.id) or not self.floor.anyone_has_two:
            return []
        if not expected_for(registration, candidate.number):
            return []
        return [
            (count, p.round, p.id, p)
            for employer in self._tables(registration, candidate)
            for p in self.taken[candidate.number, employer.id]
            if p.id not in self.changed and (count := self._keeps(p.registration_id)) > 0
        ]

    def _keeps(self, person: RegistrationId) -> int:
        """Return how many tables somebody keeps who gives one up; an empty table is none."""
        mine = (self.changed.get(p.id, p) for p in self.floor.by_person.get(person, ()))
        return sum(p.state in ACTIVE and self._is_sure(p) for p in mine) - 1

    def _is_sure(self, pairing: Pairing) -> bool:
        met = pairing.state is PairingState.MET
        return met or self.floor.employers[pairing.employer_id].holds_table

    def _take(self, registration: Registration, offers: list[Offer]) -> bool:
        if not offers:
            return False
        taken = max(offers, key=lambda offer: offer[:3])[3]
        self._release(taken)
        candidate = self._open[taken.round]
        self._seat(registration, self.floor.employers[taken.employer_id], candidate)
        return True
