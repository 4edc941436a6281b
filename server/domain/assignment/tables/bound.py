"""What no seating can undercut: two proven limits of Σ C(times together, 2), the greater counts.

Person by person: whoever sits at tables of s has s - 1 companions a round, and among so many people
some come back. Round by round: the sum is also, over every two rounds, Σ C(n, 2) over the cells n =
people at table i in one and at table j in the other; few tables make cells crowded.
"""

from collections.abc import Iterable
from itertools import combinations_with_replacement

import numpy as np
from numpy.typing import NDArray

from server.domain.assignment.tables.instance import RoundTables, Seating, sizes

_KINDS = 200  # kinds of rounds compared with each other; leaving some out only lowers the limit

Whole = NDArray[np.int64]
Kind = tuple[tuple[int, ...], Seating | None]  # who is there, and the tables where it was held


def bound(instance: RoundTables) -> int:
    """Return a number of repeats that every answer has at least."""
    return max(by_person(instance), by_rounds(instance))


def by_person(instance: RoundTables) -> int:
    """Return half of what everybody's own repeats sum up to, at the least.

    Each person's companions are spread evenly over those she can meet: the k-th time with
    somebody costs k - 1. Where her tables may have different sizes, the sum over all people of
    their companions is known, and the cheapest of them are taken.
    """
    held, often = _together(instance)
    levels = _levels(held, often, instance.rounds)
    cost = np.arange(levels.shape[1])
    low, high, pairs = _companions(instance)
    before = levels.cumsum(1) - levels
    sure = np.clip(low[:, None] - before, 0, levels)
    free = (np.clip(high[:, None] - before, 0, levels) - sure).sum(0)
    rest = 2 * pairs - int(low.sum())
    taken = np.clip(rest - (free.cumsum() - free), 0, free)
    base = int((held * (held - 1)).sum()) // 2
    total = base + int((sure.sum(0) * cost).sum()) + int((taken * cost).sum())
    return -(-total // 2)


def _together(instance: RoundTables) -> tuple[Whole, Whole]:
    """Return for every two people how often they were held together, and may be from now on."""
    count = len(instance.people)
    held = np.zeros((count, count), np.int64)
    for seating in instance.held:
        for table in seating:
            held[np.ix_(table, table)] += 1
    there = np.zeros((count, len(instance.open)), np.float32)
    for number, turn in enumerate(instance.open):
        there[list(instance.present[turn]), number] = 1
    often = (there @ there.T).astype(np.int64)
    for one, other in instance.apart:
        often[one, other] = often[other, one] = 0
    np.fill_diagonal(held, 0)
    np.fill_diagonal(often, 0)
    return held, often


def _levels(held: Whole, often: Whole, rounds: int) -> Whole:
    """Return for each person how many companions she may meet for the k-th time, k from 1 on."""
    count = len(held)
    row = np.arange(count)[:, None] * (rounds + 1)
    steps = np.bincount((row + held).ravel(), minlength=count * (rounds + 1)) - np.bincount(
        (row + held + often).ravel(), minlength=count * (rounds + 1)
    )
    return steps.reshape(count, rounds + 1).cumsum(1)


def _companions(instance: RoundTables) -> tuple[Whole, Whole, int]:
    """Return the fewest and the most companions of each in the open rounds, and all pairs."""
    low, high = np.zeros((2, len(instance.people)), np.int64)
    pairs = 0
    for turn in instance.open:
        present = instance.present[turn]
        tables = [size for size in sizes(instance.tables, len(present)) if size]
        low[list(present)] += min(tables, default=1) - 1
        high[list(present)] += max(tables, default=1) - 1
        pairs += sum(size * (size - 1) // 2 for size in tables)
    return low, high, pairs


def by_rounds(instance: RoundTables) -> int:
    """Return what all pairs of rounds have in common at the least, rounds alike counted at once."""
    times: dict[Kind, int] = {}
    for turn, present in enumerate(instance.present):
        held = instance.held[turn] if turn < len(instance.held) else None
        times[present, held] = times.get((present, held), 0) + 1
    total = 0
    for one, other in combinations_with_replacement(list(times)[:_KINDS], 2):
        number = times[one] * times[other] if one != other else times[one] * (times[one] - 1) // 2
        total += number * _shared(instance, one, other) if number else 0
    return total


def _shared(instance: RoundTables, one: Kind, other: Kind) -> int:
    """Return the fewest pairs that can sit together in both of two rounds."""
    both = frozenset(one[0]) & frozenset(other[0])
    if not both:
        return 0
    if one[1] is not None and other[1] is not None:
        cells = (len(both.intersection(a).intersection(b)) for a in one[1] for b in other[1])
        return sum(cell * (cell - 1) // 2 for cell in cells)
    rows, columns = _groups(instance, one, both), _groups(instance, other, both)
    return max(_spread(rows, len(columns), len(both)), _spread(columns, len(rows), len(both)))


def _groups(instance: RoundTables, kind: Kind, both: frozenset[int]) -> list[int]:
    """Return how many of `both` can sit at each table of a round at most."""
    if kind[1] is None:
        found: Iterable[int] = sizes(instance.tables, len(kind[0]))
    else:
        found = (len(both.intersection(table)) for table in kind[1])
    return [size for size in found if size]


def _spread(groups: list[int], tables: int, people: int) -> int:
    """Return the fewest pairs together when people of groups spread over tables.

    The k-th of a group meets (k - 1) // tables of hers at least, and the cheapest come.
    """
    prices: dict[int, int] = {}
    for size in groups:
        for price in range(-(-size // tables)):
            prices[price] = prices.get(price, 0) + min(tables, size - price * tables)
    total = 0
    for price, most in sorted(prices.items()):
        taken = min(people, most)
        total += price * taken
        people -= taken
    return total
