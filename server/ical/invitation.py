"""An employer's invitation as iTIP REQUEST (RFC 5546, section 3.2.2), one UID for ever.

Times are UTC: clients misread time zone tables made by libraries (research: ical, Q2, T2).
"""

from icalendar import Calendar, vCalAddress
from icalendar import Event as VEvent

from server.domain.events import Event
from server.domain.invitations import Invitation
from server.domain.people import Employer
from server.ical.parts import PRODID, calendar_name, place
from server.shared.language import Say

NO_HOST = "organiser@tablee.invalid"
"""RFC 2606, section 2: a name that never resolves."""


def request(event: Event, employer: Employer, invitation: Invitation, say: Say) -> bytes:
    """Return the calendar of a METHOD:REQUEST; the same input gives the same bytes.

    Needs the employer's e-mail (the caller checks). A REQUEST must name an ORGANIZER: without an
    e-mail of the host it is an address that cannot exist, and answers come by other ways.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("method", "REQUEST")
    meeting = VEvent()
    meeting.add("uid", invitation.uid)
    meeting.add("dtstamp", invitation.stamp)
    meeting.add("sequence", invitation.sequence)
    meeting.add("dtstart", event.starts_at)
    meeting.add("dtend", event.ends_at)
    meeting.add("summary", say("ical-summary", event=event.name))
    meeting.add("location", place(event))
    meeting.add("description", _description(event, employer, say))
    meeting.add("status", "CONFIRMED")
    meeting.add("transp", "OPAQUE")
    meeting["organizer"] = _address(event.host_email or NO_HOST, event.host or event.name)
    meeting["attendee"] = _attendee(employer)
    calendar.add_component(meeting)
    return bytes(calendar.to_ical())


def _description(event: Event, employer: Employer, say: Say) -> str:
    lines = [
        say("ical-table", table=employer.table, seats=employer.seats),
        say("ical-openings", openings=", ".join(o.title for o in employer.openings))
        if employer.openings
        else say("ical-no-openings"),
        say("ical-host", host=event.host or event.name),
    ]
    return "\n".join(lines)


def _attendee(employer: Employer) -> vCalAddress:
    address = _address(employer.email, employer.contact or employer.name)
    address.params["ROLE"] = "REQ-PARTICIPANT"
    address.params["CUTYPE"] = "INDIVIDUAL"
    address.params["PARTSTAT"] = "NEEDS-ACTION"
    address.params["RSVP"] = "TRUE"
    return address


def _address(email: str, name: str) -> vCalAddress:
    address = vCalAddress(f"mailto:{email}")
    address.params["CN"] = calendar_name(name)
    return address
