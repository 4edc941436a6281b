"""Answers of employers, whichever way they come: mail, the page, or told by voice."""

from datetime import timedelta

import msgspec
from msgspec import Struct

from server.domain.answers import REFRESH_EVERY, Answer, after_all, answered, countered, said
from server.domain.incoming import (
    Incoming,
    Proof,
    Read,
    ReadAnswer,
    ReadBounce,
    ReadCounter,
    ReadNothing,
    ReadRefresh,
    Rejected,
    Unclear,
    proof,
    tokens,
)
from server.domain.invitation_facts import (
    CounterProposed,
    InvitationAnswered,
    LetterFailed,
)
from server.domain.invitations import Answered, Invitation
from server.domain.letters import Letter, bounced
from server.domain.refusal import Refusal
from server.domain.reviews import Thread
from server.ports import MAIL, Change, Ports
from server.services import reviews
from server.services.floors import the_event
from server.services.invitations import letters_of, send_again, the_invitation, told_last
from server.services.once import Asked, once
from server.services.releasing import SYSTEM
from server.shared.postal import LetterError, LetterState, Outcome, ReviewReason, Way
from server.shared.vocabulary import AnswerStatus, ErrorCode

MOST_ANSWERS = 50
"""Of one invitation; the oldest go first."""
NOT_KEPT = (Outcome.DUPLICATE, Outcome.NO_CHANGE)


class Taken(Struct, frozen=True, kw_only=True):
    """What became of something that came in."""

    outcome: Outcome
    reason: ReviewReason | None = None


NOTHING = Taken(outcome=Outcome.NO_CHANGE)


async def take(
    ports: Ports, read: Read, content: bytes, by: str = SYSTEM, *, addressed: bool = True
) -> Taken:
    """Take what came in by mail. Raises Refusal where it is no answer at all.

    `addressed` False: it lay in a mailbox that others use too, so what is none of ours is nothing.
    """
    what = read.what
    if isinstance(what, Rejected):
        raise Refusal(what.code)
    if isinstance(what, ReadNothing):
        return NOTHING
    thread = await _thread(ports, read)
    if thread is None:
        return await _lost(ports, read, content, by, addressed=addressed)
    return await _taken(ports, thread, read, content, by)


async def _taken(ports: Ports, thread: Thread, read: Read, content: bytes, by: str) -> Taken:
    """Take what belongs to an invitation; nothing is kept of what a forgotten person sends."""
    async with ports.store.change(thread.event_id, by=by) as change:
        found = change.get(Invitation, thread.invitation_id)
        if found is None or not found.token:
            return NOTHING
        verdict = _proved(found, read)
        if verdict.review is None:
            return _apply(ports, change, found, read, verdict)
    return await _review(ports, thread, verdict.review, read, content, by)


def note(ports: Ports, change: Change, found: Invitation, given: Answered) -> Outcome:
    """Write an answer down, whatever it comes to, and the invitation as it is then."""
    after, outcome = answered(found, given)
    if outcome in NOT_KEPT:
        return outcome
    kept = Answer(
        id=ports.new_id("ans"),
        invitation_id=found.id,
        employer_id=found.employer_id,
        said=given,
        outcome=outcome,
    )
    change.put(kept)
    if after != found:
        change.put(after)
    before = sorted(change.find(Answer, invitation_id=found.id), key=lambda one: one.said.at)
    change.drop(*before[:-MOST_ANSWERS])
    change.tell(InvitationAnswered(found.id, found.employer_id, given.status, outcome))
    return outcome


async def give(
    ports: Ports,
    event_id: str,
    asked: Asked,
    invitation_id: str,
    status: AnswerStatus,
    comment: str,
    way: Way,
) -> Outcome:
    """Note what an employer says to us: it is to the newest version, and is given now."""

    def decide(change: Change) -> Outcome:
        event = the_event(change, event_id)
        found = the_invitation(change, invitation_id)
        if found.withdrawn_at is not None:
            raise Refusal(ErrorCode.NOT_INVITED)
        if asked.now >= event.ends_at:
            raise Refusal(ErrorCode.EVENT_OVER, event=event.name)
        given = Answered(
            status=status,
            sequence=found.sequence,
            stamp=after_all(found, asked.now),
            at=asked.now,
            way=way,
            comment=comment,
        )
        return note(ports, change, found, given)

    return await once(ports, event_id, asked, Outcome, decide)


