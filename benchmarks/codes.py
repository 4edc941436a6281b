"""Badges before a webcam, distorted in 13 ways: what zxing-cpp reads of them as the kiosk asks it.

640×480 grey, a code of 170 pixels with its quiet zone, 25 badges each. Budget: 97 % read.
"""

import time

from benchmarks.running import median, part
from kiosk.camera import codes
from tests.kiosk.distortions import DISTORTIONS, frames

EACH = 25
BUDGET = 0.97


def run(seed=1):
    """Print a row for each distortion; 1 if the budget is missed."""
    read, spent = 0, []
    print(f"{'distortion':<18}{'read':>6}{'p50 ms':>9}{'p95':>7}")
    for name in DISTORTIONS:
        hits, times = row(name, seed)
        read += hits
        spent += times
        print(
            f"{name:<18}{hits:>3}/{EACH}{median(times) * 1e3:>8.2f}{part(times, 0.95) * 1e3:>8.2f}"
        )
    whole = EACH * len(DISTORTIONS)
    share = read / whole
    print(f"{'all':<18}{share:>6.1%}{median(spent) * 1e3:>8.2f}{part(spent, 0.95) * 1e3:>8.2f}")
    print(f"{read} of {whole}, budget {BUDGET:.0%} (seed {seed})")
    return 1 if share < BUDGET else 0


def row(name, seed):
    """Return how many badges of a distortion were read, and the seconds of each try."""
    hits, times = 0, []
    for badge, frame in frames(name, EACH, seed):
        began = time.perf_counter()
        found = codes(frame)
        times.append(time.perf_counter() - began)
        hits += found == [badge]
    return hits, times
