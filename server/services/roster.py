"""The roster of an event: every badge, and what its holder would be told, sealed by the token."""

from datetime import datetime

from badges import token
from server.domain.attendance import CheckIn
from server.domain.badges import Badge
from server.domain.events import Event
from server.domain.people import Registration
from server.ports import Ports, View
from server.services.floors import the_event
from server.services.welcoming import card
from server.shared.door import Card, RosterRow
from server.shared.sealing import seal
from server.shared.vocabulary import BadgeState

Seals = dict[tuple[str, Card], str]


class Rosters:
    """Makes rosters; what was sealed for the last one of an event is not sealed again.

    It keeps no more than that: who is forgotten is gone from here with the next roster.
    """

    def __init__(self) -> None:
        self._seals: dict[str, Seals] = {}

    async def of(self, ports: Ports, event_id: str) -> tuple[Event, list[RosterRow]]:
        """Return an event and a row a badge, as the door would answer now."""
        async with ports.store.read(event_id) as view:
            event = the_event(view, event_id)
            known, fresh = self._seals.get(event_id, {}), Seals()
            rows = _rows(view, event, ports.clock(), known, fresh)
            self._seals[event_id] = fresh
        return event, rows


def _rows(view: View, event: Event, now: datetime, known: Seals, fresh: Seals) -> list[RosterRow]:
    """Return the rows; `fresh` gets what is sealed in them."""
    # Of a late day the times move on: by the minute, so that no card changes each second.
    minute = now.replace(second=0, microsecond=0)
    here = {c.registration_id for c in view.all(CheckIn).values() if c.present}
    rows = []
    for badge in view.all(Badge).values():
        person = view.get(Registration, badge.registration_id or "")
        state, sealed = _state(badge, person), ""
        if state is BadgeState.GIVEN and person is not None:
            told = card(view, event, person, minute, present=person.id in here)
            key = (badge.id, told)
            sealed = fresh[key] = known.get(key) or seal(*key)
        rows.append(RosterRow(digest=token.digest(badge.id), state=state, sealed=sealed))
    return rows


def _state(badge: Badge, person: Registration | None) -> BadgeState:
    if badge.void_at is not None:
        return BadgeState.VOID
    if badge.registration_id is None:
        return BadgeState.BLANK
    if person is None:
        return BadgeState.VOID
    return BadgeState.GIVEN if person.withdrawn_at is None else BadgeState.WITHDRAWN
