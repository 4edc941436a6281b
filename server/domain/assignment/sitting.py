"""Rounds for the pairs of one employer, on the employer's clock alone."""

from collections import deque
from collections.abc import Callable, Sequence
from heapq import heappop, heappush

NOWHERE = -1

Span = tuple[int, int]  # the first round, and the one after the last
Wanted = Callable[[int, int], bool]  # whether a pair's seeker already sits in a round


def sit(spans: Sequence[Span], seats: int, wanted: Wanted) -> list[int]:
    """Return a round for as many pairs as can have one, with somebody in as many as can be.

    NOWHERE stands for a pair that finds none. Where there is a choice, a pair takes a round in
    which its seeker is not yet `wanted`.
    """
    sitting = _Sitting(spans, seats, wanted)
    sitting.one_a_round()
    for pair in sorted(range(len(spans)), key=lambda pair: spans[pair][::-1]):
        if sitting.turns[pair] == NOWHERE:
            sitting.add(pair)
    return sitting.turns


class _Sitting:
    """Who sits in each round so far."""

    def __init__(self, spans: Sequence[Span], seats: int, wanted: Wanted) -> None:
        self.turns = [NOWHERE] * len(spans)
        self._spans = spans
        self._seats = seats
        self._wanted = wanted
        end = max((last for _, last in spans), default=0)
        self._at: list[list[int]] = [[] for _ in range(end)]

    def one_a_round(self) -> None:
        """Let somebody sit in each round: whoever must leave first (Jackson's rule)."""
        coming = sorted(range(len(self._spans)), key=lambda pair: self._spans[pair], reverse=True)
        there: list[tuple[int, int]] = []
        for turn in range(len(self._at)):
            while coming and self._spans[coming[-1]][0] <= turn:
                pair = coming.pop()
                heappush(there, (self._spans[pair][1], pair))
            while there and there[0][0] <= turn:
                heappop(there)
            if there:
                self._seat(heappop(there)[1], turn)

    def add(self, pair: int) -> None:
        """Seat one pair more, others move where they must; rounds stay busy."""
        free = [turn for turn in range(*self._spans[pair]) if len(self._at[turn]) < self._seats]
        if not free:
            self._make_room(pair)
            return
        unwanted = (turn for turn in free if not self._wanted(pair, turn))
        self._seat(pair, next(unwanted, free[0]))

    def _make_room(self, pair: int) -> None:
        """Seat a pair at the end of a chain in which each takes the round of the next."""
        whence: dict[int, int] = dict.fromkeys(range(*self._spans[pair]), pair)
        waiting = deque(whence)
        while waiting:
            turn = waiting.popleft()
            if len(self._at[turn]) < self._seats:
                self._shift(turn, whence)
                return
            for other in self._at[turn]:
                for elsewhere in range(*self._spans[other]):
                    if elsewhere not in whence:
                        whence[elsewhere] = other
                        waiting.append(elsewhere)

    def _shift(self, turn: int, whence: dict[int, int]) -> None:
        while turn != NOWHERE:
            pair = whence[turn]
            before = self.turns[pair]
            if before != NOWHERE:
                self._at[before].remove(pair)
            self._seat(pair, turn)
            turn = before

    def _seat(self, pair: int, turn: int) -> None:
        self.turns[pair] = turn
        self._at[turn].append(pair)
