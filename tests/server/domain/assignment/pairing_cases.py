"""Random instances from a seed, tiny ones for brute force and ones of the size of a café."""

from random import Random
from typing import Any

Case = dict[str, Any]


def a_cafe(
    seekers: int,
    employers: int,
    rounds: int,
    *,
    seed: int,
    windows: float = 0.0,
    listed: float = 1.0,
    mandatory: int = 0,
) -> Case:
    """Trades and wishes give each pair its points; a share of the people comes for a part only."""
    rng = Random(seed)
    trades = [rng.randrange(12) for _ in range(seekers + employers)]
    people = [f"S{number}" for number in range(seekers)]
    tables = [f"E{number}" for number in range(employers)]
    pairs = [
        [person, table, _worth(rng, trades[row], trades[seekers + column])]
        for row, person in enumerate(people)
        for column, table in enumerate(tables)
        if rng.random() < listed
    ]
    wanted = rng.sample(pairs, min(mandatory, len(pairs)))
    return {
        "format": "tablee-pairing/1",
        "rounds": rounds,
        "floor": 3,
        "employers": [
            {"id": table, "seats": rng.randint(1, 3), **_window(rng, rounds, windows)}
            for table in tables
        ],
        "seekers": [
            {"id": person, "max_meetings": 6, **_window(rng, rounds, windows)} for person in people
        ],
        "pairs": pairs,
        "mandatory": [pair[:2] for pair in wanted],
    }


def a_tiny_day(seed: int, *, windows: bool = False, midway: bool = False) -> Case:
    """Up to four seekers, three employers, four rounds; every rule has its chance to matter."""
    rng = Random(seed)
    rounds = rng.randint(1, 4)
    people = [f"S{number}" for number in range(rng.randint(1, 4))]
    tables = [f"E{number}" for number in range(rng.randint(1, 3))]
    share = 0.6 if windows else 0.0
    both = [(person, table) for person in people for table in tables]
    pairs = [pair for pair in both if rng.random() < rng.choice((0.5, 0.9))]
    wanted = rng.sample(pairs, min(len(pairs), rng.choice((0, 0, 1, 3))))
    case = {
        "format": "tablee-pairing/1",
        "rounds": rounds,
        "floor": rng.choice((1, 1, 2, 2, 3, 5)),
        "employers": [
            {"id": table, "seats": rng.choice((1, 1, 2)), **_window(rng, rounds, share)}
            for table in tables
        ],
        "seekers": [
            {"id": person, "max_meetings": rng.choice((0, 1, 2, 3, 3, 9))}
            | _window(rng, rounds, share)
            for person in people
        ],
        "pairs": [[*pair, rng.choice((1, 40, 120, 360, 1000))] for pair in pairs],
        "mandatory": [list(pair) for pair in wanted],
        "forbidden": [list(pair) for pair in both if pair not in wanted and rng.random() < 0.1],
    }
    return _in_its_middle(rng, case, both) if midway else case


def _worth(rng: Random, trade: int, other: int) -> int:
    """As in the product: 40 and 80 a point, for trade, domain, family, wishes and conditions."""
    points = 3 * (trade == other) + 2 * (trade // 2 == other // 2) + (trade // 4 == other // 4)
    points += sum(rng.random() < chance for chance in (0.1, 0.05, 0.6, 0.6, 0.6))
    return min(1000, 40 + 80 * points)


def _window(rng: Random, rounds: int, share: float) -> Case:
    if rng.random() >= share:
        return {"from": 0, "until": rounds}
    start = rng.randint(0, rounds // 2)
    return {"from": start, "until": min(rounds, start + rng.randint(rounds // 3, rounds))}


def _in_its_middle(rng: Random, case: Case, both: list[tuple[str, str]]) -> Case:
    """Let some rounds be over, with meetings that took place, and announce the rest."""
    rounds = case["rounds"]
    now = rng.randint(0, rounds)
    seats = {table["id"]: table["seats"] for table in case["employers"]}
    held: list[list[Any]] = []
    for turn in range(now):
        for person, table in rng.sample(both, len(both)):
            known = [row for row in held if row[:2] == [person, table]]
            busy = [row for row in held if row[2] == turn and row[0] == person]
            full = [row for row in held if row[1:] == [table, turn]]
            if not known and not busy and len(full) < seats[table] and rng.random() < 0.3:
                held.append([person, table, turn])
    left = range(now, rounds)
    told = {(*rng.choice(both), rng.choice(left)) for _ in range(rng.choice((0, 3, 6))) if left}

    return case | {
        "now": now,
        "held": held,
        "announced": [list(row) for row in sorted(told)],
        "keep": rng.choice((0, 100, 300)),
    }
