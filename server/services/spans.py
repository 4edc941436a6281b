"""From the times of arrival and departure in a list to rounds of an event."""

from collections.abc import Callable
from datetime import datetime, time
from zoneinfo import ZoneInfo

from server.domain.events import Event
from server.domain.people import Window
from server.lists.columns import ATTENDEE_COLUMNS
from server.lists.windows import WindowEdge, window
from server.ports import View
from server.services.floors import rounds_of
from server.shared.views import ListWarning

HEADINGS = {column.field: column.fr for column in ATTENDEE_COLUMNS}
"""How warnings name a column, whatever the file called it."""

Span = Callable[[WindowEdge | None, WindowEdge | None, int], tuple[Window, list[ListWarning]]]


def spans(view: View, event: Event) -> Span:
    """Return the function from a row's two edges to rounds, with warnings that name the line."""
    zone = ZoneInfo(event.venue.zone)
    rounds = [(_local(r.starts_at, zone), _local(r.ends_at, zone)) for r in rounds_of(view)]
    day = _local(event.starts_at, zone), _local(event.ends_at, zone)

    def span(
        arrival: WindowEdge | None, departure: WindowEdge | None, line: int
    ) -> tuple[Window, list[ListWarning]]:
        found = window(arrival, departure, rounds, day)
        told = [
            ListWarning(code=code, column=HEADINGS[field], line=line)
            for field, code in found.warnings
        ]
        until = None if found.until == len(rounds) else found.until
        return Window(found.first, until), told

    return span


def _local(instant: datetime, zone: ZoneInfo) -> time:
    return instant.astimezone(zone).time()
