"""At the door beside checking in, over HTTP: answers, exits, strengths, the day, the roster."""

from http import HTTPStatus

from aiohttp import web

from server.api import show
from server.api.call import Call, reply
from server.api.keys import REFERENCE, REFUSED_SCANS, ROSTERS
from server.api.privacy import event_of
from server.api.tokens import told
from server.services import answering, exits, flagging, itineraries, staffing
from server.services.holding import by_badge
from server.services.once import Asked
from server.services.people import Find, by_id
from server.shared.accesses import Named
from server.shared.door import Roster
from server.shared.requests import (
    AnswersByBadge,
    Command,
    ExitByBadge,
    OfBadge,
    Strengths,
    StrengthsByBadge,
)


async def roster(call: Call) -> web.Response:
    """List every badge of an event, for a kiosk that may be alone later."""
    event, rows = await call.request.app[ROSTERS].of(call.ports, call.event_id)
    return reply(Roster(event=show.event(event), made_at=call.now, rows=rows))


async def answers(call: Call) -> web.Response:
    """Take note of what the holder of a badge answers."""
    body, asked = await call.read(AnswersByBadge)
    event_id, reference = await event_of(call, body.badge), call.request.app[REFERENCE]
    return reply(Named(id=await answering.answer(call.ports, event_id, asked, body, reference)))


async def note_exit(call: Call) -> web.Response:
    """Take note that the holder of a badge goes."""
    body, asked = await call.read(ExitByBadge)
    event_id = await event_of(call, body.badge)
    return reply(Named(id=await exits.note(call.ports, event_id, asked, body)))


async def strengths_of_badge(call: Call) -> web.Response:
    """Take note of the strengths that were seen in the holder of a badge."""
    body, asked = await call.read(StrengthsByBadge)
    event_id = await event_of(call, body.badge)
    find = by_badge(body.badge, asked)
    return await _note_strengths(call, event_id, asked, find, body.strengths)


async def strengths(call: Call) -> web.Response:
    """Take note of the strengths that were seen in a person."""
    body, asked = await call.read(Strengths)
    find = by_id(call.part("registration_id"))
    return await _note_strengths(call, call.event_id, asked, find, body.strengths)


async def itinerary(call: Call) -> web.Response:
    """Show the holder of a badge their day."""
    body, asked = await call.read(OfBadge)
    find = by_badge(body.badge, asked)
    event_id = await event_of(call, body.badge)
    return reply(await itineraries.of(call.ports, event_id, find))


async def day(call: Call) -> web.Response:
    """Show a person's day, for a slip that is printed again."""
    find = by_id(call.part("registration_id"))
    return reply(await itineraries.of(call.ports, call.event_id, find))


async def staff(call: Call) -> web.Response:
    """Give one of the team a short access to the desk for their badge."""
    body, asked = await call.read(OfBadge)
    async with call.request.app[REFUSED_SCANS].scanning(call.caller, body.badge):
        event_id = await event_of(call, body.badge)
        made = await staffing.admit(call.ports, event_id, asked, body.badge)
    return reply(told(made), HTTPStatus.CREATED)


async def settle(call: Call) -> web.Response:
    """Take note that somebody has looked at a flag."""
    _, asked = await call.read(Command)
    found = call.part("flag_id")
    return reply(Named(id=await flagging.settle(call.ports, call.event_id, asked, found)))


async def _note_strengths(
    call: Call, event_id: str, asked: Asked, find: Find, seen: list[str]
) -> web.Response:
    reference = call.request.app[REFERENCE]
    named = await answering.note_strengths(call.ports, event_id, asked, find, seen, reference)
    return reply(Named(id=named))
