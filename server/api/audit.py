"""What happened, who did it and when, over HTTP."""

from collections.abc import Sequence
from datetime import UTC

import msgspec
from aiohttp import web

from server.api.call import Call, reply, whole
from server.api.keys import TEXTS
from server.api.queries import Before, InLanguage
from server.api.sentences import sentence
from server.domain import audit as rules
from server.domain.audit import Line
from server.domain.refusal import Refusal
from server.lists.audit import write_audit
from server.services import audit
from server.services.audit import Names
from server.shared.accesses import AuditLine, AuditPage
from server.shared.language import Say
from server.shared.vocabulary import ErrorCode, Language

ITSELF = {"system", "server", "sample"}
"""What is done by no token: Tablée itself, or a verb at its door. Nobody: who failed to sign in."""


async def page(call: Call) -> web.Response:
    """Return a page of an event's audit, newest first."""
    return await _page(call, await audit.of_event(call.ports, call.event_id))


async def folder_page(call: Call) -> web.Response:
    """Return a page of the folder's own audit, newest first."""
    return await _page(call, await audit.of_folder(call.ports))


async def export(call: Call) -> web.Response:
    """Give an event's whole audit out as CSV, the first line first; `?language=en` for English."""
    language = Language(call.query(InLanguage).language)
    say = call.request.app[TEXTS].say(language)
    found = await audit.given_out(call.ports, call.event_id, call.caller.who)
    names = await audit.names(call.ports)
    headings = (
        say("audit-column-at"),
        say("audit-column-who"),
        say("audit-column-what"),
        say("audit-column-fact"),
        say("audit-column-ids"),
        say("audit-column-by"),
        say("audit-column-scope"),
        say("audit-column-seq"),
        say("audit-column-chain"),
    )
    rows = (_row(say, names, line) for line in found)
    return web.Response(
        body=write_audit(headings, rows, language),
        content_type="text/csv",
        headers={"Content-Disposition": 'attachment; filename="audit.csv"'},
    )


async def _page(call: Call, found: Sequence[Line]) -> web.Response:
    before = call.query(Before).before
    end = whole(before)
    if before and end is None:
        raise Refusal(ErrorCode.BAD_REQUEST, detail="before")
    shown, older = rules.page(found, end)
    names = await audit.names(call.ports)
    lines = [_line(call.say, names, line) for line in shown]
    return reply(AuditPage(lines=lines, before=None if older is None else str(older)))


def _line(say: Say, names: Names, line: Line) -> AuditLine:
    return AuditLine(
        scope=line.scope,
        seq=line.seq,
        at=line.at,
        by=line.by,
        who=_who(say, names, line.by),
        fact=line.name,
        text=sentence(say, line.fact, names.given),
        ids=line.ids,
    )


def _row(say: Say, names: Names, line: Line) -> tuple[str, ...]:
    return (
        line.at.astimezone(UTC).isoformat(timespec="milliseconds"),
        _who(say, names, line.by),
        sentence(say, line.fact, names.given),
        line.name,
        msgspec.json.encode(line.ids).decode(),
        line.by,
        line.scope,
        str(line.seq),
        line.chain,
    )


def _who(say: Say, names: Names, by: str) -> str:
    """Return the words for who it was, else the ids."""
    if by in ITSELF:
        return say("audit-itself")
    if given := names.of(by):
        return given
    if role := names.role(by):
        return say("audit-role", access=str(role))
    return say("audit-by-code") if by.startswith("enr_") else by
