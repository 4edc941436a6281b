"""Tokens: make one, keep its hash."""

import base64

from server.domain.access import AccessToken, digest
from server.ports import ACCESS, Ports
from server.shared.vocabulary import Access, EventId


async def issue(ports: Ports, role: Access, event_id: EventId | None, label: str) -> str:
    """Make a token of 160 random bits and return its text; only its hash is kept."""
    text = base64.b32encode(ports.random_bytes(20)).decode().lower()
    token = AccessToken(
        id=digest(text),
        access=role,
        label=label,
        created_at=ports.clock(),
        event_id=event_id,
    )
    async with ports.store.change(ACCESS, by="server") as change:
        change.put(token)
    return text
