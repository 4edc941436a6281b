"""The pairing engine against the usual tool: one round after the other, each by itself the best.

Both read the same instance and hand out meetings; the yardstick is scipy's
`linear_sum_assignment`, whose time is also shown without reading (`bare`). Ratios belong to one
run on one machine. Then what is promised of windows, hardly any room, disturbed days and memory.
Fails where a promise is not kept.
"""

import sys
import time
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from benchmarks import pairing_proofs
from server.domain.assignment import check, solve
from tests.server.domain.assignment.pairing_cases import a_cafe

TIMES = 7
# seekers, employers, rounds, share of pairs listed, share of people with a window, bar (× bare)
SIZES = (
    (60, 12, 8, 1.0, 0.0, None),
    (150, 22, 12, 1.0, 0.0, 12),
    (1000, 60, 12, 1.0, 0.0, 15),
    (5000, 200, 16, 0.1, 0.0, 8),
    (150, 22, 12, 1.0, 0.3, 30),
    (150, 22, 12, 1.0, 0.6, None),
    (1000, 60, 12, 1.0, 0.3, None),
)
HEAD = "size            windows  pairs  median ms   p95 ms  × yardstick  × bare  bar  of the bound"


def run(seed: int = 1) -> int:
    """Print a row a size and a row a promise; return 1 where one is not kept."""
    print(HEAD)
    worst = max([_row(seed, *size) for size in SIZES])
    return max(worst, pairing_proofs.run(seed))


def _row(
    seed: int,
    seekers: int,
    employers: int,
    rounds: int,
    listed: float,
    windows: float,
    bar: int | None,
) -> int:
    case = a_cafe(seekers, employers, rounds, seed=seed, windows=windows, listed=listed)
    answer = solve(case)
    ours, usual, bare = np.transpose([_seconds(case) for _ in range(TIMES)])
    median = float(np.median(ours))
    said = answer["certificate"]
    best = "optimal" if said["optimal"] else f"{said['value'] / said['value_bound']:.4f}"
    print(
        f"{f'{seekers}×{employers}×{rounds}':14} {windows:7.0%} {len(case['pairs']):7}"
        f" {1e3 * median:9.1f} {1e3 * np.percentile(ours, 95):8.1f}"
        f" {median / np.median(usual):12.1f} {median / np.median(bare):7.1f}"
        f" {bar or '':>4}  {best}, {said['avoidable_shortfall']} meetings short"
    )
    unsound = check.faults(case, answer["meetings"]) + check.certificate_faults(case, answer)
    slow = bar is not None and median / np.median(bare) > bar
    return int(bool(unsound) or slow or not said["optimal"])


def _seconds(case: dict[str, Any]) -> tuple[float, float, float]:
    """Return the time of the engine, of the yardstick, and of the latter without reading."""
    times = [time.perf_counter()]
    solve(case)
    times.append(time.perf_counter())
    worth = _matrix(case)
    times.append(time.perf_counter())
    _one_round_after_the_other(case, worth)
    times.append(time.perf_counter())
    return times[1] - times[0], times[3] - times[1], times[3] - times[2]


def _matrix(case: dict[str, Any]) -> Any:
    """Return the worth of each pair, 0 where it is not listed."""
    row = {one["id"]: place for place, one in enumerate(case["seekers"])}
    column = {one["id"]: place for place, one in enumerate(case["employers"])}
    worth = np.zeros((len(row), len(column)))
    for seeker, employer, points in case["pairs"]:
        worth[row[seeker], column[employer]] = points
    return worth


def _one_round_after_the_other(case: dict[str, Any], worth: Any) -> list[list[Any]]:
    """Return meetings as most tools make them: every round the most valuable one left."""
    seats = np.repeat(np.arange(worth.shape[1]), [one["seats"] for one in case["employers"]])
    room = np.array([one["max_meetings"] for one in case["seekers"]])
    here, there = (
        np.array([(one["from"], one["until"]) for one in case[role]]).T
        for role in ("seekers", "employers")
    )
    meetings: list[list[Any]] = []
    for turn in range(case["rounds"]):
        ready = (room > 0) & (here[0] <= turn) & (turn < here[1])
        open_ = (there[0] <= turn) & (turn < there[1])
        now = (worth * ready[:, None] * open_)[:, seats]
        rows, columns = linear_sum_assignment(now, maximize=True)
        met = now[rows, columns] > 0
        rows, columns = rows[met], seats[columns[met]]
        worth[rows, columns] = 0
        room[rows] -= 1
        meetings.extend(
            [case["seekers"][row]["id"], case["employers"][column]["id"], turn]
            for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
        )
    return meetings


if __name__ == "__main__":
    sys.exit(run())
