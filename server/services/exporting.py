"""Lists out. What is read out of an event leaves a fact there."""

from collections import defaultdict
from collections.abc import Mapping

from server.domain.people import Employer, Registration, Veto, Wish
from server.domain.privacy_facts import ListGiven
from server.domain.retention import kept
from server.lists.openings import Opening
from server.lists.records import AttendeeRow, EmployerRow
from server.lists.refusals import BadCell
from server.lists.windows import WindowEdge, edge
from server.lists.writing import write_attendees, write_employers
from server.ports import Ports, View
from server.services.floors import the_event
from server.shared.reference import Reference
from server.shared.vocabulary import Language, Role

Names = Mapping[str, tuple[str, ...]]
MOST_ROUNDS = 60


async def attendees(
    ports: Ports, event_id: str, by: str, language: Language, reference: Reference
) -> bytes:
    """Return the seekers of an event in the columns they are imported from."""
    async with ports.store.change(event_id, by=by) as view:
        the_event(view, event_id)
        view.tell(ListGiven("attendees"))
        wishes, vetoes = _employers_of(view, Wish), _employers_of(view, Veto)
        rows = [
            _person(found, wishes.get(found.id, ()), vetoes.get(found.id, ()))
            for found in kept(view.all(Registration).values())
            if found.role is Role.SEEKER
        ]
    return write_attendees(rows, language, reference=reference)


async def employers(
    ports: Ports, event_id: str, by: str, language: Language, reference: Reference
) -> bytes:
    """Return the employers of an event in the columns they are imported from."""
    async with ports.store.change(event_id, by=by) as view:
        the_event(view, event_id)
        view.tell(ListGiven("employers"))
        rows = [_employer(found) for found in view.all(Employer).values()]
    return write_employers(rows, language, reference=reference)


def _person(found: Registration, wishes: tuple[str, ...], vetoes: tuple[str, ...]) -> AttendeeRow:
    return AttendeeRow(
        first_name=found.person.first_name,
        last_name=found.person.last_name,
        email=found.person.email,
        phone=found.person.phone,
        language=found.person.language,
        trades=found.profile.trades,
        age_band=found.age_band,
        transition=found.profile.transition,
        opportunities=found.profile.opportunities,
        places=found.profile.places,
        wishes=wishes,
        vetoes=vetoes,
        arrival=_edge(found.arrival_cell),
        departure=_edge(found.departure_cell),
        company=found.company,
        referrer=found.referrer,
        reference=found.reference,
    )


def _employer(found: Employer) -> EmployerRow:
    return EmployerRow(
        name=found.name,
        contact=found.contact,
        email=found.email,
        phone=found.phone,
        seats=found.seats,
        openings=tuple(Opening(o.title, o.trade, o.kind, o.hours) for o in found.openings),
        trades=found.trades,
        arrival=_edge(found.arrival_cell),
        departure=_edge(found.departure_cell),
        siret=found.siret,
        reference=found.reference,
    )


def _employers_of(view: View, kind: type[Wish] | type[Veto]) -> Names:
    """Return the employers each person named, in the order they were named."""
    known = view.all(Employer)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for said in view.all(kind).values():
        if not said.by_employer and said.employer_id in known:
            found[said.registration_id].append(known[said.employer_id].name)
    return {person: tuple(names) for person, names in found.items()}


def _edge(text: str) -> WindowEdge | None:
    """Read a kept cell back; it was good when it was kept, however many rounds there are now."""
    found = edge(text, MOST_ROUNDS) if text else None
    return None if isinstance(found, BadCell) else found
