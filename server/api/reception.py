"""The door over HTTP."""

from http import HTTPStatus

from aiohttp import web

from badges import token
from server.api import show
from server.api.call import Call, reply
from server.api.keys import TRIES
from server.domain.access import within
from server.domain.attendance import CheckIn
from server.domain.refusal import Refusal
from server.services import finding, reception
from server.shared.requests import CheckInRequest, Command
from server.shared.vocabulary import ErrorCode

_WRONG = (ErrorCode.UNKNOWN, ErrorCode.UNREADABLE)


async def check_in(call: Call) -> web.Response:
    """Check a badge in: 201 the first time, 200 when it was scanned before."""
    body, asked = await call.read(CheckInRequest)
    tries = call.request.app[TRIES]
    short = token.find(body.badge) is None
    if short:
        tries.allow(call.caller.id, call.now)
    try:
        event_id = call.caller.event_id or await finding.event_of_badge(call.ports, body.badge)
        found = await reception.check_in(call.ports, event_id, asked, body.badge)
    except Refusal as refusal:
        if short and refusal.code in _WRONG:
            tries.failed(call.caller.id, call.now)
        raise
    status = HTTPStatus.OK if found.already else HTTPStatus.CREATED
    return reply(show.arrival(found, call.say), status)


async def undo(call: Call) -> web.Response:
    """Take a check-in back."""
    _, asked = await call.read(Command)
    check_in_id = call.part("check_in_id")
    event_id = call.caller.event_id or await finding.event_of_check_in(call.ports, check_in_id)
    within(call.caller, event_id)
    await reception.take_back(call.ports, event_id, asked, check_in_id)
    return reply({"id": check_in_id})


async def check_ins(call: Call) -> web.Response:
    """List every check-in of an event, in order."""
    async with call.ports.store.read(await call.event_id()) as view:
        found = sorted(view.all(CheckIn).values(), key=lambda c: (c.at, c.id))
        return reply([show.check_in(one) for one in found])


async def leave(call: Call) -> web.Response:
    """Mark a person gone."""
    _, asked = await call.read(Command)
    await reception.go(call.ports, await call.event_id(), asked, call.part("registration_id"))
    return reply({"id": call.part("registration_id")})


async def come_back(call: Call) -> web.Response:
    """Mark a person who had gone as here again."""
    _, asked = await call.read(Command)
    registration_id = call.part("registration_id")
    await reception.come_again(call.ports, await call.event_id(), asked, registration_id)
    return reply({"id": registration_id})
