"""Commands that were done, so that the same one sent again is answered and not done again."""

import hashlib
from datetime import datetime
from typing import TypeVar

import msgspec
from msgspec import Struct

from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode

T = TypeVar("T")

LEARNT_WHILE_SENDING = frozenset({"at", "kept", "unsure_time"})
"""Fields that may change while a kiosk sends a command again: they make it no other command."""


class Done(Struct, frozen=True, kw_only=True):
    """An accepted command. `id` is the client's; `body` a digest; `result` what was answered.

    `forgotten`: the answer named somebody who was forgotten since; it is empty, and so is `body`.
    """

    id: str
    body: str
    at: datetime
    result: object
    forgotten: bool = False


def done(command_id: str, body: str, at: datetime, result: object) -> Done:
    """Return the record of a command that was accepted."""
    return Done(id=command_id, body=body, at=at, result=msgspec.to_builtins(result))


def answered(known: Done, body: str, kind: type[T]) -> T:
    """Return the answer given before; refuses the same id with another body.

    Refuses with FORGOTTEN what named somebody who is forgotten: it is not done again either.
    """
    if known.forgotten:
        raise Refusal(ErrorCode.FORGOTTEN)
    if known.body != body:
        raise Refusal(ErrorCode.COMMAND_REUSED)
    return msgspec.convert(known.result, kind)


def emptied(known: Done) -> Done:
    """Return a command without what was asked and answered; it stays done."""
    return msgspec.structs.replace(known, body="", result=None, forgotten=True)


def without(known: Done, people: frozenset[str], badges: frozenset[str]) -> Done:
    """Return what may be kept of a command once these people, and their badges, are forgotten.

    An answer about one of them is emptied; of an answer that lists badges, theirs are taken out.
    """
    result = known.result
    if isinstance(result, dict) and result.get("registration_id") in people:
        return emptied(known)
    if isinstance(result, list) and any(isinstance(one, str) and one in badges for one in result):
        kept = [one for one in result if one not in badges]
        return msgspec.structs.replace(known, result=kept)
    return known


def fingerprint(route: str, body: Struct) -> str:
    """Return the digest of what was asked, whatever the order of its fields was."""
    asked = {
        name: getattr(body, name)
        for name in body.__struct_fields__
        if name not in LEARNT_WHILE_SENDING
    }
    content = msgspec.json.encode([route, asked])
    return hashlib.blake2b(content, digest_size=16).hexdigest()
