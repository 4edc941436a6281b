"""kill -9 at 100 random moments while letters are written and sent: every one arrives.

A hundred employers are asked, and then told of another time, again and again, by the real server
through a real mail server that takes a while for each letter. Afterwards: every letter that the
server knows of has arrived at least once; what arrived twice is the same byte for byte, with the
same Message-ID; and nobody got a version before the one it follows.
"""

import asyncio
import base64
import email
import email.policy
import json
import random
import time
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import aiohttp
from icalendar import Calendar

from benchmarks import running

KILLS = 100
EMPLOYERS = 100
DELAY = 0.004
"""Seconds that the mail server thinks over each letter."""
LONGEST = 0.9
"""Seconds after which a server is killed at the latest."""
PATIENCE = 120.0
MOVE_EVERY = 20
"""Kills between two moves."""
SECRETS = ("employeur.example", "rdv@", "rdv+", "/answer/", "Employeur ")
"""Addresses, names and links: none stands in a log."""
START = datetime.now(UTC).replace(microsecond=0) + timedelta(days=20)


def run(seed=1):
    """Kill and look; 1 if a letter is missing, differs or came too early."""
    chance = random.Random(seed)
    with running.folder() as folder:
        folder.mkdir()
        book = folder / "book"
        sink = running.start("-m", "benchmarks.sink", book, DELAY)
        host, port = sink.url.split(":")
        (folder / "tablee.toml").write_text(
            'public = "https://cafe.example"\n[smtp]\naddress = "rdv@asso.example"\n'
            f'host = "{host}"\nport = {port}\nsecurity = "none"\n'
        )
        letters = asyncio.run(killed(folder, chance))
        sink.kill()
        arrived = [json.loads(line) for line in book.read_text().splitlines()]
        said = "".join(path.read_text() for path in (folder / "log").iterdir())
    faults = [*missing(letters, arrived), *different(arrived), *too_early(arrived)]
    faults += [f"the log says {one}" for one in SECRETS if one in said]
    ids = {message_id(one) for one in arrived}
    print(
        f"kills {KILLS}, letters {len(letters)}, arrived {len(arrived)}: {len(ids)} different, "
        f"{len(arrived) - len(ids)} repeated byte for byte; faults {len(faults)} (seed {seed})"
    )
    for line in faults[:10]:
        print("FAULT", line)
    return 1 if faults or len(letters) < 2 * EMPLOYERS else 0


async def killed(folder, chance):
    """Ask, move, kill; in the end wait until nothing is due, and return every letter's id."""
    event, moves = None, 0
    for number in range(KILLS):
        server = running.serve(folder)
        async with session(server, folder) as ask:
            if event is None:
                event = await planned(ask)
                await ask("POST", f"{event}/invitations", command_id="invite")
            elif number % MOVE_EVERY == 0:
                moves += 1
                await moved(ask, event, moves)
            await asyncio.sleep(chance.uniform(0.0, LONGEST))
        server.kill()
    server = running.serve(folder)
    async with session(server, folder) as ask:
        letters = await settled(ask, event)
    server.stop()
    return letters


class session:  # noqa: N801 - used as a function
    """Ask a server as the organiser; JSON out."""

    def __init__(self, server, folder):
        token = (folder / "organiser.token").read_text().strip()
        headers = {"Authorization": f"Bearer {token}"}
        self.client = aiohttp.ClientSession(server.url, headers=headers)

    async def __aenter__(self):
        return self.ask

    async def __aexit__(self, *_):
        await self.client.close()

    async def ask(self, method, path, **body):
        async with self.client.request(method, path, json=body or None) as response:
            found = await response.json()
            assert response.status < 300, found
            return found


async def planned(ask):
    times = {"starts_at": START.isoformat(), "ends_at": (START + timedelta(hours=3)).isoformat()}
    found = await ask("POST", "/v1/events", command_id="plan", name="Café", venue="Café", **times)
    event = f"/v1/events/{found['id']}"
    for number in range(EMPLOYERS):
        await ask(
            "POST",
            f"{event}/employers",
            command_id=f"e{number}",
            name=f"Employeur {number}",
            email=f"e{number}@employeur.example",
            present=False,
        )
    await ask("POST", f"{event}/publish", command_id="publish")
    return event


async def moved(ask, event, number):
    later = START + timedelta(minutes=number)
    times = {"starts_at": later.isoformat(), "ends_at": (later + timedelta(hours=3)).isoformat()}
    await ask("POST", f"{event}/move", command_id=f"move-{number}", **times)


async def settled(ask, event):
    """Wait until nothing is owed or due; return Message-IDs' hashes, as the server counts them."""
    until = time.monotonic() + PATIENCE
    while True:
        found = await ask("GET", f"{event}/invitations")
        waits = [one for one in found if one["owes"] or one["letter"]["state"] != "sent"]
        if not waits:
            break
        assert time.monotonic() < until, waits[:3]
        await asyncio.sleep(0.2)
    cards = [await ask("GET", f"{event}/invitations/{one['invitation_id']}") for one in found]
    return [(one["to"], one["sequence"]) for card in cards for one in card["letters"]]


def parsed(one):
    return email.message_from_bytes(base64.b64decode(one["content"]), policy=email.policy.SMTP)


def message_id(one):
    return parsed(one)["Message-ID"]


def version(one):
    """Return recipient and SEQUENCE of a letter that arrived."""
    for part in parsed(one).walk():
        if part.get_content_type() == "text/calendar":
            (event,) = Calendar.from_ical(part.get_payload(decode=True)).events
            return one["to"][0], int(event["SEQUENCE"])
    raise AssertionError(one)


def missing(letters, arrived):
    got = {version(one) for one in arrived}
    return [f"missing {one}" for one in letters if one not in got]


def different(arrived):
    bodies = defaultdict(set)
    for one in arrived:
        bodies[version(one)].add((message_id(one), one["content"]))
    return [f"{key}: {len(each)} different" for key, each in bodies.items() if len(each) > 1]


def too_early(arrived):
    """A version that arrives for the first time after a later one."""
    newest, seen, faults = {}, set(), []
    for one in arrived:
        key = to, sequence = version(one)
        if key not in seen and sequence < newest.get(to, -1):
            faults.append(f"{to}: {sequence} after {newest[to]}")
        seen.add(key)
        newest[to] = max(sequence, newest.get(to, -1))
    return faults
