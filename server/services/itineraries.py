"""A person's day, for their screen and their slip: what they were told, and no more."""

from datetime import datetime

from server.domain.events import Event, expected_start
from server.domain.exits import Exit
from server.domain.floor import Floor
from server.domain.forgetting import remembered
from server.domain.pairing import Pairing
from server.domain.people import Registration, Wish, language_of
from server.domain.telling import told
from server.ports import Ports, View
from server.services.floors import floor_of, the_event
from server.services.holding import badges_of
from server.services.people import Find
from server.shared import door
from server.shared.vocabulary import PairingState


async def of(ports: Ports, event_id: str, find: Find) -> door.Itinerary:
    """Return a person's day as it stands now."""
    async with ports.store.read(event_id) as view:
        event = the_event(view, event_id)
        person = remembered(find(view))
        return _itinerary(view, event, person, ports.clock())


def _itinerary(view: View, event: Event, person: Registration, now: datetime) -> door.Itinerary:
    floor, gone = floor_of(view, event), view.get(Exit, person.id)
    badges = badges_of(view, person.id)
    wishes = [one for one in view.find(Wish, registration_id=person.id) if not one.by_employer]
    return door.Itinerary(
        registration_id=person.id,
        first_name=person.person.first_name,
        short_code=badges[0].short_code if badges else "",
        event=event.name,
        venue=event.venue.name,
        address=event.venue.address,
        host=event.host,
        zone=event.venue.zone,
        stops=_stops(floor, person, now),
        language=language_of(person),
        company=person.company,
        help=list(person.help),
        wishes=[one.employer_id for one in wishes],
        strengths=list(person.strengths),
        onward=gone.onward if gone else None,
        present=person.id in floor.present,
    )


def _stops(floor: Floor, person: Registration, now: datetime) -> list[door.Stop]:
    """Return the tables somebody was told, those where they sat already among them."""
    known = told(floor)
    shown = [
        pairing
        for pairing in floor.by_person.get(person.id, ())
        if pairing.id in known or pairing.state is PairingState.MET
    ]
    return [_stop(floor, pairing, now) for pairing in sorted(shown, key=lambda p: p.round)]


def _stop(floor: Floor, pairing: Pairing, now: datetime) -> door.Stop:
    employer = floor.employers[pairing.employer_id]
    return door.Stop(
        round=pairing.round,
        starts_at=expected_start(floor.rounds, pairing.round, now),
        table=employer.table,
        employer=employer.name,
        facts=pairing.facts,
    )
