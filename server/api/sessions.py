"""Signing in and out over HTTP."""

from http import HTTPStatus

from aiohttp import web

from server.api.call import Call, read_body, reply
from server.api.keys import GATE, PORTS
from server.api.origin import address_of
from server.api.tokens import told
from server.services import access, signing_in
from server.shared.accesses import Named, Session
from server.shared.requests import Command, SignInRequest


async def who(call: Call) -> web.Response:
    """Say who asks: the role and scope of the token that was sent."""
    token = call.caller
    return reply(
        Session(
            id=token.handle,
            access=token.access,
            label=token.label,
            event_id=token.event_id,
            name=await signing_in.name_of(call.ports, token),
            expires_at=token.expires_at,
        )
    )


async def end(call: Call) -> web.Response:
    """Give the caller's own token back: it opens nothing any more."""
    _, asked = await call.read(Command)
    await access.give_back(call.ports, asked, call.caller)
    return reply(Named(id=call.caller.handle))


async def sign_in(request: web.Request) -> web.Response:
    """Exchange a name and a passphrase or PIN for a session of twelve hours."""
    body = await read_body(request, SignInRequest)
    ports, gate = request.app[PORTS], request.app[GATE]
    made = await signing_in.sign_in(ports, gate, body.name, body.secret, address_of(request))
    return reply(told(made), HTTPStatus.CREATED)
