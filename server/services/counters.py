"""Other times that an employer proposes: take them, or say that they are not possible."""

import asyncio

import msgspec

from server.domain import people
from server.domain.events import Event, Round
from server.domain.invitation_facts import CounterAccepted, CounterDeclined, LetterWritten
from server.domain.invitations import Counter, Invitation
from server.domain.letters import Letter
from server.domain.people import Employer, Window
from server.domain.refusal import Refusal
from server.ical.letter import letter as mail
from server.ports import Change, Ports
from server.services.filing import sweep
from server.services.floors import mend, rounds_of, the_event
from server.services.invitations import the_invitation
from server.services.letters import listed, message_id, new_letter, speaking
from server.services.once import Asked, once
from server.shared.language import Texts
from server.shared.postal import Method
from server.shared.vocabulary import ErrorCode


async def accept(ports: Ports, event_id: str, asked: Asked, invitation_id: str) -> None:
    """Let an employer come at the times it proposed; a new invitation says so.

    Refuses times outside the event, or that leave the employer no round: COUNTER_OUTSIDE.
    """

    def decide(change: Change) -> None:
        event = the_event(change, event_id)
        found, counter = _counter(change, invitation_id)
        window = window_of(event, rounds_of(change), counter)
        if window is None:
            raise Refusal(ErrorCode.COUNTER_OUTSIDE, event=event.name)
        employer = change.get(Employer, found.employer_id)
        if employer is not None:
            change.put(people.planned(employer, window))
        times = {"starts_at": counter.starts_at, "ends_at": counter.ends_at}
        change.put(msgspec.structs.replace(found, counter=None, **times))
        change.tell(CounterAccepted(found.id, found.employer_id))
        mend(change, event, asked.now)

    await once(ports, event_id, asked, type(None), decide)


async def decline(
    ports: Ports, event_id: str, asked: Asked, invitation_id: str, texts: Texts
) -> None:
    """Say that the times an employer proposed are not possible (RFC 5546, section 3.2.8)."""
    fresh, content = await _letter(ports, event_id, asked, invitation_id, texts)

    def decide(change: Change) -> None:
        found, _ = _counter(change, invitation_id)
        change.put(msgspec.structs.replace(found, counter=None))
        change.tell(CounterDeclined(found.id, found.employer_id))
        employer = change.get(Employer, found.employer_id)
        if fresh is not None and employer is not None and employer.email == fresh.to:
            change.put(fresh)
            change.tell(LetterWritten(fresh.id, found.employer_id))

    async with ports.files.naming(event_id):
        if fresh is not None:
            await ports.files.keep(event_id, {fresh.file: content})
        await once(ports, event_id, asked, type(None), decide)
    await sweep(ports, event_id)


def window_of(event: Event, rounds: tuple[Round, ...], counter: Counter) -> Window | None:
    """Return the rounds within proposed times; None: there are none, or they leave the event."""
    if not event.starts_at <= counter.starts_at < counter.ends_at <= event.ends_at:
        return None
    within = [
        one.number
        for one in rounds
        if one.starts_at >= counter.starts_at and one.ends_at <= counter.ends_at
    ]
    if not within:
        return None
    last = None if within[-1] == rounds[-1].number else within[-1]
    return Window(within[0] - 1, last)


async def _letter(
    ports: Ports, event_id: str, asked: Asked, invitation_id: str, texts: Texts
) -> tuple[Letter | None, bytes]:
    """Return the letter that declines, for who is written to by mail."""
    source = await listed(ports, event_id, invitation_id)
    found, employer = source.invitation, source.employer
    if ports.sending is None or found.invited_at is None or not employer.email:
        return None, b""
    # It tells of no newer version: the stamp is its own, SEQUENCE the invitation's.
    source = msgspec.structs.replace(
        source, invitation=msgspec.structs.replace(found, stamp=asked.now.replace(microsecond=0))
    )
    key = message_id(source.invitation, Method.DECLINE_COUNTER, employer.email)
    say = speaking(texts, employer)
    content = await asyncio.to_thread(
        mail, source, Method.DECLINE_COUNTER, employer.email, key, say
    )
    made = new_letter(ports, source.invitation, Method.DECLINE_COUNTER, employer.email, content)
    return made, content


def _counter(change: Change, invitation_id: str) -> tuple[Invitation, Counter]:
    found = the_invitation(change, invitation_id)
    if found.counter is None:
        raise Refusal(ErrorCode.NO_COUNTER)
    return found, found.counter
