"""Calendars of ours, read by two parsers that Tablée does not use."""

import json
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import vobject

from server.domain.events import Venue
from server.domain.invitations import Invitation
from server.domain.people import Opening
from server.ical.invitation import request
from server.ical.itinerary import Stop, itinerary
from server.shared.vocabulary import EmployerId, Language
from server.voice import texts
from tests import builders, needs

HERE = Path(__file__).parents[2] / "calendars"
DAYS = {
    "winter": datetime(2027, 1, 12, 8, tzinfo=UTC),
    "summer": datetime(2027, 7, 6, 7, tzinfo=UTC),
    "spring forward": datetime(2027, 3, 27, 23, tzinfo=UTC),
    "fall back": datetime(2027, 10, 30, 23, tzinfo=UTC),
}
NAMES = ["Propreté Nord", 'Le « Fil », "Aiguille" & Cie; Œuvre', "Ţesut\\Ș", "東京 🎈 " + "é" * 70]
STAMP = datetime(2027, 1, 1, tzinfo=UTC)


def an_event(starts_at):
    return builders.an_event(
        name="Café Contact, édition d’essai; un",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=3),
        venue=Venue(name="Café des Possibles", address="12 rue de l’Exemple, Bobigny"),
        host="Association Exemple",
        host_email="contact@association.example",
    )


def an_employer(name):
    return builders.an_employer(
        name=name,
        table=7,
        email="ines@employeur.example",
        openings=(Opening("Agent; de jour, nuit"),),
    )


def an_invitation():
    return Invitation(id="inv_1", employer_id=EmployerId("emp_001"), uid="u-1", stamp=STAMP)


@pytest.fixture(params=Language)
def say(request):
    return texts().say(request.param)


@pytest.fixture(scope="session")
def ical_js():
    if not (HERE / "node_modules" / "ical.js").exists():
        command = ["npm", "ci", "--silent", "--no-audit", "--no-fund"]
        subprocess.run(command, cwd=HERE, check=True, timeout=120)

    def read(*calendars):
        sent = json.dumps([c.decode() for c in calendars]).encode()
        command = ["node", "read.mjs"]
        done = subprocess.run(
            command, cwd=HERE, input=sent, capture_output=True, check=True, timeout=60
        )
        return json.loads(done.stdout)

    return read


def instant(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


@needs.program("node")
@needs.program("npm")
def test_ical_js_reads_every_invitation_as_it_was_meant(ical_js, say):
    cases = [(day, name) for day in DAYS.values() for name in NAMES]
    calendars = [request(an_event(d), an_employer(n), an_invitation(), say) for d, n in cases]
    for (day, name), read in zip(cases, ical_js(*calendars), strict=True):
        (event,) = read["events"]
        assert read["method"] == "REQUEST"
        assert (event["uid"], event["sequence"]) == ("u-1", 0)
        assert (event["start"], event["end"]) == (instant(day), instant(day + timedelta(hours=3)))
        assert event["attendee"] == "mailto:ines@employeur.example"
        assert (event["rsvp"], event["partstat"]) == ("TRUE", "NEEDS-ACTION")
        assert event["organizer"] == "mailto:contact@association.example"
        assert event["cn"] == name.replace('"', "″")


@pytest.mark.parametrize("day", DAYS.values(), ids=DAYS)
@pytest.mark.parametrize("name", NAMES)
def test_vobject_reads_every_invitation_as_it_was_meant(say, day, name):
    content = request(an_event(day), an_employer(name), an_invitation(), say)
    calendar = vobject.readOne(content.decode())
    assert calendar.method.value == "REQUEST"
    assert calendar.vevent.dtstart.value == day
    assert calendar.vevent.dtend.value == day + timedelta(hours=3)
    assert calendar.vevent.attendee.value == "mailto:ines@employeur.example"
    assert calendar.vevent.attendee.params["RSVP"] == ["TRUE"]
    assert calendar.vevent.summary.value.startswith("Café Contact, édition d’essai; un")


def stops(day):
    return [
        Stop(
            f"p{n}", n, f"Employeur {n}", day + timedelta(minutes=20 * n), day + timedelta(hours=1)
        )
        for n in (1, 2)
    ]


@needs.program("node")
@needs.program("npm")
def test_ical_js_reads_an_itinerary_with_the_event_and_each_meeting(ical_js, say):
    day = DAYS["summer"]
    (read,) = ical_js(itinerary(an_event(day), stops(day), STAMP, say))
    assert read["method"] is None
    assert len(read["events"]) == 3
    assert all(e["organizer"] is None and e["attendee"] is None for e in read["events"])
    assert [e["start"] for e in read["events"][1:]] == [
        instant(day + timedelta(minutes=20 * n)) for n in (1, 2)
    ]
    assert len({e["uid"] for e in read["events"]}) == 3


def test_vobject_reads_an_itinerary(say):
    day = DAYS["fall back"]
    calendar = vobject.readOne(itinerary(an_event(day), stops(day), STAMP, say).decode())
    assert not hasattr(calendar, "method")
    assert calendar.vevent_list[0].dtstart.value == day
    assert len(calendar.vevent_list) == 3


def test_the_same_input_gives_the_same_bytes(say):
    made = {request(an_event(STAMP), an_employer("X"), an_invitation(), say) for _ in range(3)}
    assert len(made) == 1


def test_lines_are_folded_and_end_as_rfc_5545_says(say):
    content = request(an_event(STAMP), an_employer(NAMES[3]), an_invitation(), say)
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()
