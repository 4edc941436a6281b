"""The door: check in, take back, leave, come back."""

import msgspec

from server.domain.attendance import (
    CheckIn,
    Scan,
    come_back,
    is_late,
    leave,
    may_enter,
    scanned_again,
    undo,
)
from server.domain.badges import Badge
from server.domain.events import Event, doors
from server.domain.facts import (
    CameBack,
    CheckedIn,
    CheckInUndone,
    EmployerArrived,
    EmployerLeft,
    Left,
    ScannedAgain,
)
from server.domain.forgetting import remembered
from server.domain.people import Employer, Registration, arrived
from server.domain.refusal import Refusal
from server.ports import Change, Ports, View
from server.services.finding import read_badge, refuse_if_elsewhere
from server.services.flagging import drop, note_time, note_twice
from server.services.floors import mend, rounds_of, the_event
from server.services.holding import holder
from server.services.once import Asked, once
from server.services.welcoming import Welcome, next_told, welcome
from server.shared.vocabulary import CheckInId, ErrorCode, Role


async def check_in(ports: Ports, event_id: str, asked: Asked, text: str) -> Welcome:
    """Check a badge in; a badge scanned again gets the same welcome and changes nothing."""

    def decide(change: Change) -> Welcome:
        event = the_event(change, event_id)
        badge = read_badge(change, text)
        return arrive(change, event, badge, asked, ports)

    try:
        return await once(ports, event_id, asked, Welcome, decide)
    except Refusal as refusal:
        if refusal.code is ErrorCode.UNKNOWN:
            await refuse_if_elsewhere(ports, event_id, text)
        raise


def arrive(change: Change, event: Event, badge: Badge, asked: Asked, ports: Ports) -> Welcome:
    """Decide an arrival: the check-in, the tables that change, and the words to say."""
    late_sync = doors(event, asked.at)
    registration = holder(change, badge, asked)
    if asked.knows(registration.withdrawn_at):
        may_enter(event, registration)
    known = standing(change, registration.id)
    left = known.left_at if known is not None else None
    if known is None or (left is not None and asked.at > left):
        check_in = _enter(change, event, registration, asked, ports, known, late_sync)
    else:
        check_in = _again(change, event, registration, asked, known)
    note_time(change, registration.id, asked)
    already = known is not None
    return welcome(change, event, check_in, registration, asked.now, already=already)


def _enter(
    change: Change,
    event: Event,
    registration: Registration,
    asked: Asked,
    ports: Ports,
    known: CheckIn | None,
    late_sync: bool,
) -> CheckIn:
    """Write an arrival; who has a table already changes nothing for anybody else."""
    check_in = _record(change, registration, asked, ports, known, late_sync=late_sync)
    _seat_recruiter(change, registration, asked)
    settled = registration.role is Role.SEEKER and next_told(change, registration.id)
    if registration.role in (Role.SEEKER, Role.RECRUITER) and not settled:
        mend(change, event, asked.now)
    return check_in


def _again(
    change: Change, event: Event, registration: Registration, asked: Asked, known: CheckIn
) -> CheckIn:
    """Note another scan of somebody who is here: the earliest one is their arrival."""
    scan = Scan(asked.at, asked.by, asked.command_id, asked.kept)
    seen, later = scanned_again(known, scan)
    if seen.at != known.at:
        late = is_late(registration, rounds_of(change), seen.at)
        seen = msgspec.structs.replace(seen, late=late, late_sync=doors(event, seen.at))
    if seen != known:
        change.put(seen)
    change.tell(ScannedAgain(registration.id, known.id))
    note_twice(change, seen, later)
    return seen


async def take_back(ports: Ports, event_id: str, asked: Asked, check_in_id: str) -> None:
    """Take a check-in back within 15 minutes: the person is expected again."""

    def decide(change: Change) -> None:
        event = the_event(change, event_id)
        found = change.get(CheckIn, check_in_id)
        if found is None:
            raise Refusal(ErrorCode.NOT_FOUND, what="check_in", id=check_in_id)
        change.put(undo(found, asked.now))
        change.tell(CheckInUndone(found.id))
        drop(change, found.registration_id)
        _empty_table(change, found, asked, undone=True)
        mend(change, event, asked.now)

    await once(ports, event_id, asked, type(None), decide)


