"""60,000 mails and calendars, damaged, and bombs: each is read, quickly, in little room.

Sound mails in the manner of each client are damaged as `tests/server/ical/damage.py` does; one in
ten is random bytes. Then what is made to take long, each with its time and its own peak of memory.
The same seed gives the same inputs.
"""

import random
import resource
import time
import tracemalloc
from collections import Counter

from server.domain.incoming import Read, Unclear
from server.ical.intake import CALENDAR, LARGEST, MAIL, read
from tests.server.ical.bombs import BOMBS
from tests.server.ical.damage import damaged
from tests.server.ical.mails import SOUND, calendar

CASES = 60_000
MOST_SECONDS = 2.0
MOST_MEGABYTES = 100
SOURCES = [
    *((MAIL, one) for one in SOUND.values()),
    *((CALENDAR, calendar("DTSTART:20261124T080000Z", "DURATION:PT2H", method=one))
      for one in ("REPLY", "COUNTER", "REFRESH")),
]  # fmt: skip


def run(seed=1):
    """Read everything; 1 if anything broke or took too long or too much."""
    chance = random.Random(seed)
    before = megabytes()
    seen, times, broken = Counter(), [], []
    for _ in range(CASES):
        kind, data = drawn(chance)
        took(kind, data, seen, times, broken)
    print(f"{CASES} inputs:", ", ".join(f"{name} {count}" for name, count in seen.most_common()))
    times.sort()
    print(f"processor time: p50 {times[CASES // 2]:.2f} ms, p99 {times[CASES * 99 // 100]:.2f} ms, "
          f"worst {times[-1]:.0f} ms")  # fmt: skip
    slowest, largest = bombs(broken)
    print(f"{len(BOMBS)} bombs: slowest {slowest[0]:.0f} ms ({slowest[1]}), "
          f"most room {largest[0]:.1f} MB ({largest[1]})")  # fmt: skip
    grown = megabytes() - before
    print(f"the process grew by {grown:.0f} MB; exceptions: {len(broken)} (seed {seed})")
    for line in broken[:20]:
        print("BROKEN", line)
    slow = max(times[-1], slowest[0]) > MOST_SECONDS * 1000
    return 1 if broken or slow or max(grown, largest[0]) > MOST_MEGABYTES else 0


def drawn(chance):
    """Return a damaged input, or random bytes."""
    kind, sound = chance.choice(SOURCES)
    if chance.random() < 0.1:
        return kind, chance.randbytes(chance.choice((3, 300, 30_000)))
    return kind, damaged(chance, sound)[:LARGEST]


def took(kind, data, seen, times, broken):
    """Read one input and note its processor time and what it was."""
    start = time.process_time()
    try:
        found = read(data, kind)
    except Exception as error:  # noqa: BLE001  # to find them is what this is for
        broken.append(f"{type(error).__name__}: {error} {data[:200]!r}")
        return
    times.append((time.process_time() - start) * 1000)
    assert isinstance(found, Read)
    what = found.what
    name = str(what.reason) if isinstance(what, Unclear) else type(what).__name__
    seen[name] += 1


def bombs(broken):
    """Return the slowest with its milliseconds and the largest with its megabytes."""
    slowest = largest = (0.0, "")
    for name, (kind, data) in BOMBS.items():
        times = []
        took(kind, data, Counter(), times, broken)
        tracemalloc.start()
        took(kind, data, Counter(), [], broken)
        peak = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        slowest = max(slowest, (max(times, default=0.0), name))
        largest = max(largest, (peak, name))
    return slowest, largest


def megabytes():
    """Return the largest size this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
