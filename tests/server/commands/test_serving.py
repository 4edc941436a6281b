"""Connections that ask nothing do not stay open."""

import asyncio
from urllib.parse import urlsplit

import pytest

from server.commands import serve

ASKED = b"GET /v1/about HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.mark.parametrize("said", [b"", b"GET /v1/ab", ASKED, ASKED + b"GET /v1/ab"])
async def test_a_connection_that_says_nothing_more_is_closed(tmp_path, monkeypatch, said):
    monkeypatch.setattr(serve, "IDLE_SECONDS", 0.2)
    async with serve.running(tmp_path / "data", "127.0.0.1", 0) as url:
        reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(url).port)
        writer.write(said)
        async with asyncio.timeout(10):
            answered = await reader.read()
        writer.close()
    assert answered.startswith(b"HTTP/1.1 200" if said.startswith(ASKED) else b"")
