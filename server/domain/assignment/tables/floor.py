"""All rounds of a day as arrays: who sits where, who met how often, and what a swap would cost.

Where an even filling leaves tables one short, empty chairs are seated like people: they meet
nobody, never share a table, and never sit where all chairs are taken. So every table has a fixed
number of chairs, and moving to a shorter table is a swap with its empty chair.
"""

import numpy as np
from numpy.typing import NDArray

from server.domain.assignment.tables.instance import RoundTables, Seating, largest

NOBODY = -1
WALL = np.float32(2**22)  # above every cost; sums of a few stay exact in 32 bits

Matrix = NDArray[np.float32]
Places = NDArray[np.int64]


class Floor:
    """The open rounds; `meets` counts over all rounds, `WALL` added for whom to keep apart.

    `at[k]` is the table of each person and empty chair in the k-th open round, or NOBODY.
    """

    def __init__(self, instance: RoundTables) -> None:
        self.instance = instance
        self.people = len(instance.people)
        self.tables = len(instance.tables)
        tops = [largest(instance.tables, len(instance.present[turn])) for turn in instance.open]
        self.chairs = np.array(
            [np.minimum(instance.tables, top) for top in tops], np.int64
        ).reshape(len(tops), self.tables)
        self.full = self.chairs < np.array(tops, np.int64)[:, None]
        empty = self.chairs.sum(1) - [len(instance.present[turn]) for turn in instance.open]
        self.width = self.people + int(empty.max(initial=0))
        self.ready = np.zeros((len(tops), self.width), bool)
        for number, turn in enumerate(instance.open):
            self.ready[number, list(instance.present[turn])] = True
            self.ready[number, self.people : self.people + empty[number]] = True
        self.at = np.full((len(tops), self.width), NOBODY, np.int64)
        self.meets = self._held()

    def _held(self) -> Matrix:
        meets = np.zeros((self.width, self.width), np.float32)
        meets[self.people :, self.people :] = WALL
        for one, other in self.instance.apart:
            meets[one, other] = meets[other, one] = WALL
        np.fill_diagonal(meets, 0)
        for seating in self.instance.held:
            for table in seating:
                meets[np.ix_(table, table)] += 1
        np.fill_diagonal(meets, 0)
        return meets

    def seat(self, number: int, places: Places, sign: int = 1) -> None:
        """Seat a round, or with sign -1 clear it; `places` has the table of each."""
        table = places[: self.people]
        together = ((table[:, None] == table) & (table != NOBODY)).astype(np.float32)
        np.fill_diagonal(together, 0)
        self.meets[: self.people, : self.people] += sign * together
        self.at[number] = places if sign > 0 else NOBODY

    def swap(self, number: int, one: int, other: int) -> None:
        """Exchange two places of a round."""
        at = self.at[number]
        here, there = at[one], at[other]
        for person, left, joined, companion in (
            (one, here, there, other),
            (other, there, here, one),
        ):
            if person < self.people:
                for table, change in ((left, -1), (joined, 1)):
                    others = np.flatnonzero(at[: self.people] == table)
                    others = others[(others != person) & (others != companion)]
                    self.meets[person, others] += change
                    self.meets[others, person] += change
        at[one], at[other] = there, here

    def repeats(self) -> int:
        """Return Σ over pairs of C(times together, 2)."""
        times = self.meets[: self.people, : self.people].astype(np.int64) % int(WALL)
        return int((times * (times - 1)).sum()) // 4

    def places(self, number: int, seating: Seating) -> Places:
        """Return a round as an array, empty chairs at the tables that lack somebody."""
        found = np.full(self.width, NOBODY, np.int64)
        chair = self.people
        for table, people in enumerate(seating):
            found[list(people)] = table
            lacking = int(self.chairs[number, table]) - len(people)
            found[chair : chair + lacking] = table
            chair += lacking
        return found

    def rounds(self) -> list[Seating]:
        """Return all rounds, those held first."""
        found = list(self.instance.held)
        for number in range(len(self.at)):
            groups: list[list[int]] = [[] for _ in range(self.tables)]
            for person in self.instance.present[self.instance.open[number]]:
                groups[int(self.at[number, person])].append(person)
            found.append(tuple(map(tuple, groups)))
        return found
