"""Calendar files that people take away."""

from msgspec import Struct

from server.domain.events import Event, expected_start
from server.domain.forgetting import remembered
from server.domain.invitations import Invitation
from server.domain.pairing import ACTIVE
from server.domain.people import Employer
from server.domain.refusal import Refusal
from server.domain.telling import told
from server.ical.invitation import request
from server.ical.itinerary import Stop, itinerary
from server.ports import Ports, View
from server.services.floors import floor_of, the_event
from server.services.people import by_id
from server.shared.language import Say
from server.shared.vocabulary import ErrorCode, PairingState


class Invited(Struct, frozen=True, kw_only=True):
    """An invitation of an event, as lists name it."""

    invitation_id: str
    employer_id: str
    employer: str
    has_email: bool


async def invitation(ports: Ports, event_id: str, invitation_id: str, say: Say) -> bytes:
    """Return an employer's invitation; refuses while the employer's e-mail is missing."""
    async with ports.store.read(event_id) as view:
        event = the_event(view, event_id)
        found = view.get(Invitation, invitation_id)
        employer = view.get(Employer, found.employer_id) if found else None
        if found is None or employer is None:
            raise Refusal(ErrorCode.NOT_FOUND, what="invitation", id=invitation_id)
        if not employer.email:
            raise Refusal(ErrorCode.NO_EMAIL, name=employer.name)
        return request(event, employer, found, say)


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
        return itinerary(event, _stops(ports, view, event, registration_id), ports.clock(), say)


async def invitations(ports: Ports, event_id: str) -> list[Invited]:
    """List the invitations of an event, by table."""
    async with ports.store.read(event_id) as view:
        employers = view.all(Employer)
        found = sorted(view.all(Invitation).values(), key=lambda i: employers[i.employer_id].table)
        return [
            Invited(
                invitation_id=one.id,
                employer_id=one.employer_id,
                employer=employers[one.employer_id].name,
                has_email=bool(employers[one.employer_id].email),
            )
            for one in found
        ]


def _stops(ports: Ports, view: View, event: Event, registration_id: str) -> list[Stop]:
    floor = floor_of(view, event)
    shown = told(floor)
    lengths = {r.number: r.ends_at - r.starts_at for r in floor.rounds}
    stops = []
    for pairing in floor.pairings.values():
        if pairing.registration_id == registration_id and pairing.state in ACTIVE:
            starts_at = expected_start(floor.rounds, pairing.round, ports.clock())
            employer = floor.employers[pairing.employer_id]
            ends_at = starts_at + lengths[pairing.round]
            sure = pairing.state is PairingState.MET or pairing.id in shown
            stops.append(Stop(pairing.id, employer.table, employer.name, starts_at, ends_at, sure))
    return sorted(stops, key=lambda stop: stop.starts_at)
