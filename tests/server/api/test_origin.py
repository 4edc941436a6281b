"""Where a request comes from: what foreign pages may not, and which address is counted."""

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer, make_mocked_request

from server.api import origin
from server.app import build

FORMS = ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", None)
FOREIGN = (
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": ""},
    {"Origin": "https://elsewhere.example"},
    {"Origin": "null"},
    {"Origin": "http://["},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": "http://127.0.0.1"},
    {"Origin": "http://127.0.0.1:1", "Sec-Fetch-Site": "same-origin"},
)


def ours(cafe):
    """What a browser says of our own page."""
    return {"Origin": f"http://127.0.0.1:{cafe.client.port}", "Sec-Fetch-Site": "same-origin"}


async def post(cafe, headers, kind="application/json"):
    """Post to the door as the kiosk, from wherever the headers say; return status and code."""
    sent = {"Authorization": f"Bearer {cafe.kiosk.token}", **headers}
    if kind:
        sent["Content-Type"] = kind
    skipped = [] if kind else ["Content-Type"]
    async with cafe.client.post(
        "/v1/check-ins", data=b"{}", headers=sent, skip_auto_headers=skipped
    ) as answer:
        return answer.status, (await answer.json(content_type=None))["code"]


@pytest.mark.parametrize("kind", [*FORMS, "application/json"])
@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_a_foreign_page_changes_nothing(cafe, headers, kind):
    assert await post(cafe, headers, kind) == (403, "foreign_form")


async def test_our_own_pages_and_programs_go_on(cafe):
    host = ours(cafe)["Origin"]
    for headers in ({}, ours(cafe), {"Origin": host}, {"Sec-Fetch-Site": "none"}):
        for kind in FORMS:
            assert (await post(cafe, headers, kind))[1] != "foreign_form"


async def test_reading_is_not_asked_where_it_comes_from(cafe):
    for headers in FOREIGN:
        async with cafe.client.get("/v1/about", headers=headers) as answer:
            assert answer.status == 200


async def test_a_list_goes_in_as_bytes_without_an_origin(cafe):
    headers = {"Authorization": f"Bearer {cafe.organiser.token}"}
    path = f"{cafe.event}/lists/attendees"
    async with cafe.client.post(path, data="Prénom\nAwa\n".encode(), headers=headers) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_a_foreign_page_cannot_listen_with_the_boards_cookie(cafe, headers):
    address = cafe.client.make_url("/v1/live")
    async with aiohttp.ClientSession(cookies={"tablee_board": cafe.board_token}) as browser:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await browser.ws_connect(address, headers=headers)
        assert refused.value.status == 403
        async with browser.ws_connect(address, headers=ours(cafe)) as socket:
            assert (await socket.receive_json(timeout=5))["type"] == "board"


async def who(request):
    return web.json_response([origin.address_of(request), origin.by_tls(request)])


@pytest.fixture(params=[True, False], ids=["proxy", "no proxy"])
async def asker(request, tmp_path, clock):
    app = build(tmp_path / "data", clock)
    app[origin.BEHIND_PROXY] = request.param
    app.router.add_get("/who", who)
    async with TestClient(TestServer(app)) as client:
        client.believed = request.param
        yield client


SAID = (
    ({}, "127.0.0.1", False),
    ({"X-Forwarded-For": "203.0.113.9"}, "203.0.113.9", False),
    ({"X-Forwarded-For": "127.0.0.1, 10.0.0.1 , 203.0.113.9"}, "203.0.113.9", False),
    ({"X-Forwarded-For": "2001:DB8:0::1"}, "2001:db8::", False),
    ({"X-Forwarded-For": "::ffff:203.0.113.9"}, "203.0.113.9", False),
    ({"X-Forwarded-For": "203.0.113.9, nonsense"}, "127.0.0.1", False),
    ({"X-Forwarded-For": ""}, "127.0.0.1", False),
    ({"X-Forwarded-Proto": "https"}, "127.0.0.1", True),
    ({"X-Forwarded-Proto": "https, http"}, "127.0.0.1", False),
    ({"Forwarded": "for=203.0.113.9;proto=https"}, "127.0.0.1", False),
)


@pytest.mark.parametrize(("headers", "address", "secure"), SAID, ids=str)
async def test_a_proxy_on_this_machine_is_believed_only_where_one_was_named(
    asker, headers, address, secure
):
    async with asker.get("/who", headers=headers) as answer:
        found = await answer.json()
    assert found == ([address, secure] if asker.believed else ["127.0.0.1", False])


@pytest.mark.parametrize(
    "headers", [[("X-Forwarded-For", "1.2.3.4"), ("X-Forwarded-For", "5.6.7.8")]]
)
async def test_of_two_headers_the_proxys_own_counts(asker, headers):
    async with asker.get("/who", headers=headers) as answer:
        assert (await answer.json())[0] == ("5.6.7.8" if asker.believed else "127.0.0.1")


class Wire:
    """A connection that comes from some address."""

    def __init__(self, address):
        self.address = address

    def get_extra_info(self, name, default=None):
        return self.address if name == "peername" else default


@pytest.mark.parametrize(
    ("peer", "address"),
    [
        (("192.0.2.7", 5), "192.0.2.7"),
        (("::ffff:192.0.2.7", 5, 0, 0), "192.0.2.7"),
        (("2001:db8:1:2:aaaa::1", 5, 0, 0), "2001:db8:1:2::"),
        (("2001:db8:1:2:bbbb::2", 5, 0, 0), "2001:db8:1:2::"),
        (("::ffff:127.0.0.1", 5, 0, 0), "203.0.113.9"),
        (("::1", 5, 0, 0), "203.0.113.9"),
        (None, ""),
    ],
)
async def test_whoever_is_not_on_this_machine_is_no_proxy(peer, address):
    app = web.Application()
    app[origin.BEHIND_PROXY] = True
    headers = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https"}
    request = make_mocked_request("GET", "/", headers, app=app, transport=Wire(peer))
    assert origin.address_of(request) == address
    assert origin.by_tls(request) is (address == "203.0.113.9")
