"""What every calendar of ours has in common."""

import uuid
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from urllib.parse import quote

from icalendar import Calendar, vCalAddress
from icalendar import Event as VEvent

from server.domain.events import Event
from server.domain.text import clean

PRODID = "-//Tablee//Tablee 1//FR"
_NAMESPACE = uuid.UUID("0d0b7a56-7c1e-4a43-9e33-0f6a5a3f6d11")
_NOT_IN_NAMES = str.maketrans('"^\\', "″ˆ/")
"""Quotes and backslashes make a reader lose the address (Q7, libical); `^` has two readings."""
_IN_MAILTO = "!$'*+@"
"""What stands for itself in a mailto: (RFC 6068, section 2), beside letters, digits and `_.-~`."""


def calendar(entries: Iterable[VEvent], method: str = "") -> Calendar:
    """Return a calendar that holds these."""
    made = Calendar()
    made.add("prodid", PRODID)
    made.add("version", "2.0")
    if method:
        made.add("method", method)
    for entry in entries:
        made.add_component(entry)
    return made


def entry(uid: str, stamp: datetime, starts_at: datetime, ends_at: datetime) -> VEvent:
    """Return an entry with its times, in UTC: clients misread tables of time zones (Q2, T2)."""
    made = VEvent()
    made.add("uid", uid)
    made.add("dtstamp", stamp.astimezone(UTC))
    made.add("dtstart", starts_at.astimezone(UTC))
    made.add("dtend", ends_at.astimezone(UTC))
    return made


def own_uid(*ids: str) -> str:
    """Return a UID made of ids alone, the same each time (RFC 7986, section 5.3)."""
    return str(uuid.uuid5(_NAMESPACE, "/".join(ids)))


def mailbox(address: str) -> str:
    """Return an address as mail carries it: ASCII, one word, a domain of any script as IDNA."""
    local, at, domain = "".join(clean(address).split()).rpartition("@")
    with suppress(UnicodeError):  # what is no domain no mail server takes; a mail is still written
        domain = domain.encode("idna").decode()
    return f"{local}{at}{domain}".encode("ascii", "replace").decode()


def mailto(address: str, name: str) -> vCalAddress:
    """Return a calendar address, with the name where there is one; the name is clean."""
    made = vCalAddress(f"mailto:{quote(mailbox(address), safe=_IN_MAILTO)}")
    if name:
        made.params["CN"] = name.translate(_NOT_IN_NAMES)
    return made


def host(event: Event) -> str:
    """Return who invites: never empty where the event has a name."""
    return clean(event.host) or clean(event.name)


def place(event: Event) -> str:
    """Return where it is, on one line."""
    venue = event.venue
    return ", ".join(filter(None, (clean(venue.name), clean(venue.address))))
