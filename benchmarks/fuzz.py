"""Whatever is sent, nothing breaks: schemathesis as every role, then 100,000 damaged requests.

Budgets: at least 20,000 requests of the first kind, every check on, 0 failures; of both kinds 0
answers ≥ 500, no bug in the log, every whole request answered, memory bounded, the folder whole.
"""

import asyncio
import itertools
import random
import tempfile
import time
from collections import Counter
from pathlib import Path

import aiohttp

from benchmarks import described, garbage, raw, running

ROLES = ("organiser", "organiser of all", "desk", "volunteer", "kiosk", "coordinator", "none")
EXAMPLES = 10
"""Drawn for each operation; what its schema suggests comes on top."""
LEAST = 20_000
DAMAGED = 50_000
PARTS = 2
"""A server's log keeps the lines of some 100,000 requests; it is read whole after each part."""
GROWTH = 200
"""MB that a server may grow by; what it accepts it remembers."""
WORDS = "cheval pile agrafe correcte"


def run(seed=1):
    """Ask both ways; 1 if anything broke."""
    missed = [*described_part(seed)]
    for number in range(PARTS):
        missed += damaged_part(seed + number)
    for line in missed:
        print("MISSED", line)
    print(f"missed budgets: {len(missed)} (seed {seed})")
    return 1 if missed else 0


def described_part(seed):
    """Let schemathesis ask as each role; yields what broke."""
    print(
        f"{'schemathesis as':<18}{'requests':>9}{'2xx':>7}{'4xx':>7}{'5xx':>5}{'bugs':>6}{'s':>6}"
    )
    whole = Counter()
    for number, role in enumerate(ROLES):
        with stage(seed + number) as (folder, server, found, tokens):
            began = time.monotonic()
            failed = as_role(server.url, found, tokens[role], seed + number)
            server.stop()
            statuses, bugs = described.answers(folder)
            row(role, statuses, bugs, time.monotonic() - began)
            whole += statuses
            yield from wrong(role, statuses, bugs, folder)
            if failed:
                print(failed)
                yield f"{role}: a check failed"
    if whole.total() < LEAST:
        yield f"{whole.total()} requests of {LEAST}"


def as_role(url, found, token, seed):
    """Ask what leaves the event open, then everything; returns what failed."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        first = described.ask(url, found, token, scratch, seed, EXAMPLES)
        return first + described.ask(url, found, token, scratch, seed, 3, ends=True)


def damaged_part(seed):
    """Send damaged requests; yields what broke."""
    with stage(seed) as (folder, server, found, tokens):
        document = asyncio.run(fetched(server.url))
        asking = garbage.Asking(
            document, described.known(found), list(tokens.values()), random.Random(seed)
        )
        before, began = memory(server), time.monotonic()
        host, _, port = server.url.removeprefix("http://").partition(":")
        requests = (asking.request() for _ in range(DAMAGED))
        seen, bad = asyncio.run(raw.send_all(host, int(port), requests))
        alive, after = bool(asyncio.run(fetched(server.url))), memory(server)
        server.stop()
        statuses, bugs = described.answers(folder)
        row("damaged requests", statuses, bugs, time.monotonic() - began)
        damages(seen)
        print(f"memory {before:.0f} → {after:.0f} MB; alive: {alive}")
        yield from wrong("damaged requests", statuses, bugs, folder)
        if lost := sum(times for (_, status), times in seen.items() if status == raw.LOST):
            yield f"{lost} whole requests were not answered"
        if after - before > GROWTH:
            yield f"memory grew by {after - before:.0f} MB"
        yield from (f"{name} {content[:300]!r} → {answer!r}" for name, content, answer in bad[:20])


def damages(seen):
    """Print a line for each kind of damage."""
    print(f"{'':<4}{'damage':<14}{'sent':>7}{'2xx':>7}{'4xx':>7}{'5xx':>5}{'no answer':>11}")
    for name in sorted({name for name, _ in seen}):
        found = Counter({status: times for (one, status), times in seen.items() if one == name})
        none = found[0] + found[raw.LOST]
        print(f"{'':<4}{name:<14}{found.total():>7}{cells(found)}{none:>11}")


def row(name, statuses, bugs, seconds):
    """Print a line of the table."""
    print(
        f"{name:<18}{statuses.total():>9}{cells(statuses)}{len(bugs):>6}{seconds:>6.0f}", flush=True
    )


def cells(statuses):
    """Return counts of good answers, refusals and failures."""
    good, refused, failed = (
        sum(times for status, times in statuses.items() if status // 100 == kind)
        for kind in (2, 4, 5)
    )
    return f"{good:>7}{refused:>7}{failed:>5}"


def wrong(name, statuses, bugs, folder):
    """Yield what a run must not leave behind."""
    yield from (
        f"{name}: {times} × {status}" for status, times in statuses.items() if status >= 500
    )
    yield from (f"{name}: {line}" for line in bugs[:5])
    verified = running.verify(folder)
    if verified.returncode:
        yield f"{name}: {verified.stdout}{verified.stderr}"


class stage:  # noqa: N801 - a context, as in `with stage(1)`
    """A fresh sample event, its server, and a token of each role."""

    def __init__(self, seed):
        self.seed = seed

    def __enter__(self):
        self.folder = running.folder()
        folder = self.folder.__enter__()
        found = running.sample(folder, 8, 40, 6, self.seed)
        self.server = running.serve(folder, "--proxy")
        found["tokens"]["organiser of all"] = (folder / "organiser.token").read_text().strip()
        tokens = asyncio.run(prepared(self.server.url, found))
        return folder, self.server, found, tokens

    def __exit__(self, *fault):
        if self.server.process.poll() is None:
            self.server.kill()
        self.folder.__exit__(*fault)


async def prepared(url, found):
    """Let some people come; return a token of each role, and note what else has an id."""
    tokens, numbers = dict(found["tokens"]), itertools.count()
    event = f"/v1/events/{found['event_id']}"
    headers = {"Authorization": f"Bearer {tokens['organiser of all']}"}
    async with aiohttp.ClientSession(url, headers=headers) as session:

        async def post(path, **body):
            body = {"command_id": f"fuzz-{next(numbers)}", **body}
            async with session.post(path, json=body) as answer:
                assert answer.status in (200, 201), await answer.text()
                return await answer.json()

        arrivals = [await post("/v1/check-ins", badge=badge) for badge in found["badges"][:20]]
        for role in ("desk", "volunteer"):
            tokens[role] = (await post(f"{event}/tokens", access=role))["token"]
        account = await post("/v1/accounts", name="Maud", secret=WORDS, access="coordinator")
        session_of = await post("/v1/sessions", name="Maud", secret=WORDS)
        async with session.get(f"{event}/invitations") as answer:
            invited = await answer.json()
    found["more"] = {
        "check_in_id": [arrival["id"] for arrival in arrivals],
        "invitation_id": [one["invitation_id"] for one in invited],
        "account_id": [account["id"]],
        "token": [tokens["board"]],
    }
    return tokens | {"coordinator": session_of["token"], "none": "none"}


async def fetched(url):
    """Return the description that a server gives of itself."""
    async with aiohttp.ClientSession(url) as session, session.get("/v1/openapi.json") as answer:
        return await answer.json()


def memory(server):
    """Return the MB a server holds."""
    text = Path(f"/proc/{server.process.pid}/status").read_text()
    return int(text.partition("VmRSS:")[2].split()[0]) / 1024
