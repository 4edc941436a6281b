"""What every answer of a real server tells a browser."""

import asyncio
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer

from server.app import build

TEMPLATES = sorted((Path(__file__).parents[3] / "server/api/templates").glob("*.html"))
EVERYWHERE = {
    "Server": "Tablee",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
LOCKED = "default-src 'none'; frame-ancestors 'none'"


def has_all(answer):
    """Say whether an answer has every header, and the policy of its kind."""
    headers = answer.headers
    assert EVERYWHERE.items() <= dict(headers).items()
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Strict-Transport-Security" not in headers
    page = answer.content_type == "text/html"
    policy = headers["Content-Security-Policy"]
    assert (policy == LOCKED) is not page
    assert headers["Referrer-Policy"] == ("same-origin" if page else "no-referrer")
    assert "unsafe" not in policy
    assert all(len(headers.getall(name)) == 1 for name in EVERYWHERE)
    return True


def routes(app):
    return [(route.method, route.resource.canonical) for route in app.router.routes()]


async def test_every_route_answers_with_every_header_to_whoever_asks(cafe):
    asked = {"Authorization": f"Bearer {cafe.organiser.token}"}
    for method, template in routes(cafe.client.app):
        path = re.sub(r"{\w+}", "x", template.replace("{event_id}", cafe.event_id))
        for headers in ({}, asked):
            async with cafe.client.request(method, path, headers=headers) as answer:
                assert has_all(answer), template
                assert answer.headers["Cache-Control"] == "no-store", template


@pytest.mark.parametrize("address", ["/", "/nothing", "/v1/nothing", "/static/x", "/board/x", "/%"])
async def test_what_is_not_there_answers_with_every_header(cafe, address):
    for method in ("GET", "POST", "DELETE", "OPTIONS"):
        async with cafe.client.request(method, address) as answer:
            assert answer.status in (404, 405)
            assert has_all(answer)


async def test_a_page_and_its_files_have_every_header(cafe):
    async with cafe.client.get(f"/board/{cafe.board_token}") as page:
        assert page.content_type == "text/html"
        assert has_all(page)
        assert page.headers["Cache-Control"] == "no-store"
        assert "script-src 'self'; style-src 'self'" in page.headers["Content-Security-Policy"]
    for name in ("board.js", "look.css"):
        async with cafe.client.get(f"/static/{name}") as file:
            assert has_all(file)
            assert file.headers["Cache-Control"] == "max-age=300"


async def test_files_and_lists_have_every_header(cafe):
    asked = {"Authorization": f"Bearer {cafe.organiser.token}"}
    for path in ("/lists/attendees", "/badges.pdf"):
        async with cafe.client.get(cafe.event + path, headers=asked) as file:
            assert file.status == 200
            assert has_all(file)


async def test_a_fault_of_ours_answers_with_every_header(tmp_path, clock):
    async def fault(_):
        raise RuntimeError

    app = build(tmp_path / "data", clock)
    app.router.add_get("/fault", fault)
    async with TestClient(TestServer(app)) as client, client.get("/fault") as answer:
        assert answer.status == 500
        assert has_all(answer)


GARBLED = (
    b"HELLO\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer hush\x01hush\r\n\r\n",
    b"GET * HTTP/1.1\r\nHost: x\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
)


@pytest.mark.parametrize("content", GARBLED, ids=range(len(GARBLED)))
async def test_what_is_no_http_is_refused_in_our_words_and_quoted_nowhere(cafe, content):
    reader, writer = await asyncio.open_connection("127.0.0.1", cafe.client.port)
    writer.write(content)
    await writer.drain()
    answer = await asyncio.wait_for(reader.read(), 5)
    writer.close()
    await writer.wait_closed()
    assert b" 400 Bad Request\r\n" in answer
    assert b'"code":"bad_request"' in answer
    assert b"aiohttp" not in answer
    assert b"hush" not in answer
    for name, value in EVERYWHERE.items():
        assert f"\r\n{name}: {value}\r\n".encode() in answer


async def test_the_live_socket_opens_with_every_header(cafe):
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Cookie": "tablee_board=x",
    }
    async with cafe.client.get("/v1/live", headers=upgrade) as answer:
        assert answer.status == 101
        assert has_all(answer)


class Inline(HTMLParser):
    """Finds what a policy without inline script or style would forbid."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self._tag = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self._tag = tag
        self.found += [tag] if tag in ("style", "base", "object", "embed", "iframe") else []
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.found.append(name)
            if (value or "").lower().strip().startswith("javascript:"):
                self.found.append(value)

    def handle_data(self, data):
        if self._tag == "script" and data.strip():
            self.found.append(data)

    def handle_endtag(self, _):
        self._tag = ""


def test_the_finder_of_inline_code_finds_it():
    text = (
        "<p onclick=a() style=b><script>c()</script><a href='JavaScript:d()'>x</a><style></style>"
    )
    assert Inline(text).found == ["onclick", "style", "c()", "JavaScript:d()", "style"]
    assert Inline("<script src=/static/x.js></script>").found == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.name)
def test_no_template_has_inline_script_style_or_handler(path):
    assert Inline(path.read_text(encoding="utf-8")).found == []


async def test_the_page_as_sent_has_no_inline_script_style_or_handler(cafe):
    await cafe.kiosk.post(
        f"{cafe.event}/registrations", first_name="<script>alert(1)</script>", present=True
    )
    async with cafe.client.get(f"/board/{cafe.board_token}") as page:
        assert Inline(await page.text()).found == []


async def test_the_boards_cookie_is_for_the_socket_alone(cafe):
    headers = {"X-Forwarded-Proto": "https"}  # anybody may say so: no proxy was named
    async with cafe.client.get(f"/board/{cafe.board_token}", headers=headers) as page:
        cookie = page.cookies["tablee_board"]
    assert cookie["httponly"] is True
    assert (cookie["samesite"], cookie["path"]) == ("Strict", "/v1/live")
    assert (cookie["domain"], cookie["max-age"], cookie["secure"]) == ("", "", "")
