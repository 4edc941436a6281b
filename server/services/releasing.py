"""Free the seats of people who did not come, once their grace time is over."""

from datetime import datetime

from server.domain.absence import next_release, released
from server.ports import Ports
from server.services.floors import floor_of, mend, the_event

SYSTEM = "system"
"""Who did what nobody asked for, in the journal."""


async def release(ports: Ports, event_id: str) -> datetime | None:
    """Free what is due, and return when the next seat is; safe to repeat, at any time."""
    now = ports.clock()
    async with ports.store.read(event_id) as view:
        floor = floor_of(view, the_event(view, event_id))
    if released(floor, now):
        async with ports.store.change(event_id, by=SYSTEM) as change:
            floor = mend(change, the_event(change, event_id), now)
    return next_release(floor, now)
