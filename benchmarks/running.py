"""Real servers in processes of their own, and the figures of many calls."""

import asyncio
import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """A server process: its address, and the CPU it has used."""

    def __init__(self, process, url):
        self.process = process
        self.url = url

    def cpu(self):
        """Return the CPU seconds used so far."""
        text = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(text[11]) + int(text[12])) / TICKS

    def kill(self):
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        """End it in order."""
        self.process.terminate()
        self.process.wait(timeout=20)


def start(*arguments):
    """Start a server and wait for its `ready URL`; raises RuntimeError with what it said."""
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(
            [sys.executable, *map(str, arguments)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
        )
        with process.stdout:
            line = process.stdout.readline()
        if not line.startswith("ready "):
            process.wait()
            said.seek(0)
            raise RuntimeError(said.read())
    return Server(process, line.split()[1])


def serve(folder, *options):
    """Start Tablée on a folder."""
    return start("-m", "server", "serve", "--data", folder, "--port", "0", *options)


def sample(folder, employers=22, seekers=150, rounds=12, seed=1):
    """Make a sample event; returns its ids and tokens."""
    command = ["-m", "server", "sample", "--data", folder, "--seed", seed]
    command += ["--employers", employers, "--seekers", seekers, "--rounds", rounds]
    subprocess.run([sys.executable, *map(str, command)], cwd=ROOT, check=True, capture_output=True)
    return json.loads((Path(folder) / "sample.json").read_text())


def verify(folder):
    """Let `./run.sh verify` look at a folder; returns what it said and its exit status."""
    command = [sys.executable, "-m", "server", "verify", "--data", str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


@contextlib.contextmanager
def folder():
    """Yield a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="tablee-bench-") as name:
        yield Path(name) / "data"


async def timed(calls, at_once):
    """Make calls, so many at once; returns seconds for each and for all."""
    waiting = list(reversed(calls))
    spent = []

    async def worker():
        while waiting:
            call = waiting.pop()
            began = time.perf_counter()
            await call()
            spent.append(time.perf_counter() - began)

    began = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(at_once)))
    return spent, time.perf_counter() - began


def part(values, share):
    """Return the value below which a share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def median(values):
    """Return the median."""
    return statistics.median(values)
