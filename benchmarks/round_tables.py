"""Round tables: repeats and time on sizes where nobody needs to meet twice, and on odd ones.

Ids are shuffled. Repeats are counted anew. Fails where a repeat is left that need not be, or
where the slowest run takes longer than the demand.
"""

import sys
import time
from random import Random
from typing import Any

from server.domain.assignment import solve
from tests.server.domain.assignment.round_tables import repeats

TIMES = 5
# tables, seats, rounds, people, seconds allowed, repeats allowed
DEMANDS = (
    (5, 4, 5, 20, 1.0, 0),
    (6, 4, 5, 24, 1.0, 0),
    (7, 4, 6, 28, 1.0, 0),
    (8, 4, 7, 32, 1.0, 0),
    (10, 4, 6, 40, 1.0, 0),
    (12, 5, 6, 60, 1.0, 0),
    (20, 5, 6, 100, 1.0, 0),
    (15, 6, 5, 90, 1.0, 0),
    (5, 5, 6, 25, 1.0, 0),
    (8, 4, 9, 32, 0.1, 0),
    (8, 4, 10, 32, 1.0, 0),
    (6, 4, 5, 23, 1.0, 0),
    (22, 7, 12, 150, 10.0, 0),
)
# The same without a demand, once: no bound says that these are the fewest.
OTHERS = (
    (6, 4, 6, 23),
    (6, 4, 6, 24),
    (6, 4, 7, 23),
    (6, 4, 7, 24),
    (8, 4, 11, 32),
    (5, 4, 8, 18),
    (9, 6, 8, 50),
)
HEAD = "tables-seats-rounds  people  median ms   max ms  repeats  bound"


def run(seed: int = 1) -> int:
    """Print a row a size; return 1 where a demand is missed."""
    solve(_case(6, 4, 2, 24, seed))  # imports what is imported late
    print(HEAD)
    missed = [_row(size, TIMES, seed, seconds, most) for *size, seconds, most in DEMANDS]
    for size in OTHERS:
        _row(list(size), 1, seed, float("inf"), sys.maxsize)
    return max(missed)


def _row(size: list[int], times: int, seed: int, seconds: float, most: int) -> int:
    tables, seats, rounds, people = size
    spent, left, least = [], 0, 0
    for turn in range(times):
        case = _case(tables, seats, rounds, people, seed + turn)
        started = time.perf_counter()
        answer = solve(case)
        spent.append(time.perf_counter() - started)
        left, least = max(left, repeats(answer["rounds"])), answer["repeats_bound"]
    median = sorted(spent)[times // 2]
    missed = left > most or max(spent) > seconds
    print(
        f"{f'{tables}-{seats}-{rounds}':19} {people:7} {1e3 * median:10.1f}"
        f" {1e3 * max(spent):8.1f} {left:8} {least:6}{'  MISSED' if missed else ''}"
    )
    return int(missed)


def _case(tables: int, seats: int, rounds: int, people: int, seed: int) -> dict[str, Any]:
    names = [f"P{number}" for number in range(people)]
    Random(seed).shuffle(names)
    return {
        "format": "tablee-round-tables/1",
        "people": names,
        "tables": [seats] * tables,
        "rounds": rounds,
    }


if __name__ == "__main__":
    sys.exit(run())
