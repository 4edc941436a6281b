"""The audit read: of one event, or of the folder itself."""

import asyncio

from server.domain.access import AccessToken
from server.domain.accounts import Account
from server.domain.audit import FOLDER, Line, lines, merged, scope_of
from server.domain.privacy_facts import ListGiven
from server.ports import ACCESS, CALENDAR, Ports

OF_FOLDER = (ACCESS, FOLDER, CALENDAR)


async def of_event(ports: Ports, event_id: str) -> list[Line]:
    """Return what happened at an event, and the scans refused there, the first one first."""
    return await _of(ports, event_id, scope_of(event_id))


async def of_folder(ports: Ports) -> list[Line]:
    """Return what happened to tokens, accounts and the calendar, and scans refused in no event."""
    return await _of(ports, *OF_FOLDER)


async def given_out(ports: Ports, event_id: str, by: str) -> list[Line]:
    """Return an event's audit to be taken away; that is written in it first."""
    async with ports.store.change(event_id, by=by) as change:
        change.tell(ListGiven("audit"))
    return await of_event(ports, event_id)


async def names(ports: Ports) -> dict[str, str]:
    """Return what tokens and accounts are called, by the ids the audit has for them."""
    async with ports.store.read(ACCESS) as view:
        labels = {token.handle: token.label for token in view.all(AccessToken).values()}
        return labels | {account.id: account.name for account in view.all(Account).values()}


async def _of(ports: Ports, *scopes: str) -> list[Line]:
    told = {scope: await ports.store.told(scope) for scope in scopes}
    # A long day has thousands of facts: the door does not wait while they are put in order.
    return await asyncio.to_thread(lambda: merged(lines(*found) for found in told.items()))
