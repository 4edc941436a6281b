"""A day at a real store, without HTTP: what the organiser, the door and the clock do to it."""

import asyncio
import itertools
import random
import time
from datetime import timedelta

from badges import token
from server.domain.assignment import solve
from server.domain.badges import Badge
from server.domain.events import head
from server.ports import CALENDAR, Ports
from server.services import inviting, reception, registering, rounds
from server.services.floors import floor_of, the_event, write
from server.services.improving import improve
from server.services.once import Asked
from server.services.releasing import release
from server.shared.reference import load
from server.shared.requests import NewRegistration
from server.store.files import MemoryFiles
from server.store.tiny import TinyStore
from tests.builders import NOW, a_seeker, an_employer, an_event
from tests.builders import rounds as planned_rounds
from tests.conftest import Clock

EVENT = "evt_1"


class Sleeper:
    """Waits as long as the clock of the test says, not the one on the wall."""

    def __init__(self, clock):
        self.clock = clock
        self.sleeps = []

    async def __call__(self, woken, seconds):
        due = asyncio.get_running_loop().create_future()
        sleep = (self.clock() + timedelta(seconds=seconds), due)
        self.sleeps.append(sleep)
        tasks = [asyncio.ensure_future(woken.wait()), due]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.sleeps.remove(sleep)
            for task in tasks:
                task.cancel()

    def forward(self, **amount):
        """Let time pass: who slept until then wakes."""
        self.clock.forward(**amount)
        for until, due in self.sleeps:
            if until <= self.clock() and not due.done():
                due.set_result(None)


async def until(condition):
    """Poll a condition, for ten seconds on the wall at most."""
    end = time.monotonic() + 10.0
    while not condition():
        assert time.monotonic() < end, "never happened"
        await asyncio.sleep(0.002)


async def at_once(work):
    """Think where one stands."""
    return work()


class Day:
    """One event; every step is a command of the services."""

    def __init__(self, folder=None, clock=None):
        self.clock = clock or Clock(NOW)
        self.told = []
        self.listeners = []
        self.store = TinyStore(folder, self.clock, self._heard)
        ids, chance = itertools.count(1), random.Random(1)
        self.ports = Ports(
            self.store,
            self.clock,
            lambda kind: f"{kind}_n{next(ids)}",
            chance.randbytes,
            files=MemoryFiles(),
        )
        self._commands = itertools.count(1)
        self.badges = {}

    def _heard(self, scope, by, facts):
        self.told += [(by, fact) for fact in facts]
        for listener in self.listeners:
            listener(scope, facts)

    def facts(self, kind):
        return [(by, fact) for by, fact in self.told if isinstance(fact, kind)]

    async def make(self, employers=3, seekers=6, count=4, seats=1, here=True, **event):
        """Write the event; numbers, or the very records."""
        made = an_event(**event)
        if isinstance(employers, int):
            employers = [an_employer(n, seats=seats, here=here) for n in range(1, employers + 1)]
        if isinstance(seekers, int):
            seekers = [a_seeker(n) for n in range(1, seekers + 1)]
        chance = random.Random(2)
        codes = iter(range(10**6))
        self.badges = {
            s.id: Badge(
                id=token.new(chance.randbytes(token.TOKEN_BYTES)),
                short_code=f"{next(codes):05}",
                created_at=NOW,
                registration_id=s.id,
            )
            for s in seekers
        }
        async with self.store.change(CALENDAR) as change:
            change.put(head(made))
        async with self.store.change(EVENT) as change:
            change.put(made, *planned_rounds(count, made), *employers, *seekers)
            change.put(*self.badges.values())
        self.employers = [e.id for e in employers]
        self.people = [s.id for s in seekers]
        return self

    def asked(self):
        return Asked(
            command_id=f"c{next(self._commands)}",
            body="",
            at=self.clock(),
            now=self.clock(),
            by="test",
        )

    async def floor(self):
        async with self.store.read(EVENT) as view:
            return floor_of(view, the_event(view, EVENT))

    async def get(self, kind, key):
        async with self.store.read(EVENT) as view:
            return view.get(kind, key)

    async def plan(self, *pairings):
        """Write tables that were confirmed before."""
        async with self.store.change(EVENT) as change:
            event = the_event(change, EVENT)
            write(change, event, floor_of(change, event), pairings)

    # what people do

    async def arrive(self, *people):
        for person in people:
            badge = self.badges[person].id
            await reception.check_in(self.ports, EVENT, self.asked(), badge)

    async def walk_in(self, name="Passage"):
        wanted = NewRegistration(command_id="x", first_name=name, present=True)
        found = await registering.register(self.ports, EVENT, self.asked(), wanted, load())
        return found.registration_id

    async def go(self, person):
        await reception.go(self.ports, EVENT, self.asked(), person)

    async def come_again(self, person):
        await reception.come_again(self.ports, EVENT, self.asked(), person)

    async def take_back(self, person):
        check_in = (await self.floor()).check_ins[person]
        await reception.take_back(self.ports, EVENT, self.asked(), check_in.id)

    async def employer(self, step, employer):
        await getattr(inviting, step)(self.ports, EVENT, self.asked(), employer)

    async def late(self, employer, missed):
        await inviting.late(self.ports, EVENT, self.asked(), employer, missed)

    async def start(self, number):
        await rounds.start(self.ports, EVENT, self.asked(), number)

    async def end(self, number):
        await rounds.end(self.ports, EVENT, self.asked(), number)

    async def propose(self):
        return await rounds.propose(self.ports, EVENT, self.asked(), solve)

    async def confirm(self):
        await rounds.confirm(self.ports, EVENT, self.asked(), None)

    # what happens by itself

    async def release(self):
        return await release(self.ports, EVENT)

    async def improve(self, think=at_once):
        return await improve(self.ports, EVENT, solve, think)
