"""What somebody said when they went: as much as they liked."""

from datetime import datetime

import msgspec
from msgspec import Struct

from server.shared.vocabulary import Mood, Onward, RegistrationId


class Exit(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`id` is the registration's; `at`: when they last went."""

    id: RegistrationId
    at: datetime
    mood: Mood | None = None
    onward: Onward | None = None


def said(
    known: Exit | None,
    person: RegistrationId,
    at: datetime,
    mood: Mood | None,
    onward: Onward | None,
) -> Exit:
    """Return what somebody said in all: the newer answer to a question counts."""
    fresh = Exit(id=person, at=at, mood=mood, onward=onward)
    if known is None:
        return fresh
    old, new = (known, fresh) if known.at <= at else (fresh, known)
    return msgspec.structs.replace(
        new,
        mood=new.mood if new.mood is not None else old.mood,
        onward=new.onward if new.onward is not None else old.onward,
    )
