"""Re-planning on the day: what a disturbance costs at once, and how far thinking slows the door.

A sample of 150×22×12 in mid-morning: 100 people are here, round 1 runs. A ticker of 5 ms and a
kiosk that scans 20 times a second run beside nothing at all, then beside improvements one after
the other in a thread. What other programs do on the machine is in both rows.
"""

import asyncio
import gc
import itertools
import tempfile
import time
from pathlib import Path

import aiohttp
from aiohttp.test_utils import TestServer

from server.api.keys import PORTS
from server.app import build
from server.domain.absence import not_awaited
from server.domain.assignment import solve
from server.domain.improving import better
from server.domain.repair import repair
from server.sample import writing
from server.sample.making import Wanted
from server.services.floors import floor_of, the_event

SECONDS = 5.0
PRESENT = 100
REPAIR_BUDGET = 1.0  # seconds for an answer to a departure (research: domain, section 5)
LAG_BUDGET = 30.0  # ms that thinking may add to the 99th percentile of the ticker


async def forever(*_):
    """Let nothing happen by itself: here, improvements are measured one by one."""
    await asyncio.Event().wait()


def run(_seed):
    return asyncio.run(_run())


async def _run():
    with tempfile.TemporaryDirectory() as folder:
        app = build(Path(folder) / "data", wait=forever)
        async with TestServer(app) as server:
            found = await writing.write(app[PORTS], Path(folder) / "data", Wanted())
            async with aiohttp.ClientSession(server.make_url("/")) as session:
                return await Room(app[PORTS], session, found).measure()


class Room:
    def __init__(self, ports, session, found):
        self.ports, self.session, self.found = ports, session, found
        self.event = f"/v1/events/{found['event_id']}"
        self.numbers = itertools.count()

    async def ask(self, path, role="organiser", **body):
        headers = {"Authorization": f"Bearer {self.found['tokens'][role]}"}
        body["command_id"] = f"bench-{next(self.numbers)}"
        started = time.perf_counter()
        async with self.session.post(path, json=body, headers=headers) as answer:
            assert answer.status < 300, await answer.text()
            await answer.read()
        return time.perf_counter() - started

    async def measure(self):
        for badge in self.found["badges"][:PRESENT]:
            await self.ask("/v1/check-ins", "kiosk", badge=badge)
        await self.ask(f"{self.event}/rounds/1/start")
        slowest = await self.disturb()
        floor = await self.floor()
        self.think(floor)
        gc.collect()
        gc.freeze()  # as a server does when it has started
        alone = await self.beside("nothing", lambda: asyncio.sleep(SECONDS))
        thinking = await self.beside("improvements", lambda: asyncio.to_thread(self.loop, floor))
        kept = slowest < REPAIR_BUDGET and thinking - alone < LAG_BUDGET
        print("all kept" if kept else "NOT KEPT")
        return 0 if kept else 1

    async def floor(self):
        async with self.ports.store.read(self.found["event_id"]) as view:
            return floor_of(view, the_event(view, self.found["event_id"]))

    async def disturb(self):
        """Time whole requests: 20 people go, an employer is late, one leaves."""
        people = [person["registration_id"] for person in self.found["people"][:20]]
        went = [await self.ask(f"{self.event}/registrations/{p}/leave") for p in people]
        late = await self.ask(
            f"{self.event}/employers/{self.found['employers'][3]['id']}/late", rounds=3
        )
        left = await self.ask(f"{self.event}/employers/{self.found['employers'][5]['id']}/leave")
        floor = await self.floor()
        started = time.perf_counter()
        repair(floor)
        alone = time.perf_counter() - started
        print(
            f"answered: departure max {1e3 * max(went):.1f} ms, employer late {1e3 * late:.1f} ms,"
            f" employer left {1e3 * left:.1f} ms; the repair alone {1e3 * alone:.1f} ms"
        )
        return max(*went, late, left)

    def think(self, floor):
        now = self.ports.clock()
        started = time.perf_counter()
        better(floor, (), solve, missing=not_awaited(floor, now), token="bench", now=now)  # noqa: S106 - an id
        return time.perf_counter() - started

    def loop(self, floor):
        times, end = [], time.perf_counter() + SECONDS
        while time.perf_counter() < end:
            times.append(self.think(floor))
        times.sort()
        print(f"improvement: median {1e3 * times[len(times) // 2]:.0f} ms of {len(times)}")

    async def beside(self, name, work):
        """Run a ticker and a kiosk beside some work; return the ticker's p99 in ms."""
        lags, scans = [], []
        tasks = [asyncio.create_task(self.tick(lags)), asyncio.create_task(self.scan(scans))]
        await work()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        lag, scan = (sorted(1e3 * one for one in found) for found in (lags, scans))
        print(
            f"beside {name:12} ticker late by p50 {_at(lag, 0.5):.1f} p99 {_at(lag, 0.99):.1f}"
            f" max {lag[-1]:.1f} ms; scan p50 {_at(scan, 0.5):.1f} p95 {_at(scan, 0.95):.1f}"
            f" max {scan[-1]:.1f} ms"
        )
        return _at(lag, 0.99)

    async def tick(self, lags):
        while True:
            started = time.perf_counter()
            await asyncio.sleep(0.005)
            lags.append(time.perf_counter() - started - 0.005)

    async def scan(self, scans):
        for badge in itertools.cycle(self.found["badges"][20:PRESENT]):
            scans.append(await self.ask("/v1/check-ins", "kiosk", badge=badge))
            await asyncio.sleep(0.05)


def _at(values, share):
    return values[min(len(values) - 1, int(len(values) * share))]
