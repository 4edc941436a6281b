"""What is left of an event when everybody is forgotten: counts."""

from collections.abc import Iterable

from msgspec import Struct

from server.domain.attendance import CheckIn
from server.domain.pairing import Meeting
from server.domain.people import Employer, Registration
from server.shared.vocabulary import Role

TALLY = "tally"
"""The id of an event's one tally."""


class Tally(Struct, frozen=True, kw_only=True):
    """The counts of an event. People are seekers; `met`: who had one conversation or more."""

    id: str
    registered: int
    came: int
    walk_ins: int
    met: int
    conversations: int
    employers: int
    employers_came: int


def tally(
    registrations: Iterable[Registration],
    check_ins: Iterable[CheckIn],
    meetings: Iterable[Meeting],
    employers: Iterable[Employer],
) -> Tally:
    """Count an event."""
    seekers = {r.id: r for r in registrations if r.role is Role.SEEKER and r.counts}
    came = {c.registration_id for c in check_ins if c.stands} & set(seekers)
    had = [m for m in meetings if m.registration_id in seekers]
    firms = list(employers)
    return Tally(
        id=TALLY,
        registered=len(seekers),
        came=len(came),
        walk_ins=sum(r.walk_in for r in seekers.values()),
        met=len({m.registration_id for m in had}),
        conversations=len(had),
        employers=len(firms),
        employers_came=sum(e.arrived_at is not None for e in firms),
    )
