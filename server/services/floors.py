"""The floor of an event, read from its records, and the repair that follows a change."""

from datetime import datetime

from server.domain.absence import released
from server.domain.attendance import CheckIn
from server.domain.events import Event, Round, gives_tables
from server.domain.facts import PairingsChanged, SeatsReleased
from server.domain.floor import Floor
from server.domain.pairing import Pairing
from server.domain.people import Employer, Registration, Veto, Wish
from server.domain.refusal import Refusal
from server.domain.repair import repair
from server.ports import Change, View
from server.shared.vocabulary import ErrorCode


def floor_of(view: View, event: Event) -> Floor:
    """Return the room as it stands in this view."""
    return Floor(
        event=event,
        rounds=view.all(Round).values(),
        employers=view.all(Employer),
        registrations=view.all(Registration),
        check_ins=view.all(CheckIn).values(),
        pairings=view.all(Pairing).values(),
        wishes=view.all(Wish),
        vetoes=view.all(Veto),
    )


def rounds_of(view: View) -> tuple[Round, ...]:
    """Return the rounds of an event, in order."""
    return tuple(sorted(view.all(Round).values(), key=lambda r: r.number))


def the_event(view: View, event_id: str) -> Event:
    """Return the event of this scope; refuses where there is none."""
    event = view.get(Event, event_id)
    if event is None:
        raise Refusal(ErrorCode.NOT_FOUND, what="event", id=event_id)
    return event


def mend(change: Change, event: Event, now: datetime) -> Floor:
    """Repair the pairings after somebody came or went; return the floor as it is then.

    Tables are given while the doors are open: on arrival, or once a plan was confirmed. Seats of
    people whose grace time is over by `now` are free.
    """
    floor = floor_of(change, event)
    if not gives_tables(event):
        return floor
    free = released(floor, now)
    if free:
        change.tell(SeatsReleased(tuple(sorted({p.registration_id for p in free}))))
        floor = write(change, event, floor, free)
    return write(change, event, floor, repair(floor))


def write(change: Change, event: Event, floor: Floor, changed: tuple[Pairing, ...]) -> Floor:
    """Put changed pairings, say whose they are, and return the floor after them."""
    if not changed:
        return floor
    change.put(*changed)
    change.tell(PairingsChanged(tuple(sorted({p.registration_id for p in changed}))))
    return floor_of(change, event)
