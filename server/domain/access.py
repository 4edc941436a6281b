"""Who may ask: tokens with a role and a scope, kept as hashes."""

import hashlib
from datetime import datetime, timedelta

import msgspec
from msgspec import Struct

from server.domain.refusal import Refusal
from server.shared.vocabulary import Access, ErrorCode, EventId

ACCOUNT = "acc"
"""How the ids of accounts begin."""
HANDED_ON = frozenset({Access.KIOSK, Access.DESK, Access.VOLUNTEER, Access.BOARD, Access.ORGANISER})
"""What an organiser may hand on for an event."""
AFTER_THE_EVENT = timedelta(days=7)
FOLLOW_UP = timedelta(days=7 * 31)
"""An organiser's token of an event ends with what is kept of people (domain/retention.py)."""
SHOWN_FOR = timedelta(days=30)
"""How long a list shows tokens that open nothing any more."""
SESSION = timedelta(hours=12)
KEPT = timedelta(days=1)
"""How long an ended session is kept, so that its holder is told that it ended."""


class AccessToken(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`id` is the SHA-256 of the token, `handle` its name in lists and in the audit.

    `event_id` None = every event of the folder. `subject`: the account whose session it is, the
    registration or employer whose link it is, or who of the team got it by their badge.
    """

    id: str
    access: Access
    label: str
    created_at: datetime
    handle: str = ""
    subject: str = ""
    event_id: EventId | None = None
    expires_at: datetime | None = None
    revoked_at: datetime | None = None

    @property
    def who(self) -> str:
        """What the audit says of whoever holds it: ids only."""
        return "/".join(filter(None, (self.subject, self.handle))) or self.label

    @property
    def is_session(self) -> bool:
        """Whether somebody has it from signing in."""
        return self.subject.startswith(f"{ACCOUNT}_")

    @property
    def is_by_badge(self) -> bool:
        """Whether somebody of the team has it by their badge, for minutes."""
        return self.access is Access.DESK and bool(self.subject) and not self.is_session

    @property
    def is_key(self) -> bool:
        """Whether it is a key of the folder: what `organiser.token` holds."""
        return self.access is Access.ORGANISER and self.event_id is None and not self.subject


def digest(token: str) -> str:
    """Return what is kept of a token. Tokens have 160 random bits: no salt is needed."""
    # A header may hold any bytes, which arrive as surrogates.
    return hashlib.sha256(token.encode(errors="surrogatepass")).hexdigest()


def valid(token: AccessToken | None, now: datetime) -> AccessToken:
    """Return the token if it opens anything now; refuses an unknown, revoked or expired one."""
    if token is None:
        raise Refusal(ErrorCode.NOT_SIGNED_IN)
    if token.revoked_at is not None:
        raise Refusal(ErrorCode.REVOKED)
    if token.expires_at is not None and now >= token.expires_at:
        raise Refusal(ErrorCode.EXPIRED)
    return token


def within(token: AccessToken, event_id: str) -> None:
    """Refuse an event outside the token's scope, as if it did not exist."""
    if token.event_id not in (None, event_id):
        raise Refusal(ErrorCode.NOT_FOUND, what="event", id=event_id)


def covers(token: AccessToken, event_id: str | None) -> bool:
    """Say whether something of this scope (None: the whole folder) is within the token's."""
    return token.event_id in (None, event_id)


def revoked(token: AccessToken, now: datetime) -> AccessToken:
    """Return a token that opens nothing any more."""
    return msgspec.structs.replace(token, revoked_at=token.revoked_at or now)


def given_back(token: AccessToken, now: datetime) -> AccessToken:
    """Return what is left of a token whose holder gives it back; refuses a key of the folder."""
    if token.is_key:
        raise Refusal(ErrorCode.FOLDER_KEY)
    return revoked(token, now)


def opens(token: AccessToken, now: datetime) -> bool:
    """Say whether a token opens anything now."""
    return token.revoked_at is None and (token.expires_at is None or now < token.expires_at)


def ended_before(token: AccessToken, moment: datetime) -> bool:
    """Say whether a token opened nothing any more at a moment."""
    ends = (token.revoked_at, token.expires_at)
    return any(end is not None and end < moment for end in ends)


def ends_at(access: Access, event_end: datetime, now: datetime) -> datetime:
    """Return when a token of an event ends: a week after it, an organiser's after the follow-up."""
    after = FOLLOW_UP if access is Access.ORGANISER else AFTER_THE_EVENT
    return max(event_end, now) + after
