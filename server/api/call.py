"""One request, as handlers see it: who asks, for which event, in which language, and what."""

from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec
from aiohttp import web
from msgspec import Struct

from server.api.keys import PORTS, TEXTS
from server.domain.access import AccessToken, digest, valid, within
from server.domain.commands import fingerprint
from server.domain.events import EventHead
from server.domain.refusal import Refusal
from server.ports import ACCESS, CALENDAR, Ports
from server.services.once import Asked
from server.shared.language import Say, chosen
from server.shared.requests import Command
from server.shared.vocabulary import Access, ErrorCode

C = TypeVar("C", bound=Command)

LARGEST_BODY = 64 * 1024
"""Bytes of a JSON request; lists have a limit of their own."""
MOST_DIGITS = 6


def whole(text: str) -> int | None:
    """Return the number a text says, None where it says none or a long one."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else None


class Call(Struct, frozen=True):
    """A request whose sender is known."""

    request: web.Request
    caller: AccessToken

    @property
    def ports(self) -> Ports:
        """The outside world."""
        return self.request.app[PORTS]

    @property
    def say(self) -> Say:
        """The caller's texts."""
        return speak(self.request)

    @property
    def now(self) -> datetime:
        """This moment."""
        return self.ports.clock()

    def part(self, name: str) -> str:
        """Return a part of the path; what holds control characters or no text names nothing."""
        text = self.request.match_info[name]
        if not text.isprintable():
            raise Refusal(ErrorCode.NOT_FOUND, what=name, id="")
        return text

    def number(self, name: str) -> int:
        """Return a number in the path; refuses what is none."""
        text = self.part(name)
        number = whole(text)
        if number is None:
            raise Refusal(ErrorCode.NOT_FOUND, what=name, id=text)
        return number

    async def event_id(self) -> str:
        """Return the event of the path, if it exists within the caller's scope."""
        event_id = self.part("event_id")
        within(self.caller, event_id)
        async with self.ports.store.read(CALENDAR) as view:
            if view.get(EventHead, event_id) is None:
                raise Refusal(ErrorCode.NOT_FOUND, what="event", id=event_id)
        return event_id

    async def read(self, kind: type[C]) -> tuple[C, Asked]:
        """Return the body and the command it carries; refuses anything else with BAD_REQUEST."""
        body = await read_body(self.request, kind)
        return body, self.asked(body)

    def asked(self, body: Command) -> Asked:
        """Return the command of a body. What is said to happen later happens now."""
        now = self.now
        try:
            at = min(body.at.astimezone(UTC), now) if body.at else now
        except OverflowError as error:
            raise Refusal(ErrorCode.BAD_REQUEST, detail="at") from error
        return Asked(
            command_id=body.command_id,
            body=fingerprint(self.request.path, body),
            at=at,
            now=now,
            by=self.caller.label,
        )


async def read_body(request: web.Request, kind: type[C]) -> C:
    """Return a JSON body as `kind`; refuses what is too large or not of that shape."""
    if (request.content_length or 0) > LARGEST_BODY:
        raise Refusal(ErrorCode.TOO_LARGE, limit=LARGEST_BODY)
    try:
        content = await request.read()
    except web.RequestPayloadError as error:
        raise Refusal(ErrorCode.BAD_REQUEST, detail="body") from error
    if len(content) > LARGEST_BODY:
        raise Refusal(ErrorCode.TOO_LARGE, limit=LARGEST_BODY)
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise Refusal(ErrorCode.BAD_REQUEST, detail=_plain(error)) from error


async def sign_in(request: web.Request, allowed: frozenset[Access]) -> AccessToken:
    """Return who asks; refuses a missing or bad token, and one whose role may not."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Refusal(ErrorCode.NOT_SIGNED_IN)
    found = await known(request.app[PORTS], token.strip())
    if found.access not in allowed:
        raise Refusal(ErrorCode.FORBIDDEN)
    return found


async def known(ports: Ports, token: str) -> AccessToken:
    """Return what is known of a token; refuses one that opens nothing."""
    async with ports.store.read(ACCESS) as view:
        return valid(view.get(AccessToken, digest(token)), ports.clock())


def speak(request: web.Request) -> Say:
    """Return the texts of whoever asks."""
    return request.app[TEXTS].say(chosen(request.headers.get("Accept-Language", "")))


def reply(view: Any, status: int = 200) -> web.Response:
    """Return a view as JSON."""
    return web.Response(
        body=msgspec.json.encode(view), status=status, content_type="application/json"
    )


def _plain(error: Exception) -> str:
    """Say what did not fit, without what was sent."""
    text = str(error) if isinstance(error, msgspec.ValidationError) else "not JSON"
    return text.split(" - at ")[-1][:200] if " - at " in text else text[:200]
