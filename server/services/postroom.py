"""Letters written and sent: one task that follows what happens and what is due.

Nothing is kept here that matters: what is owed and what is due is read from what is stored.
"""

import asyncio
import contextlib
import hashlib
import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

from server.domain.events import Event, EventHead
from server.domain.facts import Fact
from server.domain.invitation_facts import LetterFailed, LetterSent
from server.domain.invitations import DETAILS_FROM, is_over
from server.domain.letters import HELD_UP, STALE, Letter, attempted, failed, in_turn, next_due, sent
from server.domain.refusal import Refusal
from server.ports import CALENDAR, Ports, Sending, Undelivered
from server.services.clockwork import LONGEST, Pause
from server.services.finding import heads
from server.services.letters import prepare
from server.services.releasing import SYSTEM
from server.shared.language import Texts
from server.shared.postal import LetterError, LetterState

SETTLE = 1.0
"""Seconds in which several changes become one letter."""
BATCH = 20
"""Letters marked as about to leave, at once."""
AGAIN = timedelta(minutes=1)
"""After this an event is looked at again whose file or disk did not let us."""

log = logging.getLogger("tablee.postroom")


class Postroom:
    """The task of a running server that writes and sends letters.

    `held_since`, `error`: since when the mail server takes no letters at all, and why.
    """

    def __init__(self, ports: Ports, texts: Texts, pause: Pause) -> None:
        self._ports = ports
        self._texts = texts
        self._pause = pause
        self._woken = asyncio.Event()
        self._stirred: set[str] = set()
        self._wakes: dict[str, datetime] = {}
        self._task: asyncio.Task[None] | None = None
        self._ends = False
        self._holds = 0
        self._held_until: datetime | None = None
        self.held_since: datetime | None = None
        self.error: LetterError | None = None

    async def start(self) -> None:
        """Begin, with what a server that ended in between left to do."""
        with contextlib.suppress(Refusal):
            self._stirred |= {head.id for head in await heads(self._ports) if self._lives(head)}
        self._task = asyncio.create_task(self._work(self._ports.sending))

    async def close(self) -> None:
        """End the task; a letter on its way is sent again at the next start."""
        # Until Python 3.12 `wait_for` may swallow a cancellation, and mail libraries use it.
        self._ends = True
        self._woken.set()
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._ports.sending is not None:
            await self._ports.sending.mailer.rest()

    def heard(self, scope: str, facts: tuple[Fact, ...]) -> None:
        """Take note that something happened at an event."""
        if facts and not all(isinstance(fact, LetterSent | LetterFailed) for fact in facts):
            self._stirred.add(scope)
            self._woken.set()

    async def _work(self, sending: Sending | None) -> None:
        never = asyncio.Event()
        while not self._ends:
            self._woken.clear()
            wait = await self._round(sending)
            if self._ends:
                return
            await self._pause(self._woken, wait)
            if self._woken.is_set():
                await self._pause(never, SETTLE)

    async def _round(self, sending: Sending | None) -> float:
        """Write and send what is due everywhere; return the seconds until more may be."""
        now = self._ports.clock()
        due = self._stirred | {key for key, at in self._wakes.items() if at <= now}
        self._stirred = set()
        for event_id in due:
            self._wakes.pop(event_id, None)
        known = await self._heads()
        if known is None:
            self._stirred |= due
            return AGAIN.total_seconds()
        for event_id in sorted(due):
            await asyncio.sleep(0)  # an event without a debt does not wait for anything
            if event_id in known and self._lives(known[event_id]):
                with self._going_on(event_id):
                    await prepare(self._ports, event_id, self._texts)
        if sending is not None:
            await self._send(sending, due & known.keys())
            await sending.mailer.rest()
        return self._left()

    def _left(self) -> float:
        """Return the seconds until an event is to be looked at, a minute at most."""
        next_at = min(self._wakes.values(), default=None)
        left = LONGEST if next_at is None else (next_at - self._ports.clock()).total_seconds()
        return min(max(left, 0.0), LONGEST)

    async def _send(self, sending: Sending, events: set[str]) -> None:
        """Send what is due at these events, unless the mail server holds everything up."""
        for event_id in sorted(events):
            await asyncio.sleep(0)
            with self._going_on(event_id):
                if self._held_until is not None and self._ports.clock() < self._held_until:
                    self._wake(event_id, self._held_until)
                    continue
                try:
                    self._wake(event_id, next_due(await self._deliver(sending, event_id)))
                except Undelivered as down:
                    self._hold(down.error)
                    self._wake(event_id, self._held_until)

    async def _deliver(self, sending: Sending, event_id: str) -> list[Letter]:
        """Send what is due at one event; return its letters. Raises Undelivered: all is held up."""
        while True:
            async with self._ports.store.change(event_id, by=SYSTEM) as change:
                event = change.get(Event, event_id)
                if event is None or is_over(event, self._ports.clock()):
                    return []
                letters = list(change.find(Letter, state=LetterState.DUE))
                batch = [*in_turn(letters, self._ports.clock())][:BATCH]
                # Each time: on a full disk nothing leaves whose leaving could not be noted.
                change.put(*map(attempted, batch))
            if not batch:
                return letters
            await self._hand_all_over(sending, event_id, batch)

    async def _hand_all_over(self, sending: Sending, event_id: str, batch: list[Letter]) -> None:
        for place, letter in enumerate(batch):
            try:
                await self._hand_over(sending, event_id, letter)
            except Undelivered:
                await self._put_back(event_id, batch[place:])
                raise

    async def _put_back(self, event_id: str, batch: list[Letter]) -> None:
        """Note of letters that they did not leave after all: the mail server takes none."""
        async with self._ports.store.change(event_id, by=SYSTEM) as change:
            change.put(*(one for one in batch if change.get(Letter, one.id) is not None))

    async def _hand_over(self, sending: Sending, event_id: str, letter: Letter) -> None:
        content = await self._ports.files.read(event_id, letter.file)
        if content is None or hashlib.sha256(content).hexdigest() != letter.digest:
            no = Undelivered(LetterError.DAMAGED, final=True)
            await self._failed(event_id, letter, no)
            return
        try:
            await sending.mailer.send(letter.sender, letter.to, content)
        except Undelivered as no:
            if no.down:
                raise
            self._reached()
            await self._failed(event_id, letter, no)
        else:
            await self._sent(event_id, letter)
            self._reached()

    async def _sent(self, event_id: str, letter: Letter) -> None:
        async with self._ports.store.change(event_id, by=SYSTEM) as change:
            if (found := change.get(Letter, letter.id)) is not None:
                change.put(sent(found, self._ports.clock()))
                change.tell(LetterSent(letter.id, letter.employer_id))

    async def _failed(self, event_id: str, letter: Letter, no: Undelivered) -> None:
        async with self._ports.store.change(event_id, by=SYSTEM) as change:
            if (found := change.get(Letter, letter.id)) is not None:
                now = self._ports.clock()
                after = failed(found, no.error, no.status, now, final=no.final)
                change.put(after)
                dead = after.state is LetterState.DEAD
                change.tell(LetterFailed(letter.id, letter.employer_id, no.error, dead=dead))

    def _wake(self, event_id: str, at: datetime | None) -> None:
        """Note when an event is to be looked at next."""
        if at is not None:
            self._wakes[event_id] = min(at, self._wakes.get(event_id, at))

    async def _heads(self) -> dict[str, EventHead] | None:
        """Return every event's line in the calendar; None where it cannot be read now."""
        with self._going_on(CALENDAR):
            found = await heads(self._ports)
            now = self._ports.clock()
            for head in found:
                details = head.starts_at - DETAILS_FROM
                if details > now and self._lives(head):
                    self._wake(head.id, details)
            return {str(head.id): head for head in found}
        return None

    def _lives(self, head: EventHead) -> bool:
        return not head.sample and head.ends_at + STALE > self._ports.clock()

    def _hold(self, error: LetterError) -> None:
        now = self._ports.clock()
        self._held_until = now + HELD_UP[min(self._holds, len(HELD_UP) - 1)]
        self._holds += 1
        self.held_since = self.held_since or now
        self.error = error

    def _reached(self) -> None:
        self._holds, self._held_until = 0, None
        self.held_since, self.error = None, None

    @contextlib.contextmanager
    def _going_on(self, scope: str) -> Iterator[None]:
        """Keep the task alive whatever one scope does: a full disk, a damaged file, a bug."""
        try:
            yield
        except Refusal as refusal:
            log.warning("skipped", extra={"scope": scope, "code": refusal.code})
            self._wake(scope, self._ports.clock() + AGAIN)
        except Exception:
            log.exception("failed", extra={"scope": scope})
            self._wake(scope, self._ports.clock() + AGAIN)


async def counted(ports: Ports, event_id: str | None) -> tuple[int, int]:
    """Return how many letters are due, and how many dead: of one event, or of those to come."""
    since = ports.clock() - STALE
    keys = [event_id] if event_id else [h.id for h in await heads(ports) if h.ends_at > since]
    due = dead = 0
    for key in keys:
        with contextlib.suppress(Refusal):  # a damaged event is told when somebody opens it
            async with ports.store.read(key) as view:
                due += len(view.find(Letter, state=LetterState.DUE))
                dead += len(view.find(Letter, state=LetterState.DEAD))
    return due, dead
