"""People who may sign in, over HTTP."""

from http import HTTPStatus

import msgspec
from aiohttp import web

from server.api.call import Call, read_body, reply
from server.api.guard import must_exist
from server.api.keys import GATE
from server.services import accounts
from server.shared.accesses import AccountView, Named
from server.shared.requests import Command, NewAccount, NewSecret


async def listed(call: Call) -> web.Response:
    """List the accounts within the caller's scope; the closed ones as well."""
    return reply(
        [
            AccountView(
                id=account.id,
                name=account.name,
                access=account.access,
                created_at=account.created_at,
                event_id=account.event_id,
                closed_at=account.closed_at,
            )
            for account in await accounts.listed(call.ports, call.caller)
        ]
    )


async def add(call: Call) -> web.Response:
    """Let a person sign in. The same command again, with whatever secret, is not done again."""
    body = await read_body(call.request, NewAccount)
    if body.event_id is not None and call.caller.event_id is None:
        await must_exist(call.ports, body.event_id)
    # What is kept of a command is a quick hash: a PIN could be read from it.
    asked = call.asked(msgspec.structs.replace(body, secret=""))
    gate = call.request.app[GATE]
    account_id = await accounts.add(call.ports, gate, asked, call.caller, body)
    return reply(Named(id=account_id), HTTPStatus.CREATED)


async def set_secret(call: Call) -> web.Response:
    """Give an account another passphrase or PIN."""
    body = await read_body(call.request, NewSecret)
    account_id = call.part("account_id")
    asked = call.asked(msgspec.structs.replace(body, secret=""))
    gate = call.request.app[GATE]
    await accounts.set_secret(call.ports, gate, asked, call.caller, account_id, body.secret)
    return reply(Named(id=account_id))


async def close(call: Call) -> web.Response:
    """Let a person sign in no more."""
    _, asked = await call.read(Command)
    account_id = call.part("account_id")
    await accounts.close(call.ports, asked, call.caller, account_id)
    return reply(Named(id=account_id))
