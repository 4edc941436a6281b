"""Families of days from a seed: windows, hardly any room, and days that go otherwise."""

from random import Random
from typing import Any

from server.domain.assignment import solve
from tests.server.domain.assignment.pairing_cases import Case, a_cafe


def with_windows(seekers: int, employers: int, rounds: int, *, share: float, seed: int) -> Case:
    """A café in which a share of the people comes for a part, and some pairs must meet."""
    return a_cafe(
        seekers, employers, rounds, seed=seed, windows=share, mandatory=max(1, seekers // 10)
    )


def tight(seed: int) -> Case:
    """40 seekers, nearly all with windows, for 20 employers of whom half have one."""
    case = a_cafe(40, 20, 8, seed=seed, mandatory=4)
    return _windowed(case, Random(seed), seekers=0.95, employers=0.5) | {"time_limit": 10}


def saturated(seed: int) -> Case:
    """8 to 25 seekers and 4 to 10 employers, so close that every seat counts."""
    rng = Random(seed)
    rounds = rng.randint(4, 8)
    seekers, employers = rng.randint(8, 25), rng.randint(4, 10)
    case = a_cafe(seekers, employers, rounds, seed=seed, mandatory=rng.randint(1, 8))
    for employer in case["employers"]:
        employer["seats"] = rng.choice((1, 1, 2))
    return _windowed(case, rng, seekers=0.95, employers=0.6) | {"floor": rng.choice((1, 2, 3))}


def disturbed(
    seekers: int, employers: int, rounds: int, *, now: int, seed: int, windows: float = 0.0
) -> Case:
    """A day at round `now`: 6 % leave, 6 % never came, 5 % are new, an employer goes soon."""
    case = a_cafe(seekers, employers, rounds, seed=seed, windows=windows)
    plan = solve(case)["meetings"]
    rng = Random(seed)
    people = [one["id"] for one in case["seekers"]]
    rng.shuffle(people)
    some = round(0.06 * seekers)
    leave, absent = set(people[:some]), set(people[some : 2 * some])
    gone = rng.choice(case["employers"])["id"]
    day = case | {
        "now": now,
        "held": [row for row in plan if row[2] < now and row[0] not in absent],
        "announced": [row for row in plan if row[2] >= now],
        "employers": [_until(one, now + 2, one["id"] == gone) for one in case["employers"]],
        "seekers": [
            _until(one, 0 if one["id"] in absent else now, one["id"] in leave | absent)
            for one in case["seekers"]
        ],
    }
    return _joined(day, rng, round(0.05 * seekers))


def kept(case: Case, meetings: list[list[Any]]) -> float:
    """Return the share of what was announced and still possible that stays."""
    span = {
        one["id"]: range(one["from"], one["until"])
        for role in ("seekers", "employers")
        for one in case[role]
    }
    told = [row for row in case["announced"] if all(row[2] in span[who] for who in row[:2])]
    found = {tuple(row) for row in meetings}
    return sum(tuple(row) in found for row in told) / max(1, len(told))


def _until(one: Case, turn: int, cut: bool) -> Case:
    return one | {"until": min(one["until"], turn)} if cut else one


def _joined(day: Case, rng: Random, count: int) -> Case:
    """Let people walk in."""
    new = [f"N{number}" for number in range(count)]
    window = {"from": day["now"], "until": day["rounds"], "max_meetings": 6}
    pairs = [
        [person, table["id"], 40 + 80 * rng.randint(0, 6)]
        for person in new
        for table in day["employers"]
    ]
    return day | {
        "seekers": [*day["seekers"], *({"id": person, **window} for person in new)],
        "pairs": [*day["pairs"], *pairs],
    }


def _windowed(case: Case, rng: Random, *, seekers: float, employers: float) -> Case:
    """Give windows to some; seekers may meet somebody in every round."""
    rounds = case["rounds"]
    for role, share in (("seekers", seekers), ("employers", employers)):
        for one in case[role]:
            if rng.random() < share:
                start = rng.randint(0, rounds // 2)
                end = start + rng.randint(max(1, rounds // 3), rounds)
                one.update({"from": start, "until": min(rounds, end)})
    for seeker in case["seekers"]:
        seeker["max_meetings"] = rounds
    return case
