"""Refused scans: written to an audit file of their event, never to the event's own file.

What a scanner reads may hold anything, so of its text only the digest of a token is kept.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress

from badges import token
from server.domain.access import AccessToken
from server.domain.access_facts import ScanRefused
from server.domain.audit import FOLDER, scope_of
from server.domain.facts import AuditBegun
from server.domain.refusal import Refusal
from server.ports import CALENDAR, Ports
from server.services.clockwork import Pause, pause
from server.services.quota import MINUTE, Quota
from server.services.releasing import SYSTEM

LINES_A_MINUTE = 20
"""Of one device; what comes above is counted and told in one line."""
DIGITS = 12
"""Of a token's digest: enough to know a badge again, too few to be one."""


class _Device:
    """A token that scans: where its refusals go, who they are owed to, what is not written yet."""

    def __init__(self, caller: AccessToken) -> None:
        self.scope = scope_of(caller.event_id) if caller.event_id else FOLDER
        self.who = caller.who
        self.quota = Quota(LINES_A_MINUTE)
        self.unwritten: Counter[str] = Counter()


class RefusedScans:
    """Writes down every scan that is refused; above the bound of a minute and device, a count."""

    def __init__(self, ports: Ports, wait: Pause = pause) -> None:
        self._ports = ports
        self._wait = wait
        self._closing = asyncio.Event()
        self._devices: dict[str, _Device] = {}
        self._begun: set[str] = set()
        self._tasks: dict[str, asyncio.Task[None]] = {}

    @asynccontextmanager
    async def scanning(self, caller: AccessToken, text: str) -> AsyncIterator[None]:
        """Judge one scan inside; a refusal is written down before the device hears of it."""
        try:
            yield
        except Refusal as refusal:
            await self._note(caller, ScanRefused(refusal.code, _badge(text)))
            raise
        if caller.id in self._devices:
            await self._write(self._devices[caller.id])

    async def close(self) -> None:
        """Write down what is only counted yet."""
        self._closing.set()
        await asyncio.gather(*self._tasks.values())
        for device in self._devices.values():
            await self._write(device)

    async def _note(self, caller: AccessToken, fact: ScanRefused) -> None:
        device = self._devices.setdefault(caller.id, _Device(caller))
        if device.quota.counts(fact.code, self._ports.clock()):
            await self._write(device, fact)
        else:
            self._begin(caller.id, lambda: self._write_later(device))

    async def _write_later(self, device: _Device) -> None:
        await self._wait(self._closing, MINUTE.total_seconds())
        await self._write(device)

    async def _write(self, device: _Device, *facts: ScanRefused) -> None:
        """Write these and what was counted before them; without room, they are counted on."""
        device.unwritten.update(device.quota.rest())
        counted, device.unwritten = device.unwritten, Counter()
        lines = [*(ScanRefused(code, count=many) for code, many in counted.items()), *facts]
        if not lines:
            return
        try:
            async with self._ports.store.change(device.scope, by=device.who) as change:
                change.tell(*lines)
        except Refusal:
            for line in lines:
                device.unwritten[line.code] += line.count
            return
        if device.scope not in self._begun:
            self._begun.add(device.scope)
            self._begin(device.scope, lambda: self._say_begun(device.scope))

    async def _say_begun(self, scope: str) -> None:
        """Have the calendar say that this file exists, so that it shows when it is missing."""
        with suppress(Refusal):  # no room: said after the next start
            told = await self._ports.store.told(CALENDAR)
            said = any(fact.get("scope") == scope for line in told for fact in line.facts)
            if not said:
                async with self._ports.store.change(CALENDAR, by=SYSTEM) as change:
                    change.tell(AuditBegun(scope))

    def _begin(self, key: str, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Do something beside the answer, unless the same is under way."""
        if key not in self._tasks:
            self._tasks[key] = asyncio.create_task(work())
            self._tasks[key].add_done_callback(lambda _: self._tasks.pop(key, None))


def _badge(text: str) -> str:
    found = token.find(text)
    return token.digest(found)[:DIGITS] if found else ""
