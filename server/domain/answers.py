"""Answers of employers: in which order they count, whichever way and order they came in."""

from datetime import datetime, timedelta

import msgspec
from msgspec import Struct

from server.domain.incoming import AHEAD, LONGEST_COMMENT, Incoming, ReadAnswer, ReadCounter
from server.domain.invitations import Answered, Counter, Invitation
from server.shared.postal import AnswerNote, Outcome, Way
from server.shared.vocabulary import AnswerStatus, EmployerId

REFRESH_EVERY = 3600
"""Seconds: who asks again for an invitation gets it once an hour at most."""
_RANK = (AnswerStatus.ACCEPTED, AnswerStatus.TENTATIVE, AnswerStatus.DECLINED)
"""Of two answers to one version given in the same second the later in this list counts."""


class Answer(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One answer as it was taken, kept whatever became of it."""

    id: str
    invitation_id: str
    employer_id: EmployerId
    said: Answered
    outcome: Outcome


def dated(what: Incoming, invitation: Invitation, now: datetime) -> tuple[int, datetime]:
    """Return the version an answer is to, and when it was given.

    A stamp of more than a day ahead is a wrong clock. An answer without SEQUENCE is to the last
    version that was told before it.
    """
    stamp = what.stamp if what.stamp is not None and what.stamp <= now + AHEAD else now
    if what.sequence is not None:
        return what.sequence, stamp
    before = [one.sequence for one in invitation.versions if one.stamp <= stamp]
    if before:
        return before[-1], stamp
    # Older than all that this reader was told: of who was asked before, unless nobody was.
    first = next((one.sequence for one in invitation.versions), 0)
    return first - 1 if first else invitation.sequence, stamp


def said(
    what: ReadAnswer,
    invitation: Invitation,
    way: Way,
    notes: tuple[AnswerNote, ...],
    now: datetime,
) -> Answered:
    """Return an answer with its place in the order of all answers."""
    sequence, stamp = dated(what, invitation, now)
    ahead = (AnswerNote.NEWER_VERSION,) if sequence > invitation.sequence else ()
    return Answered(
        status=what.status,
        sequence=min(sequence, invitation.sequence),
        stamp=stamp,
        at=now,
        way=way,
        comment=what.comment[:LONGEST_COMMENT],
        notes=(*notes, *ahead),
    )


def after_all(invitation: Invitation, now: datetime) -> datetime:
    """Return a stamp later than every answer before it: what is said to us now counts."""
    last = invitation.answered
    return max(now, last.stamp + timedelta(microseconds=1)) if last else now


def answered(invitation: Invitation, given: Answered) -> tuple[Invitation, Outcome]:
    """Return the invitation after an answer, and what became of it.

    The same answers in any order, any number of times, end the same (RFC 5546, section 2.1.5).
    """
    if given.status is AnswerStatus.NEEDS_ACTION:
        return invitation, Outcome.NO_CHANGE
    if given.sequence < invitation.sequence:
        return invitation, Outcome.OLD_VERSION
    last = invitation.answered
    if last is not None and _order(given) == _order(last):
        return invitation, Outcome.DUPLICATE
    if last is not None and _order(given) < _order(last):
        return invitation, Outcome.OLDER
    changed = msgspec.structs.replace(
        invitation, answer=given.status, answered=given, counter=None, undeliverable_at=None
    )
    return changed, Outcome.APPLIED


def countered(
    invitation: Invitation, what: ReadCounter, now: datetime
) -> tuple[Invitation, Outcome]:
    """Return the invitation with other times that are proposed, the newest proposal alone."""
    sequence, stamp = dated(what, invitation, now)
    if sequence < invitation.sequence:
        return invitation, Outcome.OLD_VERSION
    last = max(
        (one for one in (invitation.counter, invitation.answered) if one is not None),
        key=lambda one: (one.sequence, one.stamp),
        default=None,
    )
    if last is not None and (last.sequence, last.stamp) >= (sequence, stamp):
        same = (last.sequence, last.stamp) == (sequence, stamp)
        return invitation, Outcome.DUPLICATE if same else Outcome.OLDER
    counter = Counter(
        starts_at=what.starts_at,
        ends_at=what.ends_at,
        sequence=sequence,
        stamp=stamp,
        at=now,
        comment=what.comment[:LONGEST_COMMENT],
    )
    return msgspec.structs.replace(invitation, counter=counter), Outcome.COUNTER


def uncommented(answer: Answer) -> Answer:
    """Return an answer without its words."""
    return msgspec.structs.replace(answer, said=msgspec.structs.replace(answer.said, comment=""))


def _order(given: Answered) -> tuple[int, datetime, int]:
    return given.sequence, given.stamp, _RANK.index(given.status)
