"""The badge of one of the team, exchanged for a short access to the desk."""

from datetime import timedelta

from server.domain.access import AccessToken
from server.domain.access_facts import TokenIssued
from server.domain.door_facts import StaffAdmitted
from server.domain.refusal import Refusal
from server.ports import ACCESS, Ports
from server.services.access import Fresh, fresh, take_back, tidy
from server.services.floors import the_event
from server.services.holding import by_badge
from server.services.once import Asked
from server.services.reception import present
from server.shared.vocabulary import Access, ErrorCode, Role

LABEL = "staff"
LASTS = timedelta(minutes=10)


async def admit(ports: Ports, event_id: str, asked: Asked, text: str) -> Fresh:
    """Make a token of the desk for who holds this badge's token, told this once.

    Refuses with FORBIDDEN who is not of the team, with NOT_PRESENT who has not checked in.
    """
    async with ports.store.change(event_id, by=asked.by) as change:
        event = the_event(change, event_id)
        person = by_badge(text, asked)(change)
        if person.role is not Role.STAFF or person.withdrawn_at is not None:
            raise Refusal(ErrorCode.FORBIDDEN)
        present(change, person.id)
        made = fresh(
            ports,
            Access.DESK,
            event.id,
            LABEL,
            subject=person.id,
            expires_at=asked.now + LASTS,
        )
        change.tell(StaffAdmitted(person.id, made.token.handle))
        # Inside, so that a badge is voided before this or finds the token to take back.
        async with ports.store.change(ACCESS, by=asked.by) as locks:
            tidy(locks, asked.now)
            locks.put(made.token)
            locks.tell(TokenIssued(made.token.handle, Access.DESK))
    return made


async def dismiss(ports: Ports, asked: Asked, registration_id: str) -> None:
    """Take back whatever the badges of somebody opened."""
    async with ports.store.change(ACCESS, by=asked.by) as change:
        for found in change.find(AccessToken, subject=registration_id):
            if found.access is Access.DESK:
                take_back(change, found, asked.now)
