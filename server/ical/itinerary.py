"""An attendee's itinerary: the event, then each meeting; those not told yet are tentative."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from server.domain.events import Event
from server.domain.text import clean
from server.ical.feed import Entry, feed, status_of
from server.ical.parts import own_uid, place
from server.shared.language import Say

COLOUR = "darkorange"


class Stop(Struct, frozen=True):
    """One meeting of an itinerary."""

    pairing_id: str
    table: int
    employer: str
    starts_at: datetime
    ends_at: datetime
    told: bool = True
    """Whether the person was told; what was not may still change."""


def itinerary(event: Event, stops: Sequence[Stop], stamp: datetime, say: Say) -> bytes:
    """Return the calendar of one person, as a file or as a feed; same input, same bytes."""
    whole = Entry(
        uid=own_uid(event.id, event.id),
        stamp=stamp,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        summary=clean(event.name),
        location=place(event),
        status=status_of(event),
    )
    entries = [whole, *(_meeting(event, one, stamp, say) for one in stops)]
    return feed("", event.name, entries, colour=COLOUR)


def _meeting(event: Event, stop: Stop, stamp: datetime, say: Say) -> Entry:
    return Entry(
        uid=own_uid(event.id, stop.pairing_id),
        stamp=stamp,
        starts_at=stop.starts_at,
        ends_at=stop.ends_at,
        summary=say("ical-stop", table=stop.table, employer=clean(stop.employer)),
        location=place(event),
        status="CONFIRMED" if stop.told else "TENTATIVE",
    )