async def go(ports: Ports, event_id: str, asked: Asked, registration_id: str) -> None:
    """Mark a person gone; their seats go to others."""

    def decide(change: Change) -> None:
        event = the_event(change, event_id)
        depart(change, event, present(change, registration_id), asked)

    await once(ports, event_id, asked, type(None), decide)


def depart(change: Change, event: Event, found: CheckIn, asked: Asked) -> None:
    """Note that somebody went, unless they were seen here since."""
    gone = leave(found, asked.at)
    if gone == found:
        return
    change.put(gone)
    change.tell(Left(found.registration_id))
    _empty_table(change, found, asked)
    mend(change, event, asked.now)


async def come_again(ports: Ports, event_id: str, asked: Asked, registration_id: str) -> None:
    """Mark a person who had gone as here again."""

    def decide(change: Change) -> None:
        event = the_event(change, event_id)
        found = standing(change, registration_id)
        registration = change.get(Registration, registration_id)
        if found is None or registration is None:
            raise Refusal(ErrorCode.NOT_PRESENT)
        may_enter(event, remembered(registration))
        change.put(come_back(found, asked.at))
        change.tell(CameBack(found.registration_id))
        _seat_recruiter(change, registration, asked)
        mend(change, event, asked.now)

    await once(ports, event_id, asked, type(None), decide)


def standing(view: View, registration_id: str) -> CheckIn | None:
    """Return a person's check-in, unless it was taken back."""
    found = view.find(CheckIn, registration_id=registration_id)
    return next((check_in for check_in in found if check_in.stands), None)


def present(view: View, registration_id: str) -> CheckIn:
    """Return the check-in of somebody who is here; refuses otherwise."""
    found = standing(view, registration_id)
    if found is None or not found.present:
        raise Refusal(ErrorCode.NOT_PRESENT)
    return found


def _record(
    change: Change,
    registration: Registration,
    asked: Asked,
    ports: Ports,
    known: CheckIn | None,
    *,
    late_sync: bool,
) -> CheckIn:
    if known is not None:
        again = come_back(known, asked.at)
        change.put(again)
        change.tell(CameBack(registration.id))
        return again
    fresh = CheckIn(
        id=CheckInId(ports.new_id("chk")),
        registration_id=registration.id,
        command_id=asked.command_id,
        at=asked.at,
        received_at=asked.now,
        device=asked.by,
        late=is_late(registration, rounds_of(change), asked.at),
        late_sync=late_sync,
        kept=asked.kept,
    )
    change.put(fresh)
    change.tell(CheckedIn(registration.id, fresh.id, late_sync))
    return fresh


def _seat_recruiter(change: Change, registration: Registration, asked: Asked) -> None:
    """An employer's table is held from its first recruiter on."""
    employer = change.get(Employer, registration.employer_id or "")
    if registration.role is not Role.RECRUITER or employer is None or employer.holds_table:
        return
    change.put(arrived(employer, asked.at))
    change.tell(EmployerArrived(employer.id))


def _empty_table(change: Change, check_in: CheckIn, asked: Asked, *, undone: bool = False) -> None:
    """An employer's table is empty when its last recruiter went."""
    registration = change.get(Registration, check_in.registration_id)
    if registration is None or registration.role is not Role.RECRUITER:
        return
    employer = change.get(Employer, registration.employer_id or "")
    if employer is None or not employer.holds_table or _others(change, registration):
        return
    change.put(
        msgspec.structs.replace(employer, arrived_at=None)
        if undone
        else msgspec.structs.replace(employer, left_at=asked.at)
    )
    change.tell(EmployerLeft(employer.id))


def _others(change: Change, registration: Registration) -> bool:
    colleagues = {
        r.id
        for r in change.all(Registration).values()
        if r.employer_id == registration.employer_id
        and r.id != registration.id
        and r.withdrawn_at is None
    }
    return any(c.present and c.registration_id in colleagues for c in change.all(CheckIn).values())
