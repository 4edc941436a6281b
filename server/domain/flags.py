"""Flags: what a person of the team should look at, because kiosks that were alone could not know.

A flag names ids only, and one person has at most one of a kind.
"""

from datetime import datetime

import msgspec
from msgspec import Struct

from server.domain.attendance import CheckIn, Scan
from server.shared.vocabulary import FlagKind, RegistrationId


class Flag(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`at` and `device`: of the scan it is about; `id` is made of person and kind.

    `badge`: the digest of the token that is somebody else's; a kiosk gave it to this person too.
    """

    id: str
    kind: FlagKind
    registration_id: RegistrationId
    at: datetime
    device: str
    badge: str = ""
    settled_at: datetime | None = None


def flag(
    kind: FlagKind, person: RegistrationId, at: datetime, device: str, badge: str = ""
) -> Flag:
    """Return a flag that nobody has looked at."""
    return Flag(
        id=flag_id(kind, person),
        kind=kind,
        registration_id=person,
        at=at,
        device=device,
        badge=badge,
    )


def flag_id(kind: FlagKind, person: str) -> str:
    """Return the id of a person's flag of a kind: saying it twice is saying it once."""
    return f"{person}:{kind}"


def earlier(known: Flag | None, other: Flag | None) -> Flag | None:
    """Return the one of two flags of a kind that stands; in whatever order they came."""
    found = [one for one in (known, other) if one is not None]
    return min(found, key=lambda one: (one.at, one.device), default=None)


def twice(known: Flag | None, arrival: CheckIn, later: Scan) -> Flag | None:
    """Return what is to be looked at when a badge was scanned after its arrival; None: nothing.

    It is the first scan that a kiosk answered alone on another device than the arrival's. Somebody
    who looks again where a server answers, or at the same kiosk, is nobody's concern.
    """
    elsewhere = known if known is not None and known.device != arrival.device else None
    if not later.kept or later.device == arrival.device:
        return elsewhere
    person = arrival.registration_id
    return earlier(elsewhere, flag(FlagKind.SCANNED_TWICE, person, later.at, later.device))


def settled(found: Flag, now: datetime) -> Flag:
    """Return a flag that somebody has looked at."""
    return msgspec.structs.replace(found, settled_at=found.settled_at or now)
