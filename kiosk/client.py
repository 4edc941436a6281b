"""The door: every HTTP call and the live stream. Nothing else in the kiosk opens a socket.

aiohttp takes 230 ms to import. The first call does it, in a thread: no first frame waits for it.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import msgspec

from server.shared.accesses import Token
from server.shared.live import Board, Changes, LiveMessage, SignIn, TurnedAway
from server.shared.requests import CheckInRequest, Command, Enrol, NewRegistration
from server.shared.views import About, Arrival, EventView, Problem, Registered
from server.shared.vocabulary import Language

if TYPE_CHECKING:
    import aiohttp

T = TypeVar("T")

TIMEOUT = 10.0
"""Seconds after which a server that does not answer counts as away."""

CONNECT_TIMEOUT = 3.0
"""The same for a machine that is not even there: it answers at once, or never."""

PATIENCE = 60.0
"""The same for a proposal, which the server may think about for ten seconds and more."""


_PAGE = "text/html"
"""What no call asks for: the network's own page stands before every address, until it is read."""


class Refused(Exception):
    """The server said no: `problem` has the code, the words and the next step."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class Unreachable(Exception):
    """No server at this address right now. The same call may be made again."""


class Strange(Unreachable):
    """Something else answered this call, such as a proxy; it may let others through."""


class Client:
    """One server, one token. Use as an async context manager.

    `fingerprint`: the SHA-256 of the only certificate to trust; without it, what the machine does.
    """

    def __init__(
        self,
        server: str,
        token: str,
        language: Language = Language.FR,
        fingerprint: bytes | None = None,
    ) -> None:
        self.server = server.rstrip("/")
        self.language = language
        self._token = token
        self.trusts_one = fingerprint is not None
        self._fingerprint = fingerprint
        self._is_open = False
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._is_open = True
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._is_open = False
        if self._session:
            await self._session.close()

    @property
    def has_token(self) -> bool:
        """Say whether there is anything to show the server."""
        return bool(self._token)

    # what anybody may ask

    async def about(self) -> About:
        """Ask who answers there."""
        return await self._call("GET", "/v1/about", About)

    async def events(self) -> list[EventView]:
        """List the events this token may see."""
        return await self._call("GET", "/v1/events", list[EventView])

    async def exchange(self, code: str) -> Token:
        """Exchange an enrolment code, which works once, for a token."""
        return await self._call("POST", "/v1/kiosks", Token, Enrol(code=code))

    # the door

    async def check_in(self, scan: CheckInRequest) -> Arrival:
        """Check a badge in (a token or a short code); safe to repeat with the same id."""
        return await self._call("POST", "/v1/check-ins", Arrival, scan)

    async def register(self, event_id: str, person: NewRegistration) -> Registered:
        """Register a person; with `present` they are checked in as well."""
        return await self._call("POST", f"/v1/events/{event_id}/registrations", Registered, person)

    # live

    async def live(self, event_id: str | None = None) -> AsyncIterator[Board | Changes]:
        """Yield the whole Board, then Changes, until the connection ends.

        A token of the whole folder says which event it means. Raises Unreachable when there is
        no server, Refused when it does not want this token.
        """
        address = f"{self.server}/v1/live" + (f"?event={event_id}" if event_id else "")
        session = await self._open()
        import aiohttp

        try:
            async with session.ws_connect(address, heartbeat=20.0) as socket:
                await socket.send_bytes(msgspec.json.encode(SignIn(self._token, self.language)))
                async for frame in socket:
                    if frame.type not in (aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY):
                        break
                    message: LiveMessage = decoded(frame.data, LiveMessage)
                    if isinstance(message, TurnedAway):
                        raise Refused(message.problem)
                    yield message
        except (aiohttp.ClientError, TimeoutError) as error:
            raise Unreachable from error

    # how

    async def _tell(self, path: str) -> None:
        await self._fetch("POST", path, command())

    async def _call(
        self,
        method: str,
        path: str,
        answer: type[T],
        body: object = None,
        patience: float = TIMEOUT,
    ) -> T:
        found: T = decoded(await self._fetch(method, path, body, patience), answer)
        return found

    async def _fetch(
        self, method: str, path: str, body: object, patience: float = TIMEOUT
    ) -> bytes:
        headers = {
            "Authorization": f"Bearer {self._token}",
            "Accept-Language": self.language,
            "Content-Type": "application/json",
        }
        data = None if body is None else msgspec.json.encode(body)
        session = await self._open()
        import aiohttp

        try:
            async with session.request(
                method,
                self.server + path,
                data=data,
                headers=headers,
                timeout=aiohttp.ClientTimeout(total=patience, sock_connect=CONNECT_TIMEOUT),
            ) as response:
                content = await response.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            raise Unreachable from error
        if response.status >= 400:  # noqa: PLR2004 - HTTP's own number
            raise _refusal(response.status, content)
        if response.content_type == _PAGE:
            raise Unreachable
        return content

    async def _open(self) -> "aiohttp.ClientSession":
        if self._session is None:
            await asyncio.to_thread(import_module, "aiohttp")
        if not self._is_open:
            raise RuntimeError("use the client inside `async with`")
        if self._session is None:
            import aiohttp

            proof = aiohttp.Fingerprint(self._fingerprint) if self._fingerprint else True
            connector = aiohttp.TCPConnector(ssl=proof)
            patience = aiohttp.ClientTimeout(total=TIMEOUT)
            self._session = aiohttp.ClientSession(connector=connector, timeout=patience)
        return self._session


def new_id() -> str:
    """Return an id for a command."""
    return secrets.token_hex(12)


def command() -> Command:
    """Return a change with a fresh id."""
    return Command(command_id=new_id())


def decoded(content: bytes | str, answer: Any) -> Any:
    """Decode an answer; one that is not ours comes from another server."""
    try:
        return msgspec.json.decode(content, type=answer)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Strange from error


def _refusal(status: int, content: bytes) -> Exception:
    """Turn an error's body into Refused; a body that is no problem is no Tablée server's."""
    try:
        return Refused(decoded(content, Problem))
    except Strange as strange:
        return strange if status < 500 else Unreachable()  # noqa: PLR2004 - HTTP's own number
