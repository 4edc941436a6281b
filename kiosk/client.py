"""The door: every HTTP call and the live stream. Nothing else in the kiosk opens a socket.

aiohttp takes 230 ms to import. The first call does it, in a thread: no first frame waits for it.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator
from datetime import datetime
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar
from urllib.parse import urlencode

import msgspec

from server.shared.live import Board, Changes, LiveMessage, SignIn, TurnedAway
from server.shared.proposals import OptionView, ProposalView
from server.shared.requests import (
    ChangeSeat,
    CheckInRequest,
    Command,
    EmployerLate,
    LockSeat,
    NewEmployer,
    NewRegistration,
    PlanEvent,
    UndoChange,
)
from server.shared.views import (
    About,
    Arrival,
    CapacityView,
    EventView,
    Problem,
    Registered,
)
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

    # what anybody may ask

    async def about(self) -> About:
        """Ask who answers there."""
        return await self._call("GET", "/v1/about", About)

    async def events(self) -> list[EventView]:
        """List the events this token may see."""
        return await self._call("GET", "/v1/events", list[EventView])

    # the door

    async def check_in(self, badge: str, command_id: str, at: datetime | None = None) -> Arrival:
        """Check a badge in (a token or a short code); safe to repeat with the same id."""
        request = CheckInRequest(badge=badge, command_id=command_id, at=at)
        return await self._call("POST", "/v1/check-ins", Arrival, request)

    async def register(self, event_id: str, person: NewRegistration) -> Registered:
        """Register a person; with `present` they are checked in as well."""
        return await self._call("POST", f"/v1/events/{event_id}/registrations", Registered, person)

    async def undo(self, check_in_id: str) -> None:
        """Take a wrong check-in back (within 15 minutes)."""
        await self._tell(f"/v1/check-ins/{check_in_id}/undo")

    # the organiser's day

    async def plan_event(self, plan: PlanEvent) -> EventView:
        """Plan a draft event."""
        return await self._call("POST", "/v1/events", EventView, plan)

    async def capacity(self, event_id: str) -> CapacityView:
        """Ask what an event has room for as planned."""
        return await self._call("GET", f"/v1/events/{event_id}/capacity", CapacityView)

    async def event_step(self, event_id: str, step: str) -> EventView:
        """Take an event one step on: `publish`, `open`, `close` or `cancel`."""
        return await self._call("POST", f"/v1/events/{event_id}/{step}", EventView, command())

    async def person_step(self, event_id: str, registration_id: str, step: str) -> None:
        """`withdraw`, `leave` (gone) or `return` (back) for one person."""
        await self._tell(f"/v1/events/{event_id}/registrations/{registration_id}/{step}")

    async def add_employer(self, event_id: str, employer: NewEmployer) -> None:
        """Add an employer, late or not."""
        await self._call("POST", f"/v1/events/{event_id}/employers", dict[str, Any], employer)

    async def employer_step(self, event_id: str, employer_id: str, step: str) -> None:
        """`arrive` or `leave` for one employer."""
        await self._tell(f"/v1/events/{event_id}/employers/{employer_id}/{step}")

    async def employer_late(self, event_id: str, employer_id: str, rounds: int) -> None:
        """Say that an employer misses this many of the rounds to come; 0: on time after all."""
        body = EmployerLate(command_id=command().command_id, rounds=rounds)
        await self._fetch("POST", f"/v1/events/{event_id}/employers/{employer_id}/late", body)

    async def propose(self, event_id: str) -> ProposalView:
        """Have pairings proposed for the rounds to come; told to nobody yet."""
        path = f"/v1/events/{event_id}/pairings"
        return await self._call("POST", path, ProposalView, command(), patience=PATIENCE)

    async def proposal(self, event_id: str) -> ProposalView | None:
        """Look at the proposal that waits for confirmation, if any."""
        found = await self._fetch("GET", f"/v1/events/{event_id}/pairings", None)
        proposal: ProposalView | None = _decoded(found, ProposalView | None)
        return proposal

    async def options(
        self, event_id: str, proposal_id: str, **place: str | int
    ) -> list[OptionView]:
        """Ask what a change by hand costs: of a `seat`, or at an `employer` in a `round`."""
        asked = urlencode({"proposal": proposal_id, **place})
        path = f"/v1/events/{event_id}/pairings/options?{asked}"
        return await self._call("GET", path, list[OptionView])

    async def change_seat(self, event_id: str, change: ChangeSeat) -> ProposalView:
        """Change the proposal that was looked at by hand."""
        path = f"/v1/events/{event_id}/pairings/change"
        return await self._call("POST", path, ProposalView, change)

    async def lock_seat(
        self, event_id: str, proposal_id: str, seat: str, *, locked: bool
    ) -> ProposalView | None:
        """Lock a seat for the proposals to come, or unlock it."""
        lock = LockSeat(
            command_id=command().command_id, proposal_id=proposal_id, seat=seat, locked=locked
        )
        found = await self._fetch("POST", f"/v1/events/{event_id}/pairings/lock", lock)
        proposal: ProposalView | None = _decoded(found, ProposalView | None)
        return proposal

    async def undo_change(self, event_id: str, proposal_id: str) -> ProposalView:
        """Take the last change by hand back."""
        change = UndoChange(command_id=command().command_id, proposal_id=proposal_id)
        path = f"/v1/events/{event_id}/pairings/undo"
        return await self._call("POST", path, ProposalView, change)

    async def confirm(self, event_id: str, proposal_id: str) -> EventView:
        """Confirm and announce the proposal that was looked at."""
        body = {**msgspec.to_builtins(command()), "proposal_id": proposal_id}
        return await self._call("POST", f"/v1/events/{event_id}/pairings/confirm", EventView, body)

    async def round_step(self, event_id: str, number: int, step: str) -> None:
        """`start` or `end` round `number` (from 1)."""
        await self._tell(f"/v1/events/{event_id}/rounds/{number}/{step}")

    async def itinerary(self, event_id: str, registration_id: str) -> bytes:
        """Fetch a person's itinerary as a calendar file."""
        path = f"/v1/events/{event_id}/registrations/{registration_id}.ics"
        return await self._fetch("GET", path, None)

    async def invitation(self, event_id: str, employer_id: str) -> bytes:
        """Fetch an employer's invitation as a calendar file."""
        path = f"/v1/events/{event_id}/employers/{employer_id}/invitation.ics"
        return await self._fetch("GET", path, None)

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
                    message: LiveMessage = _decoded(frame.data, LiveMessage)
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
        found: T = _decoded(await self._fetch(method, path, body, patience), answer)
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


def command() -> Command:
    """Return a change with a fresh id."""
    return Command(command_id=secrets.token_hex(12))


def _decoded(content: bytes | str, answer: Any) -> Any:
    """Decode an answer; one that is not ours comes from another server."""
    try:
        return msgspec.json.decode(content, type=answer)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Strange from error


def _refusal(status: int, content: bytes) -> Exception:
    """Turn an error's body into Refused; a body that is no problem is no Tablée server's."""
    try:
        return Refused(_decoded(content, Problem))
    except Strange as strange:
        return strange if status < 500 else Unreachable()  # noqa: PLR2004 - HTTP's own number
