"""Signing in with a name and a secret, and out again."""

import asyncio
import statistics
import time

import pytest
from argon2 import PasswordHasher

from server.api.keys import GATE, PORTS
from server.app import build
from server.domain.access import AccessToken
from server.ports import ACCESS
from server.services import access
from server.services import gate as gates
from server.services.hashing import FULL, Cost, hashed, matches
from server.shared.vocabulary import Access
from tests.conftest import Caller, serving
from tests.server.api.signing import PASSPHRASE, PIN, account, facts, sign_in, signed_in


@pytest.fixture
async def nadia(organiser):
    """An organiser of the whole folder; returns the id of her account."""
    return await account(organiser, "Nadia", PASSPHRASE, "organiser")


async def test_who_signs_in_has_the_role_and_scope_of_the_account_for_twelve_hours(cafe, organiser):
    account_id = await account(organiser, "Samir", PIN, "desk", cafe.event_id)
    status, token = await sign_in(cafe, "  SAMIR ", PIN)
    assert status == 201
    assert (token["access"], token["event_id"]) == ("desk", cafe.event_id)
    samir = Caller(cafe.client, token["token"])
    _, session = await samir.get("/v1/session")
    assert session["name"] == "Samir"
    assert session["id"] == token["id"]
    assert (await samir.get(f"{cafe.event}/registrations"))[0] == 200
    assert (await samir.get(f"{cafe.event}/check-ins"))[0] == 403
    cafe.clock.forward(hours=12)
    assert (await samir.get("/v1/session"))[1]["code"] == "expired"
    assert await facts(cafe, "SignedIn") == [
        {"fact": "SignedIn", "account_id": account_id, "token_id": token["id"]}
    ]


async def test_letters_count_as_the_same_however_a_keyboard_writes_them(cafe, organiser):
    await account(organiser, "Zoé", "cre\u0300me bru\u0302le\u0301e", "organiser")
    assert (await sign_in(cafe, "Zoe\u0301", "crème brûlée"))[0] == 201


@pytest.mark.usefixtures("nadia")
@pytest.mark.parametrize(("name", "secret"), [("Nadia", "wrong"), ("Nobody", PASSPHRASE)])
async def test_a_wrong_name_and_a_wrong_secret_are_one_refusal(cafe, name, secret):
    status, problem = await sign_in(cafe, name, secret)
    assert (status, problem["code"], problem["params"]) == (401, "wrong_secret", {})


@pytest.mark.usefixtures("nadia")
@pytest.mark.parametrize("name", ["Nadia", "Nobody"])
async def test_after_three_failures_a_name_waits_longer_each_time_known_or_not(cafe, name):
    waits = []
    for _ in range(6):
        status, problem = await sign_in(cafe, name, "wrong")
        if status == 429:
            assert problem["code"] == "locked_out"
            waits.append(problem["params"]["seconds"])
            cafe.clock.forward(seconds=waits[-1])
            assert (await sign_in(cafe, name, "wrong"))[0] == 401
    assert waits == [1, 2, 4]
    status, problem = await sign_in(cafe, name, PASSPHRASE)
    assert (status, problem["code"]) == (429, "locked_out")
    cafe.clock.forward(seconds=problem["params"]["seconds"])
    assert (await sign_in(cafe, name))[0] == (201 if name == "Nadia" else 401)


@pytest.mark.usefixtures("nadia")
async def test_only_failed_tries_count_and_signing_in_clears_them(cafe):
    for _ in range(2):
        for _ in range(2):
            assert (await sign_in(cafe, "Nadia", "wrong"))[0] == 401
        assert (await sign_in(cafe, "Nadia"))[0] == 201
    answers = await asyncio.gather(*(sign_in(cafe, "Nadia") for _ in range(8)))
    assert {status for status, _ in answers} == {201}


async def test_many_tries_at_once_are_no_way_round_the_delay(cafe):
    answers = await asyncio.gather(*(sign_in(cafe, "Nadia", "wrong") for _ in range(30)))
    compared = [status for status, _ in answers if status == 401]
    assert 3 <= len(compared) <= 3 + gates.AT_ONCE - 1
    assert len(answers) - len(compared) == [status for status, _ in answers].count(429)


@pytest.mark.usefixtures("nadia")
async def test_an_address_that_tries_many_names_waits_with_every_name(cafe):
    for number in range(20):
        assert (await sign_in(cafe, f"Nobody {number}"))[0] == 401
    assert (await sign_in(cafe, "Nadia"))[1]["code"] == "locked_out"
    cafe.clock.forward(seconds=1)
    assert (await sign_in(cafe, "Nadia"))[0] == 201


