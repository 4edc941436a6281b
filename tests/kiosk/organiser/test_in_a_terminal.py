"""The console as a process, in a terminal of its own."""

import asyncio
import os
import pty
import sys
from contextlib import asynccontextmanager

from tests.kiosk.organiser.stand_in import StandIn

LIMIT = 20.0
"""Seconds a process may take to start on a busy machine."""
CTRL_Q = b"\x11"


class Terminal:
    """What a process wrote to its terminal, and what is typed there."""

    def __init__(self, master: int, process):
        self.process, self._master, self._seen = process, master, b""

    async def sees(self, text: str):
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(LIMIT):
            while text.encode() not in self._seen:
                self._seen += await loop.run_in_executor(None, os.read, self._master, 65536)

    def types(self, keys: bytes):
        os.write(self._master, keys)


@asynccontextmanager
async def console_at(url: str):
    master, slave = pty.openpty()
    os.set_blocking(master, True)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "kiosk", "organiser", "--server", url),
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TABLEE_TOKEN": "t", "TERM": "xterm-256color", "COLUMNS": "80"},
    )
    os.close(slave)
    try:
        yield Terminal(master, process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        os.close(master)


async def test_it_starts_shows_the_events_and_ends_with_ctrl_q():
    async with StandIn() as server, console_at(server.url) as terminal:
        await terminal.sees("Bobigny")
        terminal.types(CTRL_Q)
        assert await asyncio.wait_for(terminal.process.wait(), LIMIT) == 0


async def test_it_starts_without_a_server_and_says_so():
    server = StandIn()
    await server.start()
    await server.stop()
    async with console_at(server.url) as terminal:
        await terminal.sees("Nouvel essai")
        terminal.types(CTRL_Q)
        assert await asyncio.wait_for(terminal.process.wait(), LIMIT) == 0
