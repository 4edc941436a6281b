"""Changes of a proposal by hand, over HTTP."""

from aiohttp import web

from server.api import proposals
from server.api.call import Call, reply
from server.api.queries import OfSeat
from server.api.rounds import show_current, show_proposal
from server.domain.refusal import Refusal
from server.services import arranging
from server.services.arranging import Offer
from server.shared.requests import ChangeSeat, LockSeat, UndoChange
from server.shared.vocabulary import ErrorCode


async def options(call: Call) -> web.Response:
    """Show what may be done with a seat, or who may have an empty one; each with its cost."""
    found = await _offer(call, call.event_id)
    return reply([proposals.option(option, found.floor) for option in found.options])


async def change(call: Call) -> web.Response:
    """Change a proposal by hand."""
    body, asked = await call.read(ChangeSeat)
    event_id = call.event_id
    found = await arranging.change(call.ports, event_id, asked, body)
    return await show_proposal(call, event_id, found)


async def lock(call: Call) -> web.Response:
    """Lock a seat, or unlock it; the answer is the proposal as it stands, or `null`."""
    body, asked = await call.read(LockSeat)
    event_id = call.event_id
    await arranging.lock(call.ports, event_id, asked, body)
    return await show_current(call, event_id)


async def undo(call: Call) -> web.Response:
    """Take the last change by hand back."""
    body, asked = await call.read(UndoChange)
    event_id = call.event_id
    found = await arranging.undo(call.ports, event_id, asked, body.proposal_id)
    return await show_proposal(call, event_id, found)


async def _offer(call: Call, event_id: str) -> Offer:
    found = call.query(OfSeat)
    if found.seat is not None:
        return await arranging.offer(call.ports, event_id, found.proposal, found.seat)
    if found.employer is None or found.round is None:
        raise Refusal(ErrorCode.BAD_REQUEST, detail="seat")
    return await arranging.offer_free(
        call.ports, event_id, found.proposal, found.employer, found.round
    )
