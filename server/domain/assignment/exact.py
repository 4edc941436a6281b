"""Aim after aim to the end: better meetings, and limits that no schedule exceeds.

For each aim whose limit is not reached: the relaxation over all slots gives a tighter limit and
says what taking a slot costs; dives from it look for a schedule that reaches the limit; where
none does, branch and bound goes over all slots that a better schedule could still take.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

import numpy as np
from msgspec import Struct

from server.domain.assignment.day import Numbers
from server.domain.assignment.diving import dive
from server.domain.assignment.instance import Triple
from server.domain.assignment.program import Aim, Limit, Program, limit
from server.domain.assignment.relaxation import NO_BOUND, Model
from server.domain.assignment.score import Score, score

_PROMISING = 1.2  # times the chosen pairs are handed over at first
_BATCH = 1000  # slots handed over at once
_DIVES = 7
_NEAR = (4000, 1000, 2000)  # slots a dive may take, those that lose the least


class Stand(Struct):
    """What is known by rank (0 mandatory pairs, k N(k), then value): from `now` on.

    A limit holds for every schedule that reaches what stands at the ranks before.
    """

    program: Program
    meetings: Sequence[Triple]
    limits: list[int]
    method: str = ""

    def reached(self) -> list[int]:
        """Return what the meetings reach, by rank."""
        return _differences(_ranked(self.program, self.meetings), self._held())

    def day_limits(self) -> list[int]:
        """Return the limits with what was held before."""
        return [one + other for one, other in zip(self.limits, self._held(), strict=True)]

    def _held(self) -> list[int]:
        return _ranked(self.program, self.program.day.instance.held)


def begin(program: Program, meetings: Sequence[Triple], limits: Score) -> Stand:
    """Return meetings with the limits of the whole day as what stands."""
    held = _ranked(program, program.day.instance.held)
    return Stand(program, meetings, _differences(_by_rank(limits, program.levels), held))


def _ranked(program: Program, meetings: Sequence[Triple]) -> list[int]:
    return _by_rank(score(program.day.instance, meetings), program.levels)


def _by_rank(reached: Score, levels: int) -> list[int]:
    """Return a score as mandatory pairs, N(1), N(2), … and value."""
    return [reached.mandatory, *accumulate(reached.fairness[:levels]), reached.value]


def _differences(these: list[int], others: list[int]) -> list[int]:
    return [one - other for one, other in zip(these, others, strict=True)]


def settle(stand: Stand, gain: Numbers, left: Callable[[], float]) -> Iterator[Stand]:
    """Improve what stands, yielding after each step, until the limits are reached or time is up.

    `gain` of each pair says which are promising; `left` returns the seconds that are left.
    """
    for rank in range(stand.program.levels + 2):
        reached = stand.reached()
        if reached[rank] < stand.limits[rank] and left() > 0:
            least = np.full(stand.program.levels + 1, -1)
            least[:rank] = reached[:rank][: len(least)]
            yield from _Search(stand, rank, least, left).run(gain)


class _Search:
    """One aim, with all before it kept."""

    def __init__(self, stand: Stand, rank: int, least: Numbers, left: Callable[[], float]) -> None:
        self._stand = stand
        self._program = stand.program
        self._rank = rank
        self._aim: Aim = stand.program.aim(rank)
        self._least = least
        self._left = left

    def run(self, gain: Numbers) -> Iterator[Stand]:
        """Tighten the limit, then dive, then search all there is."""
        taken = self._program.taken(self._stand.meetings)
        model = self._model(self._first(taken, gain))
        proven = self._relax(model)
        if proven is None:
            return
        self._limit(proven.bound)
        yield self._stand
        for seed in range(_DIVES):
            if self._gap() <= 0 or self._left() <= 0:
                return
            if seed:
                model = self._model(self._near(proven, seed))
            slots = dive(self._program, model, self._earned(), seed)
            if slots is not None:
                self._take(slots, "relaxation+dive")
                yield self._stand
        if self._gap() > 0 and self._left() > 0:
            self._branch(proven)
            yield self._stand

    def _branch(self, proven: Limit) -> None:
        """Search all slots that a better schedule can take."""
        taken = self._program.taken(self._stand.meetings)
        open_ = np.flatnonzero(proven.loss < proven.bound - self._earned())
        model = self._model(np.union1d(open_, taken))
        slots, bound = model.whole(taken)
        self._take(slots, "relaxation+branching")
        self._limit(max(bound, self._earned()))

    def _near(self, proven: Limit, seed: int) -> Numbers:
        """Return the slots of a dive, none that a better schedule cannot take."""
        order = np.argsort(proven.loss, kind="stable")[: _NEAR[seed % len(_NEAR)]]
        return order[proven.loss[order] < proven.bound - self._earned()]

    def _relax(self, model: Model) -> Limit | None:
        """Return the least limit that the relaxation proves, None where time is up before."""
        best: Limit | None = None
        handed = np.zeros(len(self._program.pair), np.bool_)
        handed[model.slots] = True
        while model.run():
            found = limit(self._program, self._aim, self._least, model.prices)
            best = found if best is None or found.bound < best.bound else best
            missing = np.flatnonzero(~handed & (found.more > 0))
            if found.bound <= model.earned or not len(missing):
                break
            fresh = missing[np.argsort(-found.more[missing], kind="stable")[:_BATCH]]
            handed[fresh] = True
            model.widen(fresh)
        return best

    def _first(self, taken: Numbers, gain: Numbers) -> Numbers:
        """Return the slots to begin with: those taken, and all of the promising pairs."""
        count = int(_PROMISING * max(len(taken), 1))
        pairs = np.zeros(len(gain), np.bool_)
        pairs[np.argsort(-gain, kind="stable")[:count]] = True
        return np.union1d(np.flatnonzero(pairs[self._program.pair]), taken)

    def _model(self, slots: Numbers) -> Model:
        return Model(self._program, self._aim, self._least, np.sort(slots), self._left())

    def _earned(self) -> int:
        return self._stand.reached()[self._rank]

    def _gap(self) -> int:
        return self._stand.limits[self._rank] - self._earned()

    def _limit(self, bound: int) -> None:
        self._stand.limits[self._rank] = min(bound, self._stand.limits[self._rank])

    def _take(self, slots: Numbers, method: str) -> None:
        """Let the slots stand if they keep the rules and make a better schedule."""
        instance, stand = self._program.day.instance, self._stand
        meetings = self._program.meetings(slots)
        if not self._program.fits(slots):
            return
        if score(instance, meetings) > score(instance, stand.meetings):
            stand.meetings, stand.method = meetings, method
            if self._rank <= self._program.levels:
                stand.limits[-1] = NO_BOUND  # it was that of another fairness
