"""Forms of pages: their fields, and the seal that proves whose page they are of."""

import hashlib
import hmac
from typing import Final, TypeVar
from urllib.parse import parse_qsl

from aiohttp import web
from msgspec import Struct
from multidict import MultiDict

from server.api import body
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode

S = TypeVar("S", bound=Struct)

LARGEST: Final = 8192
"""Bytes; our own forms have a few hundred, a badge of 2,000 letters three times as many."""
MOST_FIELDS: Final = 20


async def read(request: web.Request, kind: type[S]) -> S:
    """Return the fields of a form as `kind`, their texts clean; BAD_REQUEST for any other shape."""
    sent = await body.content(request, LARGEST)
    try:
        fields = parse_qsl(sent.decode("ascii"), max_num_fields=MOST_FIELDS)
    except ValueError as error:
        raise Refusal(ErrorCode.BAD_REQUEST, detail="form") from error
    return body.query(MultiDict(fields), kind)


def seal(token: str) -> str:
    """Return what only a page that was opened with this token can know; says nothing of it."""
    return hashlib.blake2b(token.encode(), digest_size=16, person=b"tablee form").hexdigest()


def must_be_sealed(sent: str, token: str) -> None:
    """Refuse a form that another site made: FOREIGN_FORM."""
    if not hmac.compare_digest(sent.encode(), seal(token).encode()):
        raise Refusal(ErrorCode.FOREIGN_FORM)
