"""Arriving, leaving, coming back, and taking back a check-in that was wrong."""

from datetime import datetime, timedelta

import msgspec
from msgspec import Struct

from server.domain.events import Event, Round
from server.domain.people import Registration
from server.domain.refusal import Refusal
from server.shared.vocabulary import CheckInId, ErrorCode, RegistrationId

UNDO_WITHIN = timedelta(minutes=15)


class CheckIn(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The record of an arrival. `at` is when it happened, `received_at` when the server heard."""

    id: CheckInId
    registration_id: RegistrationId
    command_id: str
    at: datetime
    received_at: datetime
    device: str
    late: bool = False
    late_sync: bool = False
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


def leave(check_in: CheckIn, at: datetime) -> CheckIn:
    """Mark a person gone."""
    return check_in if check_in.left_at else msgspec.structs.replace(check_in, left_at=at)


def come_back(check_in: CheckIn) -> CheckIn:
    """Mark a person who had gone as here again."""
    return msgspec.structs.replace(check_in, left_at=None)


def may_enter(event: Event, registration: Registration) -> None:
    """Refuse somebody who withdrew; they are told to see the desk."""
    if registration.withdrawn_at is not None:
        raise Refusal(ErrorCode.WITHDRAWN, event=event.name)
