"""What every test may ask for: a clock that stands, and a real server in this process."""

import asyncio
import itertools
import json
import shutil
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp.test_utils import TestClient, TestServer
from hypothesis import settings

from server.api.keys import PORTS
from server.app import build
from server.sample import writing
from server.sample.making import Wanted
from server.services import access
from server.services.hashing import Cost
from server.shared.vocabulary import Access

# Shared machines are slow at odd moments; examples are derived from the test, so runs repeat.
# `--hypothesis-profile deep` looks further, and elsewhere each time.
settings.register_profile("tablee", deadline=None, derandomize=True, max_examples=25)
settings.register_profile("deep", deadline=None, max_examples=1000)
settings.load_profile("tablee")

CHEAP = Cost(passes=1, kibibytes=64)
"""Hashes of secrets that nobody guards; those who look at the real cost say FULL."""


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now=datetime(2026, 11, 24, 8, 0, tzinfo=UTC)):
        self.now = now

    def __call__(self):
        return self.now

    def forward(self, **amount):
        self.now += timedelta(**amount)


class Caller:
    """Asks a real server over HTTP as one role; JSON in, JSON out."""

    def __init__(self, client, token, language="fr"):
        self.client = client
        self.token = token
        self.language = language
        self.numbers = itertools.count(1)

    async def ask(self, method, path, body=None, **headers):
        sent = {"Authorization": f"Bearer {self.token}", "Accept-Language": self.language}
        async with self.client.request(
            method, path, json=body, headers={**sent, **headers}
        ) as response:
            content = await response.read()
            kind = response.content_type
            return response.status, json.loads(content) if "json" in kind else content

    async def get(self, path):
        return await self.ask("GET", path)

    async def post(self, path, **body):
        body.setdefault("command_id", f"{self.token[:4]}-{next(self.numbers)}")
        return await self.ask("POST", path, body)


class Cafe:
    """A running server with a sample event, and a caller for each role."""

    def __init__(self, client, clock, found):
        self.client = client
        self.clock = clock
        self.event = f"/v1/events/{found['event_id']}"
        self.event_id = found["event_id"]
        self.badges = found["badges"]
        self.people = found["people"]
        self.employers = found["employers"]
        self.board_token = found["tokens"]["board"]
        self.kiosk = Caller(client, found["tokens"]["kiosk"])
        self.organiser = Caller(client, found["tokens"]["organiser"])

    @property
    def ports(self):
        return self.client.app[PORTS]

    async def caller(self, role, event_id="", label="test"):
        token = await access.issue(self.ports, role, event_id or self.event_id, label)
        return Caller(self.client, token)

    async def scan(self, badge, **more):
        return await self.kiosk.post("/v1/check-ins", badge=badge, **more)


@pytest.fixture
def clock():
    return Clock()


@asynccontextmanager
async def serving(folder, clock, cost=CHEAP):
    async with TestClient(TestServer(build(folder, clock, cost=cost))) as client:
        client.folder = folder
        yield client


async def _write_sample(folder):
    async with serving(folder, Clock()) as client:
        await writing.write(client.app[PORTS], folder, Wanted(6, 24, 6))


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """A folder with a sample event, made once; each test has its own copy."""
    folder = tmp_path_factory.mktemp("sample") / "data"
    asyncio.run(_write_sample(folder))
    return folder


@pytest.fixture
def folder(request, tmp_path):
    """Where the server keeps everything: the sample event, or nothing yet."""
    if "cafe" in request.fixturenames:
        return shutil.copytree(request.getfixturevalue("sample"), tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
async def client(folder, clock):
    async with serving(folder, clock) as client:
        yield client


@pytest.fixture
async def cafe(client, clock):
    return Cafe(client, clock, json.loads((client.folder / writing.FILE).read_bytes()))


@pytest.fixture
async def organiser(client):
    """The organiser of the whole folder."""
    token = await access.issue(client.app[PORTS], Access.ORGANISER, None, "organiser")
    return Caller(client, token)
