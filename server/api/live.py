"""The live socket: the whole Board first, then what changed.

Each socket compares the newest board with the one it sent last. So a slow screen skips what is
in between, holds nobody up, and needs no queue.
"""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Awaitable, Callable
from weakref import WeakSet

import msgspec
from aiohttp import WSCloseCode, web

from server.domain.refusal import Refusal
from server.shared.live import Board, LiveMessage, SignIn, difference, is_empty

PAUSE = 0.05
"""Seconds between two messages to one screen: what comes close together goes together."""
SIGN_IN_WITHIN = 10.0
SEND_WITHIN = 10.0
"""Seconds after which a screen that takes nothing is let go."""

MakeBoard = Callable[[str, bool], Awaitable[Board]]


class Hub:
    """Knows which events changed, and keeps the newest board of each."""

    def __init__(self, make: MakeBoard) -> None:
        self._make = make
        self._version: dict[str, int] = defaultdict(int)
        self._changed: dict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self._boards: dict[tuple[str, bool], tuple[int, Board]] = {}
        self._making = asyncio.Lock()
        self._sockets: WeakSet[web.WebSocketResponse] = WeakSet()

    def watch(self, socket: web.WebSocketResponse) -> None:
        """Know a socket, so that it is closed when the server ends."""
        self._sockets.add(socket)

    async def close(self) -> None:
        """Close every socket: a server that ends does not wait for its screens."""
        for socket in list(self._sockets):
            await socket.close(code=WSCloseCode.GOING_AWAY)

    def changed(self, event_id: str) -> None:
        """Note that an event changed; every socket on it looks again."""
        self._version[event_id] += 1
        self._changed.pop(event_id, asyncio.Event()).set()

    async def board(self, event_id: str, *, people: bool) -> tuple[int, Board]:
        """Return the newest board and its version."""
        async with self._making:
            version = self._version[event_id]
            known = self._boards.get((event_id, people))
            if known is None or known[0] != version:
                known = version, await self._make(event_id, people)
                self._boards[event_id, people] = known
            return known

    async def newer(self, event_id: str, version: int) -> None:
        """Wait until an event has changed since `version`."""
        while self._version[event_id] == version:
            await self._changed[event_id].wait()


async def feed(hub: Hub, socket: web.WebSocketResponse, event_id: str, *, people: bool) -> None:
    """Tell a socket all that changes, until it closes."""
    hub.watch(socket)
    teller = asyncio.create_task(_tell(hub, socket, event_id, people=people))
    # A teller that ends for whatever reason ends the socket: the screen comes back and is told all.
    teller.add_done_callback(lambda _: asyncio.ensure_future(socket.close()))
    try:
        async for _ in socket:
            pass
    finally:
        teller.cancel()
        with contextlib.suppress(asyncio.CancelledError, ConnectionError, TimeoutError, Refusal):
            await teller


async def _tell(hub: Hub, socket: web.WebSocketResponse, event_id: str, *, people: bool) -> None:
    version, board = await hub.board(event_id, people=people)
    await send(socket, board)
    while True:
        await hub.newer(event_id, version)
        version, newest = await hub.board(event_id, people=people)
        changes = difference(board, newest)
        if not is_empty(changes):
            await send(socket, changes)
        board = newest
        await asyncio.sleep(PAUSE)


async def send(socket: web.WebSocketResponse, message: LiveMessage) -> None:
    """Send one message, or close a socket that does not take it."""
    try:
        async with asyncio.timeout(SEND_WITHIN):
            await socket.send_str(msgspec.json.encode(message).decode())
    except TimeoutError:
        await socket.close()
        raise


async def first_message(socket: web.WebSocketResponse) -> str | None:
    """Return the token of the first message; None where it is anything else."""
    try:
        frame = await socket.receive(timeout=SIGN_IN_WITHIN)
        return msgspec.json.decode(frame.data, type=SignIn).token
    except (TimeoutError, msgspec.MsgspecError, TypeError, UnicodeDecodeError):
        return None
