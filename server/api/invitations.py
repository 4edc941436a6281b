"""Invitations, letters and answers over HTTP."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web

from server.api import show_invitations as show
from server.api.call import Call, reply
from server.api.keys import POSTROOM, TEXTS
from server.ports import MAIL, Ports
from server.services import (
    answers,
    contacts,
    counters,
    invitations,
    reviewing,
    reviews,
)
from server.services.once import Asked
from server.shared.accesses import Link, Named
from server.shared.invitation_requests import (
    ApplyLost,
    ApplyReview,
    ChangeContact,
    Invite,
    NoteAnswer,
)
from server.shared.postal import Way
from server.shared.requests import Command

Act = Callable[[Ports, str, Asked, str], Awaitable[None]]


async def listed(call: Call) -> web.Response:
    """List the invitations of an event, by table."""
    return reply(await show.all_of(call))


async def card(call: Call) -> web.Response:
    """Show one invitation with its letters and answers."""
    return reply(await show.card(call, call.part("invitation_id")))


async def invite(call: Call) -> web.Response:
    """Ask employers to come, by mail."""
    body, asked = await call.read(Invite)
    event_id, wanted = call.event_id, body.employer_ids
    return reply(await invitations.invite(call.ports, event_id, asked, wanted))


async def hand_out(call: Call) -> web.Response:
    """Note that an invitation is given by hand, and tell the address where it is answered."""
    _, asked = await call.read(Command)
    made = await invitations.hand_out(call.ports, call.event_id, asked, call.part("invitation_id"))
    return reply(Link(id=made.token.handle, path=f"/answer/{made.text}"), HTTPStatus.CREATED)


async def preview(call: Call) -> web.Response:
    """Show the mail of an invitation as it would be written now."""
    return reply(await show.preview(call, call.part("invitation_id")))


async def withdraw(call: Call) -> web.Response:
    """Ask an employer no more."""
    return await _done(call, invitations.withdraw)


async def resend(call: Call) -> web.Response:
    """Send the last letter once more."""
    return await _done(call, invitations.resend)


async def accept_counter(call: Call) -> web.Response:
    """Let an employer come at the times it proposed."""
    return await _done(call, counters.accept)


async def decline_counter(call: Call) -> web.Response:
    """Say that the times an employer proposed are not possible."""
    _, asked = await call.read(Command)
    key = call.part("invitation_id")
    await counters.decline(call.ports, call.event_id, asked, key, call.request.app[TEXTS])
    return reply(Named(id=key))


async def note_answer(call: Call) -> web.Response:
    """Note what an employer answered by voice."""
    body, asked = await call.read(NoteAnswer)
    key = call.part("invitation_id")
    said = body.status, body.comment, Way.VOICE
    await answers.give(call.ports, call.event_id, asked, key, *said)
    return reply(Named(id=key))


async def change_contact(call: Call) -> web.Response:
    """Write to another person of an employer from now on."""
    body, asked = await call.read(ChangeContact)
    key = call.part("employer_id")
    await contacts.change_contact(call.ports, call.event_id, asked, key, body)
    return reply(Named(id=key))


# what a person has to look at


async def waiting(call: Call) -> web.Response:
    """List what came in for an event and waits for a person."""
    return reply(await show.reviews(call, call.event_id))


async def lost(call: Call) -> web.Response:
    """List what came in and nobody knows the event of."""
    return reply(await show.reviews(call, MAIL))


async def apply(call: Call) -> web.Response:
    """Take what came in as an answer."""
    body, asked = await call.read(ApplyReview)
    key = call.part("review_id")
    return reply(await reviewing.apply(call.ports, call.event_id, call.event_id, asked, key, body))


async def refuse(call: Call) -> web.Response:
    """Do nothing about what came in, and keep it no longer."""
    return await _refused(call, call.event_id)


async def apply_lost(call: Call) -> web.Response:
    """Take what came in for an unknown event as an answer to one."""
    body, asked = await call.read(ApplyLost)
    key = call.part("review_id")
    return reply(await reviewing.apply(call.ports, MAIL, body.event_id, asked, key, body))


async def refuse_lost(call: Call) -> web.Response:
    """Do nothing about what came in for an unknown event."""
    return await _refused(call, MAIL)


async def mail(call: Call) -> web.Response:
    """Say how mail is set up and how it goes."""
    return reply(await show.mail(call, call.request.app[POSTROOM]))


async def _refused(call: Call, scope: str) -> web.Response:
    _, asked = await call.read(Command)
    key = call.part("review_id")
    await reviews.refuse(call.ports, scope, asked, key)
    return reply(Named(id=key))


async def _done(call: Call, act: Act) -> web.Response:
    _, asked = await call.read(Command)
    key = call.part("invitation_id")
    await act(call.ports, call.event_id, asked, key)
    return reply(Named(id=key))
