"""Events over HTTP."""

from http import HTTPStatus

from aiohttp import web

from server.api import show
from server.api.call import Call, reply
from server.domain.capacity import capacity as counted
from server.domain.events import EventHead
from server.domain.refusal import Refusal
from server.services import finding, moving, planning
from server.services.floors import floor_of, the_event
from server.shared.invitation_requests import MoveEvent
from server.shared.requests import Command, PlanEvent
from server.shared.views import EventView


async def events(call: Call) -> web.Response:
    """List the events within the caller's scope, the newest first."""
    heads = [
        head for head in await finding.heads(call.ports) if call.caller.event_id in (None, head.id)
    ]
    heads.sort(key=lambda head: (head.starts_at, head.id), reverse=True)
    return reply([await _listed(call, head) for head in heads])


async def plan(call: Call) -> web.Response:
    """Plan a draft event."""
    body, asked = await call.read(PlanEvent)
    event_id = await planning.plan(call.ports, asked, body)
    return reply(await _view(call, event_id), HTTPStatus.CREATED)


async def event(call: Call) -> web.Response:
    """Show one event."""
    return reply(await _view(call, call.event_id))


async def publish(call: Call) -> web.Response:
    """Publish a draft."""
    return await _step(call, "publish")


async def open_doors(call: Call) -> web.Response:
    """Open the doors."""
    return await _step(call, "open")


async def close(call: Call) -> web.Response:
    """Close the day."""
    return await _step(call, "close")


async def cancel(call: Call) -> web.Response:
    """Cancel an event."""
    return await _step(call, "cancel")


async def restore(call: Call) -> web.Response:
    """Take back that an event was cancelled."""
    _, asked = await call.read(Command)
    return reply(show.planned(await planning.restore(call.ports, call.event_id, asked)))


async def move(call: Call) -> web.Response:
    """Give an event another time, place or way to get there."""
    body, asked = await call.read(MoveEvent)
    return reply(show.planned(await moving.move(call.ports, call.event_id, asked, body)))


async def capacity(call: Call) -> web.Response:
    """Show what an event has room for, and what is missing for everybody's conversations."""
    event_id = call.event_id
    async with call.ports.store.read(event_id) as view:
        return reply(show.capacity(counted(floor_of(view, the_event(view, event_id)))))


async def _step(call: Call, name: str) -> web.Response:
    _, asked = await call.read(Command)
    found = await planning.take_step(call.ports, call.event_id, asked, name)
    return reply(show.planned(found))


async def _listed(call: Call, head: EventHead) -> EventView:
    """Show an event of a list; of one whose file is damaged, what the calendar knows."""
    try:
        return await _view(call, head.id)
    except Refusal:
        return show.head(head)


async def _view(call: Call, event_id: str) -> EventView:
    async with call.ports.store.read(event_id) as view:
        return show.planned(the_event(view, event_id))