async def _thread(ports: Ports, read: Read) -> Thread | None:
    """Return where something belongs: by its UID, else by the address or the letter it answers."""
    what, origin = read.what, read.origin
    inner = what.read if isinstance(what, Unclear) else what
    async with ports.store.read(MAIL) as view:
        if isinstance(inner, Incoming):
            return view.get(Thread, inner.uid)
        named = [what.uid, what.message_id] if isinstance(what, ReadBounce) else []
        uids = [one.partition(".")[0] for one in (*named, *origin.references)]
        found = (view.get(Thread, uid) for uid in uids)
        proved = (one for t in tokens(origin.recipients) for one in view.find(Thread, token=t))
        return next((one for one in (*found, *proved) if one is not None), None)


async def _lost(ports: Ports, read: Read, content: bytes, by: str, *, addressed: bool) -> Taken:
    """Keep what nobody knows the event of, unless it seems to be none of ours."""
    what = read.what
    if isinstance(what, ReadBounce) or (isinstance(what, Unclear) and not addressed):
        return NOTHING
    reason = what.reason if isinstance(what, Unclear) else ReviewReason.UNKNOWN_INVITATION
    await reviews.keep(ports, MAIL, "", reason, read, content, by)
    return Taken(outcome=Outcome.REVIEW, reason=reason)


async def _review(
    ports: Ports, thread: Thread, reason: ReviewReason, read: Read, content: bytes, by: str
) -> Taken:
    event_id, invitation_id = thread.event_id, thread.invitation_id
    await reviews.keep(ports, event_id, invitation_id, reason, read, content, by)
    return Taken(outcome=Outcome.REVIEW, reason=reason)


def _proved(found: Invitation, read: Read) -> Proof:
    """Say whether what was read may act; a notice about our own letter needs no proof."""
    if isinstance(read.what, Unclear):
        return Proof(review=read.what.reason)
    if isinstance(read.what, Incoming):
        return proof(found, read.what, read.origin)
    return Proof()


def _apply(ports: Ports, change: Change, found: Invitation, read: Read, verdict: Proof) -> Taken:
    what, now = read.what, ports.clock()
    if isinstance(what, ReadAnswer):
        given = said(what, found, Way.MAIL, verdict.notes, now)
        return Taken(outcome=note(ports, change, found, given))
    if isinstance(what, ReadCounter):
        return _counter(ports, change, found, what)
    if isinstance(what, ReadRefresh):
        return _refresh(ports, change, found)
    return _bounce(change, found, what, ports) if isinstance(what, ReadBounce) else NOTHING


def _counter(ports: Ports, change: Change, found: Invitation, what: ReadCounter) -> Taken:
    after, outcome = countered(found, what, ports.clock())
    if after != found:
        change.put(after)
        change.tell(CounterProposed(found.id, found.employer_id))
    return Taken(outcome=outcome)


def _refresh(ports: Ports, change: Change, found: Invitation) -> Taken:
    """Send the invitation again to who lost it, once an hour at most."""
    now = ports.clock()
    last = told_last(change, found.id)
    recent = found.refreshed_at and now - found.refreshed_at < timedelta(seconds=REFRESH_EVERY)
    if recent or not last or last[0].state is LetterState.DUE:
        return NOTHING
    asked = Asked(command_id="", body="", at=now, now=now, by=SYSTEM)
    send_again(change, last[0], asked)
    change.put(msgspec.structs.replace(found, refreshed_at=now))
    return Taken(outcome=Outcome.REFRESHED)


def _bounce(change: Change, found: Invitation, what: ReadBounce, ports: Ports) -> Taken:
    """Note that a letter came back: the one it names, else the last that was sent."""
    letters = letters_of(change, found.id)
    named = [one for one in letters if one.message_id == what.message_id]
    sent = [one for one in letters if one.state is LetterState.SENT]
    letter = (named or sent)[-1:]
    if not letter or letter[0].state is LetterState.DEAD:
        return Taken(outcome=Outcome.DUPLICATE) if letter else NOTHING
    change.put(bounced(letter[0], what.status))
    if _is_newest(letters, letter[0]):
        change.put(msgspec.structs.replace(found, undeliverable_at=ports.clock()))
    change.tell(LetterFailed(letter[0].id, found.employer_id, LetterError.BOUNCED, dead=True))
    return Taken(outcome=Outcome.UNDELIVERABLE)


def _is_newest(letters: list[Letter], letter: Letter) -> bool:
    return letters[-1].to.casefold() == letter.to.casefold()
