"""Pairings, meetings and proposals: the records, and the lifecycle of a pairing."""

from datetime import datetime

import msgspec
from msgspec import Struct

from server.shared.vocabulary import (
    EmployerId,
    PairingId,
    PairingState,
    ReasonFact,
    RegistrationId,
)


class Pairing(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A seeker at a table in a round, as people were told. `id` is made of the pair.

    A pair meets once at most, so a pair has one record; `round` counts from 1.
    """

    id: PairingId
    registration_id: RegistrationId
    employer_id: EmployerId
    round: int
    state: PairingState = PairingState.PROPOSED
    facts: tuple[ReasonFact, ...] = ()


class Meeting(Struct, frozen=True, kw_only=True):
    """A pairing that took place. `id` is the pairing's."""

    id: PairingId
    registration_id: RegistrationId
    employer_id: EmployerId
    round: int
    at: datetime


class Certificate(Struct, frozen=True, kw_only=True):
    """What the engine proves of a plan (specs: pairing)."""

    mandatory: int
    mandatory_bound: int
    fairness: tuple[int, ...]
    fairness_bound: tuple[int, ...]
    value: int
    value_bound: int
    below_floor: int
    avoidable_shortfall: int
    idle_employer_rounds: int
    optimal: bool
    method: str


class Lock(Struct, frozen=True, kw_only=True):
    """A seat a person decided on: every new proposal keeps it. `id` is the pairing's."""

    id: PairingId
    registration_id: RegistrationId
    employer_id: EmployerId
    round: int


class Alteration(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One change by hand: what it took out of a proposal and put in, so that it can be undone."""

    out: tuple[Pairing, ...] = ()
    into: tuple[Pairing, ...] = ()
    unlocked: tuple[PairingId, ...] = ()
    """Which of `out` were locked before."""


class Proposal(Struct, frozen=True, kw_only=True):
    """Pairings for the rounds to come, told to nobody. An event has one at most."""

    id: str
    token: str
    """Names this very proposal, so that what is confirmed is what was looked at."""
    made_at: datetime
    seekers: int
    """How many people the certificate counts: planned for, or gone after a conversation."""
    pairings: tuple[Pairing, ...]
    certificate: Certificate
    question: str = ""
    """Digest of what the engine was asked: the certificate's bounds hold for this and no other."""
    alterations: tuple[Alteration, ...] = ()
    """Changes by hand since it was made, the last one last."""
    unlocked: tuple[Lock, ...] = ()
    """Locks that could not be kept any more when it was made."""


CURRENT = "current"
"""The id of an event's one proposal."""

ACTIVE = frozenset({PairingState.PROPOSED, PairingState.SEATED, PairingState.MET})
AHEAD = frozenset({PairingState.PROPOSED, PairingState.SEATED})


def lock_of(pairing: Pairing) -> Lock:
    """Return the lock of a pairing in its round."""
    return Lock(
        id=pairing.id,
        registration_id=pairing.registration_id,
        employer_id=pairing.employer_id,
        round=pairing.round,
    )


def to(pairing: Pairing, state: PairingState) -> Pairing:
    """Return the pairing in another state."""
    return msgspec.structs.replace(pairing, state=state)
