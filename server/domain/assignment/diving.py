"""From fractions to a schedule: take what is nearly certain, solve again, until all is whole."""

import numpy as np

from server.domain.assignment.day import Fractions, Numbers
from server.domain.assignment.highs import TOLERANCE
from server.domain.assignment.program import Program
from server.domain.assignment.relaxation import Model

_STEPS = 200
_RETREATS = 8  # ends in which what was taken last is closed instead
_AT_ONCE = 8  # one in so many of the undecided slots is taken in a step
_LIKELY = 0.6
_NOISE = 0.9  # in all: less than the smallest difference of two schedules


def dive(program: Program, model: Model, above: int, seed: int) -> Numbers | None:
    """Return slots that together earn more than `above`, or None where the dive finds none."""
    chance = np.random.default_rng(seed).random(len(model.slots))
    model.stir(_liking(program, model.slots, chance))
    low, high = np.zeros(len(chance), np.bool_), np.ones(len(chance), np.bool_)
    last, retreats = np.zeros(0, np.int64), 0
    for _ in range(_STEPS):
        if model.run() and model.earned > above + 1 - TOLERANCE:
            shares = model.shares
            undecided = np.abs(shares - 0.5) < 0.5 - TOLERANCE
            if not undecided.any():
                return np.sort(model.slots[shares > _LIKELY])
            low |= shares >= 1 - TOLERANCE
            last = _likely(program, model.slots, np.where(undecided, shares, 0), chance)
            low[last] = True
        else:
            retreats += 1
            if retreats > _RETREATS or not len(last):
                return None
            low[last], high[last] = False, False
        model.bound(low, high)
    return None


def _liking(program: Program, slots: Numbers, chance: Fractions) -> Fractions:
    """Return what decides between schedules of one value: rounds kept, the next above all."""
    told = program.kept[slots] > 0
    liking = (2 * chance + told + (told & (program.turn[slots] == 0))) / 4
    return np.asarray(liking * _NOISE / (1 + program.seekers * program.rounds), float)


def _likely(program: Program, slots: Numbers, shares: Fractions, chance: Fractions) -> Numbers:
    """Return the undecided slots to take next: the likeliest that do not exclude each other."""
    order = np.argsort(-shares - 1e-3 * chance, kind="stable")
    most = max(1, int((shares > 0).sum()) // _AT_ONCE)
    rows, pairs = program.seeker_rows(slots), program.pair[slots]
    taken: set[tuple[bool, int]] = set()
    found: list[int] = []
    for place in order[:most].tolist():
        both = {(False, int(rows[place])), (True, int(pairs[place]))}
        if not both & taken and (not found or shares[place] >= _LIKELY):
            taken |= both
            found.append(place)
    return np.array(found, np.int64)
