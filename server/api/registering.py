"""People and their badges over HTTP."""

from http import HTTPStatus

from aiohttp import web

from server.api import show
from server.api.call import Call, reply
from server.api.keys import REFERENCE
from server.domain.refusal import Refusal
from server.services import registering, reissuing
from server.services.floors import floor_of, the_event
from server.shared.requests import BlankBadges, Command, NewRegistration, Reissue
from server.shared.vocabulary import Access, ErrorCode, Role


async def register(call: Call) -> web.Response:
    """Register a person. A kiosk registers seekers alone: it cannot make itself staff."""
    body, asked = await call.read(NewRegistration)
    event_id = call.event_id
    if call.caller.access is Access.KIOSK and body.role is not Role.SEEKER:
        raise Refusal(ErrorCode.FORBIDDEN)
    reference = call.request.app[REFERENCE]
    found = await registering.register(call.ports, event_id, asked, body, reference)
    return reply(show.registered(found, call.say, call.now), HTTPStatus.CREATED)


async def people(call: Call) -> web.Response:
    """List everybody registered at an event."""
    event_id = call.event_id
    async with call.ports.store.read(event_id) as view:
        floor = floor_of(view, the_event(view, event_id))
        return reply(show.board(view, floor, call.now, people=True).people)


async def withdraw(call: Call) -> web.Response:
    """Take note that a person will not come."""
    _, asked = await call.read(Command)
    registration_id = call.part("registration_id")
    await registering.withdraw(call.ports, call.event_id, asked, registration_id)
    return reply({"id": registration_id})


async def another_badge(call: Call) -> web.Response:
    """Give a person another badge; those of before open nothing any more."""
    body, asked = await call.read(Reissue)
    registration_id = call.part("registration_id")
    made = await reissuing.reissue(call.ports, call.event_id, asked, registration_id, body.badge)
    return reply(show.registered(made, call.say, call.now), HTTPStatus.CREATED)


async def blank_badges(call: Call) -> web.Response:
    """Make blank badges and return their tokens."""
    body, asked = await call.read(BlankBadges)
    made = await registering.issue_blanks(call.ports, call.event_id, asked, body)
    return reply({"badges": made}, HTTPStatus.CREATED)
