"""Tokens of an event over HTTP."""

from http import HTTPStatus

from aiohttp import web

from server.api.call import Call, reply
from server.domain.refusal import Refusal
from server.services import access
from server.shared.requests import NewToken
from server.shared.views import Token
from server.shared.vocabulary import Access, ErrorCode, EventId

GIVEN = frozenset({Access.KIOSK, Access.DESK, Access.BOARD, Access.ORGANISER})
"""What an organiser may hand on for her event."""


async def issue(call: Call) -> web.Response:
    """Make a token for a kiosk, a desk, a board or an organiser of this event.

    Its text is told this once; asked again, even with the same command, it is another one.
    """
    body, _ = await call.read(NewToken)
    event_id = await call.event_id()
    if body.access not in GIVEN:
        raise Refusal(ErrorCode.FORBIDDEN)
    text = await access.issue(call.ports, body.access, EventId(event_id), str(body.access))
    return reply(Token(access=body.access, token=text), HTTPStatus.CREATED)
