"""Invitations to employers: what their versions say, and when another one is owed.

What an employer was told last is kept; a letter is owed while that differs from how things are.
So nothing has to remember to write, and a crash between a change and its letter loses none.
"""

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import msgspec
from msgspec import Struct

from server.domain.events import Event, Round
from server.domain.people import Employer
from server.shared.postal import AnswerNote, InvitationState, Method, Way
from server.shared.vocabulary import AnswerStatus, EmployerId, EventState

DETAILS_FROM = timedelta(days=2)
"""So long before the event rounds stand in the invitation, and small changes are written too."""
OVER = (EventState.CLOSED,)
PUBLISHED = (EventState.PUBLISHED, EventState.OPEN, EventState.RUNNING)


class Version(Struct, frozen=True):
    """One version that was told; both order it (RFC 5546, section 2.1.5)."""

    sequence: int
    stamp: datetime


class Content(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a version says. `details`: a digest of all that is no time, place or person."""

    to: str
    contact: str
    starts_at: datetime
    ends_at: datetime
    place: str
    details: str
    language: str = ""
    cancelled: bool = False
    withdrawn: bool = False


class Answered(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The answer that counts: which version it is to, when it was given, and by which way.

    `sequence` and `stamp` are those it is ordered by; `at` is when it came in.
    """

    status: AnswerStatus
    sequence: int
    stamp: datetime
    at: datetime
    way: Way
    comment: str = ""
    notes: tuple[AnswerNote, ...] = ()


class Counter(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Other times that an employer proposes (RFC 5546, section 3.2.7)."""

    starts_at: datetime
    ends_at: datetime
    sequence: int
    stamp: datetime
    at: datetime
    comment: str = ""


class Invitation(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`uid` is the calendar's id for ever; `sequence` and `stamp` are the newest version's.

    `token`: 128 random bits that prove an answer sent to `rdv+TOKEN@…`. `organizer`: the address
    all versions name, fixed when the first one leaves the house. `starts_at`, `ends_at`: this
    employer's own times, where it asked for others than the event's.
    """

    id: str
    employer_id: EmployerId
    uid: str
    stamp: datetime
    sequence: int = 0
    answer: AnswerStatus = AnswerStatus.NEEDS_ACTION
    token: str = ""
    organizer: str = ""
    invited_at: datetime | None = None
    handed_at: datetime | None = None
    withdrawn_at: datetime | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    told: Content | None = None
    versions: tuple[Version, ...] = ()
    answered: Answered | None = None
    counter: Counter | None = None
    undeliverable_at: datetime | None = None
    refreshed_at: datetime | None = None
    forgotten: bool = False
    """Whoever it was sent to was forgotten; only another contact makes it one again."""

    @property
    def state(self) -> InvitationState:
        """How far it is."""
        if self.withdrawn_at is not None:
            return InvitationState.WITHDRAWN
        if self.answer is not AnswerStatus.NEEDS_ACTION:
            return InvitationState.ANSWERED
        if self.invited_at is not None:
            return InvitationState.ASKED
        return InvitationState.NEW if self.handed_at is None else InvitationState.HANDED


class Owed(Struct, frozen=True, kw_only=True):
    """A letter to write: to whom, and the invitation as it is once the letter exists."""

    method: Method
    to: str
    whole: bool = False
    """Of a CANCEL: the whole event is off, not this employer alone."""


def slots(employer: Employer, rounds: Iterable[Round]) -> tuple[Round, ...]:
    """Return the rounds an employer sits through, in order."""
    window = employer.planned_window or employer.window
    until = window.until
    return tuple(
        found
        for found in sorted(rounds, key=lambda one: one.number)
        if found.number > window.first and (until is None or found.number <= until)
    )


def has_details(event: Event, now: datetime) -> bool:
    """Say whether it is so near that the rounds stand in the invitation."""
    return now >= event.starts_at - DETAILS_FROM


def content(
    event: Event,
    employer: Employer,
    invitation: Invitation,
    rounds: Iterable[Round],
    now: datetime,
) -> Content:
    """Return what an invitation would say now. Times are UTC, whole seconds."""
    venue = event.venue
    listed = slots(employer, rounds) if has_details(event, now) else ()
    said = (
        event.name, event.host, event.host_phone, venue.entrance, venue.transport, venue.zone,
        employer.name, employer.table, employer.seats,
        [opening.title for opening in employer.openings],
        [(one.number, _whole(one.starts_at), _whole(one.ends_at)) for one in listed],
    )  # fmt: skip
    return Content(
        to=employer.email,
        contact=employer.contact,
        starts_at=_whole(invitation.starts_at or event.starts_at),
        ends_at=_whole(invitation.ends_at or event.ends_at),
        place=", ".join(filter(None, (venue.name, venue.address))),
        details=hashlib.sha256(msgspec.json.encode(said)).hexdigest()[:32],
        language=employer.language,
        cancelled=event.state is EventState.CANCELLED,
        withdrawn=invitation.withdrawn_at is not None,
    )


def is_significant(before: Content, after: Content) -> bool:
    """Say whether an answer to `before` is none to `after`: SEQUENCE rises (RFC 5546, 2.1.4)."""
    return _what_counts(before) != _what_counts(after)


def owed(invitation: Invitation, said: Content, *, details: bool) -> tuple[Owed, ...]:
    """Return the letters an invitation owes, in their order.

    `said`: what it would say now; `details`: whether small changes are worth a letter. Only who
    was asked by mail is owed any. Without an address nothing can be written, but that it is off
    still goes to where the invitation went.
    """
    told = invitation.told
    reachable = said.to or _is_gone(said)
    if invitation.invited_at is None or told == said or not reachable:
        return ()
    if _is_gone(said):
        if told is None or _is_gone(told) or not told.to:
            return ()
        return (Owed(method=Method.CANCEL, to=told.to, whole=said.cancelled),)
    request = Owed(method=Method.REQUEST, to=said.to)
    if told is None or _is_gone(told):
        return (request,)
    if not _is_same(told.to, said.to):
        return (Owed(method=Method.CANCEL, to=told.to), request) if told.to else (request,)
    declined = invitation.answer is AnswerStatus.DECLINED
    wanted = is_significant(told, said) or (details and not declined)
    return (request,) if wanted else ()


def owes(invitation: Invitation, said: Content) -> bool:
    """Say whether its reader does not know how things are: a letter will go, or a hand must."""
    told = invitation.told
    if told is None:
        return False
    by_hand = invitation.invited_at is None and invitation.handed_at is not None
    late = by_hand and invitation.handed_at is not None and invitation.stamp > invitation.handed_at
    return late or told != said


def is_told_by_hand(invitation: Invitation, said: Content) -> bool:
    """Say whether a file or link that was given by hand is out of date: its answer counts no more.

    Nobody can be written to; whoever gave it sees that it is owed (InvitationView.owes).
    """
    told = invitation.told
    by_hand = invitation.invited_at is None and told is not None
    return by_hand and told is not None and is_significant(told, said)


def told(invitation: Invitation, said: Content, now: datetime) -> Invitation:
    """Return an invitation once this content is its newest version.

    An answer to what was said before counts no more where the change is significant; who is not
    wanted any more keeps theirs, as it was.
    """
    before = invitation.told
    rises = before is not None and is_significant(before, said)
    later = invitation.stamp + timedelta(seconds=1)
    stamp = max(_whole(now), later) if invitation.versions else _whole(now)
    version = Version(invitation.sequence + rises, stamp)
    # What somebody else was told before is no version of theirs.
    known = invitation.versions if before and _is_same(before.to, said.to) else ()
    changed = msgspec.structs.replace(
        invitation,
        stamp=stamp,
        sequence=version.sequence,
        told=said,
        versions=(*known, version) if rises or not known else known,
    )
    if not rises or _is_gone(said):
        return changed
    return unanswered(changed)


def unanswered(invitation: Invitation) -> Invitation:
    """Return an invitation that waits for its answer."""
    return msgspec.structs.replace(
        invitation,
        answer=AnswerStatus.NEEDS_ACTION,
        answered=None,
        counter=None,
        undeliverable_at=None,
    )


def without_contact(invitation: Invitation) -> Invitation:
    """Return an invitation that names nobody any more; nothing can be written about it."""
    said = invitation.told
    answered = invitation.answered
    counter = invitation.counter
    return msgspec.structs.replace(
        invitation,
        told=msgspec.structs.replace(said, to="", contact="") if said else None,
        answered=msgspec.structs.replace(answered, comment="") if answered else None,
        counter=msgspec.structs.replace(counter, comment="") if counter else None,
        token="",
        forgotten=True,
    )


def is_over(event: Event, now: datetime) -> bool:
    """Say whether nothing is written about an event any more."""
    return event.state in OVER or (event.ends_at <= now)


def _is_same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _is_gone(said: Content) -> bool:
    return said.cancelled or said.withdrawn


def _what_counts(said: Content) -> tuple[object, ...]:
    return (said.to.casefold(), said.starts_at, said.ends_at, said.place, _is_gone(said))


def _whole(instant: datetime) -> datetime:
    return instant.astimezone(UTC).replace(microsecond=0)
