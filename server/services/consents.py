"""Take note of what a person agrees to, or no longer does."""

import msgspec

from server.domain.consents import answered, changed
from server.domain.events import Event
from server.domain.forgetting import remembered
from server.domain.people import Registration
from server.domain.retention import dated, day_at, is_due
from server.ports import Change, Ports
from server.services import links
from server.services.floors import the_event
from server.services.forgetting import erase
from server.services.once import Asked, once
from server.services.people import Find, by_id
from server.shared.vocabulary import ErasedBy, Purpose


async def give(
    ports: Ports, event_id: str, asked: Asked, find: Find, answers: dict[Purpose, bool]
) -> str:
    """Note somebody's answers and return their id.

    Who no longer agrees to be kept longer, and whose seven months are over, is forgotten at once.
    """

    def decide(change: Change) -> str:
        event = the_event(change, event_id)
        found = remembered(find(change))
        note(change, event, found, answers, asked)
        return found.id

    registration_id = await once(ports, event_id, asked, str, decide)
    await _links_follow(ports, event_id, registration_id)
    return registration_id


def note(
    change: Change, event: Event, found: Registration, answers: dict[Purpose, bool], asked: Asked
) -> None:
    """Write what somebody agrees to now; what stays as it was is no change."""
    after = answered(found.consents, answers)
    if after == found.consents:
        return
    fresh = dated(msgspec.structs.replace(found, consents=after), event)
    change.put(fresh)
    change.tell(changed(found.id, found.consents, after))
    if is_due(fresh, event, day_at(event, asked.now)):
        erase(change, event, [fresh], ErasedBy.DATE, asked.now)


async def _links_follow(ports: Ports, event_id: str, registration_id: str) -> None:
    async with ports.store.read(event_id) as view:
        event, person = the_event(view, event_id), by_id(registration_id)(view)
    if person.forgotten_at is None:
        await links.last_until(ports, event, person)
    else:
        await links.drop(ports, {registration_id})
