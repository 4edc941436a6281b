"""What people were told: the tables that a plan made anew must leave alone.

A person is told at the door (the greeting: their next table), by the wall board (everyone here,
for the running round and the next one) and by staff who read the console (the next table). All
three show only people in the room, at tables whose employer is here. An itinerary names every
table of the plan, and marks as tentative (RFC 5545, section 3.8.1.11) what is not told here. So:
told are, of who is in the room, the tables of the running round and of the next one, and the next
table whenever it is. What comes later is not told, nor anything of who is not here.
"""

from server.domain.events import upcoming
from server.domain.floor import Floor
from server.domain.pairing import AHEAD, Pairing
from server.shared.vocabulary import PairingId, RegistrationId


def told(floor: Floor) -> dict[PairingId, Pairing]:
    """Return the pairings people were told, by id, in the order of the list of people."""
    near = {r.number for r in (floor.running, *upcoming(floor.rounds)[:1]) if r}
    return {
        pairing.id: pairing
        for person in floor.seekers
        if person.id in floor.present
        for pairing in floor.by_person.get(person.id, ())
        if _is_shown(floor, pairing)
        and (pairing.round in near or pairing == floor.next_pairing(person.id))
    }


def told_anew(before: Floor, after: Floor) -> frozenset[RegistrationId]:
    """Return who was told something that is no longer so: a table, or that it is their next."""
    lost = {
        pairing.registration_id
        for pairing in told(before).values()
        if not _same_place(after.pairings.get(pairing.id), pairing)
    }
    sooner = {
        person
        for person in before.present
        if (known := before.next_pairing(person)) is not None
        and not _same_place(after.next_pairing(person), known)
    }
    return frozenset(lost | sooner)


def _is_shown(floor: Floor, pairing: Pairing) -> bool:
    return pairing.state in AHEAD and floor.employers[pairing.employer_id].holds_table


def _same_place(found: Pairing | None, known: Pairing) -> bool:
    return (
        found is not None
        and found.id == known.id
        and found.round == known.round
        and found.state is known.state
    )
