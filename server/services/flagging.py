"""Raise flags for the team, have them settled, and drop those that mean nothing any more."""

from server.domain.attendance import CheckIn, Scan
from server.domain.door_facts import FlagRaised, FlagSettled
from server.domain.flags import Flag, earlier, flag, flag_id, settled, twice
from server.domain.refusal import Refusal
from server.ports import Change, Ports
from server.services.floors import the_event
from server.services.once import Asked, once
from server.shared.vocabulary import ErrorCode, FlagKind, RegistrationId

OF_A_SCAN = (FlagKind.SCANNED_TWICE, FlagKind.UNSURE_TIME)
"""What goes with the check-in it is about."""


async def settle(ports: Ports, event_id: str, asked: Asked, wanted: str) -> str:
    """Note that somebody has looked at a flag; twice is once. Refuses with NOT_FOUND."""

    def decide(change: Change) -> str:
        the_event(change, event_id)
        found = change.get(Flag, wanted)
        if found is None:
            raise Refusal(ErrorCode.NOT_FOUND, what="flag", id=wanted)
        if found.settled_at is None:
            change.put(settled(found, asked.now))
            change.tell(FlagSettled(found.registration_id, found.kind))
        return found.id

    return await once(ports, event_id, asked, str, decide)


def note_twice(change: Change, arrival: CheckIn, later: Scan) -> None:
    """Flag a badge that was scanned twice, or take the flag back where it was not, after all."""
    known = change.get(Flag, flag_id(FlagKind.SCANNED_TWICE, arrival.registration_id))
    _replace(change, known, twice(known, arrival, later))


def note_time(change: Change, person: RegistrationId, asked: Asked) -> None:
    """Flag what a kiosk did while its clock was unsure."""
    if not asked.unsure:
        return
    known = change.get(Flag, flag_id(FlagKind.UNSURE_TIME, person))
    fresh = flag(FlagKind.UNSURE_TIME, person, asked.at, asked.by)
    _replace(change, known, earlier(known, fresh))


def note_shared(change: Change, person: RegistrationId, asked: Asked, digest: str) -> None:
    """Flag somebody whose badge, of this digest, is another person's."""
    _replace(change, None, flag(FlagKind.BADGE_SHARED, person, asked.at, asked.by, digest))


def drop(change: Change, registration_id: str, kinds: tuple[FlagKind, ...] = OF_A_SCAN) -> None:
    """Drop somebody's flags of these kinds."""
    for found in change.find(Flag, registration_id=registration_id):
        if found.kind in kinds:
            _replace(change, found, None)


def _replace(change: Change, known: Flag | None, wanted: Flag | None) -> None:
    if wanted == known:
        return
    if wanted is not None:
        change.put(wanted)
        change.tell(FlagRaised(wanted.registration_id, wanted.kind))
    elif known is not None:
        change.drop(known)
        if known.settled_at is None:
            change.tell(FlagSettled(known.registration_id, known.kind))
