"""Reads calendars as libical does: a line of JSON, a text, in; a line of what it understood out.

`faults`: what libical's own tables of RFC 5546 say against it. Runs with the system's Python.
"""

import json
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib as Lib  # noqa: E402 - the version is chosen before

EVENT = Lib.ComponentKind.VEVENT_COMPONENT
KIND = Lib.PropertyKind
OF_METHOD = {
    Lib.PropertyMethod.REQUEST: "REQUEST",
    Lib.PropertyMethod.CANCEL: "CANCEL",
    Lib.PropertyMethod.DECLINECOUNTER: "DECLINECOUNTER",
    Lib.PropertyMethod.NONE: None,
}


def read(text):
    calendar = Lib.Component.new_from_string(text)
    events = [event(part) for part in parts(calendar)]
    named = {p.get_property_name(): p.get_value_as_string() for p in properties(calendar)}
    Lib.restriction_check(calendar)
    return {
        "method": OF_METHOD[calendar.get_method()],
        "name": unescaped(named.get("NAME")),
        "refresh": named.get("REFRESH-INTERVAL"),
        "faults": sorted(set(faults(calendar))),
        "events": events,
    }


def event(part):
    found = {p.get_property_name(): p for p in properties(part)}
    attendees = list(properties(part, KIND.ATTENDEE_PROPERTY))

    def text(name):
        return unescaped(found[name].get_value_as_string()) if name in found else None

    def instant(name):
        return iso(found[name].get_value_as_string()) if name in found else None

    def parameter(name):
        return [one.get_parameter_as_string(name) for one in attendees]

    return {
        "uid": text("UID"),
        "sequence": part.get_sequence() if "SEQUENCE" in found else None,
        "stamp": instant("DTSTAMP"),
        "start": instant("DTSTART"),
        "end": instant("DTEND"),
        "status": text("STATUS"),
        "summary": text("SUMMARY"),
        "location": text("LOCATION"),
        "description": text("DESCRIPTION"),
        "comment": text("COMMENT"),
        "organizer": text("ORGANIZER"),
        "attendees": [one.get_value_as_string() for one in attendees],
        "names": parameter("CN"),
        "answers": parameter("PARTSTAT"),
        "asked": parameter("RSVP"),
    }


def properties(part, kind=KIND.ANY_PROPERTY):
    found = part.get_first_property(kind)
    while found is not None:
        yield found
        found = part.get_next_property(kind)


def parts(calendar):
    found = calendar.get_first_component(EVENT)
    while found is not None:
        yield found
        found = calendar.get_next_component(EVENT)


def faults(calendar):
    for part in (calendar, *parts(calendar)):
        for one in properties(part, KIND.XLICERROR_PROPERTY):
            yield one.get_value_as_string()


def iso(value):
    time = Lib.Time.new_from_string(value)
    if not time.is_utc():
        raise ValueError(value)
    return f"{value[:4]}-{value[4:6]}-{value[6:11]}:{value[11:13]}:{value[13:15]}Z"


def unescaped(value):
    """Undo RFC 5545, section 3.3.11: values are given as they stand in the file."""
    if value is None:
        return None
    pairs = {"\\\\": "\\", "\\n": "\n", "\\N": "\n", "\\,": ",", "\\;": ";"}
    done, rest = "", value
    while rest:
        taken = 2 if rest[:2] in pairs else 1
        done, rest = done + pairs.get(rest[:taken], rest[:taken]), rest[taken:]
    return done


for line in sys.stdin:
    sys.stdout.write(json.dumps(read(json.loads(line))) + "\n")
    sys.stdout.flush()
