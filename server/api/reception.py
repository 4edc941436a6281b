"""The door over HTTP."""

from contextlib import nullcontext
from http import HTTPStatus

from aiohttp import web

from badges import token
from server.api import show
from server.api.call import Call, reply
from server.api.keys import REFUSED_SCANS, TRIES
from server.domain.access import within
from server.domain.attendance import CheckIn
from server.services import finding, reception
from server.services.once import Asked
from server.services.welcoming import Welcome
from server.shared.requests import CheckInRequest, Command


async def check_in(call: Call) -> web.Response:
    """Check a badge in: 201 the first time, 200 when it was scanned before."""
    body, asked = await call.read(CheckInRequest)
    found = await scanned(call, body, asked)
    status = HTTPStatus.OK if found.already else HTTPStatus.CREATED
    return reply(show.arrival(found, call.say, call.now), status)


async def scanned(call: Call, sent: CheckInRequest, asked: Asked) -> Welcome:
    """Judge a scan: wrong short codes count against the device, what is refused is written down."""
    short = token.find(sent.badge) is None
    tries, refused = call.request.app[TRIES], call.request.app[REFUSED_SCANS]
    async with refused.scanning(call.caller, sent.badge):
        with tries.trying(call.caller.id, call.now) if short else nullcontext():
            event_id = call.caller.event_id or await finding.event_of_badge(call.ports, sent.badge)
            return await reception.check_in(call.ports, event_id, asked, sent.badge)


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
    async with call.ports.store.read(call.event_id) as view:
        found = sorted(view.all(CheckIn).values(), key=lambda c: (c.at, c.id))
        return reply([show.check_in(one) for one in found])


async def leave(call: Call) -> web.Response:
    """Mark a person gone."""
    _, asked = await call.read(Command)
    await reception.go(call.ports, call.event_id, asked, call.part("registration_id"))
    return reply({"id": call.part("registration_id")})


async def come_back(call: Call) -> web.Response:
    """Mark a person who had gone as here again."""
    _, asked = await call.read(Command)
    registration_id = call.part("registration_id")
    await reception.come_again(call.ports, call.event_id, asked, registration_id)
    return reply({"id": registration_id})
