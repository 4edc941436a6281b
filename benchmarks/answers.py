"""50,000 inputs of every kind at `POST /v1/answers` of a running server: never a 500, never slow.

The inputs are those of `bench intake`, and the server has the invitation that the sound ones
answer. One after the other, so that each is timed alone; then the same, eight at once.
"""

import asyncio
import random
import resource
import time
from collections import Counter
from datetime import UTC, datetime, timedelta

from aiohttp.test_utils import TestClient, TestServer
from msgspec.structs import replace

from benchmarks import running
from benchmarks.intake import drawn
from benchmarks.letters import plan
from benchmarks.running import part
from server.api.keys import PORTS
from server.app import build
from server.domain.invitations import Invitation, Version, content
from server.domain.people import Employer
from server.domain.reviews import Thread
from server.ports import MAIL
from server.services import access
from server.services.floors import rounds_of, the_event
from server.shared.vocabulary import Access
from tests.server.ical.mails import INES, OURS, TOKEN, UID

ALONE, TOGETHER = 30_000, 20_000
AT_ONCE = 8
MOST_SECONDS = 2.0
MOST_MEGABYTES = 100


def run(seed=1):
    """Post everything; 1 if anything broke, was slow or took too much room."""
    with running.folder() as folder:
        return asyncio.run(posted(folder, random.Random(seed), seed))


async def posted(folder, chance, seed):
    app = build(folder)
    async with TestClient(TestServer(app)) as client:
        await invited(app[PORTS])
        token = await access.issue(app[PORTS], Access.GATEWAY, None, "gateway")
        headers = {"Authorization": f"Bearer {token}"}
        statuses, times = Counter(), []

        async def post():
            kind, data = drawn(chance)
            began = time.perf_counter()
            asked = {**headers, "Content-Type": kind}
            async with client.post("/v1/answers", data=data, headers=asked) as answer:
                await answer.read()
            times.append(time.perf_counter() - began)
            statuses[answer.status] += 1

        await post()
        before = megabytes()
        for _ in range(ALONE):
            await post()
        alone = max(times)
        await asyncio.gather(*(many(post, TOGETHER // AT_ONCE) for _ in range(AT_ONCE)))
    grown = megabytes() - before
    print(f"{len(times)} posts: {dict(sorted(statuses.items()))} (seed {seed})")
    print(
        f"alone p50 {1000 * part(times[:ALONE], 0.5):.1f} ms, p99 "
        f"{1000 * part(times[:ALONE], 0.99):.1f} ms, worst {1000 * alone:.0f} ms; {AT_ONCE} at "
        f"once worst {1000 * max(times[ALONE:]):.0f} ms; the process grew by {grown:.0f} MB"
    )
    broken = sum(count for status, count in statuses.items() if status >= 500)
    return 1 if broken or max(times) > MOST_SECONDS or grown > MOST_MEGABYTES else 0


async def many(post, count):
    for _ in range(count):
        await post()


async def invited(ports):
    """Plan an event whose first invitation is the one that the sound mails answer."""
    event_id = await plan(ports, 0, 2)
    async with ports.store.change(event_id, by="bench") as change:
        event, rounds = the_event(change, event_id), rounds_of(change)
        found = next(iter(change.all(Invitation).values()))
        employer = change.get(Employer, found.employer_id)
        stamp = datetime(2026, 11, 1, tzinfo=UTC)
        known = replace(
            found,
            uid=UID,
            token=TOKEN,
            organizer=OURS,
            invited_at=stamp,
            stamp=stamp + timedelta(seconds=2),
            sequence=2,
            versions=tuple(Version(n, stamp + timedelta(seconds=n)) for n in range(3)),
        )
        said = content(event, employer, known, rounds, stamp)
        change.put(replace(known, told=replace(said, to=INES)))
    async with ports.store.change(MAIL, by="bench") as change:
        change.put(Thread(id=UID, token=TOKEN, event_id=event_id, invitation_id=found.id))


def megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
