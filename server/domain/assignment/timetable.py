"""Rounds for chosen pairs where windows differ or rounds were announced: a search with moves.

A pair goes to another round of its employer, or two pairs of one employer exchange rounds. So
seats hold all the time, and what may be wrong is only that a seeker is wanted at two tables at
once. The best move is made first, and none is taken back for a while (tabu search).
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from server.domain.assignment.instance import BUSY

_STEPS, _STEPS_A_PAIR = 2000, 10  # of mending, in all
_STALE, _STALE_A_PAIR = 400, 2  # without a gain
_WISHES, _STEPS_A_WISH = 300, 60
_BARRED = 6  # steps for which a pair does not return, and up to as many more

Option = tuple[int, int, int]  # cost, round, the pair to exchange with or _NOBODY
_NOBODY = -1


class Place(Struct, frozen=True):
    """One chosen pair: who, in which rounds it may be, and which were announced for it."""

    seeker: int
    employer: int
    first: int
    last: int
    told: tuple[int, ...]


class Timetable:
    """The round of each chosen pair, in `turns`; seats must hold at the start."""

    def __init__(
        self, places: Sequence[Place], turns: Sequence[int], seats: Sequence[int], keep: int
    ) -> None:
        self.places = places
        self.turns = list(turns)
        self._seats = seats
        self._keep = keep
        self._clash = 8 * (BUSY + keep)  # more than any move earns
        self._cost = 0
        self._seeker: dict[tuple[int, int], list[int]] = {}
        self._table: dict[tuple[int, int], list[int]] = {}
        self._double: dict[tuple[int, int], None] = {}
        self._barred: dict[tuple[int, int], int] = {}
        self._log: list[tuple[int, int, int]] = []
        self._step = 0
        self._pinned = _NOBODY
        for pair, turn in enumerate(self.turns):
            self._enter(pair, turn)
        self._target = self._busy()

    def improve(self) -> None:
        """Mend what can be mended within the counted steps, then grant wishes."""
        count = len(self.places)
        self._mend(_STEPS + _STEPS_A_PAIR * count, _STALE + _STALE_A_PAIR * count)
        for pair, turn in self._wishes()[:_WISHES]:
            self._grant(pair, turn)

    def clashes(self) -> list[list[int]]:
        """Return the pairs of each seeker who is still wanted at several tables in a round."""
        return [list(self._seeker[where]) for where in self._double]

    def _mend(self, steps: int, stale: int) -> None:
        """Move pairs of seekers wanted twice, and go back to the best that was seen."""
        best, mark, patience = self._cost, len(self._log), stale
        for _ in range(steps):
            if not self._double or not patience:
                break
            self._step += 1
            patience -= 1
            if not self._mend_one():
                break
            if self._cost < best:
                best, mark, patience = self._cost, len(self._log), stale
        self._undo(mark)

    def _mend_one(self) -> bool:
        """Make the best move of the seeker whose turn it is; say whether there was one."""
        where = next(iter(self._double))
        del self._double[where]
        self._double[where] = None  # the next step looks at another seeker
        moves = [
            (*option, pair)
            for pair in self._seeker[where]
            if pair != self._pinned
            for option in self._options(pair)
        ]
        if moves:
            cost, turn, other, pair = min(moves, key=lambda move: move[0])
            self._move(cost, pair, turn, other)
        return bool(moves)

    def _options(self, pair: int) -> Iterator[Option]:
        """Yield the moves of a pair that are not barred, from another round at each step."""
        place = self.places[pair]
        span = place.last - place.first
        for offset in range(span):
            turn = place.first + (offset + self._step) % span
            if turn != self.turns[pair] and self._barred.get((pair, turn), 0) <= self._step:
                yield from self._options_in(pair, turn)

    def _options_in(self, pair: int, turn: int) -> Iterator[Option]:
        place, here = self.places[pair], self.turns[pair]
        table = self._table.get((place.employer, turn), ())
        cost = self._burden(pair, turn, 0) - self._burden(pair, here, 1)
        if len(table) < self._seats[place.employer]:
            alone = len(self._table[place.employer, here]) == 1
            yield cost + BUSY * (alone - (not table)), turn, _NOBODY
        for other in table:
            into = self.places[other]
            barred = other == self._pinned or self._barred.get((other, here), 0) > self._step
            if into.first <= here < into.last and not barred:
                there = self._burden(other, here, 0) - self._burden(other, turn, 1)
                yield cost + there, turn, other

    def _burden(self, pair: int, turn: int, own: int) -> int:
        """Return what a pair costs in a round, its own presence there not counted."""
        place = self.places[pair]
        crowd = self._seeker.get((place.seeker, turn), ())
        cost = self._clash if len(crowd) > own else 0
        return cost - self._keep if turn in place.told else cost

    def _move(self, cost: int, pair: int, turn: int, other: int) -> None:
        here = self.turns[pair]
        self._log.append((cost, pair, here))
        self._shift(pair, turn)
        self._barred[pair, here] = self._step + _BARRED + self._step % _BARRED
        if other != _NOBODY:
            self._log.append((0, other, turn))
            self._shift(other, here)
            self._barred[other, turn] = self._step + _BARRED + self._step % _BARRED
        self._cost += cost

    def _undo(self, mark: int) -> None:
        while len(self._log) > mark:
            cost, pair, turn = self._log.pop()
            self._shift(pair, turn)
            self._cost -= cost

    def _shift(self, pair: int, turn: int) -> None:
        place, here = self.places[pair], self.turns[pair]
        self._table[place.employer, here].remove(pair)
        crowd = self._seeker[place.seeker, here]
        crowd.remove(pair)
        if len(crowd) == 1:
            del self._double[place.seeker, here]
        self._enter(pair, turn)

    def _enter(self, pair: int, turn: int) -> None:
        place = self.places[pair]
        self.turns[pair] = turn
        self._table.setdefault((place.employer, turn), []).append(pair)
        crowd = self._seeker.setdefault((place.seeker, turn), [])
        crowd.append(pair)
        if len(crowd) > 1:
            self._double[place.seeker, turn] = None

    def _busy(self) -> dict[int, int]:
        """Return in how many rounds each employer has somebody."""
        busy: dict[int, int] = {}
        for (employer, _), table in self._table.items():
            busy[employer] = busy.get(employer, 0) + bool(table)
        return busy

    def _wishes(self) -> list[tuple[int, int]]:
        """Return pairs and rounds: announced ones, the next first, and those lost in mending."""
        busy = self._busy()
        wishes = [(pair, turn) for pair, place in enumerate(self.places) for turn in place.told]
        wishes.sort(key=lambda wish: wish[1])
        for pair, place in enumerate(self.places):
            if busy[place.employer] < self._target[place.employer]:
                wishes.extend((pair, turn) for turn in range(place.first, place.last))
        return [wish for wish in wishes if self._gain(*wish) > 0]

    def _gain(self, pair: int, turn: int) -> int:
        """Return what a pair would earn in a round if nobody had to give way."""
        place, here = self.places[pair], self.turns[pair]
        if turn == here:
            return 0
        gain = self._keep * ((turn in place.told) - (here in place.told))
        if len(self._table[place.employer, here]) > 1 and not self._table.get(
            (place.employer, turn)
        ):
            gain += BUSY
        return gain

    def _grant(self, pair: int, turn: int) -> None:
        """Put a pair into a round and mend around it; keep it so if that costs less in all."""
        options = list(self._options_in(pair, turn))
        if not options or self._gain(pair, turn) <= 0:
            return
        before, mark, doubles = self._cost, len(self._log), len(self._double)
        self._barred.clear()
        self._pinned = pair
        cost, _, other = min(options)
        self._move(cost, pair, turn, other)
        self._mend(_STEPS_A_WISH, _STEPS_A_WISH)
        self._pinned = _NOBODY
        if self._cost >= before or len(self._double) > doubles:
            self._undo(mark)
