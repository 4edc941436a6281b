"""People who may sign in: who may let them, and which secrets are good enough."""

import unicodedata
from datetime import datetime
from itertools import pairwise

from msgspec import Struct

from server.domain.access import AccessToken
from server.domain.refusal import Refusal
from server.shared.vocabulary import Access, AccountId, ErrorCode, EventId

SHORTEST = 12
"""Characters of a passphrase."""
SHORTEST_PIN = 6
FEWEST_DISTINCT = 5
"""Different characters of a passphrase."""
SIGN_IN = frozenset({Access.ORGANISER, Access.DESK, Access.VOLUNTEER, Access.COORDINATOR})
"""Roles a person may sign in to; all others are tokens of devices, links and programs."""
WITH_PIN = frozenset({Access.DESK, Access.VOLUNTEER})
"""Roles that a PIN is enough for; an organiser of one event may let in these and no other."""


class Account(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A person who may sign in. `key`: the name as it is compared; `hash`: argon2id.

    `event_id` None = every event of the folder.
    """

    id: AccountId
    name: str
    key: str
    hash: str
    access: Access
    created_at: datetime
    event_id: EventId | None = None
    closed_at: datetime | None = None

    def __repr__(self) -> str:
        return f"Account({self.id})"


def key_of(name: str) -> str:
    """Return a name as it is compared: whatever its case and blanks."""
    return " ".join(normal(name).casefold().split())


def normal(secret: str) -> str:
    """Return a secret as it is hashed: two keyboards may write one letter in two ways."""
    return unicodedata.normalize("NFC", secret)


def may_manage(caller: AccessToken, access: Access, event_id: str | None) -> None:
    """Refuse to let somebody sign in with more than the caller may hand on.

    FORBIDDEN: nobody signs in to that role. NOT_FOUND: the event is not the caller's.
    WHOLE_FOLDER_ONLY: an organiser of one event lets in the desk and volunteers of that event.
    """
    if access not in SIGN_IN:
        raise Refusal(ErrorCode.FORBIDDEN)
    if caller.event_id is None:
        return
    if event_id is not None and event_id != caller.event_id:
        raise Refusal(ErrorCode.NOT_FOUND, what="event", id=event_id)
    if event_id is None or access not in WITH_PIN:
        raise Refusal(ErrorCode.WHOLE_FOLDER_ONLY)


def check(secret: str, name: str, access: Access) -> None:
    """Refuse a passphrase or PIN that is too easy to guess: WEAK_SECRET, with `why`."""
    secret = normal(secret)
    if access in WITH_PIN and secret.isascii() and secret.isdigit() and len(secret) >= SHORTEST_PIN:
        if _is_run(secret):
            raise Refusal(ErrorCode.WEAK_SECRET, why="simple")
        return
    if len(secret) < SHORTEST:
        raise Refusal(ErrorCode.WEAK_SECRET, why="short")
    if key_of(name) in key_of(secret):
        raise Refusal(ErrorCode.WEAK_SECRET, why="name")
    if len(set(secret)) < FEWEST_DISTINCT or _is_run(secret):
        raise Refusal(ErrorCode.WEAK_SECRET, why="simple")


def _is_run(secret: str) -> bool:
    """Whether a secret is one character again and again, or counts up or down: 890123."""
    steps = {(ord(b) - ord(a)) % 10 for a, b in pairwise(secret)}
    return steps in ({0}, {1}, {9})
