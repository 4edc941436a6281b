"""The live socket: the whole Board first, then what changed.

Each socket compares the newest board with the one it sent last. So a slow screen skips what is
in between, holds nobody up, and needs no queue.
"""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from typing import Any

import msgspec
from aiohttp import WSCloseCode, web

from server.domain.access import AccessToken
from server.domain.access_facts import SignedOut, TokenRevoked
from server.domain.facts import Fact
from server.domain.refusal import Refusal
from server.shared.live import Board, LiveMessage, SignIn, TurnedAway, difference, is_empty
from server.shared.vocabulary import ErrorCode

PAUSE = 0.05
"""Seconds between two messages to one screen: what comes close together goes together."""
SIGN_IN_WITHIN = 10.0
SEND_WITHIN = 10.0
"""Seconds after which a screen that takes nothing is let go."""
CLOSE_WITHIN = 2.0
"""Seconds a screen has to hear why it is turned away, and as many to close."""

MakeBoard = Callable[[str, bool], Awaitable[Board]]
Words = Callable[[ErrorCode, dict[str, Any]], TurnedAway]
"""Says why, in the language of one screen."""


class Screen:
    """One open socket, and the words for it."""

    def __init__(self, socket: web.WebSocketResponse, words: Words) -> None:
        self.socket = socket
        self._words = words

    async def turn_away(self, code: ErrorCode, params: dict[str, Any]) -> None:
        """Say why, and close."""
        said = msgspec.json.encode(self._words(code, params)).decode()
        with contextlib.suppress(ConnectionError, TimeoutError):
            async with asyncio.timeout(CLOSE_WITHIN):
                await self.socket.send_str(said)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_WITHIN):
                await self.socket.close()


class Hub:
    """Knows which events changed, the newest board of each, and the token of each screen."""

    def __init__(self, make: MakeBoard) -> None:
        self._make = make
        self._version: dict[str, int] = defaultdict(int)
        self._changed: dict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self._boards: dict[tuple[str, bool], tuple[int, Board]] = {}
        self._making = asyncio.Lock()
        self._screens: dict[Screen, str] = {}
        self._ending: set[asyncio.Task[None]] = set()

    @contextlib.contextmanager
    def watching(self, screen: Screen, token: AccessToken, now: datetime) -> Iterator[None]:
        """Know a screen and its token: it is turned away when that is revoked, or expires."""
        self._screens[screen] = token.handle
        ending = None
        if token.expires_at is not None:
            left = (token.expires_at - now).total_seconds()
            loop = asyncio.get_running_loop()
            ending = loop.call_later(left, self._end, screen, ErrorCode.EXPIRED)
        try:
            yield
        finally:
            del self._screens[screen]
            if ending is not None:
                ending.cancel()

    async def close(self) -> None:
        """Close every socket: a server that ends does not wait for its screens."""
        for screen in list(self._screens):
            await screen.socket.close(code=WSCloseCode.GOING_AWAY)

    def heard(self, scope: str, facts: tuple[Fact, ...]) -> None:
        """Note that an event changed, and turn away whoever lost their token."""
        self.changed(scope)
        lost = {f.token_id for f in facts if isinstance(f, TokenRevoked | SignedOut)}
        for screen, handle in self._screens.items():
            if handle in lost:
                self._end(screen, ErrorCode.REVOKED)

    def _end(self, screen: Screen, code: ErrorCode) -> None:
        task = asyncio.create_task(screen.turn_away(code, {}))
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)

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
                made = await self._make(event_id, people)
                known = version, msgspec.structs.replace(made, version=version)
                self._boards[event_id, people] = known
            return known

    async def newer(self, event_id: str, version: int) -> None:
        """Wait until an event has changed since `version`."""
        while self._version[event_id] == version:
            await self._changed[event_id].wait()


async def feed(hub: Hub, socket: web.WebSocketResponse, event_id: str, *, people: bool) -> None:
    """Tell a socket all that changes, until it closes."""
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


async def first_message(socket: web.WebSocketResponse) -> SignIn:
    """Return what the first message says; of anything else, a token that opens nothing."""
    try:
        frame = await socket.receive(timeout=SIGN_IN_WITHIN)
        return msgspec.json.decode(frame.data, type=SignIn)
    except (TimeoutError, msgspec.MsgspecError, TypeError, UnicodeDecodeError):
        return SignIn("")
