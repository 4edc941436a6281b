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


CURRENT = "current"
"""The id of an event's one proposal."""

ACTIVE = frozenset({PairingState.PROPOSED, PairingState.SEATED, PairingState.MET})
AHEAD = frozenset({PairingState.PROPOSED, PairingState.SEATED})


def to(pairing: Pairing, state: PairingState) -> Pairing:
    """Return the pairing in another state."""
    return msgspec.structs.replace(pairing, state=state)
