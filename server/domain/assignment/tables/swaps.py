"""What it costs to exchange two places of a round, for many pairs at once."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.domain.assignment.tables.floor import NOBODY, WALL, Floor, Matrix, Places

NEVER = np.float32(2**30)

Flags = NDArray[np.bool_]


def prices(floor: Floor, number: int, rows: Places) -> Matrix:
    """Return what the sum of repeats gains by swapping each of `rows` with anybody."""
    at, meets, everyone = floor.at[number], floor.meets, np.arange(floor.width)
    seated = (at[:, None] == np.arange(floor.tables)).astype(np.float32)
    near = meets @ seated  # how often each met those of each table, this round included
    near[floor.people :, floor.full[number]] += WALL
    others = seated[: floor.people].sum(0)[at] - 1
    own = near[everyone, at] - np.where(everyone < floor.people, others, 0)
    found: Matrix = near[rows][:, at] + near[:, at[rows]].T - 2 * meets[rows]
    found -= own[rows][:, None]
    found -= own[None, :]
    found[(at[rows][:, None] == at) | (at == NOBODY)] = NEVER
    return found


def sharing(floor: Floor, number: int, least: float) -> Places:
    """Return people who share a table with somebody they met more than `least` times."""
    at = floor.at[number]
    same = (at[:, None] == at) & (floor.meets > least)
    return np.flatnonzero(same.any(1) & (at != NOBODY))


def cheapest(found: Matrix, chance: np.random.Generator) -> tuple[int, int]:
    """Return row and column of a cheapest swap, any of them."""
    noise = chance.random(found.shape, dtype=np.float32) * np.float32(0.5)
    row, column = divmod(int((found + noise).argmin()), found.shape[1])
    return row, column


def left(width: int, tables: int, moves: list[Any]) -> Flags:
    """Return which tables each has left of late, by `moves` (until, who, table)."""
    found = np.zeros((width, tables), bool)
    for _, who, table in moves:
        found[who, table] = True
    return found
