"""Ask employers to come, by mail or by hand; take it back; send a letter once more."""

import base64
import uuid
from collections.abc import Iterable

import msgspec

from server.domain.events import Event
from server.domain.invitation_facts import (
    InvitationHanded,
    InvitationWithdrawn,
    Invited,
    LetterResent,
    ThreadBegun,
)
from server.domain.invitations import PUBLISHED, Invitation, content, is_over, told, unanswered
from server.domain.letters import Letter, address_of, again, order
from server.domain.people import Employer
from server.domain.refusal import Refusal
from server.domain.reviews import Thread
from server.ports import MAIL, Change, Ports, View
from server.services import access
from server.services.access import Fresh
from server.services.floors import mend, rounds_of, the_event
from server.services.once import Asked, once
from server.services.releasing import SYSTEM
from server.shared.invitations import InviteReport
from server.shared.postal import LetterState, Method
from server.shared.vocabulary import Access, ErrorCode, EventId

TOKEN_BYTES = 16


async def invite(
    ports: Ports, event_id: str, asked: Asked, wanted: list[str] | None
) -> InviteReport:
    """Ask employers by mail: these, whatever was before, or everybody who was not asked yet.

    Their letters are written at once, by what follows the store (services/postroom.py).
    """
    if ports.sending is None:
        raise Refusal(ErrorCode.NO_MAIL)
    await begin_threads(ports, event_id)

    def decide(change: Change) -> InviteReport:
        event = the_event(change, event_id)
        refuse_unready(event, asked)
        chosen = _chosen(change, wanted)
        reachable = [one for one in chosen if _employer(change, one).email]
        asking = [one for one in reachable if one.invited_at is None or one.withdrawn_at]
        for one in asking:
            _expect(change, one)
            change.put(_asked(ports, change, event, one, asked))
            change.tell(Invited(one.id, one.employer_id))
        return InviteReport(
            asked=_names(asking),
            before=_names(one for one in reachable if one not in asking),
            without_email=_names(one for one in chosen if one not in reachable),
        )

    return await once(ports, event_id, asked, InviteReport, decide)


async def hand_out(ports: Ports, event_id: str, asked: Asked, invitation_id: str) -> Fresh:
    """Note that an invitation is given by hand, and make the address where it is answered.

    The address is told this once; asked again, even with the same command, it is another one.
    """
    await begin_threads(ports, event_id)

    def decide(change: Change) -> None:
        event = the_event(change, event_id)
        refuse_unready(event, asked)
        found = the_invitation(change, invitation_id)
        _expect(change, found)
        fresh = msgspec.structs.replace(named(ports, event, found), withdrawn_at=None)
        after = _as_it_is(change, event, fresh, asked)
        change.put(msgspec.structs.replace(after, handed_at=max(asked.now, after.stamp)))
        change.tell(InvitationHanded(found.id, found.employer_id))

    await once(ports, event_id, asked, type(None), decide)
    return (await answer_links(ports, event_id, [invitation_id], asked.by))[invitation_id]


async def withdraw(ports: Ports, event_id: str, asked: Asked, invitation_id: str) -> None:
    """Ask an employer no more: its table is closed, and who was written to is told."""

    def decide(change: Change) -> None:
        event = the_event(change, event_id)
        found = the_invitation(change, invitation_id)
        if found.withdrawn_at is not None:
            return
        change.put(msgspec.structs.replace(found, withdrawn_at=asked.now))
        employer = _employer(change, found)
        if employer.left_at is None:
            change.put(msgspec.structs.replace(employer, left_at=asked.at))
        change.tell(InvitationWithdrawn(found.id, found.employer_id))
        mend(change, event, asked.now)

    await once(ports, event_id, asked, type(None), decide)


async def resend(ports: Ports, event_id: str, asked: Asked, invitation_id: str) -> None:
    """Send the last letter of an invitation once more; refuses where there is none."""
    if ports.sending is None:
        raise Refusal(ErrorCode.NO_MAIL)

    def decide(change: Change) -> None:
        found = the_invitation(change, invitation_id)
        letters = told_last(change, found.id)
        if not letters:
            raise Refusal(ErrorCode.NOT_INVITED)
        if letters[-1].state is not LetterState.DUE or letters[-1].tries:
            send_again(change, letters[-1], asked)

    await once(ports, event_id, asked, type(None), decide)


def send_again(change: Change, letter: Letter, asked: Asked) -> None:
    """Let a letter be due once more, byte for byte."""
    change.put(again(letter, asked.now))
    change.tell(LetterResent(letter.id, letter.employer_id))


def letters_of(view: View, invitation_id: str) -> list[Letter]:
    """Return the letters of an invitation, the first first."""
    found = view.find(Letter, invitation_id=invitation_id)
    return sorted(found, key=order)


def told_last(view: View, invitation_id: str) -> list[Letter]:
    """Return the last letter that told how things are, if there is one."""
    found = letters_of(view, invitation_id)
    return [one for one in found if one.method is not Method.DECLINE_COUNTER][-1:]


