"""HiGHS, as the flows and the programs use it."""

from collections.abc import Mapping
from typing import Any

import highspy
import numpy as np

from server.domain.assignment.day import Fractions, Numbers

DUAL, PRIMAL = 1, 4  # simplex_strategy
TOLERANCE = 1e-6  # what HiGHS takes for feasible, and for whole


def opened(options: Mapping[str, Any]) -> Any:
    """Return an empty model that maximises, on one thread and with one seed, and says nothing."""
    highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]  # highspy types but its core
    steady = {"output_flag": False, "threads": 1, "random_seed": 1}
    for option, value in (steady | dict(options)).items():
        highs.setOptionValue(option, value)
    highs.changeObjectiveSense(highspy.ObjSense.kMaximize)
    return highs


def add_columns(highs: Any, cost: Fractions, high: Fractions, where: Numbers, sign: Any) -> None:
    """Add columns from 0 to `high` with `sign` in the rows of `where`; -1 is no row."""
    inside = where >= 0
    starts = np.cumsum(inside.sum(axis=1)) - inside.sum(axis=1)
    signs = np.broadcast_to(sign, where.shape)[inside]
    rows = where[inside].astype(np.int32)
    starts = starts.astype(np.int32)
    highs.addCols(len(cost), cost, 0 * high, high, len(rows), starts, rows, signs)
