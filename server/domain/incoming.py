"""What comes in about invitations, as read from a mail or a calendar; and whether it is proved.

Nothing here is believed yet: `proof` says what an answer may do.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec import Struct

from server.domain.invitations import Invitation
from server.shared.postal import AnswerNote, ReviewReason
from server.shared.vocabulary import AnswerStatus, ErrorCode

LONGEST_COMMENT = 2000
AHEAD = timedelta(days=1)
"""A stamp further ahead of our clock than this is a wrong clock: the time of receipt counts."""


class Origin(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Who sent it where: addresses in lower case, without names. All empty for a bare calendar."""

    sender: str = ""
    recipients: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    """Message-IDs it answers, without angle brackets."""
    subject: str = ""
    text: str = ""
    """The first 2,000 characters a person can read, with line breaks."""


class Incoming(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What all answers have. `stamp`, `sequence`: None where it says none or nonsense.

    `organizer`, `attendee`: addresses in lower case, empty where it says none.
    """

    uid: str
    sequence: int | None = None
    stamp: datetime | None = None
    organizer: str = ""
    attendee: str = ""
    comment: str = ""


class ReadAnswer(Incoming, frozen=True, omit_defaults=True, kw_only=True):
    """A REPLY. `status` NEEDS_ACTION: it changes nothing (RFC 5545, section 3.2.12)."""

    status: AnswerStatus


class ReadCounter(Incoming, frozen=True, omit_defaults=True, kw_only=True):
    """A COUNTER: other times, in UTC."""

    starts_at: datetime
    ends_at: datetime


class ReadRefresh(Incoming, frozen=True, omit_defaults=True, kw_only=True):
    """A REFRESH: somebody lost the invitation and asks for it again."""


class ReadBounce(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A notice that a letter did not arrive, for good (RFC 3464). `status`: its code."""

    message_id: str = ""
    uid: str = ""
    status: str = ""


class ReadNothing(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Something that changes nothing: an absence notice, a delay on the way, an empty answer."""


class Unclear(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Something a person has to look at. `read`: what was understood of it, if anything."""

    reason: ReviewReason
    read: ReadAnswer | None = None


class Rejected(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Something that is no answer at all and is kept nowhere."""

    code: ErrorCode


What = ReadAnswer | ReadCounter | ReadRefresh | ReadBounce | ReadNothing | Unclear | Rejected


class Read(Struct, frozen=True, kw_only=True):
    """All that was understood of some bytes."""

    what: What
    origin: Origin = Origin()


class Proof(Struct, frozen=True, kw_only=True):
    """Whether something may act: with these notes, or not before a person has looked."""

    notes: tuple[AnswerNote, ...] = ()
    review: ReviewReason | None = None


def tokens(recipients: Iterable[str]) -> list[str]:
    """Return what stands between `+` and `@` of addresses: perhaps an invitation's token."""
    parts = [address.rpartition("@")[0].partition("+")[2] for address in recipients]
    return [part for part in dict.fromkeys(parts) if part]


def proof(invitation: Invitation, what: Incoming, origin: Origin) -> Proof:
    """Say what an answer may do (research: ical, design 17 to 19).

    A token in the address proves it, whoever answers: the invitation was handed on. Where our
    address has none, the UID does, from the address that was asked. Where it has one and the
    answer has not, invitation, attendee and sender must agree.
    """
    if what.organizer and what.organizer != invitation.organizer.casefold():
        return Proof(review=ReviewReason.OTHER_ORGANIZER)
    asked = invitation.told.to.casefold() if invitation.told else ""
    known = bool(asked) and asked in (what.attendee, origin.sender)
    if invitation.token and invitation.token in tokens((*origin.recipients, what.organizer)):
        return Proof(notes=() if known else (AnswerNote.OTHER_ADDRESS,))
    if known and not tokens((invitation.organizer,)):
        return Proof()
    if known and what.attendee == origin.sender:
        return Proof(notes=(AnswerNote.UNPROVED,))
    return Proof(review=ReviewReason.OTHER_SENDER)
