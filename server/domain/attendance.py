"""Arriving, leaving, coming back, and taking back a check-in that was wrong."""

from datetime import datetime, timedelta
from typing import NamedTuple

import msgspec
from msgspec import Struct

from server.domain.events import Event, Round
from server.domain.people import Registration
from server.domain.refusal import Refusal
from server.shared.vocabulary import CheckInId, ErrorCode, RegistrationId

UNDO_WITHIN = timedelta(minutes=15)


class Scan(NamedTuple):
    """A badge at the door: when, where, by which command. `kept`: the kiosk answered alone."""

    at: datetime
    device: str
    command_id: str
    kept: bool


class CheckIn(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The record of an arrival. `at` is when it happened, `received_at` when the server heard.

    `kept`: the kiosk answered alone. `seen_at`: when the badge was last scanned, if again.
    """

    id: CheckInId
    registration_id: RegistrationId
    command_id: str
    at: datetime
    received_at: datetime
    device: str
    late: bool = False
    late_sync: bool = False
    kept: bool = False
    seen_at: datetime | None = None
    left_at: datetime | None = None
    undone_at: datetime | None = None

    @property
    def stands(self) -> bool:
        """Whether it counts: it has not been taken back."""
        return self.undone_at is None

    @property
    def present(self) -> bool:
        """Whether the person is in the room."""
        return self.undone_at is None and self.left_at is None

    @property
    def scan(self) -> Scan:
        """The scan that counts as the arrival."""
        return Scan(self.at, self.device, self.command_id, self.kept)


def is_late(registration: Registration, rounds: tuple[Round, ...], at: datetime) -> bool:
    """Say whether somebody comes after the first round they were expected for has started."""
    first = min(registration.window.first, len(rounds) - 1) if rounds else 0
    return bool(rounds) and at > (rounds[first].started_at or rounds[first].starts_at)


def undo(check_in: CheckIn, now: datetime) -> CheckIn:
    """Take a check-in back, at most 15 minutes after it was made."""
    if check_in.undone_at is not None:
        raise Refusal(ErrorCode.ALREADY_UNDONE)
    if now - check_in.received_at > UNDO_WITHIN:
        raise Refusal(ErrorCode.UNDO_TOO_LATE)
    return msgspec.structs.replace(check_in, undone_at=now)


def scanned_again(known: CheckIn, scan: Scan) -> tuple[CheckIn, Scan]:
    """Return the check-in after another scan of the badge, and which of the two scans was later.

    The earlier one counts as the arrival, in whatever order they came.
    """
    first, later = sorted((known.scan, scan))
    seen_at = max(known.seen_at or known.at, scan.at)
    after = msgspec.structs.replace(
        known,
        at=first.at,
        device=first.device,
        command_id=first.command_id,
        kept=first.kept,
        seen_at=seen_at if seen_at > first.at else None,
    )
    return after, later


def leave(check_in: CheckIn, at: datetime) -> CheckIn:
    """Mark a person gone; who was seen at the door after `at` has come back since."""
    if check_in.left_at is not None or (check_in.seen_at or check_in.at) > at:
        return check_in
    return msgspec.structs.replace(check_in, left_at=at)


def come_back(check_in: CheckIn, at: datetime) -> CheckIn:
    """Mark a person who had gone as here again."""
    return msgspec.structs.replace(check_in, left_at=None, seen_at=at)


def may_enter(event: Event, registration: Registration) -> None:
    """Refuse somebody who withdrew; they are told to see the desk."""
    if registration.withdrawn_at is not None:
        raise Refusal(ErrorCode.WITHDRAWN, event=event.name)
