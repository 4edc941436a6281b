"""Pairings and rounds over HTTP."""

from http import HTTPStatus

from aiohttp import web

from server.api import proposals, show
from server.api.call import Call, reply
from server.domain.assignment import solve
from server.domain.pairing import CURRENT, Lock, Proposal
from server.services import rounds
from server.services.floors import floor_of, the_event
from server.shared.requests import Command, Confirm


async def propose(call: Call) -> web.Response:
    """Have pairings proposed; told to nobody until they are confirmed."""
    _, asked = await call.read(Command)
    event_id = call.event_id
    found = await rounds.propose(call.ports, event_id, asked, solve)
    return await show_proposal(call, event_id, found, HTTPStatus.CREATED)


async def proposal(call: Call) -> web.Response:
    """Show the proposal that waits to be confirmed; `null` where there is none."""
    return await show_current(call, call.event_id)


async def confirm(call: Call) -> web.Response:
    """Confirm and announce a proposal."""
    body, asked = await call.read(Confirm)
    event_id = call.event_id
    return reply(show.event(await rounds.confirm(call.ports, event_id, asked, body.proposal_id)))


async def start(call: Call) -> web.Response:
    """Start a round."""
    _, asked = await call.read(Command)
    await rounds.start(call.ports, call.event_id, asked, call.number("number"))
    return reply({"number": call.number("number")})


async def end(call: Call) -> web.Response:
    """End the running round."""
    _, asked = await call.read(Command)
    await rounds.end(call.ports, call.event_id, asked, call.number("number"))
    return reply({"number": call.number("number")})


async def show_current(call: Call, event_id: str) -> web.Response:
    """Answer with the proposal that waits, or `null`."""
    async with call.ports.store.read(event_id) as view:
        found = view.get(Proposal, CURRENT)
    return await show_proposal(call, event_id, found) if found else reply(None)


async def show_proposal(
    call: Call, event_id: str, found: Proposal, status: HTTPStatus = HTTPStatus.OK
) -> web.Response:
    """Answer with a proposal."""
    async with call.ports.store.read(event_id) as view:
        floor = floor_of(view, the_event(view, event_id))
        return reply(proposals.proposal(found, floor, view.all(Lock), call.say), status)
