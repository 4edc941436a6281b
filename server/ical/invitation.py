"""An employer's invitation as iTIP: REQUEST, CANCEL, DECLINECOUNTER; one UID for ever (RFC 5546).

Nobody else who is invited is named. Alarms are the reader's own business: there are none.
"""

from datetime import datetime

from icalendar import Event as VEvent
from icalendar import vCalAddress
from msgspec import Struct

from server.domain.events import Event, Round
from server.domain.invitations import Invitation
from server.domain.people import Employer
from server.domain.text import clean
from server.ical.details import Detail, as_text, details
from server.ical.parts import calendar, entry, host, mailto, place
from server.shared.language import Say
from server.shared.postal import Method
from server.shared.vocabulary import AnswerStatus

NO_HOST = "organiser@tablee.invalid"
"""RFC 2606, section 2: a name that never resolves. A REQUEST must name an ORGANIZER."""


class Paper(Struct, frozen=True, kw_only=True):
    """What calendars and letters are made of. The invitation is as the version says it.

    `listed`: the employer's rounds, once they are told. `page`: the address of its answer page;
    empty: there is none.
    """

    event: Event
    employer: Employer
    invitation: Invitation
    listed: tuple[Round, ...] = ()
    page: str = ""

    @property
    def organizer(self) -> str:
        """The address that invites and that answers go to."""
        return self.invitation.organizer or self.event.host_email or NO_HOST

    @property
    def starts_at(self) -> datetime:
        """When the employer is expected."""
        return self.invitation.starts_at or self.event.starts_at

    @property
    def ends_at(self) -> datetime:
        """Until when the employer is expected."""
        return self.invitation.ends_at or self.event.ends_at

    def name_at(self, address: str) -> str:
        """Return who reads mail there: who was asked before is known by the employer's name."""
        now = address.casefold() == self.employer.email.casefold()
        return clean(self.employer.contact if now else "") or clean(self.employer.name)


def request(paper: Paper, say: Say) -> bytes:
    """Return the calendar of a METHOD:REQUEST; the same input gives the same bytes.

    Needs the employer's e-mail (the caller checks).
    """
    meeting = _meeting(paper, say)
    meeting.add("description", _description(paper, say))
    meeting.add("status", "CONFIRMED")
    meeting.add("transp", "OPAQUE")
    meeting["attendee"] = _asked(paper)
    return _sent(Method.REQUEST, meeting)


def cancel(paper: Paper, to: str, say: Say, *, whole: bool) -> bytes:
    """Return the calendar of a METHOD:CANCEL to one address.

    `whole`: the event is off; else only this reader is not expected any more, which a STATUS would
    contradict (section 3.2.5).
    """
    meeting = _meeting(paper, say)
    if whole:
        meeting.add("status", "CANCELLED")
    meeting["attendee"] = _attendee(paper, to)
    return _sent(Method.CANCEL, meeting)


def decline_counter(paper: Paper, say: Say) -> bytes:
    """Return the calendar of a METHOD:DECLINECOUNTER: the invitation stays as it is."""
    meeting = _meeting(paper, say)
    meeting.add("comment", say("letter-counter-said"))
    meeting["attendee"] = _asked(paper)
    return _sent(Method.DECLINE_COUNTER, meeting)


def _meeting(paper: Paper, say: Say) -> VEvent:
    event, invitation = paper.event, paper.invitation
    made = entry(invitation.uid, invitation.stamp, paper.starts_at, paper.ends_at)
    made.add("sequence", invitation.sequence)
    made.add("summary", say("ical-summary", event=clean(event.name)))
    if where := place(event):
        made.add("location", where)
    made["organizer"] = mailto(paper.organizer, host(event))
    return made


def _description(paper: Paper, say: Say) -> str:
    shown = details(paper.event, paper.employer, paper.listed, say)
    if paper.page:
        shown.append(Detail(say("ical-page"), (paper.page,)))
    return as_text(shown, say)


def _asked(paper: Paper) -> vCalAddress:
    """Return the employer with its answer; who has not answered is asked to."""
    made = _attendee(paper, paper.employer.email)
    answer = paper.invitation.answer
    made.params["PARTSTAT"] = answer.upper().replace("_", "-")
    made.params["RSVP"] = "TRUE" if answer is AnswerStatus.NEEDS_ACTION else "FALSE"
    return made


def _attendee(paper: Paper, address: str) -> vCalAddress:
    made = mailto(address, paper.name_at(address))
    made.params["ROLE"] = "REQ-PARTICIPANT"
    made.params["CUTYPE"] = "INDIVIDUAL"
    return made


def _sent(method: Method, meeting: VEvent) -> bytes:
    return bytes(calendar([meeting], method).to_ical())
