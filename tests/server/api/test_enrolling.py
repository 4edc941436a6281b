"""A device exchanges a code of the console for its token, once."""

import asyncio
import re

import pytest

from server.domain.enrolment import Enrolment
from server.ports import ACCESS
from tests.conftest import Caller
from tests.server.api.signing import facts


async def offered(cafe, **more):
    status, found = await cafe.organiser.post(f"{cafe.event}/enrolments", **more)
    assert status == 201, found
    return found


async def enrol(cafe, code):
    return await cafe.kiosk.ask("POST", "/v1/kiosks", {"code": code})


@pytest.mark.parametrize("role", ["kiosk", "desk", "board"])
async def test_a_code_is_good_for_a_token_of_its_role_and_event(cafe, role):
    code = await offered(cafe, access=role, label="Entrée")
    assert re.fullmatch("[BCDFGHJKLNPRSTVX]{4}-[BCDFGHJKLNPRSTVX]{4}", code["code"])
    status, token = await enrol(cafe, code["code"])
    assert status == 201
    assert (token["access"], token["event_id"]) == (role, cafe.event_id)
    assert token["expires_at"] is not None
    _, session = await Caller(cafe.client, token["token"]).get("/v1/session")
    assert session["label"] == "Entrée"
    found = await facts(cafe, "EnrolmentOffered", "DeviceEnrolled")
    assert [fact["fact"] for fact in found] == ["EnrolmentOffered", "DeviceEnrolled"]
    assert found[0]["enrolment_id"] == found[1]["enrolment_id"]
    assert found[1]["token_id"] == token["id"]


@pytest.mark.parametrize(
    "spoken",
    [str.lower, lambda c: c.replace("-", ""), " ".join, lambda c: c.replace("-", " \u2013 ")],
)
async def test_a_code_may_be_typed_in_any_way(cafe, spoken):
    code = await offered(cafe)
    assert (await enrol(cafe, spoken(code["code"])))[0] == 201


async def test_a_code_is_used_once_even_by_two_at_once(cafe):
    code = await offered(cafe)
    answers = await asyncio.gather(*(enrol(cafe, code["code"]) for _ in range(5)))
    assert sorted(status for status, _ in answers) == [201, 404, 404, 404, 404]
    assert {body["code"] for status, body in answers if status == 404} == {"unknown_code"}


async def test_a_code_is_good_for_ten_minutes(cafe):
    code = await offered(cafe)
    cafe.clock.forward(minutes=10)
    assert (await enrol(cafe, code["code"]))[1]["code"] == "unknown_code"


@pytest.mark.parametrize("code", ["BBBB-BBBB", "x", "ﬆbb-bbbb", "BBBBBBBBé", "12345678"])
async def test_a_wrong_code_is_refused(cafe, code):
    await offered(cafe)
    status, problem = await enrol(cafe, code)
    assert (status, problem["code"]) == (404, "unknown_code")


async def test_an_address_that_tries_codes_waits(cafe):
    code = (await offered(cafe))["code"]
    answers = [await enrol(cafe, "BBBB-BBBB") for _ in range(11)]
    assert [status for status, _ in answers] == [*[404] * 10, 429]
    assert (await enrol(cafe, code))[1]["code"] == "locked_out"
    cafe.clock.forward(seconds=1)
    assert (await enrol(cafe, code))[0] == 201
    assert [fact["code"] for fact in await facts(cafe, "SignInRefused")] == [
        *["unknown_code"] * 10,
        *["locked_out"] * 2,
    ]


@pytest.mark.parametrize("role", ["organiser", "volunteer", "coordinator", "attendee_link"])
async def test_no_other_role_is_enrolled(cafe, role):
    _, problem = await cafe.organiser.post(f"{cafe.event}/enrolments", access=role)
    assert problem["code"] == "forbidden"


async def test_codes_are_kept_as_hashes_and_dropped_a_day_after_their_end(cafe):
    code = (await offered(cafe))["code"]
    kept = b"".join(p.read_bytes() for p in cafe.client.folder.rglob("*.journal"))
    assert code.encode() not in kept
    assert code.replace("-", "").encode() not in kept
    await enrol(cafe, code)
    cafe.clock.forward(hours=23)
    await offered(cafe)
    assert await enrolments(cafe) == 2
    cafe.clock.forward(hours=2)
    await offered(cafe)
    assert await enrolments(cafe) == 2


async def enrolments(cafe):
    async with cafe.ports.store.read(ACCESS) as view:
        return len(view.all(Enrolment))
