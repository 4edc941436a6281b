"""Rounds as nodes of the network, for the people who need them."""

from collections.abc import Iterable

import numpy as np
from msgspec import Struct

from server.domain.assignment.day import Day, Numbers
from server.domain.assignment.instance import BUSY

ROOT = -1

Arc = tuple[int, int, int, int, int, int]  # tail, head, high, mandatory, fair, value


class Slot(Struct, frozen=True):
    """An arc by which the pairs that end in `node` reach their employer's round `turn`."""

    arc: int
    node: int
    turn: int


class Clocks:
    """Gathers nodes and arcs; `tail` and `head` say where each pair's arc now begins and ends."""

    def __init__(self, day: Day) -> None:
        self.day = day
        self.nodes = len(day.room) + len(day.seats)
        self.tail = day.seeker.copy()
        self.head = day.employer + len(day.room)
        self.arcs: list[Arc] = []
        self.slots: list[Slot] = []

    def employer(self, employer: int) -> None:
        """Give an employer a node a round, reached from one node a window of its pairs.

        An announced pair has its own node, so that the arc to its round earns `keep`.
        """
        seats, keep = int(self.day.seats[employer]), self.day.instance.keep
        mine = np.flatnonzero(self.day.employer == employer)
        turns = self._turns(mine)
        for node in turns.values():
            self.arcs.append((node, ROOT, 1, 0, 0, BUSY))
            self.arcs.append((node, ROOT, seats - 1, 0, 0, 0))
        windows: dict[tuple[int, int], int] = {}
        for pair in mine.tolist():
            window = self._window(pair)
            told = self.day.told.get(pair, ())
            key = (-1, pair) if told else window
            if key not in windows:
                windows[key] = self._node()
                for turn in range(*window):
                    self.slots.append(Slot(len(self.arcs), windows[key], turn))
                    price = keep if turn in told else 0
                    self.arcs.append((windows[key], turns[turn], seats, 0, 0, price))
            self.head[pair] = windows[key]

    def seeker(self, seeker: int) -> None:
        """Give a seeker a node a round, for one meeting, and one node a window of her pairs."""
        mine = np.flatnonzero(self.day.seeker == seeker)
        turns = self._turns(mine)
        self.arcs.extend((seeker, node, 1, 0, 0, 0) for node in turns.values())
        windows: dict[tuple[int, int], int] = {}
        for pair in mine.tolist():
            window = self._window(pair)
            if window not in windows:
                windows[window] = self._node()
                self.arcs.extend((turns[r], windows[window], 1, 0, 0, 0) for r in range(*window))
            self.tail[pair] = windows[window]

    def _window(self, pair: int) -> tuple[int, int]:
        return int(self.day.first[pair]), int(self.day.last[pair])

    def _turns(self, pairs: Numbers) -> dict[int, int]:
        """Return a new node for each round in which one of the pairs can meet."""
        spans = {self._window(pair) for pair in pairs.tolist()}
        turns = sorted(set().union(*(range(*span) for span in spans)))
        return {turn: self._node() for turn in turns}

    def _node(self) -> int:
        self.nodes += 1
        return self.nodes - 1


def rounds_as_nodes(day: Day, employers: Iterable[int], seekers: Iterable[int]) -> Clocks:
    """Return the arcs of these people's rounds."""
    clocks = Clocks(day)
    for employer in employers:
        clocks.employer(employer)
    for seeker in seekers:
        clocks.seeker(seeker)
    return clocks
