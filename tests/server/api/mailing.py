"""A running server whose letters go to a real mail server in this process."""

import asyncio
import email
import email.policy
from contextlib import asynccontextmanager
from datetime import timedelta

from aiohttp.test_utils import TestClient, TestServer
from icalendar import Calendar

from server.api.keys import PORTS
from server.app import build
from server.config import Config, Smtp
from server.services import access
from server.services.clockwork import pause
from server.shared.vocabulary import Access
from tests.conftest import CHEAP, Caller
from tests.server.services.day import until
from tests.server.smtp import Sink

ADDRESS = "rdv@asso.example"
PUBLIC = "https://cafe.example"
DAYS = 20


async def soon(woken, seconds):
    """Wait as the server does, but for what it waits a second at most: not at all."""
    await pause(woken, seconds if seconds > 1.0 else 0.0)


def settings(sink, inbox=None, **more):
    """Return what a server is set up with that writes to a sink and reads an inbox."""
    account = sink.account(host="127.0.0.1")
    known = {"host": account.host, "port": account.port, "security": "none", "address": ADDRESS}
    return Config(public=PUBLIC, smtp=Smtp(**{**known, **more}), imap=inbox)


class Office:
    """An organiser of a folder, an event twenty days from now, and the letters that arrive."""

    def __init__(self, client, sink, clock):
        self.client = client
        self.sink = sink
        self.clock = clock
        self.ports = client.app[PORTS]
        self.event = ""
        self.starts_at = clock.now + timedelta(days=DAYS)

    async def sign_in(self):
        token = await access.issue(self.ports, Access.ORGANISER, None, "organiser")
        self.organiser = Caller(self.client, token)

    async def open(self, employers=2, *, published=True, **more):
        await self.sign_in()
        body = {
            "name": "Café Contact",
            "starts_at": self.starts_at.isoformat(),
            "ends_at": (self.starts_at + timedelta(hours=3)).isoformat(),
            "venue": "Café des Possibles",
            "address": "12 rue de l’Exemple",
            "host": "Association Exemple",
            "host_email": "contact@association.example",
            "rounds": 4,
        }
        _, found = await self.organiser.post("/v1/events", **{**body, **more})
        self.event_id, self.event = found["id"], f"/v1/events/{found['id']}"
        for number in range(1, employers + 1):
            await self.add(number)
        if published:
            await self.organiser.post(f"{self.event}/publish")

    async def add(self, number, **more):
        body = {
            "name": f"Employeur {number}",
            "contact": f"Inès {number}",
            "email": f"e{number}@employeur.example",
            "present": False,
        }
        return await self.ask("employers", **{**body, **more})

    async def ask(self, path, **body):
        status, found = await self.organiser.post(f"{self.event}/{path}", **body)
        assert status < 300, found
        return found

    async def refused(self, path, **body):
        status, found = await self.organiser.post(f"{self.event}/{path}", **body)
        assert status >= 400
        return found["code"]

    async def invited(self, number=1):
        """Return an employer's invitation as the console sees it."""
        return (await self.organiser.get(f"{self.event}/invitations"))[1][number - 1]

    async def card(self, number=1):
        key = (await self.invited(number))["invitation_id"]
        return (await self.organiser.get(f"{self.event}/invitations/{key}"))[1]

    async def of(self, number, step, **body):
        """Take a step with one invitation."""
        key = (await self.invited(number))["invitation_id"]
        return await self.ask(f"invitations/{key}/{step}", **body)

    async def arrived(self, count):
        """Wait until so many letters have arrived in all; return them, read."""
        await until(lambda: len(self.sink.letters) >= count)
        return [Mail(one) for one in self.sink.letters]

    async def settled(self):
        """Wait until nothing is owed or due."""

        async def nothing_waits():
            found = (await self.organiser.get(f"{self.event}/invitations"))[1]
            asked = [one for one in found if one["invited_at"]]
            return all(
                one["letter"] and one["letter"]["state"] != "due" and not one["owes"]
                for one in asked
            )

        while not await nothing_waits():
            await pause_a_little()

    async def gateway(self, content, kind="message/rfc822"):
        token = await access.issue(self.ports, Access.GATEWAY, None, "gateway")
        headers = {"Authorization": f"Bearer {token}", "Content-Type": kind}
        async with self.client.post("/v1/answers", data=content, headers=headers) as response:
            return response.status, await response.json()


async def pause_a_little():

    await asyncio.sleep(0.01)


class Mail:
    """A letter that arrived."""

    def __init__(self, taken):
        self.taken = taken
        self.message = email.message_from_bytes(taken.content, policy=email.policy.SMTP)
        (self.calendar,) = (
            part for part in self.message.walk() if part.get_content_type() == "text/calendar"
        )
        self.ics = self.calendar.get_payload(decode=True)
        (self.meeting,) = Calendar.from_ical(self.ics).events

    @property
    def said(self):
        """Method, recipient, SEQUENCE."""
        return self.calendar.get_param("method"), self.taken.to, int(self.meeting["SEQUENCE"])

    @property
    def page(self):
        """The path of its answer page."""
        text = self.message.get_body(("plain",)).get_content()
        return text.split(PUBLIC)[1].split("?")[0]

    def answer(self, status="ACCEPTED", method="REPLY", **other):
        """Return the mail that a simple client answers with."""
        lines = {
            "UID": self.meeting["UID"],
            "SEQUENCE": self.meeting["SEQUENCE"],
            "DTSTAMP": self.meeting["DTSTAMP"].to_ical().decode(),
            "DTSTART": self.meeting["DTSTART"].to_ical().decode(),
            "DTEND": self.meeting["DTEND"].to_ical().decode(),
            "ORGANIZER": f"mailto:{self.taken.sender}",
            f"ATTENDEE;PARTSTAT={status}": f"mailto:{self.taken.to}",
        }
        sender, to = other.pop("sender", self.taken.to), other.pop("to", self.taken.sender)
        lines |= other
        inside = "\r\n".join(f"{k}:{v}" for k, v in lines.items() if v is not None)
        calendar = (
            f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nMETHOD:{method}\r\n"
            f"BEGIN:VEVENT\r\n{inside}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
        return (
            f"From: {sender}\r\nTo: {to}\r\nSubject: Re\r\nMIME-Version: 1.0\r\n"
            f"Content-Type: text/calendar; method={method}; charset=UTF-8\r\n\r\n{calendar}"
        ).encode()


@asynccontextmanager
async def office(folder, clock, *, says=None, inbox=None, **smtp):
    """Yield an office on a folder; the mail server says what it is told to."""
    with Sink(says=says) as sink:
        app = build(folder, clock, soon, CHEAP, settings(sink, inbox, **smtp))
        async with TestClient(TestServer(app)) as client:
            yield Office(client, sink, clock)