async def test_refused_tries_stand_in_the_audit_and_above_a_bound_as_a_count(cafe, nadia):
    for _ in range(gates.LINES_A_MINUTE + 10):
        await sign_in(cafe, "Nadia", "wrong")
    assert len(await facts(cafe, "SignInRefused")) == gates.LINES_A_MINUTE
    await cafe.client.app[GATE].close(cafe.ports)
    lines = await facts(cafe, "SignInRefused")
    assert {line.get("account_id") for line in lines[: gates.LINES_A_MINUTE]} == {nadia}
    assert sum(line.get("count", 1) for line in lines) == gates.LINES_A_MINUTE + 10
    assert lines[-1] == {"fact": "SignInRefused", "code": "locked_out", "count": 10}
    assert [line["code"] for line in lines[:4]] == [*["wrong_secret"] * 3, "locked_out"]


async def test_a_name_that_does_not_exist_takes_as_long_as_a_wrong_passphrase(tmp_path, clock):
    cost = Cost(passes=3, kibibytes=16384)  # ten times what the request itself takes
    async with serving(tmp_path, clock, cost) as client:
        key = Caller(client, await access.issue(client.app[PORTS], Access.ORGANISER, None, ""))
        await account(key, "Nadia", PASSPHRASE, "organiser")
        took = {"Nadia": [], "Nobody": []}
        for number in range(24):
            name = ("Nadia", "Nobody")[number % 2]
            clock.forward(days=2)  # nobody waits
            started = time.perf_counter()
            asked = {"name": name, "secret": "wrong"}
            assert (await key.ask("POST", "/v1/sessions", asked))[0] == 401
            took[name].append(time.perf_counter() - started)
    known, unknown = (statistics.median(times) for times in took.values())
    assert 0.7 < known / unknown < 1.4


def test_a_hash_costs_what_argon2_advises_and_that_of_nobody_as_much():
    for kept in (hashed(PIN, FULL), FULL.nobody):
        assert not PasswordHasher().check_needs_rehash(kept)
        assert not matches(kept, "wrong")


def test_a_server_hashes_at_full_cost_where_nothing_else_is_said():
    assert build(None)[GATE].cost == FULL


@pytest.mark.usefixtures("nadia")
async def test_a_session_that_was_given_back_opens_nothing(cafe):
    caller = await signed_in(cafe, "Nadia")
    status, ended = await caller.post("/v1/session/end")
    assert status == 200
    assert (await caller.get("/v1/session"))[1]["code"] == "revoked"
    assert {"fact": "SignedOut", "token_id": ended["id"]} in await facts(cafe, "SignedOut")


async def test_the_key_of_the_folder_is_not_given_back(organiser):
    assert (await organiser.post("/v1/session/end"))[1]["code"] == "folder_key"
    assert (await organiser.get("/v1/session"))[1]["access"] == "organiser"


async def test_ended_sessions_are_dropped_a_day_later_with_the_next_sign_in(cafe, nadia):
    await signed_in(cafe, "Nadia")
    cafe.clock.forward(hours=35)
    await signed_in(cafe, "Nadia")
    assert await sessions(cafe, nadia) == 2
    cafe.clock.forward(hours=2)
    await signed_in(cafe, "Nadia")
    assert await sessions(cafe, nadia) == 2


async def sessions(cafe, account_id):
    async with cafe.ports.store.read(ACCESS) as view:
        return len(view.find(AccessToken, subject=account_id))


async def test_no_secret_and_no_token_is_kept_or_logged(cafe, organiser, caplog):
    caplog.set_level(0)
    await account(organiser, "Samir", PIN, "desk", cafe.event_id)
    _, token = await sign_in(cafe, "Samir", PIN)
    await sign_in(cafe, "Samir", "my own wrong secret")
    kept = b"".join(p.read_bytes() for p in cafe.client.folder.rglob("*") if p.is_file())
    for secret in (PIN, "my own wrong secret", token["token"]):
        assert secret not in caplog.text
        assert secret.encode() not in kept
    assert b"argon2id" in kept
    assert "Samir" not in caplog.text


async def test_what_is_kept_of_a_command_says_nothing_of_its_secret(cafe, organiser):
    body = {"command_id": "one", "name": "Samir", "access": "desk", "event_id": cafe.event_id}
    first = await organiser.ask("POST", "/v1/accounts", {**body, "secret": PIN})
    again = await organiser.ask("POST", "/v1/accounts", {**body, "secret": "593024"})
    assert first == again
    assert (await sign_in(cafe, "Samir", PIN))[0] == 201


async def test_sessions_outlive_the_server_and_so_does_their_end(tmp_path, clock):
    async with serving(tmp_path, clock) as client:
        ports = client.app[PORTS]
        key = Caller(client, await access.issue(ports, Access.ORGANISER, None, "organiser"))
        await account(key, "Nadia", PASSPHRASE, "organiser")
        asked = {"name": "Nadia", "secret": PASSPHRASE}
        _, kept = await key.ask("POST", "/v1/sessions", asked)
        _, ended = await key.ask("POST", "/v1/sessions", asked)
        await Caller(client, ended["token"]).post("/v1/session/end")
    async with serving(tmp_path, clock) as client:
        assert (await Caller(client, kept["token"]).get("/v1/session"))[1]["name"] == "Nadia"
        assert (await Caller(client, ended["token"]).get("/v1/session"))[1]["code"] == "revoked"
