import io

import pytest

from kiosk import check_in as command
from kiosk.attendee.app import HERE
from kiosk.config import Config, Missing
from server.shared.language import Texts
from server.shared.vocabulary import Access, ErrorCode, Language
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


async def run(url, codes, *, token="t", kept=None, has_reader=False):  # noqa: S107 - no secret
    out, trouble = io.StringIO(), io.StringIO()
    config = Config(server=url, token=token, kept=kept)
    streams = command.Streams(io.StringIO(codes), out, trouble, has_reader)
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


# access


ASKS = "Code d’inscription, affiché sur la console"


async def test_without_access_it_asks_for_a_code_and_keeps_the_token(server, tmp_path):
    server.codes = {"BCDF-GHJK": Access.KIOSK}
    kept = tmp_path / "token"
    typed = f"\nwrong\nBCDF-GHJK\n{AWA}\n"
    status, out, trouble = await run(server.url, typed, token="", kept=kept, has_reader=True)
    assert (status, len(out)) == (0, 1)
    assert out[0].startswith("Bonjour Awa.")
    assert trouble[0].count(ASKS) == 2
    assert "Ce code d’inscription n’est pas bon" in trouble[0]
    assert trouble[-1].endswith("Cette machine est inscrite.")
    assert kept.read_text() in server.wanted


async def test_where_nobody_can_be_asked_it_says_what_is_missing(server):
    with pytest.raises(Missing):
        await run(server.url, f"{AWA}\n", token="")
    with pytest.raises(Missing):
        await run(server.url, "", token="", has_reader=True)
    assert server.heard == []


async def test_a_server_that_is_away_is_told_and_tried_again_with_the_code():
    status, out, trouble = await run("http://127.0.0.1:9", "BCDF\n", token="", has_reader=True)
    assert (status, out) == (2, [])
    assert trouble[0].endswith("Le serveur ne répond pas.")
    assert trouble[1:-1] == ["Le serveur ne répond pas."] * 2


async def test_an_access_that_ended_is_told_and_the_badge_goes_out_after_a_new_code(server):
    server.codes = {"BCDF-GHJK": Access.KIOSK}
    server.loses_access_after = 1
    typed = f"{AWA}\nBCDFG\nBCDF-GHJK\n"
    status, out, trouble = await run(server.url, typed, has_reader=True)
    assert status == 0
    assert [line.split(".")[0] for line in out] == ["Bonjour Awa", "Bonjour Zoé"]
    assert trouble[0].startswith("Cet accès a été retiré.")


async def test_an_access_that_ended_names_the_badge_where_nobody_can_be_asked(server):
    server.loses_access_after = 1
    status, out, trouble = await run(server.url, f"{AWA}\nBCDFG\n{AWA}\n")
    assert (status, len(out)) == (2, 1)
    assert len(trouble) == 1
    assert trouble[0].startswith("Cet accès a été retiré.")
    assert trouble[0].endswith("Ce code n’est pas enregistré\N{NO-BREAK SPACE}: BCDFG")
