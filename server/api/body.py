"""What a request brings: so many bytes within so long, not too deep, its texts clean."""

import asyncio
from typing import TypeVar

import msgspec
from aiohttp import web
from msgspec import Struct
from multidict import MultiMapping

from server.domain.refusal import Refusal
from server.domain.text import clean
from server.shared.vocabulary import ErrorCode

S = TypeVar("S", bound=Struct)

LARGEST = 64 * 1024
"""Bytes of a JSON request; lists have a limit of their own."""
DEEPEST = 16
"""Lists and objects inside one another."""
WITHIN = 30.0
"""Seconds in which a body must have come."""
AS_SENT = frozenset({"command_id", "secret"})
"""Texts that are compared letter by letter and never shown."""


async def content(request: web.Request, limit: int = LARGEST, within: float = WITHIN) -> bytes:
    """Return the bytes of a body, as many as were counted here, whatever its headers promise.

    Refuses more than `limit` bytes (TOO_LARGE), more than `within` seconds (TOO_SLOW), and what
    breaks off or cannot be unpacked (BAD_REQUEST).
    """
    if (request.content_length or 0) > limit:
        raise Refusal(ErrorCode.TOO_LARGE, limit=limit)
    parts, size = [], 0
    try:
        async with asyncio.timeout(within):
            async for part in request.content.iter_any():
                parts.append(part)
                size += len(part)
                if size > limit:
                    raise Refusal(ErrorCode.TOO_LARGE, limit=limit)
    except TimeoutError as error:
        raise Refusal(ErrorCode.TOO_SLOW, seconds=int(within)) from error
    except (web.RequestPayloadError, ConnectionError) as error:
        raise Refusal(ErrorCode.BAD_REQUEST, detail="body") from error
    return b"".join(parts)


def record(sent: bytes, kind: type[S]) -> S:
    """Return a JSON text as `kind`; refuses any other shape with BAD_REQUEST.

    Lengths count what was sent, as the description of the API says; what is clean may be shorter.
    """
    try:
        document = _JSON.decode(sent)
        if _deeper(document, DEEPEST):
            raise Refusal(ErrorCode.BAD_REQUEST, detail="depth")
        return cleaned(msgspec.convert(document, kind))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise Refusal(ErrorCode.BAD_REQUEST, detail=_plain(error)) from error


def query(found: MultiMapping[str], kind: type[S]) -> S:
    """Return what stands after the `?` as `kind`; refuses what does not fit or is said twice."""
    said = {name: found.getall(name) for name in kind.__struct_fields__ if name in found}
    twice = next((name for name, values in said.items() if len(values) > 1), None)
    if twice is not None:
        raise Refusal(ErrorCode.BAD_REQUEST, detail=twice)
    once = {name: values[0] for name, values in said.items()}
    try:
        return cleaned(msgspec.convert(once, kind, strict=False))
    except msgspec.MsgspecError as error:
        raise Refusal(ErrorCode.BAD_REQUEST, detail=_plain(error)) from error


def cleaned(sent: S) -> S:
    """Return a record whose texts are clean; ids of commands and secrets stay as they were sent."""
    changed = {
        name: fresh
        for name in sent.__struct_fields__
        if name not in AS_SENT
        and (fresh := _clean(value := getattr(sent, name))) is not value
        and fresh != value
    }
    return msgspec.structs.replace(sent, **changed) if changed else sent


def _number(text: str) -> float:
    """Return a number with a fraction or an exponent; `2.0` is whole, as JSON Schema has it."""
    found = float(text)
    return int(found) if found.is_integer() else found


_JSON = msgspec.json.Decoder(float_hook=_number)


def _clean(value: object) -> object:
    """Return a text or a list of texts clean, anything else as it is: an enum is of our words."""
    if type(value) is str:
        return clean(value)
    if type(value) is list:
        return [_clean(one) for one in value]
    return value


def _deeper(document: object, levels: int) -> bool:
    if not isinstance(document, dict | list):
        return False
    inner = document.values() if isinstance(document, dict) else document
    return levels == 0 or any(_deeper(one, levels - 1) for one in inner)


def _plain(error: Exception) -> str:
    """Say what did not fit, without what was sent."""
    text = str(error) if isinstance(error, msgspec.ValidationError) else "not JSON"
    return text.split(" - at ")[-1][:200] if " - at " in text else text[:200]
