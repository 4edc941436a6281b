"""Tokens: make them, list them, take them back. Only their hashes are kept."""

import base64
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

import msgspec

from server.domain import access
from server.domain.access import AccessToken, digest
from server.domain.access_facts import SignedOut, TokenIssued, TokenProlonged, TokenRevoked
from server.domain.accounts import Account
from server.domain.enrolment import Enrolment
from server.domain.events import Event, EventHead
from server.domain.refusal import Refusal
from server.ports import ACCESS, CALENDAR, Change, Ports
from server.services.once import Asked, once
from server.services.releasing import SYSTEM
from server.shared.vocabulary import Access, ErrorCode, EventId

TOKEN_BYTES = 20


class Fresh(NamedTuple):
    """A new token: what is kept of it, and its text, which is told once."""

    token: AccessToken
    text: str


def fresh(
    ports: Ports,
    role: Access,
    event_id: EventId | None,
    label: str,
    *,
    subject: str = "",
    expires_at: datetime | None = None,
) -> Fresh:
    """Make a token of 160 random bits; whoever puts it into ACCESS says so with a fact."""
    text = base64.b32encode(ports.random_bytes(TOKEN_BYTES)).decode().lower()
    token = AccessToken(
        id=digest(text),
        access=role,
        label=label or str(role),
        created_at=ports.clock(),
        handle=ports.new_id("tok"),
        subject=subject,
        event_id=event_id,
        expires_at=expires_at,
    )
    return Fresh(token, text)


async def issue(
    ports: Ports, role: Access, event_id: EventId | None, label: str, by: str = "server"
) -> str:
    """Make a token and return its text."""
    return (await hand_on(ports, role, event_id, label, by)).text


async def hand_on(
    ports: Ports, role: Access, event_id: EventId | None, label: str, by: str
) -> Fresh:
    """Make a token for a device, a page or an organiser; one of an event ends with it."""
    made = fresh(ports, role, event_id, label, expires_at=await ends_at(ports, role, event_id))
    async with ports.store.change(ACCESS, by=by) as change:
        tidy(change, made.token.created_at)
        change.put(made.token)
        change.tell(TokenIssued(made.token.handle, role))
    return made


async def put(ports: Ports, made: Iterable[Fresh], by: str) -> None:
    """Write tokens that were just made."""
    async with ports.store.change(ACCESS, by=by) as change:
        for one in made:
            change.put(one.token)
            change.tell(TokenIssued(one.token.handle, one.token.access))


async def ends_at(ports: Ports, role: Access, event_id: str | None) -> datetime | None:
    """Return when a token that is made now will end; None: when it is revoked."""
    async with ports.store.read(CALENDAR) as view:
        head = view.get(EventHead, event_id or "")
    return access.ends_at(role, head.ends_at, ports.clock()) if head else None


async def listed(ports: Ports, caller: AccessToken) -> list[AccessToken]:
    """Return the tokens within the caller's scope, the newest first; not the long ended."""
    oldest = ports.clock() - access.SHOWN_FOR
    async with ports.store.read(ACCESS) as view:
        found = [
            token
            for token in view.all(AccessToken).values()
            if access.covers(caller, token.event_id) and not access.ended_before(token, oldest)
        ]
    return sorted(found, key=lambda token: (token.created_at, token.handle), reverse=True)


async def revoke(ports: Ports, asked: Asked, caller: AccessToken, handle: str) -> None:
    """Take a token back; twice is once. The last key of the folder stays: FOLDER_KEY."""

    def decide(change: Change) -> None:
        tidy(change, asked.now)
        token = next(iter(change.find(AccessToken, handle=handle)), None)
        if token is None or not access.covers(caller, token.event_id):
            raise Refusal(ErrorCode.NOT_FOUND, what="token", id=handle)
        if token.is_key and not _other_keys(change, token, asked.now):
            raise Refusal(ErrorCode.FOLDER_KEY)
        take_back(change, token, asked.now)

    await once(ports, ACCESS, asked, type(None), decide)


async def give_back(ports: Ports, asked: Asked, caller: AccessToken) -> None:
    """End what the caller's own token opens. A key of the folder stays: FOLDER_KEY."""

    def decide(change: Change) -> None:
        tidy(change, asked.now)
        change.put(access.given_back(caller, asked.now))
        change.tell(SignedOut(caller.handle))

    await once(ports, ACCESS, asked, type(None), decide)


async def follow(ports: Ports, event: Event) -> None:
    """Let what was handed on for an event last until after its new end."""
    async with ports.store.change(ACCESS, by=SYSTEM) as change:
        for token in list(change.find(AccessToken, event_id=event.id)):
            personal = token.subject and token.access is not Access.EMPLOYER_LINK
            if token.expires_at is None or personal or token.revoked_at is not None:
                continue
            ends = access.ends_at(token.access, event.ends_at, token.created_at)
            if ends > token.expires_at:
                change.put(msgspec.structs.replace(token, expires_at=ends))
                change.tell(TokenProlonged(token.handle))


def take_back(change: Change, token: AccessToken, now: datetime) -> None:
    """Let a token open nothing any more, on screens that are open neither."""
    if token.revoked_at is None:
        change.put(access.revoked(token, now))
        change.tell(TokenRevoked(token.handle))


def end_sessions(change: Change, account_id: str, now: datetime) -> None:
    """End every session of an account."""
    for token in change.find(AccessToken, subject=account_id):
        if access.opens(token, now):
            take_back(change, token, now)


def tidy(change: Change, now: datetime) -> None:
    """Drop the short accesses and enrolments that ended a day ago, accounts closed long ago."""
    before = now - access.KEPT
    for token in list(change.all(AccessToken).values()):
        short = token.is_session or token.is_by_badge
        if short and token.expires_at is not None and token.expires_at < before:
            change.drop(token)
    for enrolment in list(change.all(Enrolment).values()):
        if (enrolment.used_at or enrolment.expires_at) < before:
            change.drop(enrolment)
    for account in list(change.all(Account).values()):
        if account.closed_at is not None and account.closed_at < now - access.FOLLOW_UP:
            change.erase()
            change.drop(account)


def _other_keys(change: Change, key: AccessToken, now: datetime) -> bool:
    return any(
        token.is_key and token.id != key.id and access.opens(token, now)
        for token in change.find(AccessToken, event_id=None)
    )
