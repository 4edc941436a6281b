"""Enrolment codes: shown on the console, exchanged once by a device for its token."""

from datetime import datetime, timedelta

from msgspec import Struct

from server.domain.refusal import Refusal
from server.shared.vocabulary import Access, ErrorCode, EventId

VALID = timedelta(minutes=10)
LENGTH = 8
"""Letters: 32 bits, which nobody finds within ten minutes by trying."""
DEVICES = frozenset({Access.KIOSK, Access.DESK, Access.BOARD})


class Enrolment(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`id` is the SHA-256 of the code, `handle` its name in the audit."""

    id: str
    handle: str
    access: Access
    label: str
    event_id: EventId
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


def usable(found: Enrolment | None, now: datetime) -> Enrolment:
    """Return an enrolment that a device may use; UNKNOWN_CODE for any other."""
    if found is None or found.used_at is not None or now >= found.expires_at:
        raise Refusal(ErrorCode.UNKNOWN_CODE)
    return found


def in_two(code: str) -> str:
    """Return a code as it is shown: XXXX-XXXX."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def typed(text: str, alphabet: str) -> str | None:
    """Return the code somebody typed, whatever its case, blanks and dashes; None for no code."""
    # Outside ASCII, upper() makes letters of the alphabet out of others; dashes may be any dash.
    code = "".join(c for c in text if c.isascii() and c.isalnum()).upper()
    rest = (c for c in text if not (c.isascii() and c.isalnum()))
    if any(c.isalnum() for c in rest) or len(code) != LENGTH or not set(code) <= set(alphabet):
        return None
    return code
