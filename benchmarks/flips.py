"""300 bit flips in event files: each is told with file and remedy, or changes nothing; none is
silent, and the other event of the folder goes on working."""

import asyncio
import random
import subprocess
import sys

import aiohttp

from benchmarks import running

FLIPS = 300


def run(seed=1):
    """Flip and look; 1 if a flip changed anything silently."""
    chance = random.Random(seed)
    with running.folder() as folder:
        damaged = running.sample(folder, 6, 40, 6, seed)
        scan_some(folder, damaged)
        healthy = running.sample(folder, 3, 10, 4, seed + 1)
        files = sorted((folder / "events").glob(f"{damaged['event_id']}.*"))
        truth = asyncio.run(looks(folder, damaged, healthy))
        told = harmless = silent = 0
        for _ in range(FLIPS):
            path = chance.choices(files, [f.stat().st_size for f in files])[0]
            if chance.random() < 0.1:
                path = chance.choice(files)
            whole = path.read_bytes()
            spoilt = bytearray(whole)
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
            path.write_bytes(bytes(spoilt))
            seen = asyncio.run(looks(folder, damaged, healthy))
            path.write_bytes(whole)
            if seen == truth:
                harmless += 1
            elif is_told(seen, truth, damaged["event_id"]):
                told += 1
            else:
                silent += 1
                print("SILENT", path.name, seen)
    print(f"flips {FLIPS}: told {told}, harmless {harmless}, silent {silent} (seed {seed})")
    return 1 if silent else 0


def scan_some(folder, found):
    """Give the event file some lines after its first."""
    server = running.serve(folder)
    codes = "\n".join(found["badges"][:12]).encode()
    command = [sys.executable, "-m", "kiosk", "check-in", "--server", server.url]
    command += ["--token-file", str(folder / "kiosk.token")]
    subprocess.run(command, input=codes, cwd=running.ROOT, check=True, capture_output=True)
    server.stop()


async def looks(folder, damaged, healthy):
    """Return what a server on this folder says of both events."""
    from aiohttp.test_utils import TestClient, TestServer

    from server.app import build

    async with TestClient(TestServer(build(folder))) as client:
        return [await look(client, found) for found in (damaged, healthy)]


async def look(client: aiohttp.ClientSession, found):
    """Return status and answers of an event's two books."""
    headers = {"Authorization": f"Bearer {found['tokens']['organiser']}"}
    answers = []
    for name in ("check-ins", "registrations"):
        path = f"/v1/events/{found['event_id']}/{name}"
        async with client.get(path, headers=headers) as answer:
            answers.append((answer.status, await answer.json(content_type=None)))
    return answers


def is_told(seen, truth, event_id):
    """Say whether the damage is told by file with a remedy, and the other event goes on."""
    problems = [body for status, body in seen[0] if status == 503]
    return (
        seen[1] == truth[1]
        and len(problems) == 2
        and all(p["code"] == "store_damaged" and p["next"] for p in problems)
        and all(p["params"]["file"].startswith(event_id) for p in problems)
    )
