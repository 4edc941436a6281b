"""One rule of a format broken, and what is said of it."""

from copy import deepcopy

import pytest

from server.domain.assignment import BadInstance, solve

REMOVED = object()


def broken(case, path, value):
    """Return a copy of the case with another value at this path, or with none (REMOVED)."""
    case = deepcopy(case)
    place = case
    for step in path[:-1]:
        place = place[step]
    if value is REMOVED:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return case


def said(case):
    """Return the faults the case is refused for."""
    with pytest.raises(BadInstance) as refused:
        solve(case)
    return refused.value.faults
