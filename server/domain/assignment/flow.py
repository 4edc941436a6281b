"""The greatest flow at given prices, by HiGHS, and a bound proven in whole numbers.

The matrix is a network's, so the simplex's vertices and its dual prices are whole numbers. They
are rounded, and then nothing rests on them: for *any* whole node prices the sum of what the arcs
could gain is a bound (weak duality), summed here exactly. The flow reaches it, or is refused.
"""

from typing import Any

import highspy
import numpy as np
from msgspec import Struct

from server.domain.assignment.day import Numbers
from server.domain.assignment.highs import PRIMAL, TOLERANCE, add_columns, opened
from server.domain.assignment.network import Network

_OPTIONS: dict[str, Any] = {
    "parallel": "off",
    "presolve": "off",  # costs more than it saves on these matrices, measured
    "simplex_dual_edge_weight_strategy": 1,  # Devex: a quarter faster here than steepest edge
}
_BATCH = 3  # arcs handed over at once, for each node


class Flow(Struct, frozen=True):
    """A flow that earns the most at its prices: no schedule can earn more than `total`.

    `gain` is what one more meeting on an arc would earn: all best flows fill the arcs where it
    is above 0 and leave those below 0 empty.
    """

    amount: Numbers
    total: int
    gain: Numbers


class Solver:
    """One network in HiGHS; each call starts from the flow of the one before."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._handed = np.zeros(len(network.tail), np.bool_)
        self._order = np.zeros(0, np.int64)
        self._highs = _opened(network.nodes)
        self._add(np.flatnonzero(network.eager))

    def best(self, price: Numbers, low: Numbers | None = None, high: Numbers | None = None) -> Flow:
        """Return the best flow at these prices, between `low` and `high` on each arc.

        Raises ArithmeticError where HiGHS' answer is not proven to be the best.
        """
        low = np.zeros_like(price) if low is None else low
        high = self._network.high if high is None else high
        amount, gain = self._run(price, low, high)
        while len(missing := np.flatnonzero((gain > 0) & (high > 0) & ~self._handed)):
            self._add(_dearest(missing, gain, _BATCH * self._network.nodes))
            amount, gain = self._run(price, low, high)
        bound = int(np.where(gain > 0, high, low) @ gain)
        within = bool(((low <= amount) & (amount <= high)).all()) and self._conserved(amount)
        if not within or bound != int(price @ amount):
            raise ArithmeticError(f"a flow of {price @ amount} against a bound of {bound}")
        return Flow(amount, bound, gain)

    def _add(self, arcs: Numbers) -> None:
        """Hand arcs to HiGHS, closed so far."""
        ends = np.column_stack([self._network.tail[arcs], self._network.head[arcs]])
        none = np.zeros(len(arcs))
        add_columns(self._highs, none, none, ends, np.array([-1.0, 1.0]))
        self._handed[arcs] = True
        self._order = np.concatenate([self._order, arcs])

    def _run(self, price: Numbers, low: Numbers, high: Numbers) -> tuple[Numbers, Numbers]:
        """Return the amounts and gains of all arcs, at HiGHS' node prices."""
        places = np.arange(len(self._order), dtype=np.int32)
        cost, least, most = (one[self._order].astype(float) for one in (price, low, high))
        self._highs.changeColsCost(len(places), places, cost)
        self._highs.changeColsBounds(len(places), places, least, most)
        self._highs.run()
        status = self._highs.getModelStatus()
        if status not in _SOLVED:
            raise ArithmeticError(f"HiGHS: {self._highs.modelStatusToString(status)}")
        self._highs.setOptionValue("simplex_strategy", PRIMAL)  # new arcs leave it feasible
        solution = self._highs.getSolution()
        amount = np.zeros_like(price)
        amount[self._order] = _whole(solution.col_value)
        # One price more, of the root: node -1.
        node = np.append(np.rint(np.asarray(solution.row_dual)).astype(np.int64), 0)
        return amount, price + node[self._network.tail] - node[self._network.head]

    def _conserved(self, amount: Numbers) -> bool:
        """Say whether as many meetings leave each node as enter it."""
        balance = np.zeros(self._network.nodes + 1, np.int64)
        np.add.at(balance, self._network.head, amount)
        np.subtract.at(balance, self._network.tail, amount)
        return not balance[:-1].any()


_SOLVED = (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty)


def _opened(nodes: int) -> Any:
    highs = opened(_OPTIONS)
    level, none = np.zeros(nodes), np.zeros(0, np.int32)
    highs.addRows(nodes, level, level, 0, none, none, np.zeros(0))
    return highs


def _whole(values: Any) -> Numbers:
    found = np.asarray(values, float)
    whole = np.rint(found)
    if np.abs(found - whole).max(initial=0.0) > TOLERANCE:
        raise ArithmeticError("a flow in fractions: the matrix is no network's")
    return np.asarray(whole, np.int64)


def _dearest(arcs: Numbers, gain: Numbers, count: int) -> Numbers:
    """Return the arcs that gain the most, `count` at most."""
    if len(arcs) <= count:
        return arcs
    return np.sort(arcs[np.argpartition(-gain[arcs], count)[:count]])
