"""A proposal of tables as the organiser sees it, and what may be changed of it by hand."""

from datetime import datetime

from msgspec import Struct


class CertificateView(Struct, frozen=True, kw_only=True):
    """What the pairing engine proves of a proposal (specs: pairing)."""

    mandatory: int
    mandatory_bound: int
    fairness: list[int]
    fairness_bound: list[int]
    value: int
    value_bound: int
    below_floor: int
    avoidable_shortfall: int
    idle_employer_rounds: int
    optimal: bool
    method: str


class ProposedSeat(Struct, frozen=True, kw_only=True):
    """A line of a proposal, with its reason in the caller's language. `id` names the seat."""

    round: int
    table: int
    employer: str
    registration_id: str
    first_name: str
    reason: str
    id: str = ""
    locked: bool = False


class FreeSeats(Struct, frozen=True, kw_only=True):
    """Seats of a table that a proposal leaves empty in a round."""

    round: int
    table: int
    employer: str
    employer_id: str
    count: int


class Place(Struct, frozen=True, kw_only=True):
    """A table in a round."""

    round: int
    table: int


class Shift(Struct, frozen=True, kw_only=True):
    """A person whose announced tables a proposal changes: what goes, and what comes."""

    first_name: str
    before: list[Place]
    after: list[Place]


class LostLock(Struct, frozen=True, kw_only=True):
    """A locked seat that could not be kept."""

    first_name: str
    place: Place


class ProposalView(Struct, frozen=True, kw_only=True):
    """Proposed pairings, told to nobody until confirmed.

    `seekers`: how many people it is made for; `changed`: whose announced tables it changes, and
    `shifts` how; `alterations`: changes by hand that can be undone.
    """

    id: str
    made_at: datetime
    certificate: CertificateView
    seats: list[ProposedSeat]
    seekers: int
    changed: int
    stale: bool = False
    free: list[FreeSeats] = []
    shifts: list[Shift] = []
    lost: list[LostLock] = []
    alterations: int = 0


class CostView(Struct, frozen=True, kw_only=True):
    """What a change does to the aims of pairing: after minus before, so less is worse.

    `fairness`: people with at least 1, 2, … meetings; `value`: points of suitability.
    """

    fairness: list[int]
    value: int


class OptionView(Struct, frozen=True, kw_only=True):
    """A change that may be made: whose, to which table, in exchange with whom, at what cost.

    Without `place` the person gives the seat up. `first_name` is the other's, or of who is added.
    """

    registration_id: str
    cost: CostView
    place: Place | None = None
    employer: str = ""
    employer_id: str | None = None
    other: str | None = None
    first_name: str = ""
