"""What the pairing engine promises, a row a promise, on days drawn afresh from the seed."""

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from itertools import product
from pathlib import Path
from typing import Any

from server.domain.assignment import check, solve
from tests.server.domain.assignment.pairing_families import (
    disturbed,
    kept,
    saturated,
    tight,
    with_windows,
)

Case = dict[str, Any]

SEEDS = 40
MOST_MEGABYTES = 150
MEMORY = "import sys; from benchmarks.pairing_proofs import child; child(*map(int, sys.argv[1:]))"


def run(seed: int) -> int:
    """Print every row; return 1 where one is not as promised."""
    rows = (_windows, _tight, _saturated, _disturbed, _memory)
    return max([int(not row(1000 * seed)) for row in rows])


def _windows(seed: int) -> bool:
    """Mandatory all held, fairness at its bound, value ≥ 0.9999 on average and ≥ 0.999 each."""
    held = True
    for size, share in product(((60, 12, 8), (150, 22, 12)), (0.3, 0.6)):
        days = [with_windows(*size, share=share, seed=seed + number) for number in range(SEEDS)]
        name = f"{'×'.join(map(str, size))}, {share:.0%} windows"
        held &= _row(name, days, least=0.999, mean=0.9999)
    return held


def _tight(seed: int) -> bool:
    """≥ 0.995 of the proven limit in 1 s, the proven optimum in 10 s."""
    days = [tight(seed + number) for number in range(20)]
    limits = [solve(case, clock=time.monotonic)["certificate"] for case in days]
    soon = [solve(case | {"time_limit": 1}, clock=time.monotonic)["certificate"] for case in days]
    ratios = [
        one["value"] / limit["value_bound"] * (one["fairness"] == limit["fairness_bound"])
        for one, limit in zip(soon, limits, strict=True)
    ]
    print(f"tight 40×20×8 in 1 s: at least {min(ratios):.4f} of the limit, bar 0.995")
    return _row("tight 40×20×8 in 10 s", days, least=1.0, mean=1.0) and min(ratios) >= 0.995


def _saturated(seed: int) -> bool:
    """The exact optimum of another model in another solver, always."""
    # Here, since scipy's memory is not ours.
    from tests.server.domain.assignment.exact_program import best

    days = [saturated(seed + number) for number in range(60)]
    same = 0
    for case in days:
        said = solve(case)["certificate"]
        reached = said["mandatory"], tuple(said["fairness"]), said["value"]
        same += said["optimal"] and reached == best(case)
    print(f"saturated 8–25×4–10: {same} of {len(days)} equal to an independent optimum")
    return same == len(days)


def _disturbed(seed: int) -> bool:
    """First: median ≤ 100 ms, keeps ≥ 95 %; last: ≤ 3 s, keeps ≥ 99 % on average, value ≥ 0.995."""
    days = [disturbed(150, 22, 12, now=4, seed=seed + number) for number in range(20)]
    first, last = [], []
    for case in days:
        for limit, into in ((0, first), (10, last)):
            started = time.perf_counter()
            answer = solve(case | {"time_limit": limit}, clock=time.monotonic)
            took = time.perf_counter() - started
            said = answer["certificate"]
            ratio = said["value"] / said["value_bound"]
            into.append((took, kept(case, answer["meetings"]), ratio, said["optimal"]))
    for name, answers in (("at once", first), ("in the end", last)):
        took, stay, ratio, optimal = zip(*answers, strict=True)
        print(
            f"disturbed 150×22×12, round 4, {name}: median {1e3 * statistics.median(took):.0f} ms,"
            f" max {1e3 * max(took):.0f} ms; kept {statistics.mean(stay):.4f} on average,"
            f" at least {min(stay):.4f}; value at least {min(ratio):.4f} of its limit,"
            f" {sum(optimal)} of {len(days)} optimal"
        )
    at_once = statistics.median(one[0] for one in first) <= 0.1 and min(o[1] for o in first) >= 0.95
    in_the_end = max(one[0] for one in last) <= 3 and min(one[2] for one in last) >= 0.995
    return at_once and in_the_end and statistics.mean(one[1] for one in last) >= 0.99


def _memory(seed: int) -> bool:
    """At most 150 MB at 150×22×12, with branch and bound over every slot that could matter."""
    found = []
    for which, name in enumerate(
        ("no windows", "60 % windows", "disturbed", "disturbed, branched")
    ):
        run_it = [sys.executable, "-c", MEMORY, str(which), str(seed + 1)]
        done = subprocess.run(run_it, capture_output=True, text=True, check=True)
        found.append(float(done.stdout))
        print(f"peak memory 150×22×12, {name}: {found[-1]:.0f} MB, bar {MOST_MEGABYTES}")
    return max(found) <= MOST_MEGABYTES


def child(which: int, seed: int) -> None:
    """Solve one day in a process of its own and print the megabytes it took."""
    case = (
        with_windows(150, 22, 12, share=0.0, seed=seed),
        with_windows(150, 22, 12, share=0.6, seed=seed),
        *[disturbed(150, 22, 12, now=4, seed=seed)] * 2,
    )[which]
    if which == 3:
        from server.domain.assignment import exact

        exact._DIVES = 0  # noqa: SLF001 - so that branch and bound has to do it
    solve(case)
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    print(int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024)  # ru_maxrss knows the parent's too


def _row(name: str, days: Iterable[Case], *, least: float, mean: float) -> bool:
    """Print what is reached of the limits over some days; say whether it is enough."""
    certificates, times, sound = [], [], True
    for case in days:
        started = time.perf_counter()
        answer = solve(case, clock=time.monotonic)
        times.append(time.perf_counter() - started)
        certificates.append(answer["certificate"])
        sound &= not check.faults(case, answer["meetings"])
        sound &= not check.certificate_faults(case, answer)
    ratios = [one["value"] / one["value_bound"] for one in certificates]
    first = all(one["mandatory"] == one["mandatory_bound"] for one in certificates)
    fair = all(one["fairness"] == one["fairness_bound"] for one in certificates)
    short = sum(one["avoidable_shortfall"] for one in certificates)
    print(
        f"{name}: {len(times)} days, value {statistics.mean(ratios):.5f} of its limit on average,"
        f" at least {min(ratios):.5f}; {sum(one['optimal'] for one in certificates)} optimal,"
        f" {short} meetings short; median {1e3 * statistics.median(times):.0f} ms,"
        f" max {1e3 * max(times):.0f} ms"
    )
    return (
        sound
        and first
        and fair
        and not short
        and min(ratios) >= least
        and (statistics.mean(ratios) >= mean)
    )
