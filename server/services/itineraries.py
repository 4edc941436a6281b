"""A person's day, for their screen and their slip: what they were told, and no more."""

from datetime import datetime

from server.domain.badges import Badge
from server.domain.events import Event, expected_start
from server.domain.exits import Exit
from server.domain.floor import Floor
from server.domain.forgetting import remembered
from server.domain.pairing import Pairing
from server.domain.people import Registration, Wish
from server.domain.telling import told
from server.ports import Ports, View
from server.services.floors import floor_of, the_event
from server.services.people import Find
from server.services.welcoming import language_of
from server.shared import door
from server.shared.greeting import reason
from server.shared.language import Say
from server.shared.vocabulary import PairingState


async def of(ports: Ports, event_id: str, find: Find, say: Say) -> door.Itinerary:
    """Return a person's day as it stands now, its reasons in the reader's words."""
    async with ports.store.read(event_id) as view:
        event = the_event(view, event_id)
        person = remembered(find(view))
        return _itinerary(view, event, person, ports.clock(), say)


def _itinerary(
    view: View, event: Event, person: Registration, now: datetime, say: Say
) -> door.Itinerary:
    floor, gone = floor_of(view, event), view.get(Exit, person.id)
    wishes = [one for one in view.find(Wish, registration_id=person.id) if not one.by_employer]
    return door.Itinerary(
        registration_id=person.id,
        first_name=person.person.first_name,
        short_code=_short_code(view, person),
        event=event.name,
        venue=event.venue.name,
        address=event.venue.address,
        host=event.host,
        zone=event.venue.zone,
        stops=_stops(floor, person, now, say),
        language=language_of(person),
        company=person.company,
        help=list(person.help),
        wishes=[one.employer_id for one in wishes],
        strengths=list(person.strengths),
        onward=gone.onward if gone else None,
        present=person.id in floor.present,
    )


def _stops(floor: Floor, person: Registration, now: datetime, say: Say) -> list[door.Stop]:
    """Return the tables somebody was told, those where they sat already among them."""
    known = told(floor)
    shown = [
        pairing
        for pairing in floor.by_person.get(person.id, ())
        if pairing.id in known or pairing.state is PairingState.MET
    ]
    return [_stop(floor, pairing, now, say) for pairing in sorted(shown, key=lambda p: p.round)]


def _stop(floor: Floor, pairing: Pairing, now: datetime, say: Say) -> door.Stop:
    employer = floor.employers[pairing.employer_id]
    return door.Stop(
        round=pairing.round,
        starts_at=expected_start(floor.rounds, pairing.round, now),
        table=employer.table,
        employer=employer.name,
        reason=reason(pairing.facts, say),
        facts=pairing.facts,
    )


def _short_code(view: View, person: Registration) -> str:
    badges = view.find(Badge, registration_id=person.id)
    return next((one.short_code for one in badges if one.void_at is None), "")
