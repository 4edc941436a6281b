"""The best a day can have, by another model in another solver: for comparison only.

One variable for every pair and round, aim after aim, scipy's `milp`; nothing is left out and
nothing is shared with the engine.
"""

from itertools import pairwise
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

Case = dict[str, Any]
Row = list[tuple[int, float]]


def best(case: Case) -> tuple[int, tuple[int, ...], int]:
    """Return mandatory pairs, fairness vector and value; the day must be at its beginning."""
    model = _Model(case)
    mandatory = model.most(model.mandatory)
    vector = [model.most(row) for row in model.at_least]
    return mandatory, tuple(vector), model.most(model.value)


class _Model:
    def __init__(self, case: Case) -> None:
        self.count = 0
        self.rows: list[tuple[Row, float, float]] = []
        there = {
            one["id"]: set(range(one["from"], min(one["until"], case["rounds"])))
            for role in ("seekers", "employers")
            for one in case[role]
        }
        closed = {tuple(row[:2]) for row in case.get("forbidden", ())}
        wanted = {tuple(row) for row in case.get("mandatory", ())}
        self.mandatory: Row = []
        self.value: Row = []
        by: dict[tuple[Any, ...], Row] = {}
        for seeker, table, worth in case["pairs"]:
            if (seeker, table) in closed:
                continue
            for turn in sorted(there[seeker] & there[table]):
                slot = self._variable()
                keys = (("pair", seeker, table), ("at", seeker, turn), ("met", seeker))
                for key in (*keys, ("table", table, turn)):
                    by.setdefault(key, []).append((slot, 1.0))
                self.value.append((slot, float(worth)))
                if (seeker, table) in wanted:
                    self.mandatory.append((slot, 1.0))
        for key, row in by.items():
            if key[0] in ("pair", "at"):
                self.rows.append((row, 0, 1))
        self._tables(case, by)
        self.at_least: list[Row] = [[] for _ in range(case["floor"])]
        for one in case["seekers"]:
            self._counted(case, by.get(("met", one["id"]), []), one["max_meetings"])

    def _tables(self, case: Case, by: dict[tuple[Any, ...], Row]) -> None:
        for one in case["employers"]:
            for turn in range(case["rounds"]):
                row = by.get(("table", one["id"], turn), [])
                self.rows.append((row, 0, one["seats"]))
                busy = self._variable()
                self.rows.append(([*row, (busy, -1.0)], 0, np.inf))
                self.value.append((busy, 200.0))

    def _counted(self, case: Case, row: Row, most: int) -> None:
        """Add what says that a seeker has at least k meetings: one after the other."""
        steps = [self._variable() for _ in range(min(most, len(row)))]
        self.rows.append(([*row, *((step, -1.0) for step in steps)], 0, 0))
        for before, after in pairwise(steps):
            self.rows.append(([(before, 1.0), (after, -1.0)], 0, np.inf))
        for number, step in enumerate(steps, start=1):
            if number <= case["floor"]:
                self.at_least[number - 1].append((step, 1.0))
            else:
                beyond = number - case["floor"]
                self.value.append((step, -60.0 * (beyond - 1)))

    def most(self, aim: Row) -> int:
        """Return the most an aim can reach with all aims before it kept, and keep it."""
        if not aim:
            return 0
        cost = np.zeros(self.count)
        for column, weight in aim:
            cost[column] -= weight
        entries = [
            (line, column, weight)
            for line, (row, _, _) in enumerate(self.rows)
            for column, weight in row
        ]
        lines, columns, weights = (np.array(one) for one in zip(*entries, strict=True))
        matrix = coo_array((weights, (lines, columns)), shape=(len(self.rows), self.count))
        found = milp(
            cost,
            constraints=LinearConstraint(
                matrix.tocsr(), [row[1] for row in self.rows], [row[2] for row in self.rows]
            ),
            integrality=np.ones(self.count),
            bounds=Bounds(0, 1),
            options={"mip_rel_gap": 0},
        )
        assert found.status == 0, found.message
        reached = round(-found.fun)
        self.rows.append((aim, reached, np.inf))
        return reached

    def _variable(self) -> int:
        self.count += 1
        return self.count - 1
