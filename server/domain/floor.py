"""The room at this moment, as pairing sees it: who is here, which tables are held, who met whom."""

from collections.abc import Container, Iterable, Mapping
from functools import cached_property

from server.domain.attendance import CheckIn
from server.domain.events import Event, Round, running
from server.domain.pairing import ACTIVE, AHEAD, Pairing
from server.domain.people import Employer, Registration, Veto, Wish, pair_id
from server.domain.worth import facts
from server.shared.vocabulary import (
    PairingState,
    Presence,
    ReasonFact,
    RegistrationId,
    Role,
    RoundState,
)


class Floor:
    """An event's records at one moment, with the questions that rules ask of them."""

    def __init__(
        self,
        *,
        event: Event,
        rounds: Iterable[Round],
        employers: Mapping[str, Employer],
        registrations: Mapping[str, Registration],
        check_ins: Iterable[CheckIn],
        pairings: Iterable[Pairing],
        wishes: Mapping[str, Wish],
        vetoes: Mapping[str, Veto],
    ) -> None:
        self.event = event
        self.rounds = tuple(sorted(rounds, key=lambda r: r.number))
        self.employers = dict(employers)  # a moment: what is written later changes nothing here
        self.registrations = dict(registrations)
        self.check_ins = {c.registration_id: c for c in check_ins if c.undone_at is None}
        self.pairings = {p.id: p for p in pairings}
        self.wishes = dict(wishes)
        self.vetoes = dict(vetoes)

    def after(self, changed: Iterable[Pairing]) -> "Floor":
        """Return the room as it would be with these pairings."""
        return Floor(
            event=self.event,
            rounds=self.rounds,
            employers=self.employers,
            registrations=self.registrations,
            check_ins=self.check_ins.values(),
            pairings={**self.pairings, **{p.id: p for p in changed}}.values(),
            wishes=self.wishes,
            vetoes=self.vetoes,
        )

    def same_as(self, other: "Floor") -> bool:
        """Say whether nothing that pairing sees has changed between two moments."""
        names = ("event", "rounds", "employers", "registrations", "check_ins", "pairings")
        return all(getattr(self, n) == getattr(other, n) for n in (*names, "wishes", "vetoes"))

    def presence(self, registration: Registration) -> Presence:
        """Say where a person is."""
        if registration.withdrawn_at is not None:
            return Presence.WITHDRAWN
        check_in = self.check_ins.get(registration.id)
        if check_in is None:
            return Presence.EXPECTED
        return Presence.PRESENT if check_in.left_at is None else Presence.GONE

    @cached_property
    def present(self) -> frozenset[RegistrationId]:
        """Everybody in the room."""
        return frozenset(
            c.registration_id
            for c in self.check_ins.values()
            if c.left_at is None
            and (found := self.registrations.get(c.registration_id)) is not None
            and found.withdrawn_at is None
        )

    @cached_property
    def running(self) -> Round | None:
        """The round that runs now."""
        return running(self.rounds)

    @cached_property
    def open_rounds(self) -> tuple[Round, ...]:
        """The running round and those to come, in order."""
        return tuple(r for r in self.rounds if r.state is not RoundState.ENDED)

    @cached_property
    def by_person(self) -> dict[RegistrationId, list[Pairing]]:
        """Every person's pairings that count."""
        found: dict[RegistrationId, list[Pairing]] = {}
        for pairing in self.pairings.values():
            if pairing.state in ACTIVE:
                found.setdefault(pairing.registration_id, []).append(pairing)
        return found

    @cached_property
    def anyone_has_two(self) -> bool:
        """Whether anybody could give up a table and keep one."""
        return any(len(pairings) > 1 for pairings in self.by_person.values())

    def meetings(self, registration_id: RegistrationId) -> int:
        """Count the conversations somebody has had."""
        pairings = self.by_person.get(registration_id, ())
        return sum(p.state is PairingState.MET for p in pairings)

    def next_pairing(self, registration_id: RegistrationId) -> Pairing | None:
        """Return what somebody is told: their first table ahead that its employer holds."""
        return next_of(self.by_person.get(registration_id, ()), self._open_numbers, self.employers)

    @cached_property
    def _open_numbers(self) -> frozenset[int]:
        return frozenset(r.number for r in self.open_rounds)

    @cached_property
    def away(self) -> frozenset[RegistrationId]:
        """Everybody who went or withdrew."""
        gone = {c.registration_id for c in self.check_ins.values() if c.left_at is not None}
        withdrawn = {r.id for r in self.registrations.values() if r.withdrawn_at is not None}
        return frozenset(gone | withdrawn)

    @cached_property
    def seekers(self) -> tuple[Registration, ...]:
        """Everyone who looks for work and has not withdrawn."""
        return tuple(
            r
            for r in self.registrations.values()
            if r.role is Role.SEEKER and r.withdrawn_at is None
        )

    def waiting(self) -> tuple[Registration, ...]:
        """Seekers in the room without a table ahead: least served first, then by arrival."""
        found = [
            r for r in self.seekers if r.id in self.present and self.next_pairing(r.id) is None
        ]
        return tuple(
            sorted(found, key=lambda r: (self.meetings(r.id), self.check_ins[r.id].at, r.id))
        )

    def may_meet(self, registration: Registration, employer: Employer) -> bool:
        """Say whether this pair may be seated: no veto, not met, not planned already."""
        key = pair_id(registration.id, employer.id)
        if key in self.vetoes or f"{key}:employer" in self.vetoes:
            return False
        known = self.pairings.get(key)  # type: ignore[call-overload]  # a PairingId is this text
        return known is None or known.state not in ACTIVE

    def facts(self, registration: Registration, employer: Employer) -> tuple[ReasonFact, ...]:
        """Return why these two should meet."""
        key = pair_id(registration.id, employer.id)
        return facts(
            registration.profile,
            employer,
            wish=key in self.wishes,
            employer_wish=f"{key}:employer" in self.wishes,
        )


def next_of(
    pairings: Iterable[Pairing], open_rounds: Container[int], employers: Mapping[str, Employer]
) -> Pairing | None:
    """Return the first of a person's pairings that lies ahead at a table its employer holds."""
    ahead = [
        pairing
        for pairing in pairings
        if pairing.state in AHEAD
        and pairing.round in open_rounds
        and (employer := employers.get(pairing.employer_id)) is not None
        and employer.holds_table
    ]
    return min(ahead, key=lambda pairing: pairing.round, default=None)


def within_window(first: int, until: int | None, number: int) -> bool:
    """Say whether round `number` (from 1) lies in a window of rounds counted from 0."""
    return first < number and (until is None or number <= until)


def expected_for(registration: Registration, number: int) -> bool:
    """Say whether somebody is expected in round `number`."""
    return within_window(registration.window.first, registration.window.until, number)


def open_for(employer: Employer, number: int) -> bool:
    """Say whether an employer is expected to hold the table in round `number`."""
    return within_window(employer.window.first, employer.window.until, number)
