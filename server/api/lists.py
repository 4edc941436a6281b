"""Lists in and out, and badge sheets, over HTTP."""

import asyncio

from aiohttp import web

from badges.sheet import sheet
from server.api.call import Call, reply
from server.api.keys import REFERENCE
from server.domain.refusal import Refusal
from server.lists.refusals import BadFile
from server.services import exporting, importing
from server.services.once import Asked
from server.shared.vocabulary import ErrorCode, Language

KINDS = ("attendees", "employers")


async def take(call: Call) -> web.Response:
    """Take a CSV file in, as the body; `?dry_run=1` only says what it would do.

    What a file says is compared with what is there, so the same file again changes nothing.
    """
    kind, event_id = _kind(call), await call.event_id()
    taker = importing.take_attendees if kind == "attendees" else importing.take_employers
    try:
        report = await taker(
            call.ports,
            event_id,
            _asked(call),
            await call.request.read(),
            call.request.app[REFERENCE],
            dry=call.request.query.get("dry_run") == "1",
        )
    except BadFile as bad:
        raise Refusal(bad.code, **{"column": "", **_named(bad)}) from bad
    return reply(report)


async def give(call: Call) -> web.Response:
    """Give a list out as CSV; `?language=en` for commas and English headings."""
    kind, event_id = _kind(call), await call.event_id()
    language = Language.EN if call.request.query.get("language") == "en" else Language.FR
    giver = exporting.attendees if kind == "attendees" else exporting.employers
    content = await giver(call.ports, event_id, language, call.request.app[REFERENCE])
    return _file(content, "text/csv", f"{kind}.csv")


async def badges(call: Call) -> web.Response:
    """Return everybody's badges, or with `?blank=1` the blank ones, as A4 sheets."""
    event_id = await call.event_id()
    blank = call.request.query.get("blank") == "1"
    faces = await exporting.faces(call.ports, event_id, call.say, blank=blank)
    if not faces:
        raise Refusal(ErrorCode.NO_BADGES)
    return _file(await asyncio.to_thread(sheet, faces, call.now), "application/pdf", "badges.pdf")


def _kind(call: Call) -> str:
    kind = call.part("kind")
    if kind not in KINDS:
        raise Refusal(ErrorCode.NOT_FOUND, what="list", id=kind)
    return kind


def _asked(call: Call) -> Asked:
    now = call.now
    return Asked(command_id="list", body="", at=now, now=now, by=call.caller.label)


def _named(bad: BadFile) -> dict[str, str | int]:
    return {"column" if key == "heading" else key: value for key, value in bad.params.items()}


def _file(content: bytes, kind: str, name: str) -> web.Response:
    return web.Response(
        body=content,
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
