"""Another badge for somebody who lost theirs: the old one opens nothing from now on."""

from datetime import datetime

import msgspec

from server.domain.door_facts import BadgeVoided
from server.domain.forgetting import remembered
from server.domain.people import Registration
from server.ports import Change, Ports
from server.services import staffing
from server.services.floors import the_event
from server.services.holding import badges_of
from server.services.once import Asked, once
from server.services.people import by_id
from server.services.registering import Enrolled, badge_for


async def reissue(
    ports: Ports, event_id: str, asked: Asked, registration_id: str, blank: str | None
) -> Enrolled:
    """Void every badge of a person; give them the blank one, or without it a new one."""

    def decide(change: Change) -> Enrolled:
        the_event(change, event_id)
        person = remembered(by_id(registration_id)(change))
        _void(change, person, asked.at)
        badge = badge_for(change, ports, asked, blank, person)
        change.put(badge)
        return Enrolled(
            registration_id=person.id,
            first_name=person.person.first_name,
            role=person.role,
            badge=badge.id,
            short_code=badge.short_code,
        )

    made = await once(ports, event_id, asked, Enrolled, decide)
    await staffing.dismiss(ports, asked, registration_id)
    return made


def _void(change: Change, person: Registration, at: datetime) -> None:
    valid = badges_of(change, person.id)
    change.put(*(msgspec.structs.replace(badge, void_at=at) for badge in valid))
    if valid:
        change.tell(BadgeVoided(person.id))
