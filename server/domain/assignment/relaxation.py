"""Restricted programs in HiGHS: fractions at first, whole numbers where they are needed.

Only some slots are handed over; the others enter when their price asks for them (column
generation). What a model finds is checked and counted elsewhere; of its tolerances only the bound
of branch and bound knows, and all figures are whole.
"""

from typing import Any

import highspy
import numpy as np

from server.domain.assignment.day import Flags, Fractions, Numbers
from server.domain.assignment.highs import DUAL, PRIMAL, TOLERANCE, add_columns, opened
from server.domain.assignment.program import Aim, Program

_OPTIONS: dict[str, Any] = {
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.99,  # all figures are whole
}
_NODES = 5_000  # of branch and bound, where no clock ends it
_SLACK = 1e-3  # added to a bound in doubles before it is rounded down: all figures are whole
NO_BOUND = 1 << 62
_INFINITE = highspy.kHighsInf


class Model:
    """A program of some slots, every unit and every busy round."""

    def __init__(
        self, program: Program, aim: Aim, least: Numbers, slots: Numbers, seconds: float
    ) -> None:
        self.slots = np.zeros(0, np.int64)
        self._program = program
        self._aim = aim
        self._solved = False
        self._highs = opened(_OPTIONS)
        # Clamped: HiGHS refuses a negative limit and would then have none.
        self._highs.setOptionValue("time_limit", max(0.0, seconds))
        self._rows(least)
        self._units()
        self._busy()
        self._first = self._highs.getNumCol()
        self._add(slots)

    def _add(self, slots: Numbers) -> None:
        """Hand over more slots."""
        program, count = self._program, len(slots)
        pair = program.pair[slots]
        rows = [
            program.seeker_rows(slots),
            program.table_rows(slots),
            program.people + program.day.seeker[pair],
            program.pairs + pair,
        ]
        rows.append(np.where(program.day.mandatory[pair], program.demands, -1))
        where = np.column_stack(rows)
        add_columns(self._highs, self._aim.slot[slots].astype(float), np.ones(count), where, 1.0)
        self.slots = np.concatenate([self.slots, slots])

    def widen(self, slots: Numbers) -> None:
        """Hand over more slots to a model that was solved: what it found stays feasible."""
        self._add(slots)
        self._highs.setOptionValue("simplex_strategy", PRIMAL)

    def run(self, *, presolve: bool = False) -> bool:
        """Solve; say whether there is a best solution and it was found in time."""
        self._highs.setOptionValue("presolve", "choose" if presolve else "off")
        self._highs.run()
        self._solved = True
        self._highs.setOptionValue("simplex_strategy", DUAL)
        return bool(self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal)

    @property
    def prices(self) -> Fractions:
        """Return the price of each row."""
        return np.asarray(self._highs.getSolution().row_dual, float)

    @property
    def earned(self) -> float:
        """Return what the solution earns."""
        return float(self._highs.getInfo().objective_function_value)

    @property
    def shares(self) -> Fractions:
        """Return how far each slot is taken, from 0 to 1."""
        return np.asarray(self._highs.getSolution().col_value, float)[self._first :]

    def bound(self, low: Flags, high: Flags) -> None:
        """Let slots be taken where `low` says so, and closed where `high` does not open them."""
        self._highs.changeColsBounds(
            len(self.slots), self._places(), low.astype(float), high.astype(float)
        )

    def stir(self, noise: Fractions) -> None:
        """Earn a little more on some slots, so that fewer solutions are equally good."""
        cost = self._aim.slot[self.slots] + noise
        self._highs.changeColsCost(len(self.slots), self._places(), cost)
        if self._solved:
            self._highs.setOptionValue("simplex_strategy", PRIMAL)

    def whole(self, start: Numbers) -> tuple[Numbers, int]:
        """Return the best slots in whole numbers and a bound, from `start` on (slots handed over).

        What was found counts even where the time is over; the bound then is what was proven.
        """
        count = self._highs.getNumCol()
        kinds = np.full(count, highspy.HighsVarType.kInteger)
        self._highs.changeColsIntegrality(count, np.arange(count, dtype=np.int32), kinds)
        self._highs.setOptionValue("mip_max_nodes", _NODES)
        self._begin(start)
        self.run(presolve=True)
        info = self._highs.getInfo()
        if abs(info.mip_dual_bound) >= _INFINITE:
            return start, NO_BOUND
        taken = self.shares > 1 - TOLERANCE if len(self.shares) else np.zeros(0, np.bool_)
        return np.sort(self.slots[taken]), int(np.floor(info.mip_dual_bound + _SLACK))

    def _begin(self, start: Numbers) -> None:
        """Hand a known solution to branch and bound; HiGHS completes units and busy rounds."""
        places = self._places()[np.isin(self.slots, start)]
        rest = self._places()[~np.isin(self.slots, start)]
        index = np.concatenate([places, rest])
        values = np.concatenate([np.ones(len(places)), np.zeros(len(rest))])
        self._highs.setSolution(len(index), index, values)

    def _places(self) -> Numbers:
        return np.arange(self._first, self._first + len(self.slots), dtype=np.int32)

    def _rows(self, least: Numbers) -> None:
        program = self._program
        low, high = np.zeros(program.rows), np.zeros(program.rows)
        for start, end in ((0, program.tables), (program.pairs, program.demands)):
            low[start:end], high[start:end] = -_INFINITE, 1
        low[program.demands :] = np.where(least > 0, least, -_INFINITE)
        high[program.demands :] = _INFINITE
        none = np.zeros(0, np.int32)
        self._highs.addRows(program.rows, low, high, 0, none, none, np.zeros(0))

    def _units(self) -> None:
        """Add a column for each further meeting of a seeker: it fills the levels from its own."""
        program, aim = self._program, self._aim
        level = np.arange(program.levels)
        reached = program.unit_nth[:, None] <= level + 1
        filled = np.where(reached, program.demands + 1 + level, -1)
        where = np.column_stack([program.people + program.unit_seeker, filled])
        sign = np.concatenate([[-1.0], np.ones(program.levels)])
        add_columns(self._highs, aim.unit.astype(float), np.ones(len(where)), where, sign)

    def _busy(self) -> None:
        """Add the columns of an employer's round: somebody sits there, and others do."""
        program = self._program
        where = (program.tables + program.busy)[:, None]
        more = (program.day.seats[program.busy // program.rounds] - 1).astype(float)
        one = np.ones(len(where))
        add_columns(self._highs, self._aim.busy * one, one, where, -1.0)
        add_columns(self._highs, 0 * one, more, where, -1.0)
