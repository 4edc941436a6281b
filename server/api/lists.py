"""Lists in and out, over HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import web

from server.api.body import content
from server.api.call import Call, attachment, reply
from server.api.keys import REFERENCE, UPLOADS
from server.api.queries import InLanguage, OfList
from server.domain.refusal import Refusal
from server.lists.decoding import MAX_BYTES
from server.lists.refusals import BadFile
from server.services import exporting, importing
from server.services.once import Asked
from server.shared.vocabulary import ErrorCode, Language

KINDS = ("attendees", "employers")
WITHIN = 300.0
"""Seconds a file of 20 MB takes over half a megabit."""


async def take(call: Call) -> web.Response:
    """Take a CSV file in, as the body; `?dry_run=1` only says what it would do.

    What a file says is compared with what is there, so the same file again changes nothing.
    """
    kind, event_id, dry = _kind(call), call.event_id, call.query(OfList).dry_run == "1"
    taker = importing.take_attendees if kind == "attendees" else importing.take_employers
    reference = call.request.app[REFERENCE]
    try:
        with _alone(call):
            data = await content(call.request, MAX_BYTES, WITHIN)
            report = await taker(call.ports, event_id, _asked(call), data, reference, dry=dry)
    except BadFile as bad:
        raise Refusal(bad.code, **{"column": "", **_named(bad)}) from bad
    return reply(report)


async def give(call: Call) -> web.Response:
    """Give a list out as CSV; `?language=en` for commas and English headings."""
    kind, event_id = _kind(call), call.event_id
    language = Language(call.query(InLanguage).language)
    giver = exporting.attendees if kind == "attendees" else exporting.employers
    by, reference = call.caller.who, call.request.app[REFERENCE]
    content = await giver(call.ports, event_id, by, language, reference)
    return attachment(content, "text/csv", f"{kind}.csv")


def _kind(call: Call) -> str:
    kind = call.part("kind")
    if kind not in KINDS:
        raise Refusal(ErrorCode.NOT_FOUND, what="list", id=kind)
    return kind


@contextmanager
def _alone(call: Call) -> Iterator[None]:
    """Take one file at a time for an event, so that memory holds no more; refuses a second."""
    running = call.request.app[UPLOADS]
    if call.event_id in running:
        raise Refusal(ErrorCode.UPLOAD_RUNNING)
    running.add(call.event_id)
    try:
        yield
    finally:
        running.discard(call.event_id)


def _asked(call: Call) -> Asked:
    now = call.now
    return Asked(command_id="list", body="", at=now, now=now, by=call.caller.who)


def _named(bad: BadFile) -> dict[str, str | int]:
    return {"column" if key == "heading" else key: value for key, value in bad.params.items()}
