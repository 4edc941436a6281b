"""The day: propose and confirm pairings, start and end rounds."""

import asyncio

from server.domain.events import Event, end_round, start_round, step
from server.domain.facts import (
    EventMoved,
    PairingsConfirmed,
    PairingsProposed,
    RoundEnded,
    RoundStarted,
)
from server.domain.floor import Floor
from server.domain.locking import Solve, possible, solved
from server.domain.pairing import CURRENT, Lock, Meeting, Pairing, Proposal, to
from server.domain.plan import changes, instance, is_stale, proposal
from server.domain.recounting import digest
from server.domain.refusal import Refusal
from server.domain.repair import fill
from server.ports import Change, Ports
from server.services.floors import floor_of, mend, the_event, write
from server.services.once import Asked, once
from server.services.planning import note
from server.shared.vocabulary import ErrorCode, EventState, PairingState, RoundState

SOLVE_SECONDS = 10.0


async def propose(ports: Ports, event_id: str, asked: Asked, solve: Solve) -> Proposal:
    """Have pairings proposed for the rounds to come, in a thread; told to nobody yet.

    Locked seats stay as they are; a lock that cannot be kept is dropped, and said.
    """
    async with ports.store.read(event_id) as view:
        floor = floor_of(view, the_event(view, event_id))
        _refuse_without_employers(floor)
        question = instance(floor, SOLVE_SECONDS)
        locks = dict(view.all(Lock))
    rows, lost = possible(question, locks.values())
    answer = await asyncio.to_thread(solved, question, rows, solve)

    def decide(change: Change) -> Proposal:
        floor = floor_of(change, the_event(change, event_id))
        found = proposal(
            floor,
            answer,
            seekers=len(question["seekers"]),
            token=ports.new_id("prp"),
            now=asked.now,
            question=digest(question),
            unlocked=tuple(lock for lock in lost if lock.round > question["now"]),
        )
        if is_stale(floor, found) or change.all(Lock) != locks:
            raise Refusal(ErrorCode.STALE_PROPOSAL)
        change.put(found)
        change.drop(*lost)
        change.tell(PairingsProposed(found.token))
        return found

    return await once(ports, event_id, asked, Proposal, decide)


async def confirm(ports: Ports, event_id: str, asked: Asked, token: str | None) -> Event:
    """Confirm the proposal that was looked at, and announce it.

    Refuses where there is none, another one, or something in it can no longer take place.
    """

    def decide(change: Change) -> Event:
        event = the_event(change, event_id)
        floor = floor_of(change, event)
        found = change.get(Proposal, CURRENT)
        if found is None:
            raise Refusal(ErrorCode.NO_PROPOSAL)
        if token not in (None, found.token) or is_stale(floor, found):
            raise Refusal(ErrorCode.STALE_PROPOSAL)
        write(change, event, floor, changes(floor, found))
        change.drop(found)
        change.tell(PairingsConfirmed(found.token))
        return _announce(change, event, asked)

    event = await once(ports, event_id, asked, Event, decide)
    await note(ports, event)
    return event


async def start(ports: Ports, event_id: str, asked: Asked, number: int) -> None:
    """Start a round: who is here sits down, and seats that would stay empty are offered."""

    def decide(change: Change) -> Event:
        event = the_event(change, event_id)
        _refuse_unless_open(event)
        change.put(start_round(floor_of(change, event).rounds, number, asked.at))
        change.tell(RoundStarted(number))
        event = _announce(change, event, asked)
        floor = floor_of(change, event)
        floor = write(change, event, floor, fill(floor, number))
        change.put(*_sit_down(floor, number))
        return event

    await note(ports, await once(ports, event_id, asked, Event, decide))


async def end(ports: Ports, event_id: str, asked: Asked, number: int) -> None:
    """End a round: who sat has met, who did not come has missed."""

    def decide(change: Change) -> None:
        event = the_event(change, event_id)
        floor = floor_of(change, event)
        change.put(end_round(floor.rounds, number, asked.at))
        change.tell(RoundEnded(number))
        for pairing in _ahead(floor, number):
            if pairing.state is PairingState.SEATED:
                change.put(to(pairing, PairingState.MET), _meeting(pairing, asked))
            else:
                change.put(to(pairing, PairingState.MISSED))
        mend(change, event, asked.now)

    await once(ports, event_id, asked, type(None), decide)


def _announce(change: Change, event: Event, asked: Asked) -> Event:
    """Tables are told from now on; before the doors open they only stand in the plan."""
    if event.state not in (EventState.OPEN, EventState.RUNNING):
        return event
    announced = step(event, "announce", asked.at)
    if announced.state is not event.state:
        change.put(announced)
        change.tell(EventMoved(event.id, announced.state))
    mend(change, announced, asked.now)
    return announced


def _sit_down(floor: Floor, number: int) -> list[Pairing]:
    return [
        to(pairing, PairingState.SEATED)
        for pairing in _ahead(floor, number)
        if pairing.registration_id in floor.present
        and floor.employers[pairing.employer_id].holds_table
    ]


def _ahead(floor: Floor, number: int) -> list[Pairing]:
    return [
        p
        for p in floor.pairings.values()
        if p.round == number and p.state in (PairingState.PROPOSED, PairingState.SEATED)
    ]


def _meeting(pairing: Pairing, asked: Asked) -> Meeting:
    return Meeting(
        id=pairing.id,
        registration_id=pairing.registration_id,
        employer_id=pairing.employer_id,
        round=pairing.round,
        at=asked.at,
    )


def _refuse_without_employers(floor: Floor) -> None:
    if not any(e.left_at is None for e in floor.employers.values()):
        raise Refusal(ErrorCode.NO_EMPLOYERS)
    if not any(r.state is RoundState.PLANNED for r in floor.rounds):
        raise Refusal(ErrorCode.ROUND_ORDER, round=len(floor.rounds))


def _refuse_unless_open(event: Event) -> None:
    if event.state not in (EventState.OPEN, EventState.RUNNING):
        raise Refusal(ErrorCode.WRONG_STATE, state=event.state, step="start")