def the_invitation(view: View, invitation_id: str) -> Invitation:
    """Return an invitation; refuses where there is none."""
    found = view.get(Invitation, invitation_id)
    if found is None or view.get(Employer, found.employer_id) is None:
        raise Refusal(ErrorCode.NOT_FOUND, what="invitation", id=invitation_id)
    return found


def refuse_unready(event: Event, asked: Asked) -> None:
    """Refuse to ask anybody to an example, a draft, or what is over or off."""
    if event.sample:
        raise Refusal(ErrorCode.SAMPLE_EVENT)
    if is_over(event, asked.now):
        raise Refusal(ErrorCode.EVENT_OVER, event=event.name)
    if event.state not in PUBLISHED:
        raise Refusal(ErrorCode.NOT_PUBLISHED, event=event.name)


def named(ports: Ports, event: Event, invitation: Invitation) -> Invitation:
    """Return an invitation whose letters' address is fixed, for good (research: ical, R10)."""
    if invitation.organizer:
        return invitation
    sending = ports.sending
    own = address_of(sending.address, invitation.token, plus=sending.plus) if sending else ""
    return msgspec.structs.replace(invitation, organizer=own or event.host_email)


async def begin_threads(ports: Ports, event_id: str) -> None:
    """See that answers to every invitation of an event find their way; safe to repeat."""
    async with ports.store.read(event_id) as view:
        found = list(view.all(Invitation).values())
    bare = [one for one in found if not one.token and not one.forgotten]
    if bare:
        await _give_tokens(ports, event_id, bare)
        async with ports.store.read(event_id) as view:
            found = list(view.all(Invitation).values())
    async with ports.store.change(MAIL, by=SYSTEM) as change:
        for one in found:
            if one.token and change.get(Thread, one.uid) is None:
                change.put(
                    Thread(id=one.uid, token=one.token, event_id=event_id, invitation_id=one.id)
                )
                change.tell(ThreadBegun(one.id))


async def _give_tokens(ports: Ports, event_id: str, bare: list[Invitation]) -> None:
    async with ports.store.change(event_id, by=SYSTEM) as change:
        for one in bare:
            found = change.get(Invitation, one.id)
            if found is not None and not found.token:
                change.put(msgspec.structs.replace(found, token=new_token(ports)))


def new_uid(ports: Ports) -> str:
    """Return a calendar's id: random, and kept for ever (RFC 7986, section 5.3)."""
    return str(uuid.UUID(bytes=ports.random_bytes(16), version=4))


def new_token(ports: Ports) -> str:
    """Return 128 random bits as they stand in an address: lower case, no padding."""
    return base64.b32encode(ports.random_bytes(TOKEN_BYTES)).decode().rstrip("=").lower()


async def answer_links(
    ports: Ports, event_id: str, invitation_ids: Iterable[str], by: str
) -> dict[str, Fresh]:
    """Make addresses of answer pages; each is told once, and those of before stay good."""
    ends_at = await access.ends_at(ports, Access.EMPLOYER_LINK, event_id)
    made = {
        one: access.fresh(
            ports, Access.EMPLOYER_LINK, EventId(event_id), "", subject=one, expires_at=ends_at
        )
        for one in invitation_ids
    }
    await access.put(ports, made.values(), by)
    return made


def _chosen(view: View, wanted: list[str] | None) -> list[Invitation]:
    known = view.all(Invitation).values()
    if wanted is None:
        return [one for one in known if one.invited_at is None and one.withdrawn_at is None]
    by_employer = {one.employer_id: one for one in known}
    missing = next((one for one in wanted if one not in by_employer), None)
    if missing is not None:
        raise Refusal(ErrorCode.UNKNOWN_EMPLOYER, employer=missing)
    return [one for employer_id, one in by_employer.items() if employer_id in wanted]


def _asked(
    ports: Ports, change: Change, event: Event, found: Invitation, asked: Asked
) -> Invitation:
    """Return an invitation that goes by mail from now on; what was given by hand is no letter."""
    fresh = unanswered(found) if found.withdrawn_at else found
    by_hand = fresh.invited_at is None and fresh.told is not None
    current = _as_it_is(change, event, fresh, asked) if by_hand else fresh
    return msgspec.structs.replace(
        named(ports, event, current),
        invited_at=asked.now,
        withdrawn_at=None,
        told=None if by_hand else current.told,
    )


def _expect(change: Change, found: Invitation) -> None:
    """Open the table again of who was withdrawn and is asked anew."""
    employer = _employer(change, found)
    if found.withdrawn_at is not None and employer.left_at is not None:
        change.put(msgspec.structs.replace(employer, left_at=None))


def _as_it_is(change: Change, event: Event, found: Invitation, asked: Asked) -> Invitation:
    """Return an invitation whose newest version is what its file says now."""
    said = content(event, _employer(change, found), found, rounds_of(change), asked.now)
    if found.told == said or found.invited_at is not None:
        return found
    return told(found, said, asked.now)


def _employer(view: View, found: Invitation) -> Employer:
    employer = view.get(Employer, found.employer_id)
    if employer is None:
        raise Refusal(ErrorCode.UNKNOWN_EMPLOYER, employer=found.employer_id)
    return employer


def _names(invitations: Iterable[Invitation]) -> list[str]:
    return [one.employer_id for one in invitations]
