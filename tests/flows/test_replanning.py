"""A day that does not go as planned, over HTTP: late, closed, not come, and made better."""

import asyncio

import msgspec
import pytest
from aiohttp.test_utils import TestClient, TestServer

from server.api.keys import PORTS
from server.app import build
from server.services import access
from server.services.clockwork import QUIET
from server.shared.live import Board, LiveMessage, SignIn, apply
from server.shared.vocabulary import Access
from tests.conftest import Caller
from tests.server.services.day import Sleeper

START, END = "2026-11-24T09:00:00Z", "2026-11-24T12:00:00Z"


class Cafe:
    """A café planned over HTTP, and a screen that listens."""

    def __init__(self, client, organiser, sleeper):
        self.client, self.organiser, self.sleeper = client, organiser, sleeper
        self.board = None

    async def plan(self, employers, seekers, rounds):
        _, event = await self.organiser.post(
            "/v1/events", name="Café", starts_at=START, ends_at=END, rounds=rounds
        )
        self.path = f"/v1/events/{event['id']}"
        self.employers = [
            (await self.organiser.post(f"{self.path}/employers", name=name))[1]["id"]
            for name in employers
        ]
        self.people = [
            (await self.organiser.post(f"{self.path}/registrations", first_name=name))[1]
            for name in seekers
        ]
        assert (await self.organiser.post(f"{self.path}/open"))[0] == 200
        self.socket = await self.client.ws_connect(f"/v1/live?event={event['id']}")
        await self.socket.send_bytes(msgspec.json.encode(SignIn(self.organiser.token)))

    async def arrive(self, number):
        badge = self.people[number]["badge"]
        return (await self.organiser.post("/v1/check-ins", badge=badge))[1]

    async def do(self, what, **body):
        status, found = await self.organiser.post(f"{self.path}/{what}", **body)
        assert status < 300, found
        return found

    async def sees(self, seen):
        async with asyncio.timeout(10):
            while self.board is None or not seen(self.board):
                frame = await self.socket.receive(timeout=10)
                message = msgspec.json.decode(frame.data, type=LiveMessage)
                known = isinstance(message, Board)
                self.board = message if known else apply(self.board, message)

    async def passes(self, seen, **amount):
        """Let time pass until the screen shows something."""
        looking = asyncio.ensure_future(self.sees(seen))
        while not looking.done():
            self.sleeper.forward(**amount)
            await asyncio.sleep(0.02)
        await looking

    def table(self, number):
        return next(t for t in self.board.tables if t.number == number)

    def next_of(self, number):
        person = next(p for p in self.board.people if p.id == self.people[number]["id"])
        return person.next_table, person.next_round


@pytest.fixture
async def cafe(tmp_path, clock):
    sleeper = Sleeper(clock)
    async with TestClient(TestServer(build(tmp_path / "data", clock, sleeper))) as client:
        token = await access.issue(client.app[PORTS], Access.ORGANISER, None, "organiser")
        yield Cafe(client, Caller(client, token), sleeper)


async def test_a_late_employer_is_shown_and_who_was_to_meet_it_is_told_another_table(cafe):
    await cafe.plan(["Alpha", "Bêta"], ["Awa"], 4)
    table = (await cafe.arrive(0))["table"]
    await cafe.do(f"employers/{cafe.employers[table - 1]}/late", rounds=2)
    await cafe.sees(lambda b: any(t.late_from == 3 for t in b.tables))
    assert cafe.table(table).presence == "expected"
    assert cafe.next_of(0) == (3 - table, 1)
    await cafe.do(f"employers/{cafe.employers[table - 1]}/arrive")
    await cafe.sees(lambda b: all(t.late_from is None for t in b.tables))
    assert cafe.next_of(0) == (3 - table, 1), "who was told a table keeps it"


async def test_a_late_employer_is_the_desks_business_and_no_kiosks(cafe):
    await cafe.plan(["Alpha"], ["Awa"], 2)
    path = f"{cafe.path}/employers/{cafe.employers[0]}/late"
    for role, status in ((Access.DESK, 200), (Access.KIOSK, 403)):
        token = await access.issue(cafe.client.app[PORTS], role, cafe.path.rpartition("/")[2], role)
        assert (await Caller(cafe.client, token).post(path, rounds=1))[0] == status
    for wrong in (-1, 61, "x", None):
        assert (await cafe.organiser.post(path, rounds=wrong))[1]["code"] == "bad_request"


async def test_the_same_lateness_sent_again_is_said_once(cafe):
    await cafe.plan(["Alpha", "Bêta"], ["Awa"], 4)
    path = f"employers/{cafe.employers[0]}/late"
    first = await cafe.do(path, rounds=1, command_id="late-1")
    await cafe.do("rounds/1/start")
    assert await cafe.do(path, rounds=1, command_id="late-1") == first
    await cafe.sees(lambda b: b.tables and cafe_late(b) == [2])


def cafe_late(board):
    return [t.late_from for t in board.tables if t.late_from]


async def test_in_a_quiet_moment_the_rest_of_the_day_gets_better_and_every_screen_sees_it(cafe):
    await cafe.plan(["Alpha", "Bêta", "Gamma"], ["Awa", "Bob", "Cléo"], 4)
    told = [await cafe.arrive(number) for number in range(3)]
    await cafe.passes(lambda b: b.counts.improved == 1, seconds=QUIET)
    seats = [s.registration_id for s in cafe.board.seats]
    assert all(seats.count(person["id"]) == 2 for person in cafe.people)
    again = [await cafe.arrive(number) for number in range(3)]
    assert [(a["table"], a["round"]) for a in again] == [(a["table"], a["round"]) for a in told]


async def test_who_does_not_come_loses_the_seat_by_itself_and_is_placed_when_she_comes(cafe):
    await cafe.plan(["Alpha"], ["Awa", "Bob"], 3)
    await cafe.do("pairings")
    await cafe.do("pairings/confirm")
    await cafe.arrive(0)
    await cafe.do("rounds/1/start")
    missing = cafe.people[1]["id"]
    await cafe.sees(lambda b: any(s.registration_id == missing for s in b.seats))
    await cafe.passes(lambda b: not any(s.registration_id == missing for s in b.seats), minutes=1)
    assert (await cafe.arrive(1))["table"] == 1
