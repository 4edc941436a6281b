"""Sends bytes to a server and reads what it answers, on connections that it may close."""

import asyncio
from collections import Counter

AT_ONCE = 8
PATIENCE = 20.0
"""Seconds after which a request that was sent whole counts as not answered."""
SHORT = 0.2
"""Seconds to wait for an answer to what may be no whole request."""
PARTIAL = {"odd_framing", "odd_headers"}
LOST = -1
"""The status of a whole request that nobody answered."""


async def send_all(host, port, requests):
    """Send (name, bytes) pairs; returns counts of (name, status) and what was answered with ≥ 500.

    Status 0: the server closed, or waits for more of what was no whole request.
    """
    seen, bad = Counter(), []

    async def worker():
        for name, content in requests:
            status, answer = await _ask(host, port, name, content)
            seen[name, status] += 1
            if status >= 500:
                bad.append((name, content[:2000], answer[:500]))

    await asyncio.gather(*(worker() for _ in range(AT_ONCE)))
    return seen, bad


async def _ask(host, port, name, content):
    reader, writer = await asyncio.open_connection(host, port)
    try:
        writer.write(content)
        await writer.drain()
        head = await asyncio.wait_for(reader.readline(), SHORT if name in PARTIAL else PATIENCE)
        if head.startswith(b"HTTP/1.1 100"):
            await reader.readline()
            head = await asyncio.wait_for(reader.readline(), SHORT)
        parts = head.split()
        status = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 0
        answer = b"" if status < 500 else await asyncio.wait_for(reader.read(4000), SHORT)
    except (ConnectionError, asyncio.IncompleteReadError, ValueError):
        return 0, b""
    except TimeoutError:
        return 0 if name in PARTIAL else LOST, b""
    else:
        return status, answer
    finally:
        writer.transport.abort()
