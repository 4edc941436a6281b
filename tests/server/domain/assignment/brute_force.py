"""Every schedule of a tiny day, round by round: what can be reached, and nothing is clever."""

from collections.abc import Iterator
from itertools import product
from typing import Any

Case = dict[str, Any]
Aims = tuple[int, tuple[int, ...]]  # mandatory pairs, fairness vector


def reachable(case: Case) -> dict[Aims, int]:
    """Return the greatest value for each number of mandatory pairs and each fairness vector."""
    held = {(row[0], row[1]) for row in case.get("held", ())}
    # Pairs that met → the most that rounds can have earned with them.
    best: dict[frozenset[tuple[str, str]], int] = {frozenset(held): _held_value(case)}
    for turn in range(case.get("now", 0), case["rounds"]):
        after: dict[frozenset[tuple[str, str]], int] = {}
        for seated in _rounds(case, turn):
            earned = _round_value(case, turn, seated)
            for met, value in best.items():
                if not met & seated:
                    both = met | seated
                    after[both] = max(after.get(both, -1), value + earned)
        best = {met: value for met, value in after.items() if _wanted(case, met)}
    table: dict[Aims, int] = {}
    for met, value in best.items():
        times = [sum(pair[0] == one["id"] for pair in met) for one in case["seekers"]]
        aims = _aims(case, met, times)
        beyond = [max(0, most - case["floor"]) for most in times]
        docked = sum(60 * (one * (one - 1) // 2) for one in beyond)
        table[aims] = max(table.get(aims, -(10**9)), value - docked)
    return table


def _rounds(case: Case, turn: int) -> Iterator[frozenset[tuple[str, str]]]:
    """Yield every seating of one round."""
    closed = {(row[0], row[1]) for row in case.get("forbidden", ())}
    allowed = {(row[0], row[1]) for row in case["pairs"]} - closed
    tables = [one for one in case["employers"] if one["from"] <= turn < one["until"]]
    people = [one["id"] for one in case["seekers"] if one["from"] <= turn < one["until"]]
    choices = [
        [None, *(one["id"] for one in tables if (person, one["id"]) in allowed)]
        for person in people
    ]
    for chosen in product(*choices):
        if all(chosen.count(one["id"]) <= one["seats"] for one in tables):
            yield frozenset(
                (person, table) for person, table in zip(people, chosen, strict=True) if table
            )


def _round_value(case: Case, turn: int, seated: frozenset[tuple[str, str]]) -> int:
    worth = {(row[0], row[1]): row[2] for row in case["pairs"]}
    told = [row for row in case.get("announced", ()) if row[2] == turn]
    kept = sum((row[0], row[1]) in seated for row in told)
    busy = len({table for _, table in seated})
    return sum(worth.get(pair, 0) for pair in seated) + 200 * busy + case.get("keep", 300) * kept


def _held_value(case: Case) -> int:
    held = case.get("held", ())
    worth = {(row[0], row[1]): row[2] for row in case["pairs"]}
    busy = len({(row[1], row[2]) for row in held})
    return sum(worth.get((row[0], row[1]), 0) for row in held) + 200 * busy


def _wanted(case: Case, met: frozenset[tuple[str, str]]) -> bool:
    """Say whether nobody has more meetings than she wanted, or had."""
    held = [row[0] for row in case.get("held", ())]
    return all(
        sum(pair[0] == one["id"] for pair in met) <= max(one["max_meetings"], held.count(one["id"]))
        for one in case["seekers"]
    )


def _aims(case: Case, met: frozenset[tuple[str, str]], times: list[int]) -> Aims:
    mandatory = sum(tuple(pair) in met for pair in case.get("mandatory", ()))
    levels = range(1, case["floor"] + 1)
    return mandatory, tuple(sum(most >= level for most in times) for level in levels)
