"""Two kiosks whose server is killed and comes back, and one of which is killed meanwhile."""

import asyncio
import json
import secrets
import signal
import urllib.request
from datetime import datetime
from urllib.parse import quote

import pytest

from badges import token
from kiosk.client import Client
from kiosk.offline.command import waiting
from server.shared.requests import CheckInRequest, NewRegistration
from server.shared.vocabulary import FlagKind
from tests.kiosk.flows.house import INVITATION, Organiser, Server, a_terminal
from tests.needs import program

pytestmark = program("tmux")

UNKNOWN = "BBBBBBBBBBBBBBBBBCBX"
ALONE = "La borne est seule depuis"
REFUSED = {"void": "! Ce badge n’est plus valable.", UNKNOWN: "! Ce badge n’est pas connu ici."}


class Book(Organiser):
    """What the organiser can read of it afterwards."""

    def facts(self, scope="audit"):
        """Return every fact of the event's audit."""
        found, before = [], ""
        while True:
            page = self.get(f"{self.event}/{scope}{before}")
            found += page["lines"]
            if not page.get("before"):
                return found
            before = f"?before={page['before']}"

    def flags(self):
        return asyncio.run(self._flags())

    async def _flags(self):
        async with Client(self.server.url, self.token) as client:
            return (await anext(client.live(self.event_id))).flags


class Kiosk:
    """A kiosk in a terminal, enrolled, that can be killed and started again."""

    def __init__(self, server, folder, code):
        folder.mkdir()
        self._server, self._folder = server, folder
        body = json.dumps({"command_id": "1", "code": code}).encode()
        request = urllib.request.Request(f"{server.url}/v1/kiosks", body)
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request) as response:
            (folder / "token").write_text(json.load(response)["token"])
        self.start()

    def start(self):
        options = ("--token-file", str(self._folder / "token"))
        state = self._folder / "state"
        room = self._folder / secrets.token_hex(2)  # tmux lets go of a socket after its end
        room.mkdir()
        self.terminal = a_terminal(self._server, room, "attendee", *options, state=state)
        self.terminal.sees(INVITATION)

    def kill(self):
        self.terminal.terminate(signal.SIGKILL)
        self.terminal.__exit__()

    def file(self, suffix):
        return self._folder / "state" / "tablee" / f"{quote(self._server.url, safe='')}.{suffix}"

    def knows(self, badge, state):
        """Whether its roster's file says so of a badge."""
        path = self.file("roster")
        rows = json.loads(path.read_text())["rows"] if path.exists() else []
        return {"digest": token.digest(badge), "state": state} in rows

    @property
    def waiting(self):
        found, _ = waiting(self.file("queue").read_bytes())
        return found

    def takes_in(self, badge, name):
        terminal = self.terminal
        terminal.scans(badge)
        terminal.sees("Quel est votre prénom")
        terminal.types(name)
        terminal.key("Enter")
        terminal.sees("Quel âge avez-vous")
        terminal.key("1")
        terminal.sees("Quelques questions")
        terminal.key("2")
        terminal.sees(f"Bonjour {name}")


@pytest.fixture
def server(tmp_path):
    started = Server(tmp_path / "data")
    yield started
    started.stop()


@pytest.fixture
def organiser(server):
    return Book(server)


@pytest.fixture
def kiosks(server, tmp_path):
    found = [Kiosk(server, tmp_path / name, server.enrolment_code()) for name in ("one", "two")]
    yield found
    for kiosk in found:
        kiosk.terminal.__exit__()


