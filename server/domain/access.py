"""Who may ask: tokens with a role and a scope, kept as hashes."""

import hashlib
from datetime import datetime

from msgspec import Struct

from server.domain.refusal import Refusal
from server.shared.vocabulary import Access, ErrorCode, EventId


class AccessToken(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`id` is the SHA-256 of the token. `event_id` None = every event of the folder."""

    id: str
    access: Access
    label: str
    created_at: datetime
    event_id: EventId | None = None
    expires_at: datetime | None = None
    revoked_at: datetime | None = None


def digest(token: str) -> str:
    """Return what is kept of a token. Tokens have 160 random bits: no salt is needed."""
    # A header may hold any bytes, which arrive as surrogates.
    return hashlib.sha256(token.encode(errors="surrogatepass")).hexdigest()


def valid(token: AccessToken | None, now: datetime) -> AccessToken:
    """Return the token if it opens anything now; refuses an unknown, revoked or expired one."""
    if token is None or token.revoked_at is not None:
        raise Refusal(ErrorCode.NOT_SIGNED_IN)
    if token.expires_at is not None and now >= token.expires_at:
        raise Refusal(ErrorCode.NOT_SIGNED_IN)
    return token


def within(token: AccessToken, event_id: str) -> None:
    """Refuse an event outside the token's scope, as if it did not exist."""
    if token.event_id not in (None, event_id):
        raise Refusal(ErrorCode.NOT_FOUND, what="event", id=event_id)
