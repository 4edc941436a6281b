"""An attendee's itinerary: the event, then each meeting; those not told yet are tentative.

No METHOD, no ORGANIZER, no ATTENDEE: a mere download must not make an app mail an answer
(research: ical, Q5).
"""

import uuid
from collections.abc import Sequence
from datetime import datetime

from icalendar import Calendar
from icalendar import Event as VEvent
from msgspec import Struct

from server.domain.events import Event
from server.ical.parts import PRODID, place
from server.shared.language import Say

_NAMESPACE = uuid.UUID("0d0b7a56-7c1e-4a43-9e33-0f6a5a3f6d11")


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
    """Return the calendar of one person; the same input gives the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    whole = _entry(event, event.id, stamp, event.starts_at, event.ends_at)
    whole.add("summary", event.name)
    calendar.add_component(whole)
    for stop in stops:
        entry = _entry(event, stop.pairing_id, stamp, stop.starts_at, stop.ends_at)
        entry.add("summary", say("ical-stop", table=stop.table, employer=stop.employer))
        entry.add("status", "CONFIRMED" if stop.told else "TENTATIVE")
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _entry(
    event: Event, key: str, stamp: datetime, starts_at: datetime, ends_at: datetime
) -> VEvent:
    entry = VEvent()
    # Made of ids alone and stable, so that a newer download replaces the older one (RFC 7986, 5.3).
    entry.add("uid", str(uuid.uuid5(_NAMESPACE, f"{event.id}/{key}")))
    entry.add("dtstamp", stamp)
    entry.add("dtstart", starts_at)
    entry.add("dtend", ends_at)
    if place(event):
        entry.add("location", place(event))
    return entry
