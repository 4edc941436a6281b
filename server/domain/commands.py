"""Commands that were done, so that the same one sent again is answered and not done again."""

import hashlib
from datetime import datetime
from typing import TypeVar

import msgspec
from msgspec import Struct

from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode

T = TypeVar("T")


class Done(Struct, frozen=True, kw_only=True):
    """An accepted command. `id` is the client's; `body` a digest; `result` what was answered."""

    id: str
    body: str
    at: datetime
    result: object


def done(command_id: str, body: str, at: datetime, result: object) -> Done:
    """Return the record of a command that was accepted."""
    return Done(id=command_id, body=body, at=at, result=msgspec.to_builtins(result))


def answered(known: Done, body: str, kind: type[T]) -> T:
    """Return the answer given before; refuses the same id with another body."""
    if known.body != body:
        raise Refusal(ErrorCode.COMMAND_REUSED)
    return msgspec.convert(known.result, kind)


def fingerprint(route: str, body: Struct) -> str:
    """Return the digest of what was asked, whatever the order of its fields was."""
    content = msgspec.json.encode([route, body])
    return hashlib.blake2b(content, digest_size=16).hexdigest()
