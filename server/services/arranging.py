"""Change a proposal by hand: look at the options, change, lock, undo. Told to nobody."""

import msgspec
from msgspec import Struct

from server.domain import altering
from server.domain.altering import back
from server.domain.arranging import Move, Option, Place, Row, additions, options, row_of
from server.domain.facts import ProposalArranged, SeatLocked
from server.domain.floor import Floor
from server.domain.pairing import AHEAD, CURRENT, Alteration, Lock, Pairing, Proposal, lock_of
from server.domain.plan import instance, is_stale
from server.domain.refusal import Refusal
from server.ports import Change, Ports, View
from server.services.floors import floor_of, the_event
from server.services.once import Asked, once
from server.shared.requests import ChangeSeat, LockSeat
from server.shared.vocabulary import ErrorCode, PairingId

NO_TIME = 0.0
"""Nothing is solved here; the time is no part of a question's digest."""


class Offer(Struct, frozen=True):
    """What can be done with one seat, and the floor it was asked of."""

    floor: Floor
    options: list[Option]


async def offer(ports: Ports, event_id: str, token: str, seat: str) -> Offer:
    """Return the changes of a seat of the proposal with their costs, the best first."""
    async with ports.store.read(event_id) as view:
        floor, found = _looked_at(view, event_id, token)
        question = instance(floor, NO_TIME)
        held = altering.arrangement(question, found)
        chosen = row_of(_seat(found.pairings, seat))
        return Offer(floor, options(held, chosen, _locked_rows(view)))


async def offer_free(
    ports: Ports, event_id: str, token: str, employer_id: str, number: int
) -> Offer:
    """Return who may be added to a table in a round, with the costs, the best first."""
    async with ports.store.read(event_id) as view:
        floor, found = _looked_at(view, event_id, token)
        held = altering.arrangement(instance(floor, NO_TIME), found)
        return Offer(floor, additions(held, (employer_id, number - 1)))


async def change(ports: Ports, event_id: str, asked: Asked, wanted: ChangeSeat) -> Proposal:
    """Make one change by hand and lock what it made; refuses what breaks a hard rule."""

    def decide(change: Change) -> Proposal:
        floor, found = _looked_at(change, event_id, wanted.proposal_id)
        question = instance(floor, NO_TIME)
        move = _move(found, wanted)
        locked = _locked_rows(change)
        if move.other and move.target and (move.other, *move.target) in locked:
            raise Refusal(ErrorCode.SEAT_LOCKED)
        if not set(move.out) <= {row_of(p) for p in found.pairings}:
            raise Refusal(ErrorCode.NOT_FOUND, what="seat", id=wanted.other or "")
        ids = frozenset(PairingId(key) for key in change.all(Lock))
        changed = altering.altered(floor, question, found, move.out, move.into, ids)
        return _keep(change, ports, changed, changed.alterations[-1])

    return await once(ports, event_id, asked, Proposal, decide)


async def undo(ports: Ports, event_id: str, asked: Asked, token: str) -> Proposal:
    """Take the last change by hand back, and the locks it made."""

    def decide(change: Change) -> Proposal:
        floor, found = _looked_at(change, event_id, token)
        changed = altering.restored(instance(floor, NO_TIME), found)
        last = found.alterations[-1]
        return _keep(change, ports, changed, back(last), last.unlocked)

    return await once(ports, event_id, asked, Proposal, decide)


async def lock(ports: Ports, event_id: str, asked: Asked, wanted: LockSeat) -> None:
    """Lock a seat of the proposal, or without one of the plan, for proposals to come; or unlock."""

    def decide(change: Change) -> None:
        if wanted.proposal_id is None:
            floor = floor_of(change, the_event(change, event_id))
            seats = tuple(p for p in floor.pairings.values() if p.state in AHEAD)
        else:
            _, found = _looked_at(change, event_id, wanted.proposal_id)
            seats = found.pairings
        chosen = lock_of(_seat(seats, wanted.seat))
        if wanted.locked:
            change.put(chosen)
        else:
            change.drop(chosen)
        change.tell(SeatLocked(chosen.id, wanted.locked))

    await once(ports, event_id, asked, type(None), decide)


def _looked_at(view: View, event_id: str, token: str) -> tuple[Floor, Proposal]:
    """Return the floor and the proposal a person sees; refuses another, or one out of date."""
    floor = floor_of(view, the_event(view, event_id))
    found = view.get(Proposal, CURRENT)
    if found is None:
        raise Refusal(ErrorCode.NO_PROPOSAL)
    if token != found.token or is_stale(floor, found):
        raise Refusal(ErrorCode.STALE_PROPOSAL)
    return floor, found


def _seat(seats: tuple[Pairing, ...], key: str) -> Pairing:
    for pairing in seats:
        if pairing.id == key:
            return pairing
    raise Refusal(ErrorCode.NOT_FOUND, what="seat", id=key)


def _locked_rows(view: View) -> set[Row]:
    return set(map(row_of, view.all(Lock).values()))


def _move(found: Proposal, wanted: ChangeSeat) -> Move:
    """Return what is wanted as a move; refuses half a table, and neither a seat nor a person."""
    target: Place | None = None
    if wanted.employer_id is not None and wanted.round is not None:
        target = (wanted.employer_id, wanted.round - 1)
    elif wanted.employer_id is not None or wanted.round is not None or wanted.other is not None:
        raise Refusal(ErrorCode.BAD_REQUEST, detail="seat")
    if wanted.seat is not None:
        person, employer, number = row_of(_seat(found.pairings, wanted.seat))
        return Move(person, (employer, number), target, wanted.other)
    if wanted.registration_id is None or target is None or wanted.other is not None:
        raise Refusal(ErrorCode.BAD_REQUEST, detail="seat")
    return Move(wanted.registration_id, None, target)


def _keep(
    change: Change,
    ports: Ports,
    found: Proposal,
    done: Alteration,
    relocked: tuple[PairingId, ...] | None = None,
) -> Proposal:
    """Write a changed proposal under a new token; lock what came, or what was locked before."""
    fresh = msgspec.structs.replace(found, token=ports.new_id("prp"))
    change.drop(*map(lock_of, done.out))
    change.put(fresh, *(lock_of(p) for p in done.into if relocked is None or p.id in relocked))
    people = tuple(sorted({p.registration_id for p in (*done.out, *done.into)}))
    change.tell(ProposalArranged(fresh.token, people, undone=relocked is not None))
    return fresh
