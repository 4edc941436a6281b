"""kill -9 at 200 random moments under load: every acknowledged change is there afterwards.

The load: check-ins, undos, walk-ins and withdrawals, 16 at once. After each kill the server is
started again (timed until it answers) and every acknowledged change is looked for.
"""

import asyncio
import contextlib
import random
import time

import aiohttp

from benchmarks import running
from benchmarks.running import median, part

KILLS = 200
AT_ONCE = 16
RESTART_BUDGET = 2.0
PEOPLE = 400


def run(seed=1):
    """Kill and look, 200 times; 1 if anything acknowledged is missing."""
    chance = random.Random(seed)
    lost, restarts, acknowledged, kills = [], [], 0, 0
    while kills < KILLS:
        with running.folder() as folder:
            load = Load(running.sample(folder, 20, PEOPLE, 12, chance.randrange(10**6)), chance)
            for _ in range(min(20, KILLS - kills)):
                server = running.serve(folder)
                asyncio.run(load.until_killed(server, chance.uniform(0.02, 0.4)))
                began = time.perf_counter()
                server = running.serve(folder)
                restarts.append(time.perf_counter() - began)
                lost += asyncio.run(load.missing(server))
                server.stop()
                kills += 1
        acknowledged += load.acknowledged
    print(f"kills {kills}, acknowledged changes {acknowledged}, lost {len(lost)} (seed {seed})")
    print(
        f"restart to ready: median {median(restarts):.2f} s, p95 {part(restarts, 0.95):.2f} s, "
        f"max {max(restarts):.2f} s (budget {RESTART_BUDGET} s)"
    )
    for line in lost[:10]:
        print("LOST", line)
    return 1 if lost or max(restarts) > RESTART_BUDGET else 0


class Load:
    """What was asked of one event, and what was acknowledged."""

    def __init__(self, found, chance):
        self.found = found
        self.chance = chance
        self.event = f"/v1/events/{found['event_id']}"
        self.free = list(range(len(found["badges"])))
        self.present, self.undone, self.walked, self.withdrawn = {}, set(), {}, set()
        self.number = 0
        self.acknowledged = 0

    async def until_killed(self, server, seconds):
        """Ask for changes until the server is killed."""
        headers = {"Authorization": f"Bearer {self.found['tokens']['organiser']}"}
        async with aiohttp.ClientSession(server.url, headers=headers) as session:
            workers = [asyncio.create_task(self.work(session)) for _ in range(AT_ONCE)]
            await asyncio.sleep(seconds)
            server.kill()
            await asyncio.gather(*workers)

    async def work(self, session):
        with contextlib.suppress(aiohttp.ClientError, ConnectionError):
            while self.free or self.present:
                await self.change(session)

    async def change(self, session):
        """Make one change and remember it once it is acknowledged."""
        self.number += 1
        command = f"k{self.number}"
        kind = self.chance.random()
        if kind < 0.5 and self.free:
            person = self.free.pop()
            answer = await self.post(session, "/v1/check-ins", command, badge=self.badge(person))
            self.present[person] = answer["id"]
        elif kind < 0.65 and self.present:
            person, check_in = self.present.popitem()
            await self.post(session, f"/v1/check-ins/{check_in}/undo", command)
            self.undone.add(check_in)
        elif kind < 0.9:
            body = {"first_name": f"Passage {self.number}", "present": True}
            answer = await self.post(session, f"{self.event}/registrations", command, **body)
            self.walked[answer["id"]] = answer["arrival"]["id"]
        elif self.free:
            person = self.found["people"][self.free.pop()]["registration_id"]
            await self.post(session, f"{self.event}/registrations/{person}/withdraw", command)
            self.withdrawn.add(person)

    def badge(self, person):
        return self.found["badges"][person]

    async def post(self, session, path, command, **body):
        async with session.post(path, json={"command_id": command, **body}) as answer:
            content = await answer.json(content_type=None)
            if answer.status not in (200, 201):
                raise AssertionError(content)
            self.acknowledged += 1
            return content

    async def missing(self, server):
        """Return every acknowledged change that the restarted server does not show."""
        headers = {"Authorization": f"Bearer {self.found['tokens']['organiser']}"}
        async with aiohttp.ClientSession(server.url, headers=headers) as session:
            async with session.get(f"{self.event}/check-ins") as answer:
                book = {line["id"]: line for line in await answer.json()}
            async with session.get(f"{self.event}/registrations") as answer:
                people = {person["id"]: person for person in await answer.json()}
        standing = [*self.present.values(), *self.walked.values()]
        lost = [f"check-in {c}" for c in standing if c not in book or book[c]["undone_at"]]
        lost += [f"undo {c}" for c in self.undone if c not in book or not book[c]["undone_at"]]
        lost += [f"walk-in {p}" for p in self.walked if p not in people]
        lost += [f"withdrawal {p}" for p in self.withdrawn if people[p]["presence"] != "withdrawn"]
        return lost
