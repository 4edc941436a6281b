"""People sign in with a name and a passphrase or PIN."""

import asyncio

from server.domain.access import SESSION, AccessToken
from server.domain.access_facts import SignedIn
from server.domain.accounts import Account, key_of
from server.domain.refusal import Refusal
from server.ports import ACCESS, Ports
from server.services import access
from server.services.access import Fresh
from server.services.accounts import named
from server.services.gate import Gate
from server.services.hashing import matches
from server.shared.vocabulary import ErrorCode


async def sign_in(ports: Ports, gate: Gate, name: str, secret: str, address: str) -> Fresh:
    """Return a session of twelve hours.

    Raises Refusal WRONG_SECRET, whichever of the two is wrong, and LOCKED_OUT for a name or an
    address that has failed too often; both take note of it.
    """
    key = key_of(name)
    async with ports.store.read(ACCESS) as view:
        account = named(view, key)
    try:
        return await _open(ports, await _prove(ports, gate, key, account, secret, address))
    except Refusal as refusal:
        if refusal.code in (ErrorCode.WRONG_SECRET, ErrorCode.LOCKED_OUT):
            await gate.refused(ports, refusal.code, account.id if account else "")
        raise


async def _prove(
    ports: Ports, gate: Gate, key: str, account: Account | None, secret: str, address: str
) -> Account:
    """Return the account if the secret is its own; refuses whoever has to wait before hashing."""
    gate.allow(key, address, ports.clock())
    async with gate.hashing:
        # Those who stood before in this queue may have failed meanwhile.
        gate.allow(key, address, ports.clock())
        known = account.hash if account else gate.cost.nobody
        if not await asyncio.to_thread(matches, known, secret) or account is None:
            gate.failed(key, address, ports.clock())
            raise Refusal(ErrorCode.WRONG_SECRET)
    gate.names.forget(key)
    return account


async def _open(ports: Ports, proved: Account) -> Fresh:
    """Make the session, unless the account was closed or changed while its secret was compared."""
    async with ports.store.change(ACCESS, by=proved.id) as change:
        now = ports.clock()
        if change.get(Account, proved.id) != proved:
            raise Refusal(ErrorCode.WRONG_SECRET)
        session = access.fresh(
            ports,
            proved.access,
            proved.event_id,
            "",
            subject=proved.id,
            expires_at=now + SESSION,
        )
        access.tidy(change, now)
        change.put(session.token)
        change.tell(SignedIn(proved.id, session.token.handle))
        return session


async def name_of(ports: Ports, token: AccessToken) -> str | None:
    """Return the name of whoever signed in; None for a token of a device or a link."""
    async with ports.store.read(ACCESS) as view:
        account = view.get(Account, token.subject)
        return account.name if account else None
