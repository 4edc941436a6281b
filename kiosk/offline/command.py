"""PURE. A command that the server has not decided yet, and the line of a file that keeps it."""

from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from badges import token
from kiosk.keeping import DAMAGED
from kiosk.private import Private
from server.shared.requests import (
    AnswersByBadge,
    CheckInRequest,
    ExitByBadge,
    NewRegistration,
    StrengthsByBadge,
)

Body = CheckInRequest | NewRegistration | AnswersByBadge | ExitByBadge | StrengthsByBadge

ARRIVALS: Final = (CheckInRequest, NewRegistration)

_KINDS: Final[dict[str, type[Body]]] = {
    "scan": CheckInRequest,
    "walk_in": NewRegistration,
    "answers": AnswersByBadge,
    "exit": ExitByBadge,
    "strengths": StrengthsByBadge,
}
_NAMES: Final = {kind: name for name, kind in _KINDS.items()}
_DONE: Final = "done"
_KEPT: Final = "kept"


class Waiting(Private, frozen=True, kw_only=True):
    """A command. `event_id`: of its event; empty where the kiosk had not seen it.

    `at`: when it happened, as well as this kiosk knew; its body may leave that to the server.
    """

    body: Body
    event_id: str = ""
    at: datetime | None = None

    @property
    def id(self) -> str:
        """The command's id."""
        return self.body.command_id

    @property
    def badge(self) -> str | None:
        """The token it is about, None where it names none."""
        return token.find(self.body.badge) if self.body.badge else None


class _Line(Struct, frozen=True, omit_defaults=True):
    kind: str
    body: msgspec.Raw
    event_id: str = ""
    at: datetime | None = None


def kept(command: Waiting) -> Waiting:
    """Return a command whose person was answered without the server.

    One without a time was sent at once, so that the server's would do; now the kiosk's has to.
    """
    body = command.body
    unsure = body.unsure_time or body.at is None
    at = body.at or command.at
    return replace(command, body=replace(body, kept=True, unsure_time=unsure, at=at))


def line(command: Waiting) -> bytes:
    """Return the line that keeps a command."""
    return _text(_NAMES[type(command.body)], command.body, command.event_id, command.at)


def line_done(command_id: str) -> bytes:
    """Return the line that says a command was decided."""
    return _text(_DONE, command_id)


def line_kept(command_id: str) -> bytes:
    """Return the line that says a command's person was answered without the server."""
    return _text(_KEPT, command_id)


def waiting(content: bytes) -> tuple[dict[str, Waiting], list[bytes]]:
    """Return what the lines of a file leave waiting, by id, in order, and those nobody can read.

    The last line of a kiosk that was killed may be one of these.
    """
    found: dict[str, Waiting] = {}
    unread = []
    for text in filter(None, content.split(b"\n")):
        try:
            _follow(found, msgspec.json.decode(text, type=_Line))
        except DAMAGED:
            unread.append(text)
    return found, unread


def _follow(found: dict[str, Waiting], read: _Line) -> None:
    if kind := _KINDS.get(read.kind):
        body = msgspec.json.decode(read.body, type=kind)
        found[body.command_id] = Waiting(body=body, event_id=read.event_id, at=read.at)
        return
    command_id = msgspec.json.decode(read.body, type=str)
    if read.kind == _DONE:
        found.pop(command_id, None)
    elif read.kind == _KEPT and command_id in found:
        found[command_id] = kept(found[command_id])


def _text(kind: str, body: Body | str, event_id: str = "", at: datetime | None = None) -> bytes:
    raw = msgspec.Raw(msgspec.json.encode(body))
    return msgspec.json.encode(_Line(kind, raw, event_id, at)) + b"\n"
