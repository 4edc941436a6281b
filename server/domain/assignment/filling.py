"""Fills seats that are left: mandatory pairs, then those with the fewest meetings, then value."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from server.domain.assignment.day import Day
from server.domain.assignment.instance import BEYOND, Triple

_NONE = -1


def fill(day: Day, meetings: Sequence[Triple]) -> list[Triple]:
    """Return the meetings and those that could be added, each moving one other at most."""
    filling = _Filling(day, meetings)
    order = np.lexsort((-day.worth, ~day.mandatory))
    for pair in order[day.mandatory[order]].tolist():
        filling.add(pair)
    most = day.met + day.room
    for level in range(int(most.max(initial=0))):
        # A meeting beyond the floor has to earn more than it is docked for.
        docked = BEYOND * max(0, level - day.instance.floor)
        seekers = (filling.count == level) & (level < most)
        for pair in order[seekers[day.seeker[order]] & (day.worth[order] > docked)].tolist():
            if filling.count[day.seeker[pair]] == level:
                filling.add(pair)
    return filling.meetings()


class _Filling:
    """The meetings so far. `at` has the pair a seeker meets in a round, _NONE if it is over."""

    def __init__(self, day: Day, meetings: Sequence[Triple]) -> None:
        self._day = day
        self._over = [row for row in meetings if row[2] < day.instance.now]
        self.count = np.bincount([row[0] for row in meetings], minlength=len(day.room))
        self._load = Counter(row[1:] for row in meetings)
        width = len(day.seats)
        index = {key: pair for pair, key in enumerate((day.seeker * width + day.employer).tolist())}
        self._at = {
            (seeker, turn): index[seeker * width + employer]
            for seeker, employer, turn in meetings[len(self._over) :]
        }
        self._met = set(self._at.values())

    def meetings(self) -> list[Triple]:
        """Return all meetings, those held first."""
        employer = self._day.employer
        new = [(who, int(employer[pair]), turn) for (who, turn), pair in self._at.items()]
        return self._over + new

    def add(self, pair: int) -> None:
        """Add a pair where both are free, or where one other meeting of the seeker can move."""
        seeker = int(self._day.seeker[pair])
        full = self.count[seeker] >= self._day.met[seeker] + self._day.room[seeker]
        if full or pair in self._met:
            return
        turn = self._free(pair)
        if turn == _NONE:
            turn = self._freed(pair)
        if turn != _NONE:
            self._met.add(pair)
            self._enter(pair, turn)
            self.count[seeker] += 1

    def _enter(self, pair: int, turn: int) -> None:
        self._at[int(self._day.seeker[pair]), turn] = pair
        self._load[int(self._day.employer[pair]), turn] += 1

    def _seats(self, pair: int) -> list[int]:
        """Return the rounds in which a pair's employer has a seat, told and idle ones first."""
        employer, told = int(self._day.employer[pair]), self._day.told.get(pair, ())
        loads = [
            (turn not in told, self._load[employer, turn], turn)
            for turn in range(int(self._day.first[pair]), int(self._day.last[pair]))
        ]
        return [turn for _, load, turn in sorted(loads) if load < self._day.seats[employer]]

    def _free(self, pair: int) -> int:
        seeker = int(self._day.seeker[pair])
        return next((turn for turn in self._seats(pair) if (seeker, turn) not in self._at), _NONE)

    def _freed(self, pair: int) -> int:
        """Return a round from which the seeker's other meeting could be moved away."""
        seeker = int(self._day.seeker[pair])
        for turn in self._seats(pair):
            other = self._at[seeker, turn]
            elsewhere = _NONE if turn in self._day.told.get(other, ()) else self._free(other)
            if elsewhere != _NONE:
                del self._at[seeker, turn]
                self._load[int(self._day.employer[other]), turn] -= 1
                self._enter(other, elsewhere)
                return turn
        return _NONE
