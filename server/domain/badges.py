"""Badges: a token on paper that stands for a registration, or for nobody yet."""

from datetime import datetime

import msgspec
from msgspec import Struct

from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode, RegistrationId


class Badge(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`id` is the token itself: a reprint needs it. Logs and rosters hold hashes only."""

    id: str
    short_code: str
    created_at: datetime
    registration_id: RegistrationId | None = None
    void_at: datetime | None = None


def hand_over(badge: Badge, registration_id: RegistrationId) -> Badge:
    """Give a blank badge to a person; refuses one that is void or somebody's."""
    if badge.void_at is not None:
        raise Refusal(ErrorCode.VOID)
    if badge.registration_id not in (None, registration_id):
        raise Refusal(ErrorCode.BADGE_TAKEN)
    return msgspec.structs.replace(badge, registration_id=registration_id)
