"""Enrolment codes: shown on the console, exchanged by a device for its token."""

import msgspec

from badges.token import ALPHABET
from server.domain.access import digest
from server.domain.access_facts import DeviceEnrolled, EnrolmentOffered
from server.domain.enrolment import LENGTH, VALID, Enrolment, typed, usable
from server.domain.refusal import Refusal
from server.ports import ACCESS, Ports
from server.services import access
from server.services.access import Fresh
from server.services.gate import Gate
from server.services.once import Asked
from server.shared.requests import NewEnrolment
from server.shared.vocabulary import ErrorCode, EventId


async def offer(
    ports: Ports, asked: Asked, event_id: str, wanted: NewEnrolment
) -> tuple[Enrolment, str]:
    """Make a code that is good once, for ten minutes; return what is kept of it, and the code."""
    code = "".join(ALPHABET[byte % len(ALPHABET)] for byte in ports.random_bytes(LENGTH))
    made = Enrolment(
        id=digest(code),
        handle=ports.new_id("enr"),
        access=wanted.access,
        label=wanted.label,
        event_id=EventId(event_id),
        created_at=asked.now,
        expires_at=asked.now + VALID,
    )
    async with ports.store.change(ACCESS, by=asked.by) as change:
        access.tidy(change, asked.now)
        change.put(made)
        change.tell(EnrolmentOffered(made.handle, made.access))
    return made, code


async def enrol(ports: Ports, gate: Gate, text: str, address: str) -> Fresh:
    """Exchange a code for a token of its role and event.

    Raises Refusal UNKNOWN_CODE for a code that is wrong, used or expired; LOCKED_OUT for an
    address that has sent too many such.
    """
    try:
        gate.codes.allow(address, ports.clock())
        return await _exchange(ports, digest(typed(text, ALPHABET) or ""))
    except Refusal as refusal:
        if refusal.code is ErrorCode.UNKNOWN_CODE:
            gate.codes.failed(address, ports.clock())
        if refusal.code in (ErrorCode.UNKNOWN_CODE, ErrorCode.LOCKED_OUT):
            await gate.refused(ports, refusal.code)
        raise


async def _exchange(ports: Ports, enrolment_id: str) -> Fresh:
    async with ports.store.read(ACCESS) as view:
        offered = usable(view.get(Enrolment, enrolment_id), ports.clock())
    ends_at = await access.ends_at(ports, offered.access, offered.event_id)
    async with ports.store.change(ACCESS, by=offered.handle) as change:
        now = ports.clock()
        found = usable(change.get(Enrolment, enrolment_id), now)
        made = access.fresh(ports, found.access, found.event_id, found.label, expires_at=ends_at)
        access.tidy(change, now)
        change.put(made.token, msgspec.structs.replace(found, used_at=now))
        change.tell(DeviceEnrolled(found.handle, made.token.handle))
        return made
