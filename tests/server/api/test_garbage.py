"""Garbage in bodies, addresses, methods and tokens is refused everywhere."""

import asyncio

import pytest

from server.api.routes import ROUTES
from server.shared.vocabulary import Access
from tests.server.api.rights import name

CHANGING = [route for route in ROUTES if route.method == "POST" and route.takes is not bytes]
GARBAGE = (b"", b"{", b"[]", b"null", b'{"command_id":1}', b"\xff\xfe\x00", b"[" * 5000)


@pytest.mark.parametrize("content", GARBAGE)
async def test_garbage_is_refused_with_a_code(matrix, content):
    for route in CHANGING:
        role = Access.ORGANISER if Access.ORGANISER in route.access else min(route.access)
        token = matrix.text(role, "folder" if route.folder else "own")
        async with matrix.cafe.client.request(
            route.method,
            route.path.format(**matrix.ids),
            data=content,
            headers={"Authorization": f"Bearer {token}"},
        ) as answer:
            problem = await answer.json(content_type="application/problem+json")
            assert (answer.status, problem["code"]) == (400, "bad_request"), name(route)


@pytest.mark.parametrize("path", ["/v1/sessions", "/v1/kiosks"])
@pytest.mark.parametrize("content", GARBAGE)
async def test_garbage_at_the_gate_is_refused_with_a_code(client, path, content):
    async with client.post(path, data=content) as answer:
        problem = await answer.json(content_type="application/problem+json")
        assert (answer.status, problem["code"]) == (400, "bad_request")


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
    "path",
    [
        *(b"/board/%b", b"/static/%b", b"/v1/events/%b", b"/v1/check-ins/%b/undo", b"/me/%b"),
        *(b"/v1/tokens/%b/revoke", b"/v1/accounts/%b/close"),
    ],
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
