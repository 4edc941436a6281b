"""Who meets whom, and when: numbers only, no names of people. Checked, solved, proven.

`solve` takes one "tablee-pairing/1" instance and returns meetings with a certificate, or one
"tablee-round-tables/1" instance and returns rounds with their repeats. The solvers and
their arrays are imported when they are first called: reading and checking stay cheap.
"""

from collections.abc import Callable, Mapping
from typing import Any

from server.domain.assignment.faults import BadInstance
from server.domain.assignment.instance import TABLES_FORMAT
from server.domain.assignment.parsing import parse, read
from server.domain.assignment.tables.engine import run as run_tables
from server.domain.assignment.tables.parsing import parse as parse_tables

__all__ = ["BadInstance", "read", "solve"]


def solve(
    instance: Mapping[str, Any],
    on_better: Callable[[dict[str, Any]], None] | None = None,
    clock: Callable[[], float] | None = None,
) -> dict[str, Any]:
    """Return `{"meetings": [...], "certificate": {...}}` for one instance.

    For round tables it is `{"rounds": [...], "repeats": n, "repeats_bound": m}`.
    `on_better` is called with each answer better than all before. `clock` counts seconds (a
    monotonic one); without it only counted budgets hold and the answer is always the same.
    Raises BadInstance with every fault at once.
    """
    if isinstance(instance, Mapping) and instance.get("format") == TABLES_FORMAT:
        return run_tables(parse_tables(instance), on_better, clock)
    checked = parse(instance)
    # Here, since numpy and highspy take a quarter of a second to import.
    from server.domain.assignment.engine import run

    return run(checked, on_better, clock)
