"""The gate where people sign in: who has failed too often, and how much is hashed at once."""

import asyncio
from contextlib import suppress
from datetime import datetime

from server.domain.access_facts import SignInRefused
from server.domain.refusal import Refusal
from server.ports import ACCESS, Ports
from server.services.delays import Delays
from server.services.hashing import FULL, Cost
from server.services.quota import MINUTE, Quota
from server.shared.vocabulary import ErrorCode

AT_ONCE = 2
"""Secrets hashed at the same time: each takes 64 MiB and all cores for a tenth of a second."""
LONGEST = 15 * 60
LONGEST_OF_ADDRESS = 60
"""Seconds. Many people may share an address, so it waits later and shorter than a name."""
LINES_A_MINUTE = 20


class Gate:
    """Counts failed tries in memory; lets two secrets be hashed at a time, each at `cost`."""

    def __init__(self, cost: Cost = FULL) -> None:
        self.cost = cost
        self.names = Delays(3, LONGEST)
        self.addresses = Delays(20, LONGEST_OF_ADDRESS)
        self.codes = Delays(10, LONGEST_OF_ADDRESS)
        self.tokens = Delays(30, LONGEST_OF_ADDRESS)
        self.hashing = asyncio.Semaphore(AT_ONCE)
        self._quota = Quota(LINES_A_MINUTE)
        self._counting: asyncio.Task[None] | None = None

    def allow(self, name: str, address: str, now: datetime) -> None:
        """Refuse a name or an address that has to wait: LOCKED_OUT."""
        self.names.allow(name, now)
        self.addresses.allow(address, now)

    def failed(self, name: str, address: str, now: datetime) -> None:
        """Count a failed try of a name, whether it exists or not, and of an address."""
        self.names.failed(name, now)
        self.addresses.failed(address, now)

    async def refused(self, ports: Ports, code: ErrorCode, account_id: str = "") -> None:
        """Write down that somebody did not get in; above the bound of a minute, count it."""
        if self._quota.counts(code, ports.clock()):
            await _tell(ports, SignInRefused(code, account_id))
        elif self._counting is None:
            self._counting = asyncio.create_task(self._count(ports))

    async def close(self, ports: Ports) -> None:
        """Write down what was counted and is not written yet."""
        if self._counting is not None:
            self._counting.cancel()
            await self._write(ports)

    async def _count(self, ports: Ports) -> None:
        await asyncio.sleep(MINUTE.total_seconds())
        self._counting = None
        await self._write(ports)

    async def _write(self, ports: Ports) -> None:
        counted = self._quota.rest().items()
        with suppress(Refusal):  # a full disk: nobody waits for these lines
            await _tell(ports, *(SignInRefused(code, count=count) for code, count in counted))


async def _tell(ports: Ports, *facts: SignInRefused) -> None:
    async with ports.store.change(ACCESS) as change:
        change.tell(*facts)
