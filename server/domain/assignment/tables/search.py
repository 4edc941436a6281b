"""Few repeats: swaps from a good start, none taken back for a while.

Rounds take turns. In a round those who sit with somebody they also meet elsewhere may move: all
their swaps are priced at once, and the cheapest is made unless it takes both back to tables they
just left (tabu search after Dotú & Van Hentenryck 2005, in counted steps). When nothing better was
found for long, the search starts anew.
"""

from collections.abc import Iterator

import numpy as np

from server.domain.assignment.tables.floor import WALL, Floor, Matrix, Places
from server.domain.assignment.tables.instance import RoundTables, Seating
from server.domain.assignment.tables.patterns import Plan
from server.domain.assignment.tables.start import seat_all
from server.domain.assignment.tables.swaps import NEVER, cheapest, left, prices, sharing

_SEED = 1
_STEPS, _STALE = 20_000, 5_000  # in all, and without a gain before a new start
_WORK = 6_000_000_000  # cells looked at, in all
_CELLS = 32_768  # swaps priced in a step
_BARRED = (4, 10)  # visits of a round for which two do not both return


def search(
    instance: RoundTables, plans: list[Plan], least: int
) -> Iterator[tuple[int, list[Seating]] | None]:
    """Yield repeats and rounds, each better than all before; None after a step without a gain.

    First come the plans, completed, and a day without one. Ends at `least`.
    """
    chance = np.random.default_rng(_SEED)
    bare: Plan = (None,) * len(instance.open)
    floor, best = Floor(instance), -1
    for plan in dict.fromkeys([*plans, bare]):
        seated = seat_all(Floor(instance), plan, chance)
        if best < 0 or seated.repeats() < best:
            floor, best = seated, seated.repeats()
            yield best, floor.rounds()
    steps = _steps(floor)
    while best > least and steps > 0:
        stale = 0
        for reached in _Swaps(floor, chance).run():
            stale += 1
            steps -= 1
            if reached < best:
                best, stale = reached, 0
                yield best, floor.rounds()
            else:
                yield None
            if best <= least or not steps or stale >= _STALE:
                break
        else:
            steps -= _STALE
        floor = seat_all(Floor(instance), bare, chance)


def _steps(floor: Floor) -> int:
    """Return how many steps to make: fewer where each takes long."""
    return min(_STEPS, _WORK // (floor.width**2 * (floor.tables + 40) + 1))


class _Swaps:
    """One run of steps on a floor."""

    def __init__(self, floor: Floor, chance: np.random.Generator) -> None:
        self._floor = floor
        self._chance = chance
        self._cost = self._best = floor.repeats()
        self._left: dict[int, list[tuple[int, int, int]]] = {}

    def run(self) -> Iterator[int]:
        """Yield the repeats after each step; ends where no swap could lower them."""
        idle, visit, rounds = 0, 0, len(self._floor.at)
        while idle < rounds:
            visit += 1
            number = visit % rounds
            rows = self._sample(sharing(self._floor, number, 1))
            idle = 0 if len(rows) else idle + 1
            if len(rows):
                self._step(number, visit // rounds, rows)
                self._best = min(self._best, self._cost)
                yield self._cost

    def _sample(self, rows: Places) -> Places:
        most = max(2, _CELLS // self._floor.width)
        return rows if len(rows) <= most else np.sort(self._chance.permutation(rows)[:most])

    def _step(self, number: int, visit: int, rows: Places) -> None:
        found = prices(self._floor, number, rows)
        self._bar(found, number, visit, rows)
        row, other = cheapest(found, self._chance)
        if found[row, other] >= WALL / 2:
            return
        person, at = int(rows[row]), self._floor.at[number]
        for who in (person, other):
            until = visit + int(self._chance.integers(*_BARRED))
            self._left.setdefault(number, []).append((until, who, int(at[who])))
        self._cost += int(found[row, other])
        self._floor.swap(number, person, other)

    def _bar(self, found: Matrix, number: int, visit: int, rows: Places) -> None:
        """Never take two back to tables they left lately, unless that is the best so far."""
        floor, at = self._floor, self._floor.at[number]
        moves = [move for move in self._left.get(number, ()) if move[0] > visit]
        self._left[number] = moves
        if moves:
            back = left(floor.width, floor.tables, moves)
            both = back[rows][:, at] & back[:, at[rows]].T
            found[both & (found + self._cost >= self._best)] = NEVER
