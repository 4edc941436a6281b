"""Sends what waits to the server, one after the other in order, until each is decided."""

import asyncio
import contextlib
import logging
from asyncio import FIRST_COMPLETED, Future
from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct

from kiosk.client import Refused, Strange, Unreachable
from kiosk.entrance import Entrance
from kiosk.offline.command import Waiting
from kiosk.offline.queue import Queue
from kiosk.offline.verdict import UNWANTED, Verdict, verdict
from server.shared.requests import (
    AnswersByBadge,
    CheckInRequest,
    ExitByBadge,
    NewRegistration,
    StrengthsByBadge,
)
from server.shared.views import Arrival, Problem, Registered

RETRY: Final = 1.0
"""Seconds between two tries."""

_log = logging.getLogger(__name__)

Answer = Arrival | Registered | Problem | None
"""What the server decided: who came, a refusal, or None for what is only noted."""


class Ticket(Struct, frozen=True):
    """`decided`: the server's answer. `put_off`: it has not answered yet; why, where it said so."""

    decided: "Future[Answer]"
    put_off: "Future[Problem | None]"


class Sender:
    """`is_heard`: the server answered, whatever it said, when it was last asked.

    `note`: is told each command that was accepted.
    """

    def __init__(self, client: Entrance, queue: Queue, note: Callable[[Waiting], None]) -> None:
        self.is_heard = True
        self._client = client
        self._queue = queue
        self._note = note
        self._tickets: dict[str, Ticket] = {}
        self._faults: set[str] = set()
        self._more = asyncio.Event()
        self._is_unwanted = False
        if queue.waiting:
            self._more.set()

    def send(self, command: Waiting) -> Ticket:
        """Keep a command, then send it after those that wait already."""
        self._queue.put(command)
        loop = asyncio.get_running_loop()
        ticket = Ticket(loop.create_future(), loop.create_future())
        self._tickets[command.id] = ticket
        self._more.set()
        return ticket

    async def heard_of(self, ticket: Ticket, patience: float) -> None:
        """Wait until a command is decided or put off; a server that takes longer is not heard."""
        either = (ticket.decided, ticket.put_off)
        done, _ = await asyncio.wait(either, timeout=patience, return_when=FIRST_COMPLETED)
        if not done:
            self.is_heard = False

    def drop(self, command_id: str) -> None:
        """Send a command no more."""
        self._queue.drop(command_id)
        self._tickets.pop(command_id, None)

    def found(self) -> None:
        """The server is back, or takes this kiosk again: try everything again, now."""
        self._is_unwanted = False
        self._more.set()

    async def run(self) -> None:
        """Send for ever."""
        while True:
            await self._wait()
            self._more.clear()
            await self._send_all()

    async def _wait(self) -> None:
        """Wait for the next try. A token that was refused is not tried again until another came."""
        idle = self._is_unwanted or not self._queue.waiting
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._more.wait(), None if idle else RETRY)

    async def _send_all(self) -> None:
        """Send in order; step over what fails by itself, and what comes after it of one badge."""
        passed: set[str] = set()
        while command := self._next(passed):
            try:
                found = await self._heard(command)
            except Unreachable:
                self.is_heard = False
                self._put_off(None)
                return
            if found is Verdict.NOTHING_YET:
                return
            if found is Verdict.NOT_YET:
                passed.update(filter(None, (command.id, command.badge)))

    async def _heard(self, command: Waiting) -> Verdict | None:
        """Send one command; say what was meant where it was refused. Raises Unreachable.

        One of another event waits until this kiosk is there again: here it would be refused.
        """
        try:
            events = await self._client.event_ids()
            if command.event_id and command.event_id not in events:
                self._put_off(None, command)
                return Verdict.NOT_YET
            answer = await self._ask(command, events)
        except Refused as refused:
            self.is_heard = True
            return self._refused(command, refused.problem)
        except Strange:
            self.is_heard = False
            self._put_off(None, command)
            return Verdict.NOT_YET
        except Unreachable:
            raise
        except Exception:  # noqa: BLE001 - a fault of this kiosk's own: what was asked for is kept
            self._note_fault(command)
            self._put_off(None, command)
            return Verdict.NOT_YET
        self.is_heard = True
        self._decided(command, answer)
        return None

    def _refused(self, command: Waiting, problem: Problem) -> Verdict:
        found = verdict(problem, command)
        self._is_unwanted = problem.status == UNWANTED
        if found is Verdict.NOTHING_YET:
            self._put_off(problem)
        elif found is Verdict.NOT_YET:
            self._put_off(problem, command)
        elif command is self._queue.waiting.get(command.id):
            _log.info("refused: %s", problem.code)
            self._decided(command, problem)
        return found

    def _next(self, passed: set[str]) -> Waiting | None:
        waiting = self._queue.waiting.values()
        return next((one for one in waiting if passed.isdisjoint((one.id, one.badge))), None)

    async def _ask(self, command: Waiting, events: Sequence[str]) -> Answer:
        match command.body:
            case CheckInRequest() as scan:
                return await self._client.check_in(scan)
            case NewRegistration() as person:
                return await self._client.register(command.event_id or events[0], person)
            case AnswersByBadge() as answers:
                await self._client.note_answers(answers)
            case ExitByBadge() as exit_:
                await self._client.note_exit(exit_)
            case StrengthsByBadge() as strengths:
                await self._client.note_strengths(strengths)
        return None

    def _put_off(self, problem: Problem | None, only: Waiting | None = None) -> None:
        """Say that everything waits longer, or only this command and those of the same badge."""
        for command in self._queue.waiting.values():
            ticket = self._tickets.get(command.id)
            if ticket and not ticket.put_off.done() and (only is None or _tied(command, only)):
                ticket.put_off.set_result(problem)

    def _decided(self, command: Waiting, answer: Answer) -> None:
        refused = isinstance(answer, Problem)
        if refused and command.body.kept and not isinstance(command.body, CheckInRequest):
            self._queue.put_aside(command.id)
        else:
            self._queue.drop(command.id)
        if not refused:
            self._note(command)
        self._faults.discard(command.id)
        ticket = self._tickets.pop(command.id, None)
        if ticket:
            ticket.decided.set_result(answer)

    def _note_fault(self, command: Waiting) -> None:
        if command.id not in self._faults:
            self._faults.add(command.id)
            _log.exception("attempt failed")


def _tied(command: Waiting, other: Waiting) -> bool:
    same_badge = command.badge is not None and command.badge == other.badge
    return command.id == other.id or same_badge
