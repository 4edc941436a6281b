"""Calendars that others subscribe to: a name, a colour, entries; nobody's address, no alarm.

No METHOD, ORGANIZER or ATTENDEE: what is only looked at must not make a program mail an answer
(research: ical, Q5).
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Event as VEvent
from icalendar import vText
from msgspec import Struct

from server.domain.events import Event, Round
from server.domain.invitations import Invitation, has_details, slots
from server.domain.people import Employer
from server.domain.text import clean
from server.ical.details import as_text, details
from server.ical.parts import calendar, entry, host, own_uid, place
from server.shared.language import Say
from server.shared.postal import InvitationState
from server.shared.vocabulary import AnswerStatus, EventState

REFRESH = timedelta(hours=1)
"""How often a program is asked to look again; some look once a day, whatever is asked."""
SHORTEST = timedelta(minutes=1)
"""Of a round: an end must come after its start (RFC 5545, section 3.8.2.2)."""
_END = b"END:VCALENDAR\r\n"
_ANSWERED = {
    AnswerStatus.NEEDS_ACTION: "TENTATIVE",
    AnswerStatus.TENTATIVE: "TENTATIVE",
    AnswerStatus.ACCEPTED: "CONFIRMED",
    AnswerStatus.DECLINED: "CANCELLED",
}


class Entry(Struct, frozen=True, kw_only=True):
    """One line of a calendar. `stamp`: when it was last another one, as far as is known.

    `status`: CONFIRMED, TENTATIVE or CANCELLED.
    """

    uid: str
    stamp: datetime
    starts_at: datetime
    ends_at: datetime
    summary: str
    status: str
    sequence: int = 0
    location: str = ""
    description: str = ""


def feed(key: str, name: str, entries: Iterable[Entry], *, colour: str) -> bytes:
    """Return a calendar to subscribe to; the same input gives the same bytes.

    `key`: what it is of, for its UID; empty: it has none. `colour`: one of CSS (RFC 7986, 5.9).
    """
    made = calendar(())
    if key:
        made.add("uid", own_uid("feed", key))
    # The library escapes no comma of a name, and leaves out VALUE (RFC 7986, sections 5.1 and 5.7).
    made.add("name", vText(clean(name)))
    made.add("x-wr-calname", vText(clean(name)))
    made.add("color", colour)
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT1H")
    # One entry after the other: thousands in memory at once set the collector of garbage to work,
    # and all of the server waits for it.
    listed = b"".join(_shown(one).to_ical() for one in entries)
    return bytes(made.to_ical()).removesuffix(_END) + listed + _END


def of_employer(
    event: Event,
    employer: Employer,
    invitation: Invitation,
    rounds: Iterable[Round],
    now: datetime,
    say: Say,
) -> list[Entry]:
    """Return what an employer is expected at: the event, then its rounds once they are told.

    Who declined, or is not expected any more, keeps the event as cancelled, without rounds.
    """
    status = _expected(event, invitation)
    listed = slots(employer, rounds) if has_details(event, now) and status != "CANCELLED" else ()
    whole = Entry(
        uid=own_uid(event.id, employer.id),
        stamp=max(event.created_at, employer.created_at, _changed(invitation)),
        sequence=invitation.sequence,
        starts_at=invitation.starts_at or event.starts_at,
        ends_at=invitation.ends_at or event.ends_at,
        summary=say("ical-summary", event=clean(event.name)),
        location=place(event),
        description=as_text(details(event, employer, (), say), say),
        status=status,
    )
    return [whole, *(_round(event, employer, whole, one, say) for one in listed)]


def of_organiser(
    event: Event, employers: Iterable[Employer], invitations: Iterable[Invitation], say: Say
) -> Entry:
    """Return an event as who organises it sees it: how many answered what, and no names."""
    known = list(invitations)
    gone = {one.employer_id for one in known if one.state is InvitationState.WITHDRAWN}
    live = [one for one in known if one.employer_id not in gone]
    tables = sum(one.id not in gone for one in employers)
    asked = sum(one.state is not InvitationState.NEW for one in live)
    answers = Counter(one.answer for one in live)
    coming, declined = answers[AnswerStatus.ACCEPTED], answers[AnswerStatus.DECLINED]
    lines = (
        say("feed-tables", tables=tables),
        say("feed-asked", asked=asked, employers=tables),
        say("feed-answers", coming=coming, declined=declined),
    )
    return _whole(
        event,
        own_uid(event.id, "organiser"),
        stamp=max((event.created_at, *(_changed(one) for one in known))),
        sequence=max((one.sequence for one in known), default=0),
        description="\n".join(lines),
    )


def of_territory(event: Event, say: Say) -> Entry:
    """Return an event as everybody may know of it: name, place, who organises it."""
    line = say("ical-detail", label=say("ical-host"), text=host(event))
    uid = own_uid(event.id, "territory")
    return _whole(event, uid, stamp=event.created_at, description=line)


def status_of(event: Event) -> str:
    """Return what a calendar calls the state of an event."""
    if event.state is EventState.CANCELLED:
        return "CANCELLED"
    return "TENTATIVE" if event.state is EventState.DRAFT else "CONFIRMED"


def _whole(
    event: Event, uid: str, *, stamp: datetime, description: str, sequence: int = 0
) -> Entry:
    return Entry(
        uid=uid,
        stamp=stamp,
        sequence=sequence,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        summary=clean(event.name),
        location=place(event),
        description=description,
        status=status_of(event),
    )


def _round(event: Event, employer: Employer, whole: Entry, one: Round, say: Say) -> Entry:
    """Return a round as it ran, as far as it did; how late the next will be is not guessed."""
    starts_at = one.started_at or one.starts_at
    ends_at = one.ended_at or starts_at + (one.ends_at - one.starts_at)
    changed = filter(None, (whole.stamp, one.started_at, one.ended_at))
    return Entry(
        uid=own_uid(event.id, employer.id, one.id),
        stamp=max(changed),
        sequence=whole.sequence,
        starts_at=starts_at,
        ends_at=max(ends_at, starts_at + SHORTEST),
        summary=say("feed-round", number=str(one.number), table=str(employer.table)),
        location=whole.location,
        status=whole.status,
    )


def _expected(event: Event, invitation: Invitation) -> str:
    """Return the state of an event for one employer: it depends on the answer."""
    if event.state is EventState.CANCELLED or invitation.withdrawn_at is not None:
        return "CANCELLED"
    return _ANSWERED[invitation.answer]


def _changed(invitation: Invitation) -> datetime:
    """Return when an invitation was last another one."""
    answered = invitation.answered.at if invitation.answered else None
    known = (invitation.stamp, invitation.invited_at, invitation.withdrawn_at, answered)
    return max(filter(None, known))


def _shown(one: Entry) -> VEvent:
    made = entry(one.uid, one.stamp, one.starts_at, one.ends_at)
    made.add("sequence", one.sequence)
    made.add("status", one.status)
    words = {"summary": one.summary, "location": one.location, "description": one.description}
    for name, text in words.items():
        if text:
            made.add(name, text)
    return made
