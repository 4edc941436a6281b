"""Calendar files that people take away."""

from datetime import datetime

import msgspec

from server.domain.events import Event, expected_start
from server.domain.forgetting import remembered
from server.domain.invitations import Invitation
from server.domain.pairing import ACTIVE
from server.domain.refusal import Refusal
from server.domain.telling import told
from server.ical.invitation import cancel, request
from server.ical.itinerary import Stop, itinerary
from server.ports import Ports, View
from server.services.floors import floor_of, the_event
from server.services.invitations import named
from server.services.letters import listed
from server.services.people import by_id
from server.shared.language import Say
from server.shared.vocabulary import ErrorCode, EventState, PairingState


async def invitation(ports: Ports, event_id: str, invitation_id: str, say: Say) -> bytes:
    """Return an employer's invitation as it is now: a REQUEST, or a CANCEL where it is off.

    Refuses while the employer's e-mail is missing: an invitation names who is asked.
    """
    source = await listed(ports, event_id, invitation_id)
    event, found, employer = source.event, source.invitation, source.employer
    if not employer.email:
        raise Refusal(ErrorCode.NO_EMAIL, name=employer.name)
    source = msgspec.structs.replace(source, invitation=named(ports, event, found))
    if event.state is EventState.CANCELLED:
        return cancel(source, employer.email, say, whole=True)
    if found.withdrawn_at is not None:
        return cancel(source, employer.email, say, whole=False)
    return request(source, say)


async def invitation_of(ports: Ports, event_id: str, employer_id: str) -> str:
    """Return the id of an employer's invitation."""
    async with ports.store.read(event_id) as view:
        the_event(view, event_id)
        for found in view.find(Invitation, employer_id=employer_id):
            return found.id
    raise Refusal(ErrorCode.UNKNOWN_EMPLOYER, employer=employer_id)


async def of_person(ports: Ports, event_id: str, registration_id: str, say: Say) -> bytes:
    """Return a person's itinerary as it stands now."""
    async with ports.store.read(event_id) as view:
        event = the_event(view, event_id)
        remembered(by_id(registration_id)(view))
        now = ports.clock()
        return itinerary(event, stops(view, event, registration_id, now), now, say)


def stops(view: View, event: Event, registration_id: str, now: datetime) -> list[Stop]:
    """Return a person's meetings, in order."""
    floor = floor_of(view, event)
    shown = told(floor)
    lengths = {r.number: r.ends_at - r.starts_at for r in floor.rounds}
    found = []
    for pairing in floor.pairings.values():
        if pairing.registration_id == registration_id and pairing.state in ACTIVE:
            starts_at = expected_start(floor.rounds, pairing.round, now)
            employer = floor.employers[pairing.employer_id]
            ends_at = starts_at + lengths[pairing.round]
            sure = pairing.state is PairingState.MET or pairing.id in shown
            found.append(Stop(pairing.id, employer.table, employer.name, starts_at, ends_at, sure))
    return sorted(found, key=lambda stop: stop.starts_at)
