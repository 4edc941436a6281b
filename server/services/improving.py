"""Improve the rest of the day beside it: read, think in a worker, and write what still holds."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import NamedTuple

import msgspec

from server.domain.absence import not_awaited
from server.domain.events import gives_tables, upcoming
from server.domain.facts import BetterFound, BetterWithdrawn, PlanImproved
from server.domain.floor import Floor
from server.domain.improving import Better, Improvement, better
from server.domain.locking import Solve
from server.domain.pairing import CURRENT, Lock, Proposal
from server.domain.plan import is_stale
from server.ports import Change, Ports, View
from server.services.floors import floor_of, the_event, write
from server.services.releasing import SYSTEM

Think = Callable[[Callable[[], Better]], Awaitable[Better]]
"""Runs what takes long where it holds nobody up, and returns its answer."""


class _Moment(NamedTuple):
    """What an improvement is made of; one that is made of less than the newest is dropped."""

    floor: Floor
    locks: dict[str, Lock]

    def holds(self, view: View, event_id: str) -> bool:
        """Say whether this is still how things are."""
        newest = _moment(view, event_id)
        return self.locks == newest.locks and self.floor.same_as(newest.floor)


async def improve(ports: Ports, event_id: str, solve: Solve, think: Think) -> bool:
    """Look for a better plan once; True: it was written, so another look may find more.

    The event is held only to read it and to write: whoever comes meanwhile does not wait, and
    what was thought of the room as it was before is dropped.
    """
    now = ports.clock()
    async with ports.store.read(event_id) as view:
        moment = _moment(view, event_id)
    if not _can_improve(moment.floor):
        return False
    found = await think(lambda: _better(moment, solve, ports.new_id("prp"), now))
    async with ports.store.change(event_id, by=SYSTEM) as change:
        if not moment.holds(change, event_id):
            return False
        _write(change, moment.floor, found)
    return bool(found.changed)


def _moment(view: View, event_id: str) -> _Moment:
    floor = floor_of(view, the_event(view, event_id))
    return _Moment(floor, dict(view.all(Lock)))


def _can_improve(floor: Floor) -> bool:
    """Say whether there is somebody to plan for: until one comes, all stays as confirmed."""
    here = any(person.id in floor.present for person in floor.seekers)
    return gives_tables(floor.event) and here and bool(upcoming(floor.rounds))


def _better(moment: _Moment, solve: Solve, token: str, now: datetime) -> Better:
    missing = not_awaited(moment.floor, now)
    locks = moment.locks.values()
    return better(moment.floor, locks, solve, missing=missing, token=token, now=now)


def _write(change: Change, floor: Floor, found: Better) -> None:
    """Write what was found: better tables at once, a fairer plan as a proposal that waits."""
    known = change.get(Improvement, CURRENT) or Improvement(id=CURRENT)
    after = _offer(change, floor, found, known)
    if found.changed:
        write(change, floor.event, floor, found.changed)
        change.tell(PlanImproved(tuple(sorted({p.registration_id for p in found.changed}))))
        after = msgspec.structs.replace(after, times=after.times + 1)
    if after != known:
        change.put(after)


def _offer(change: Change, floor: Floor, found: Better, known: Improvement) -> Improvement:
    """Put the fairer plan where proposals wait; a person's own proposal is left alone."""
    waits = change.get(Proposal, CURRENT)
    ours = waits is not None and waits.token == known.token
    if waits is not None and not ours and not is_stale(floor, waits):
        return known
    if found.proposal is None:
        if waits is not None and ours:
            change.drop(waits)
        if known.token:
            change.tell(BetterWithdrawn(known.token))
        return msgspec.structs.replace(known, token="", people=0)
    if waits is not None and ours and waits.pairings == found.proposal.pairings:
        if found.people != known.people:
            change.tell(BetterFound(known.token))
        return msgspec.structs.replace(known, people=found.people)
    change.put(found.proposal)
    change.tell(BetterFound(found.proposal.token))
    return msgspec.structs.replace(known, token=found.proposal.token, people=found.people)
