"""A day to begin with: rounds of a plan, the others seated with whom each met least."""

import numpy as np

from server.domain.assignment.tables.apart import seating
from server.domain.assignment.tables.floor import NOBODY, WALL, Floor, Places
from server.domain.assignment.tables.patterns import Plan
from server.domain.assignment.tables.swaps import cheapest, prices, sharing

_MENDING = 200  # swaps to part those who must be apart, before an exact search does it


def seat_all(floor: Floor, plan: Plan, chance: np.random.Generator) -> Floor:
    """Seat every open round, as planned where it is; nobody sits with whom she is apart."""
    for number, planned in enumerate(plan):
        if planned is not None:
            floor.seat(number, floor.places(number, planned))
    for number, planned in enumerate(plan):
        if planned is None:
            floor.seat(number, _least_met(floor, number, chance))
            if floor.instance.apart:
                _part(floor, number, chance)
    return floor


def _least_met(floor: Floor, number: int, chance: np.random.Generator) -> Places:
    """Return a round: one after the other, each where she met fewest; those apart come first."""
    places = np.full(floor.width, NOBODY, np.int64)
    free = floor.chairs[number].copy()
    ready = np.flatnonzero(floor.ready[number])
    empty = ready[ready >= floor.people]
    short = chance.permutation(np.flatnonzero(~floor.full[number]))[: len(empty)]
    places[empty] = short
    free[short] -= 1
    near = np.zeros((floor.width, floor.tables), np.float32)
    order = chance.permutation(ready[: len(ready) - len(empty)])
    hindered = (floor.meets[order] >= WALL).sum(1) if floor.instance.apart else order * 0
    for person in order[np.argsort(-hindered, kind="stable")]:
        noise = chance.random(floor.tables, dtype=np.float32) * np.float32(0.5)
        price = near[person] + noise + np.where(free > 0, np.float32(0), 64 * WALL)
        table = int(price.argmin())
        places[person] = table
        free[table] -= 1
        near[:, table] += floor.meets[:, person]
    return places


def _part(floor: Floor, number: int, chance: np.random.Generator) -> None:
    """Swap until nobody sits with whom she is apart."""
    for _ in range(_MENDING):
        rows = sharing(floor, number, float(WALL) - 1)
        if not len(rows):
            return
        row, other = cheapest(prices(floor, number, rows), chance)
        floor.swap(number, int(rows[row]), other)
    if not len(sharing(floor, number, float(WALL) - 1)):
        return
    # There is one: this very search said so when the instance was checked.
    kept = seating(floor.instance, floor.instance.present[floor.instance.open[number]]) or ()
    floor.seat(number, floor.at[number].copy(), -1)
    floor.seat(number, floor.places(number, kept))
