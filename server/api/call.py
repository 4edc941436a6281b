"""One request, as handlers see it: who asks, for which event, in which language, and what."""

from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec
from aiohttp import web
from msgspec import Struct

from server.api import body
from server.api.keys import PORTS, TEXTS
from server.domain.access import AccessToken, digest, valid
from server.domain.commands import fingerprint
from server.domain.refusal import Refusal
from server.ports import ACCESS, Ports
from server.services.once import Asked
from server.shared.language import Say, chosen
from server.shared.requests import AtTheDoor, Command
from server.shared.vocabulary import ErrorCode

C = TypeVar("C", bound=Command)
S = TypeVar("S", bound=Struct)

MOST_DIGITS = 6


def whole(text: str) -> int | None:
    """Return the number a text says, None where it says none or a long one."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else None


class Call(Struct, frozen=True):
    """A request whose sender is known."""

    request: web.Request
    caller: AccessToken
    event_id: str = ""
    """The event of the path; empty where it names none."""

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

    async def read(self, kind: type[C]) -> tuple[C, Asked]:
        """Return the body and the command it carries; refuses anything else with BAD_REQUEST."""
        found = await read_body(self.request, kind)
        return found, self.asked(found)

    def query(self, kind: type[S]) -> S:
        """Return what stands after the `?`, its texts clean; BAD_REQUEST where it does not fit."""
        return body.query(self.request.query, kind)

    def asked(self, sent: Command) -> Asked:
        """Return the command of a body. What is said to happen later happens now."""
        now = self.now
        try:
            at = min(sent.at.astimezone(UTC), now) if sent.at else now
        except OverflowError as error:
            raise Refusal(ErrorCode.BAD_REQUEST, detail="at") from error
        alone = sent if isinstance(sent, AtTheDoor) else _ANSWERED
        return Asked(
            command_id=sent.command_id,
            body=fingerprint(self.request.path, sent),
            at=at,
            now=now,
            by=self.caller.who,
            kept=alone.kept,
            unsure=alone.unsure_time,
        )


_ANSWERED = AtTheDoor(command_id="-")
"""Of a command that no kiosk answers alone."""


async def read_body(request: web.Request, kind: type[S]) -> S:
    """Return a JSON body as `kind`, its texts clean; refuses what is too large or does not fit."""
    return body.record(await body.content(request), kind)


async def known(ports: Ports, token: str) -> AccessToken:
    """Return what is known of a token; refuses one that opens nothing."""
    async with ports.store.read(ACCESS) as view:
        return valid(view.get(AccessToken, digest(token)), ports.clock())


def speak(request: web.Request, language: str = "") -> Say:
    """Return the texts in the language somebody has said, else in that of whoever asks."""
    wanted = language or request.headers.get("Accept-Language", "")
    return request.app[TEXTS].say(chosen(wanted))


def reply(view: Any, status: int = 200) -> web.Response:
    """Return a view as JSON."""
    return web.Response(
        body=msgspec.json.encode(view), status=status, content_type="application/json"
    )


def attachment(content: bytes, kind: str, name: str) -> web.Response:
    """Return a file to keep."""
    return web.Response(
        body=content,
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
