"""What a schedule is worth: the three aims, counted over all its meetings."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from server.domain.assignment.instance import BEYOND, BUSY, Instance, Triple


class Score(Struct, frozen=True, order=True):
    """Compared in this order; `fairness[k - 1]` = seekers with at least k meetings."""

    mandatory: int
    fairness: tuple[int, ...]
    value: int


def score(instance: Instance, meetings: Sequence[Triple]) -> Score:
    """Return the score of some meetings, those held included."""
    pairs = [instance.pair(seeker, employer) for seeker, employer, _ in meetings]
    counts = Counter(seeker for seeker, _, _ in meetings)
    busy = {(employer, turn) for _, employer, turn in meetings}
    beyond = [most - instance.floor for most in counts.values() if most > instance.floor]
    value = sum(instance.worth.get(pair, 0) for pair in pairs) + BUSY * len(busy)
    value -= BEYOND * sum(one * (one - 1) // 2 for one in beyond)
    if instance.announced:
        value += instance.keep * len(set(instance.announced).intersection(meetings))
    mandatory = len(instance.mandatory.intersection(pairs)) if instance.mandatory else 0
    return Score(mandatory, fairness(counts.values(), instance.floor), value)


def fairness(counts: Iterable[int], floor: int) -> tuple[int, ...]:
    """Return how many seekers have at least 1, 2, … `floor` meetings."""
    exactly = Counter(min(count, floor) for count in counts)
    vector, more = [], 0
    for level in range(floor, 0, -1):
        more += exactly[level]
        vector.append(more)
    return tuple(reversed(vector))
