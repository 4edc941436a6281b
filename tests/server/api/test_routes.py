"""Every route against no token, wrong roles, a foreign event and garbage."""

import asyncio

import pytest

from server.api.routes import PUBLIC, ROUTES
from server.shared.vocabulary import Access

PLACES = {
    "registration_id": "reg_nobody",
    "employer_id": "emp_nobody",
    "invitation_id": "inv_nobody",
    "check_in_id": "chk_nobody",
    "number": "1",
    "kind": "attendees",
}
ADDRESSED = [route for route in ROUTES if "{event_id}" in route.path]
CHANGING = [route for route in ROUTES if route.method == "POST" and "/lists/" not in route.path]
GARBAGE = (b"", b"{", b"[]", b"null", b'{"command_id":1}', b"\xff\xfe\x00", b"[" * 5000)


def address(route, event_id):
    return route.path.format(event_id=event_id, **PLACES)


def name(route):
    return f"{route.method} {route.path}"


def test_the_public_list_is_closed():
    assert [path for _, path, _ in PUBLIC] == [
        "/v1/about",
        "/v1/live",
        "/board/{token}",
        "/static/{name}",
    ]


@pytest.mark.parametrize("route", ROUTES, ids=name)
async def test_without_a_token_nothing_opens(cafe, route):
    async with cafe.client.request(route.method, address(route, cafe.event_id)) as answer:
        problem = await answer.json(content_type="application/problem+json")
        assert (answer.status, problem["code"]) == (401, "not_signed_in")
        assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("route", ROUTES, ids=name)
async def test_only_the_roles_of_the_table_may(cafe, route):
    for role in Access:
        caller = await cafe.caller(role)
        status, body = await caller.ask(route.method, address(route, cafe.event_id))
        forbidden = status == 403 and body["code"] == "forbidden"
        assert forbidden is (role not in route.access), (role, status)


@pytest.mark.parametrize("route", ADDRESSED, ids=name)
async def test_a_foreign_event_does_not_exist(cafe, route):
    for role in route.access:
        stranger = await cafe.caller(role, "evt_elsewhere")
        status, body = await stranger.ask(
            route.method, address(route, cafe.event_id), {"command_id": "x", **ENOUGH}
        )
        assert (status, body["code"]) == (404, "not_found")


ENOUGH = {
    "badge": "x",
    "first_name": "X",
    "name": "X",
    "count": 1,
    "access": "kiosk",
    "proposal_id": "x",
    "seat": "x",
    "rounds": 1,
}


@pytest.mark.parametrize("route", ADDRESSED, ids=name)
async def test_an_event_that_is_not_there_is_not_found(organiser, route):
    for event_id in ("evt_nothing", "..%2f..%2fetc", "x", "%00"):
        status, body = await organiser.ask(
            route.method, address(route, event_id), {"command_id": "x", **ENOUGH}
        )
        assert (status, body["code"]) == (404, "not_found")


@pytest.mark.parametrize("route", CHANGING, ids=name)
async def test_garbage_is_refused_with_a_code(cafe, route):
    for content in GARBAGE:
        async with cafe.client.request(
            route.method,
            address(route, cafe.event_id),
            data=content,
            headers={"Authorization": f"Bearer {cafe.organiser.token}"},
        ) as answer:
            problem = await answer.json(content_type="application/problem+json")
            assert 400 <= answer.status < 500
            assert problem["code"]


async def test_a_body_that_is_too_large_is_refused(cafe):
    status, body = await cafe.kiosk.post("/v1/check-ins", badge="x", more="y" * 70_000)
    assert (status, body["code"]) == (413, "too_large")


@pytest.mark.parametrize("language", ["fr", "fr-simple", "en", "en-GB,fr;q=0.5", "xx", ""])
async def test_every_answer_speaks_the_callers_language(cafe, language):
    cafe.kiosk.language = language
    _, problem = await cafe.scan("nothing")
    expected = "cannot be read" if language.startswith("en") else "lit"
    assert expected in problem["title"]


async def test_unknown_addresses_and_methods_are_problems_too(cafe):
    assert (await cafe.organiser.get("/v1/nothing"))[1]["code"] == "not_found"
    assert (await cafe.organiser.ask("DELETE", "/v1/events"))[1]["code"] == "method_not_allowed"


async def test_about_says_who_answers(cafe):
    status, about = await cafe.kiosk.get("/v1/about")
    assert status == 200
    assert about["name"] == "Tablée"
    assert about["store"] == "ok"


async def raw(cafe, *lines):
    """Send bytes as they are; return the first line of the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", cafe.client.port)
    writer.write(b"\r\n".join([*lines, b"Host: x", b"Connection: close", b"", b""]))
    await writer.drain()
    first = await asyncio.wait_for(reader.readline(), 5)
    writer.close()
    await writer.wait_closed()
    return first


ODD = (b"%ff%fe", b"%ed%a0%80", b"a%00b", b"%0d%0aX", b"..%2f..")


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(
    "path", [b"/board/%b", b"/static/%b", b"/v1/events/%b", b"/v1/check-ins/%b/undo"]
)
async def test_odd_bytes_in_an_address_are_no_fault_of_ours(cafe, odd, path):
    token = b"Authorization: Bearer " + cafe.organiser.token.encode()
    for method in (b"GET", b"POST"):
        line = method + b" " + path % odd + b" HTTP/1.1"
        first = await raw(cafe, line, token, b"Content-Length: 0")
        assert first.split()[1].startswith(b"4"), first


@pytest.mark.parametrize("odd", [b"\xff\xfe", b"\xed\xa0\x80", b"", b" ", b"a b"])
async def test_odd_bytes_in_a_token_open_nothing(cafe, odd):
    line = b"GET /v1/events HTTP/1.1"
    first = await raw(cafe, line, b"Authorization: Bearer " + odd)
    assert first.split()[1] == b"401"