def test_nobody_is_lost_while_a_server_and_a_kiosk_die(server, organiser, kiosks):
    one, two = kiosks
    people = server.people
    *_, gone = people
    organiser.post(f"{organiser.event}/registrations/{gone['registration_id']}/badge")
    blanks = organiser.post(f"{organiser.event}/badges", count=3)["badges"]
    for kiosk in kiosks:
        kiosk.terminal.until(lambda k=kiosk: k.knows(gone["badge"], "void"), "the void badge")
        kiosk.terminal.until(lambda k=kiosk: k.knows(blanks[-1], "blank"), "the blank badges")

    server.stop(signal.SIGKILL)
    for kiosk in kiosks:
        kiosk.terminal.sees(ALONE)
    scanned_at(one, two, people[:14], people[10:24], gone)
    one.takes_in(blanks[0], "Zélie")
    two.takes_in(blanks[1], "Ysée")
    before = list(one.waiting)
    one.kill()
    one.start()
    one.terminal.sees(ALONE, "passages sont gardés.")
    assert list(one.waiting) == before
    scanned_at(one, two, people[24:38], people[34:48], gone)
    one.takes_in(blanks[2], "Waël")
    two.takes_in(blanks[2], "Xénia")
    one.terminal.scans(people[0]["badge"])
    one.terminal.sees(f"Bonjour {people[0]['first_name']}", "Votre arrivée est déjà notée.")
    kept = [kiosk.waiting for kiosk in kiosks]
    scans = [c for one in kept for c in one.values() if isinstance(c.body, CheckInRequest)]
    assert len(scans) >= 60

    server.start()
    for kiosk in kiosks:
        kiosk.terminal.sees_no(ALONE)
        kiosk.terminal.until(lambda k=kiosk: not k.waiting, "an empty queue")
    in_the_book(organiser, kept, people)


def scanned_at(one, two, first, second, gone):
    """Scan people at two kiosks side by side, then a void badge and one nobody knows."""
    for left, right in zip(first, second, strict=True):
        one.terminal.scans(left["badge"])
        two.terminal.scans(right["badge"])
        one.terminal.sees(f"Bonjour {left['first_name']}")
        two.terminal.sees(f"Bonjour {right['first_name']}")
    for kiosk in (one, two):
        kiosk.terminal.scans(gone["badge"])
        kiosk.terminal.sees(REFUSED["void"])
        kiosk.terminal.scans(UNKNOWN)
        kiosk.terminal.sees(REFUSED[UNKNOWN])


def in_the_book(organiser, kept, people):
    """Compare what the kiosks had kept with what the server knows now."""
    commands = {name: command for queue in kept for name, command in queue.items()}
    of_badge = {person["badge"]: person["registration_id"] for person in people}
    first = {}
    for command in sorted(commands.values(), key=lambda one: one.body.at):
        if isinstance(command.body, CheckInRequest) and command.badge in of_badge:
            first.setdefault(of_badge[command.badge], command)
    everybody = organiser.get(f"{organiser.event}/check-ins")
    book = [one for one in everybody if not one["command_id"].startswith("sample-")]
    arrivals = {one["registration_id"]: one for one in book}
    assert len(arrivals) == len(book)
    gone = people[-1]["registration_id"]
    for person, command in first.items():
        if person != gone:
            assert arrivals[person]["command_id"] == command.id
            assert datetime.fromisoformat(arrivals[person]["at"]) == command.body.at
    assert gone not in arrivals

    walk_ins = [one for one in commands.values() if isinstance(one.body, NewRegistration)]
    assert len(book) == len(first) - 1 + len(walk_ins)
    for queue in kept:
        assert [c.body.at for c in queue.values()] == sorted(c.body.at for c in queue.values())
        by_arrival = sorted(
            (one for one in book if one["command_id"] in queue), key=lambda one: one["at"]
        )
        order = [name for name in queue if name in {one["command_id"] for one in by_arrival}]
        assert [one["command_id"] for one in by_arrival] == order

    names = [fact["fact"] for fact in organiser.facts()]
    scans = len(commands) - len(walk_ins)
    heard = len(first) - 1 + names.count("ScannedAgain") + names.count("ScanRefused")
    assert heard == scans

    flags = organiser.flags()
    twice = {one.registration_id for one in flags if one.kind is FlagKind.SCANNED_TWICE}
    both = {person["registration_id"] for person in (*people[10:14], *people[34:38])}
    assert twice & set(of_badge.values()) == both
    shared = [one.first_name for one in flags if one.kind is FlagKind.BADGE_SHARED]
    assert shared in (["Waël"], ["Xénia"])
    assert not [one for one in flags if one.kind is FlagKind.UNSURE_TIME]
