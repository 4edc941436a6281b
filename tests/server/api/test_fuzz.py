"""A short, seeded run of `./run.sh bench fuzz`: whatever is sent, nothing breaks."""

import asyncio
import json
import random

import pytest

from benchmarks import described, garbage, raw
from server.shared.vocabulary import Access

DAMAGED = 300


@pytest.fixture
def bugs(caplog):
    """What the server has logged as its own fault."""
    return lambda: [
        one for one in caplog.records if one.name == "tablee" and one.levelname == "ERROR"
    ]


def found(cafe):
    return {
        "event_id": cafe.event_id,
        "people": cafe.people,
        "employers": cafe.employers,
        "more": {"token": [cafe.board_token]},
    }


async def test_what_the_description_says_is_kept_whoever_asks(cafe, bugs, tmp_path):
    url = str(cafe.client.make_url("")).rstrip("/")
    desk = await cafe.caller(Access.DESK)
    asked = ["--include-tag", "reception"]
    failed = await asyncio.to_thread(
        described.ask, url, found(cafe), desk.token, tmp_path, 1, 1, more=asked
    )
    assert failed == ""
    assert bugs() == []


async def test_damaged_requests_are_refused_and_answered(cafe, bugs):
    async with cafe.client.get("/v1/openapi.json") as answer:
        document = json.loads(await answer.read())
    tokens = [cafe.organiser.token, cafe.kiosk.token, cafe.board_token]
    asking = garbage.Asking(document, described.known(found(cafe)), tokens, random.Random(1))
    requests = (asking.request() for _ in range(DAMAGED))
    seen, bad = await raw.send_all("127.0.0.1", cafe.client.port, requests)
    assert sum(seen.values()) == DAMAGED
    assert bad == []
    assert not [name for name, status in seen if status == raw.LOST]
    assert bugs() == []
    assert (await cafe.scan(cafe.badges[0]))[0] in (200, 201)


def test_the_same_seed_draws_the_same_requests():
    document = {"paths": {"/v1/x": {"post": {"operationId": "x"}}}, "components": {"schemas": {}}}

    def drawn(seed):
        asking = garbage.Asking(document, {}, ["a"], random.Random(seed))
        return [asking.request() for _ in range(50)]

    assert drawn(1) == drawn(1) != drawn(2)
