"""Tokens of devices: made, listed, taken back, counted when nobody knows them."""

from datetime import datetime, timedelta

import pytest

from server.api.keys import GATE
from server.ports import ACCESS
from server.services import access
from server.shared.vocabulary import Access
from tests.conftest import Caller
from tests.server.api.signing import PASSPHRASE, account, facts, signed_in


async def issued(cafe, role="desk", **more):
    status, token = await cafe.organiser.post(f"{cafe.event}/tokens", access=role, **more)
    assert status == 201, token
    return token


@pytest.mark.parametrize("role", ["kiosk", "desk", "volunteer", "board"])
async def test_an_organiser_hands_on_tokens_that_end_a_week_after_the_event(cafe, role):
    token = await issued(cafe, role, label="Salle du fond")
    caller = Caller(cafe.client, token["token"])
    _, session = await caller.get("/v1/session")
    assert session["label"] == "Salle du fond"
    assert (session["access"], session["event_id"]) == (role, cafe.event_id)
    _, event = await cafe.organiser.get(cafe.event)
    cafe.clock.forward(days=20)
    _, body = await caller.get("/v1/session")
    assert body["code"] == "expired"
    ends = datetime.fromisoformat(event["ends_at"])
    assert datetime.fromisoformat(token["expires_at"]) == ends + timedelta(days=7)


async def test_who_looks_after_one_event_makes_no_other_organiser(cafe, organiser):
    path = f"{cafe.event}/tokens"
    _, problem = await cafe.organiser.post(path, access="organiser")
    assert problem["code"] == "whole_folder_only"
    status, token = await organiser.post(path, access="organiser")
    assert status == 201
    _, event = await cafe.organiser.get(cafe.event)
    until_follow_up = datetime.fromisoformat(event["ends_at"]) + timedelta(days=217)
    assert datetime.fromisoformat(token["expires_at"]) == until_follow_up


async def test_a_device_that_is_needed_long_after_the_event_still_gets_a_week(cafe):
    cafe.clock.forward(days=90)
    caller = Caller(cafe.client, (await issued(cafe))["token"])
    assert (await caller.get("/v1/session"))[0] == 200


@pytest.mark.parametrize("role", ["coordinator", "gateway", "employer_link", "attendee_link"])
async def test_no_other_role_is_handed_on(cafe, role):
    _, problem = await cafe.organiser.post(f"{cafe.event}/tokens", access=role)
    assert problem["code"] == "forbidden"


async def test_the_list_holds_the_tokens_and_sessions_of_the_scope_without_their_texts(
    cafe, organiser
):
    token = await issued(cafe)
    account_id = await account(organiser, "Nadia", PASSPHRASE, "organiser", cafe.event_id)
    nadia = await signed_in(cafe, "Nadia")
    _, mine = await nadia.get("/v1/tokens")
    _, everything = await organiser.get("/v1/tokens")
    assert {one["event_id"] for one in mine} == {cafe.event_id}
    assert {one["event_id"] for one in everything} == {cafe.event_id, None}
    assert token["id"] in {one["id"] for one in mine}
    assert [one["account"] for one in mine if one["account"]] == [account_id]
    assert token["token"] not in str(everything)
    assert nadia.token not in str(everything)


async def test_what_ended_more_than_a_month_ago_is_not_listed(cafe):
    token = await issued(cafe)
    await cafe.organiser.post(f"/v1/tokens/{token['id']}/revoke")
    for days, seen in ((29, True), (2, False)):
        cafe.clock.forward(days=days)
        _, found = await cafe.organiser.get("/v1/tokens")
        assert (token["id"] in {one["id"] for one in found}) is seen


async def test_a_revoked_token_opens_nothing_and_revoking_twice_is_once(cafe):
    token = await issued(cafe)
    path = f"/v1/tokens/{token['id']}/revoke"
    assert (await cafe.organiser.post(path))[0] == 200
    assert (await cafe.organiser.post(path))[0] == 200
    status, problem = await Caller(cafe.client, token["token"]).get(cafe.event)
    assert (status, problem["code"]) == (401, "revoked")
    assert await facts(cafe, "TokenRevoked") == [{"fact": "TokenRevoked", "token_id": token["id"]}]


async def test_a_token_of_another_scope_is_not_found(cafe, organiser):
    token = await issued(cafe)
    _, session = await organiser.get("/v1/session")
    stranger = await cafe.caller(Access.ORGANISER, "evt_elsewhere")
    for caller, token_id in (
        (stranger, token["id"]),
        (cafe.organiser, session["id"]),
        (organiser, "tok_nothing"),
    ):
        status, problem = await caller.post(f"/v1/tokens/{token_id}/revoke")
        assert (status, problem["code"]) == (404, "not_found")
    assert (await organiser.get("/v1/session"))[0] == 200


async def test_the_last_key_of_the_folder_stays_and_an_older_one_goes(cafe, organiser):
    _, session = await organiser.get("/v1/session")
    path = f"/v1/tokens/{session['id']}/revoke"
    await account(organiser, "Nadia", PASSPHRASE, "organiser")
    nadia = await signed_in(cafe, "Nadia")
    for caller in (organiser, nadia):
        status, problem = await caller.post(path)
        assert (status, problem["code"]) == (409, "folder_key")
        assert "organiser.token" in problem["next"]
    text = await access.issue(cafe.ports, Access.ORGANISER, None, "organiser")
    assert (await Caller(cafe.client, text).post(path))[0] == 200
    assert (await organiser.get("/v1/session"))[1]["code"] == "revoked"


async def test_the_same_command_again_is_another_token_and_nothing_keeps_their_texts(cafe):
    first, second = [await issued(cafe, command_id="same") for _ in range(2)]
    assert first["token"] != second["token"]
    kept = b"".join(p.read_bytes() for p in cafe.client.folder.rglob("*.journal"))
    assert first["token"].encode() not in kept


async def test_unknown_tokens_make_an_address_wait_and_good_ones_always_pass(cafe):
    guesser = Caller(cafe.client, "guess")
    answers = [await guesser.get("/v1/session") for _ in range(31)]
    assert [status for status, _ in answers] == [*[401] * 30, 429]
    assert answers[-1][1]["code"] == "locked_out"
    async with cafe.client.get("/board/guess") as page:
        assert page.status == 429
        assert page.headers["Retry-After"] == "1"
    assert (await cafe.organiser.get("/v1/session"))[0] == 200
    assert (await Caller(cafe.client, "").get("/v1/session"))[1]["code"] == "not_signed_in"
    cafe.clock.forward(seconds=1)
    assert (await guesser.get("/v1/session"))[0] == 401


async def test_expired_and_revoked_tokens_are_not_guesses(cafe):
    token = await issued(cafe)
    await cafe.organiser.post(f"/v1/tokens/{token['id']}/revoke")
    old = Caller(cafe.client, token["token"])
    assert {(await old.get("/v1/session"))[0] for _ in range(40)} == {401}
    assert not cafe.client.app[GATE].tokens._failures


async def test_facts_of_tokens_name_ids_alone(cafe):
    token = await issued(cafe, label="Awa au fond")
    line = (await cafe.ports.store.told(ACCESS))[-1]
    assert line.facts == ({"fact": "TokenIssued", "token_id": token["id"], "access": "desk"},)
    assert "Awa" not in line.by
