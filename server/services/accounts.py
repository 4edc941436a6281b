"""Let people sign in, give them another secret, let them in no more."""

import asyncio

import msgspec

from server.domain.access import ACCOUNT, AccessToken, covers
from server.domain.access_facts import AccountAdded, AccountClosed, SecretChanged
from server.domain.accounts import Account, check, key_of, may_manage
from server.domain.refusal import Refusal
from server.domain.text import clean
from server.ports import ACCESS, Change, Ports, View
from server.services.access import end_sessions, tidy
from server.services.gate import Gate
from server.services.hashing import hashed
from server.services.once import Asked, once
from server.shared.requests import NewAccount
from server.shared.vocabulary import AccountId, ErrorCode, EventId


async def listed(ports: Ports, caller: AccessToken) -> list[Account]:
    """Return the accounts within the caller's scope, by name."""
    async with ports.store.read(ACCESS) as view:
        found = [a for a in view.all(Account).values() if covers(caller, a.event_id)]
    return sorted(found, key=lambda account: (account.key, account.id))


async def add(
    ports: Ports, gate: Gate, asked: Asked, caller: AccessToken, wanted: NewAccount
) -> str:
    """Let a person sign in, and return the id of their account.

    Raises Refusal as `may_manage` and `check` do; NAME_TAKEN; MISSING for a name of blanks alone.
    """
    name = clean(wanted.name)
    if not name:
        raise Refusal(ErrorCode.MISSING, field="name")
    may_manage(caller, wanted.access, wanted.event_id)
    check(wanted.secret, name, wanted.access)
    kept = await _hash(gate, wanted.secret)

    def decide(change: Change) -> str:
        tidy(change, asked.now)
        if named(change, key_of(name)) is not None:
            raise Refusal(ErrorCode.NAME_TAKEN)
        account = Account(
            id=AccountId(ports.new_id(ACCOUNT)),
            name=name,
            key=key_of(name),
            hash=kept,
            access=wanted.access,
            created_at=asked.now,
            event_id=EventId(wanted.event_id) if wanted.event_id is not None else None,
        )
        change.put(account)
        change.tell(AccountAdded(account.id, account.access))
        return account.id

    return await once(ports, ACCESS, asked, str, decide)


async def set_secret(
    ports: Ports, gate: Gate, asked: Asked, caller: AccessToken, account_id: str, secret: str
) -> None:
    """Give an account another passphrase or PIN: its sessions end, its failed tries are forgiven.

    Everybody may give themselves another.
    """
    async with ports.store.read(ACCESS) as view:
        account = _managed(view, caller, account_id)
    check(secret, account.name, account.access)
    kept = await _hash(gate, secret)

    def decide(change: Change) -> None:
        tidy(change, asked.now)
        found = _managed(change, caller, account_id)
        change.put(msgspec.structs.replace(found, hash=kept))
        change.tell(SecretChanged(account_id))
        end_sessions(change, account_id, asked.now)

    await once(ports, ACCESS, asked, type(None), decide)
    gate.names.forget(account.key)


async def close(ports: Ports, asked: Asked, caller: AccessToken, account_id: str) -> None:
    """Let a person sign in no more: their sessions end, their name is free again."""

    def decide(change: Change) -> None:
        tidy(change, asked.now)
        found = _managed(change, caller, account_id)
        change.put(msgspec.structs.replace(found, hash="", closed_at=asked.now))
        change.tell(AccountClosed(account_id))
        end_sessions(change, account_id, asked.now)

    await once(ports, ACCESS, asked, type(None), decide)


def named(view: View, key: str) -> Account | None:
    """Return whoever may sign in under a name."""
    found = view.find(Account, key=key)
    return next((account for account in found if account.closed_at is None), None)


def _managed(view: View, caller: AccessToken, account_id: str) -> Account:
    """Return an open account that the caller may change."""
    found = view.get(Account, account_id)
    if found is None or found.closed_at is not None or not covers(caller, found.event_id):
        raise Refusal(ErrorCode.NOT_FOUND, what="account", id=account_id)
    if found.id != caller.subject:
        may_manage(caller, found.access, found.event_id)
    return found


async def _hash(gate: Gate, secret: str) -> str:
    async with gate.hashing:
        return await asyncio.to_thread(hashed, secret, gate.cost)
