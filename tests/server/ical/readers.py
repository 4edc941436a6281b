"""Three readers of calendars that Tablée does not use; all say what they read in one form."""

import json
import subprocess
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path

import vobject

HERE = Path(__file__).parents[2] / "calendars"
WORDS = ("uid", "status", "summary", "location", "description", "comment", "organizer")
OF_ATTENDEES = {"names": "CN", "answers": "PARTSTAT", "asked": "RSVP"}


@contextmanager
def program(*command):
    """Keep a reader running: a calendar goes in as a line of JSON, what it read comes out."""
    with subprocess.Popen(
        command, cwd=HERE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:

        def read(content):
            process.stdin.write(json.dumps(content.decode()) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
            assert line, f"{command[0]} ended on {content!r}"
            return json.loads(line)

        try:
            yield read
        finally:
            process.stdin.close()
            process.wait(10)


def install_ical_js():
    """Install ical.js as locked, once."""
    if not (HERE / "node_modules" / "ical.js").exists():
        command = ["npm", "ci", "--silent", "--no-audit", "--no-fund"]
        subprocess.run(command, cwd=HERE, check=True, timeout=120)


def with_vobject(content):
    """Read a calendar as vobject does."""
    calendar = vobject.readOne(content.decode())
    found = calendar.contents
    return {
        "method": _value(found, "method"),
        "name": _value(found, "name"),
        "refresh": _value(found, "refresh-interval"),
        "faults": [],
        "events": [_event(one.contents) for one in found.get("vevent", [])],
    }


def _event(found):
    attendees = found.get("attendee", [])
    sequence = _value(found, "sequence")
    return {
        "sequence": None if sequence is None else int(sequence),
        "stamp": _instant(found, "dtstamp"),
        "start": _instant(found, "dtstart"),
        "end": _instant(found, "dtend"),
        "attendees": [one.value for one in attendees],
        **{name: _value(found, name) for name in WORDS},
        **{
            name: [next(iter(one.params.get(parameter, [])), None) for one in attendees]
            for name, parameter in OF_ATTENDEES.items()
        },
    }


def _value(found, name):
    return found[name][0].value if name in found else None


def _instant(found, name):
    return _value(found, name).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
