"""What happens by itself: seats released in time, and plans improved in quiet moments.

Nothing is kept here that matters: what is due is read from what is stored, so a server that was
killed goes on where it was.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterator

from server.domain import facts as happened
from server.domain.facts import Fact
from server.domain.locking import Solve
from server.domain.privacy_facts import Forgotten
from server.domain.refusal import Refusal
from server.ports import CALENDAR, Ports
from server.services.finding import open_events
from server.services.improving import improve
from server.services.releasing import release

QUIET = 2.0
"""Seconds without a change after which an event is improved: at the door, people come first."""
LONGEST = 60.0
"""Seconds after which the clock is looked at anyway: a laptop may have slept."""

_STIRS = (
    happened.CheckedIn,
    happened.CheckInUndone,
    happened.Left,
    happened.CameBack,
    happened.Withdrawn,
    happened.EmployerAdded,
    happened.EmployerChanged,
    happened.EmployerArrived,
    happened.EmployerLeft,
    happened.EmployerLate,
    happened.SeatsReleased,
    Forgotten,
    happened.SeatLocked,
    happened.RoundStarted,
    happened.RoundEnded,
)
"""After these a better plan may exist."""
_WAKES = (happened.RoundStarted, happened.EventMoved)
"""After these another time may be the next one at which seats are released."""

Pause = Callable[[asyncio.Event, float], Awaitable[None]]
"""Waits until the event is set, or for so many seconds."""

log = logging.getLogger("tablee.clockwork")


async def pause(woken: asyncio.Event, seconds: float) -> None:
    """Wait for an event, at most for some seconds."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await woken.wait()


class Clockwork:
    """The tasks of a running server: one that watches the time, one for each event that stirs.

    `solve` runs in a thread: the solver lets go of the interpreter while it works, so the event
    loop lags by a few milliseconds at most (docs/benchmarks.md).
    """

    def __init__(self, ports: Ports, solve: Solve, pause: Pause) -> None:
        self._ports = ports
        self._solve = solve
        self._pause = pause
        self._woken = asyncio.Event()
        self._stirred: dict[str, asyncio.Event] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._thinking = asyncio.Lock()
        self._runs = False

    async def start(self) -> None:
        """Begin, with what a server that ended in between left to do."""
        self._runs = True
        self._begin(self._watch())
        for head in await open_events(self._ports):
            self._stir(head.id)

    async def close(self) -> None:
        """End every task; what one was thinking is lost and will be thought again."""
        self._runs = False
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def heard(self, event_id: str, facts: tuple[Fact, ...]) -> None:
        """Take note of what happened at an event."""
        if any(isinstance(fact, _WAKES) for fact in facts):
            self._woken.set()
        if any(isinstance(fact, _STIRS) for fact in facts):
            self._stir(event_id)

    def _begin(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _stir(self, event_id: str) -> None:
        if event_id in self._stirred:
            self._stirred[event_id].set()
        elif self._runs:
            self._stirred[event_id] = asyncio.Event()
            self._begin(self._improve(event_id))

    async def _watch(self) -> None:
        """Release seats whenever some are due."""
        while True:
            self._woken.clear()
            await self._pause(self._woken, await self._release_due())

    async def _release_due(self) -> float:
        """Release what is due at every event, and return the seconds until more is."""
        wait = LONGEST
        with self._going_on(CALENDAR):
            for head in await open_events(self._ports):
                wait = min(wait, await self._release(head.id))
        return wait

    async def _release(self, event_id: str) -> float:
        """Release what is due at one event, and return the seconds until more is."""
        with self._going_on(event_id):
            due = await release(self._ports, event_id)
            if due is not None:
                return max((due - self._ports.clock()).total_seconds(), 0.0)
        return LONGEST

    async def _improve(self, event_id: str) -> None:
        """Improve an event whenever it has been quiet, until nothing new has happened."""
        stirred = self._stirred[event_id]
        again = True
        while again:
            stirred.clear()
            await self._pause(stirred, QUIET)
            if stirred.is_set():
                continue
            again = False
            with self._going_on(event_id):
                async with self._thinking:
                    again = await improve(self._ports, event_id, self._solve, asyncio.to_thread)
            again = again or stirred.is_set()
        del self._stirred[event_id]

    @contextlib.contextmanager
    def _going_on(self, scope: str) -> Iterator[None]:
        """Keep a task alive whatever one scope does: a full disk, a damaged file, a bug."""
        try:
            yield
        except Refusal as refusal:
            log.warning("skipped", extra={"scope": scope, "code": refusal.code})
        except Exception:
            log.exception("failed", extra={"scope": scope})
