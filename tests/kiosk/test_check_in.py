import io

import pytest

from kiosk import check_in as command
from kiosk.attendee.app import HERE
from kiosk.config import Config
from server.shared.language import Texts
from server.shared.vocabulary import ErrorCode, Language
from tests.kiosk.stand_in import START, StandIn, a_token, an_arrival

AWA, VOID = a_token(1), a_token(2)
SAY = Texts(HERE / "texts").say(Language.FR)


@pytest.fixture
async def server():
    async with StandIn(
        {AWA: an_arrival(), VOID: ErrorCode.VOID, "BCDFG": an_arrival("Zoé")}
    ) as one:
        yield one


@pytest.fixture(autouse=True)
def hurried(monkeypatch):
    monkeypatch.setattr(command, "RETRY", 0.01)
    monkeypatch.setattr(command, "TRIES", 3)


async def run(url, codes):
    out, trouble = io.StringIO(), io.StringIO()
    config = Config(server=url, token="t")  # noqa: S106 - no secret
    streams = command.Streams(io.StringIO(codes), out, trouble)
    status = await command.check_in(config, SAY, streams, lambda: START)
    return status, out.getvalue().splitlines(), trouble.getvalue().splitlines()


async def test_each_code_is_answered_by_one_plain_line(server):
    status, out, trouble = await run(server.url, f"{AWA}\n\nb c d f g\n{AWA}\n")
    assert out == [
        "Bonjour Awa. Table 7, Propreté Nord, maintenant.",
        "Bonjour Zoé. Table 7, Propreté Nord, maintenant.",
        "Bonjour Awa. Votre arrivée est déjà notée. Table 7, Propreté Nord, maintenant.",
    ]
    assert (status, trouble) == (0, [])


async def test_a_refusal_says_what_to_do_and_is_remembered_in_the_status(server):
    status, out, _ = await run(server.url, f"{VOID}\n{AWA}\n")
    assert out[0].startswith("Ce badge n’est plus valable. Prenez le badge")
    assert out[1].startswith("Bonjour Awa.")
    assert status == 1


async def test_without_a_server_nothing_is_read():
    status, out, trouble = await run("http://127.0.0.1:9", f"{AWA}\n")
    assert (status, out) == (2, [])
    assert "http://127.0.0.1:9" in trouble[0]


async def test_a_server_that_fails_for_a_moment_is_asked_again(server):
    server.fails = 1
    status, out, _ = await run(server.url, f"{AWA}\n")
    assert (status, len(out)) == (0, 1)
    assert server.heard[0] == server.heard[1]


async def test_a_code_that_could_not_be_recorded_is_named(server):
    server.fails = 99
    status, out, trouble = await run(server.url, f"{AWA}\n")
    assert (status, out) == (2, [])
    assert AWA in trouble[0]
