"""Feeds in programs of others: Radicale, a CalDAV server, and khal, a calendar for terminals.

Both are started once for all tests here.
"""

import base64
import http.client
import os
import re
import socket
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from server.domain.events import plan_rounds
from server.domain.text import clean
from server.ical.feed import feed, of_employer, of_organiser, of_territory
from server.shared.vocabulary import EventId, Language
from server.voice import texts
from tests.server.ical import papers

SAY = texts().say(Language.FR)
BIN = Path(sys.executable).parent
WITHIN = 30
"""Seconds a program may take to start or to answer on a busy machine."""
WHO = "Basic " + base64.b64encode(b"tablee:any").decode()


def events():
    """One a night or day that is hard, each with a name that is."""
    for number, (day, name) in enumerate(zip(papers.DAYS.values(), papers.NAMES, strict=True)):
        yield papers.an_event(day, id=EventId(f"evt_{number}"), name=clean(name))


def entries_of(event):
    rounds = plan_rounds(event.starts_at, event.ends_at, 4)
    employer, invitation = papers.an_employer(), papers.an_invitation()
    return [
        *of_employer(event, employer, invitation, rounds, event.starts_at, SAY),
        of_organiser(event, [employer], [invitation], SAY),
        of_territory(event, SAY),
    ]


ENTRIES = [entry for event in events() for entry in entries_of(event)]
FEED = feed("key", "Tablée", ENTRIES, colour="darkorange")


def alone(event):
    """One entry of the feed as a file of its own, as CalDAV and a vdir want it (RFC 4791, 4.1)."""
    head = FEED[: FEED.index(b"NAME:")]
    return head + event + b"END:VCALENDAR\r\n"


def parts(content):
    """The entries of a calendar: each a set of properties, however they are folded or ordered."""
    text = re.sub(rb"\r?\n[ \t]", b"", content).decode()
    found = re.findall(r"BEGIN:VEVENT\r?\n(.*?)END:VEVENT", text, re.DOTALL)
    return sorted(sorted(one.splitlines()) for one in found)


EVENTS = re.findall(rb"BEGIN:VEVENT.*?END:VEVENT\r\n", FEED, re.DOTALL)


@pytest.fixture(scope="module")
def radicale(tmp_path_factory):
    """A function that asks a CalDAV server; gives status, headers and body."""
    folder = tmp_path_factory.mktemp("radicale")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "radicale", "--config", "", "--auth-type", "none"]
    command += ["--server-hosts", f"127.0.0.1:{port}", "--storage-filesystem-folder", str(folder)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        ask = asking(port)
        until(lambda: ask("OPTIONS", "/")[0] == http.client.OK, process)
        yield ask
    finally:
        process.terminate()
        process.wait(WITHIN)


def asking(port):
    def ask(method, path, body=b"", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=WITHIN)
        try:
            sent = {"Authorization": WHO, **{k.replace("_", "-"): v for k, v in headers.items()}}
            connection.request(method, path, body, sent)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    return ask


def until(true, process):
    """Wait for a program of another process: there is nothing to await."""
    ends = time.monotonic() + WITHIN
    while time.monotonic() < ends:
        assert process.poll() is None
        try:
            if true():
                return
        except ConnectionError:
            time.sleep(0.05)
    pytest.fail("it did not start")


def test_a_caldav_server_keeps_each_entry_as_it_was(radicale):
    assert radicale("MKCALENDAR", "/tablee/each/")[0] == http.client.CREATED
    for number, event in enumerate(EVENTS):
        path, content = f"/tablee/each/{number}.ics", alone(event)
        status, _, _ = radicale("PUT", path, content, Content_Type="text/calendar; charset=utf-8")
        assert status == http.client.CREATED
        status, _, kept = radicale("GET", path)
        assert status == http.client.OK
        assert parts(kept) == parts(content)


def test_a_caldav_server_keeps_a_whole_feed_as_it_was(radicale):
    status, _, _ = radicale("PUT", "/tablee/whole/", FEED, Content_Type="text/calendar")
    assert status == http.client.CREATED
    assert parts(radicale("GET", "/tablee/whole/")[2]) == parts(FEED)


FILTER = """<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
<C:time-range start="{:%Y%m%dT%H%M%SZ}" end="{:%Y%m%dT%H%M%SZ}"/>
</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>"""


def test_a_caldav_server_finds_each_entry_at_its_time(radicale):
    radicale("PUT", "/tablee/found/", FEED, Content_Type="text/calendar")
    for moment in (entry.starts_at for entry in ENTRIES):
        asked = FILTER.format(moment, moment + timedelta(seconds=1)).encode()
        status, _, found = radicale("REPORT", "/tablee/found/", asked, Depth="1")
        assert status == http.client.MULTI_STATUS
        wanted = {one.uid for one in ENTRIES if one.starts_at <= moment < one.ends_at}
        assert set(re.findall(r"^UID:(.*?)\r?$", found.decode(), re.MULTILINE)) == wanted


CONFIG = """
[calendars]
[[tablee]]
path = {folder}/vdir
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = Europe/Paris
default_timezone = Europe/Paris
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
highlight_event_days = False
"""


@pytest.fixture(scope="module")
def khal(tmp_path_factory):
    """What khal lists of a year: day, hours, title and place of each entry."""
    folder = tmp_path_factory.mktemp("khal")
    (folder / "vdir").mkdir()
    for number, event in enumerate(EVENTS):
        (folder / "vdir" / f"{number}.ics").write_bytes(alone(event))
    (folder / "config").write_text(CONFIG.format(folder=folder))
    shown = "{start-date}|{start-time}|{end-date}|{end-time}|{title}|{location}"
    command = [BIN / "khal", "-c", folder / "config", "list", "--once", "--day-format", ""]
    done = subprocess.run(
        [*map(str, command), "--format", shown, "2027-01-01", "365d"],
        env={"HOME": str(folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=2 * WITHIN,
        check=True,
    )
    return [tuple(line.split("|")) for line in done.stdout.splitlines()]


HOURS = {
    "winter": ("2027-01-12", "09:00", "2027-01-12", "12:00"),
    "summer": ("2027-07-06", "09:00", "2027-07-06", "12:00"),
    "spring forward": ("2027-03-28", "00:00", "2027-03-28", "04:00"),
    "fall back": ("2027-10-31", "01:00", "2027-10-31", "03:00"),
}


@pytest.mark.parametrize("day", HOURS)
def test_khal_lists_each_event_at_the_hours_of_the_place(khal, day):
    name = papers.NAMES[list(papers.DAYS).index(day)]
    place = "Café des Possibles, 12 rue de l’Exemple, Bobigny"
    assert khal.count((*HOURS[day], clean(name), place)) == 2  # the organiser's and the territory's


def test_khal_lists_every_round_and_nothing_else(khal):
    assert len(khal) == len(ENTRIES)
    titles = [line[4].replace("\N{NO-BREAK SPACE}", " ") for line in khal]
    for number in (1, 2, 3, 4):
        assert titles.count(f"Tour {number}, table 7") == len(papers.DAYS)
