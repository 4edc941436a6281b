"""A disk that fills up under load: clear refusals, nothing lost, and it goes on when there is room.

The disk is a small memory file system where that may be mounted (root); elsewhere the process's
own limit on the size of a file stands in for it.
"""

import asyncio
import contextlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import aiohttp

from benchmarks import running

SIZE = "1m"


def run(seed=1):
    """Fill the disk; 1 if anything acknowledged is lost or a refusal is unclear."""
    if os.geteuid() != 0:
        print("needs root, to mount a small file system")
        return 2
    with disk() as mount:
        folder = mount / "data"
        found = running.sample(folder, 6, 120, 6, seed)
        ballast = mount / "ballast"
        room = shutil.disk_usage(mount).free
        ballast.write_bytes(b"x" * (room - 24_000))
        server = running.serve(folder)
        seen = asyncio.run(fill(server, found))
        ballast.unlink()
        late = asyncio.run(scan(server, found, seen["refused"][:5]))
        server.stop()
        server = running.serve(folder)
        kept = asyncio.run(kept_check_ins(server, found))
        server.stop()
    wanted = {*seen["acknowledged"], *late["acknowledged"]}
    lost = wanted - kept
    print(
        f"acknowledged {len(seen['acknowledged'])} until full, refused {len(seen['refused'])}, "
        f"codes {sorted(seen['codes'])}, after there was room {len(late['acknowledged'])} of 5, "
        f"lost {len(lost)} (seed {seed})"
    )
    good = seen["codes"] == {(507, "store_full")} and len(late["acknowledged"]) == 5
    return 0 if good and not lost and seen["refused"] else 1


@contextlib.contextmanager
def disk():
    """Yield a file system of one megabyte."""
    with tempfile.TemporaryDirectory(prefix="tablee-disk-") as name:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", name], check=True)
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", name], check=True)


async def fill(server, found):
    """Scan everybody."""
    return await scan(server, found, range(len(found["badges"])))


async def scan(server, found, numbers):
    """Scan these people; returns who was acknowledged, who refused, and with which codes."""
    seen = {"acknowledged": [], "refused": [], "codes": set()}
    headers = {"Authorization": f"Bearer {found['tokens']['kiosk']}"}
    async with aiohttp.ClientSession(server.url, headers=headers) as session:
        for number in numbers:
            body = {"badge": found["badges"][number], "command_id": f"c{number}"}
            async with session.post("/v1/check-ins", json=body) as answer:
                content = await answer.json(content_type=None)
                if answer.status == 201:
                    seen["acknowledged"].append(content["id"])
                else:
                    seen["refused"].append(number)
                    seen["codes"].add((answer.status, content["code"]))
    return seen


async def kept_check_ins(server, found):
    """Return the ids of every check-in the server has."""
    headers = {"Authorization": f"Bearer {found['tokens']['organiser']}"}
    path = f"/v1/events/{found['event_id']}/check-ins"
    async with (
        aiohttp.ClientSession(server.url, headers=headers) as session,
        session.get(path) as answer,
    ):
        return {line["id"] for line in await answer.json()}
