"""What is left of the day: pairs that can still meet, and how often each person still may."""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from server.domain.assignment.instance import MOST_ROUNDS, Employer, Instance, Seeker

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Fractions = NDArray[np.float64]


class Day(Struct, frozen=True):
    """The pairs still open, column by column, and the people's limits.

    A pair may meet in rounds `first` ≤ r < `last`, an employer's pairs in `starts` ≤ r < `ends`.
    `told` has the announced rounds that can still be kept, by the index of the pair; it is empty
    where keeping them earns nothing.
    """

    instance: Instance
    met: Numbers  # meetings each seeker has had
    room: Numbers  # meetings each can still have, by her limit, her pairs and their rounds
    seats: Numbers  # of each employer, never more than there are seekers
    starts: Numbers
    ends: Numbers
    seeker: Numbers
    employer: Numbers
    worth: Numbers
    mandatory: Flags
    first: Numbers
    last: Numbers
    told: dict[int, tuple[int, ...]]


def open_day(instance: Instance) -> Day:
    """Return what is still open from round `now` on."""
    count, width = len(instance.seekers), len(instance.employers)
    met = np.bincount([row[0] for row in instance.held], minlength=count).astype(np.int64)
    most = np.array([min(one.most, instance.rounds) for one in instance.seekers], np.int64)
    seats = np.array([min(one.seats, count) for one in instance.employers], np.int64)
    pair = np.fromiter(instance.worth, np.int64, len(instance.worth))
    worth = np.fromiter(instance.worth.values(), np.int64, len(instance.worth))
    seeker, employer = np.divmod(pair, max(width, 1))
    first, last = _rounds(instance, seeker, employer)
    left = np.flatnonzero((first < last) & (most > met)[seeker] & _allowed(instance, pair))
    pair, seeker, employer = pair[left], seeker[left], employer[left]
    first, last = first[left], last[left]
    opens, closes = _extent(seeker, first, last, count)
    starts, ends = _extent(employer, first, last, width)
    room = np.minimum(closes - opens, np.maximum(most - met, 0))
    return Day(
        instance=instance,
        met=met,
        room=np.minimum(room, np.bincount(seeker, minlength=count)),
        seats=seats,
        starts=starts,
        ends=ends,
        seeker=seeker,
        employer=employer,
        worth=worth[left],
        mandatory=np.isin(pair, list(instance.mandatory)),
        first=first,
        last=last,
        told=_told(instance, pair, first, last),
    )


def _rounds(instance: Instance, seeker: Numbers, employer: Numbers) -> tuple[Numbers, Numbers]:
    """Return the first round of each pair and the one after its last."""
    opens, closes = _windows(instance, instance.seekers)
    starts, ends = _windows(instance, instance.employers)
    return np.maximum(opens[seeker], starts[employer]), np.minimum(closes[seeker], ends[employer])


def _windows(
    instance: Instance, people: Sequence[Seeker] | Sequence[Employer]
) -> tuple[Numbers, Numbers]:
    """Return the same of people, cut to what is left."""
    now, rounds = instance.now, instance.rounds
    starts = [min(max(one.start, now), rounds) for one in people]
    ends = [min(max(one.end, now), rounds) for one in people]
    return np.array(starts, np.int64), np.array(ends, np.int64)


def _extent(person: Numbers, first: Numbers, last: Numbers, count: int) -> tuple[Numbers, Numbers]:
    """Return the same of all the pairs of a person; no rounds for who has no pairs."""
    starts, ends = np.full(count, MOST_ROUNDS), np.zeros(count, np.int64)
    np.minimum.at(starts, person, first)
    np.maximum.at(ends, person, last)
    return np.minimum(starts, ends), ends


def _allowed(instance: Instance, pair: Numbers) -> Flags:
    """Say of each pair whether it is neither forbidden nor over."""
    closed = instance.forbidden.union(instance.pair(row[0], row[1]) for row in instance.held)
    return np.isin(pair, list(closed), invert=True)


def _told(
    instance: Instance, pair: Numbers, first: Numbers, last: Numbers
) -> dict[int, tuple[int, ...]]:
    if not instance.keep or not instance.announced:
        return {}
    index = {number: place for place, number in enumerate(pair.tolist())}
    told: dict[int, tuple[int, ...]] = {}
    for seeker, employer, turn in instance.announced:
        place = index.get(instance.pair(seeker, employer), -1)
        if place >= 0 and first[place] <= turn < last[place]:
            told[place] = (*told.get(place, ()), turn)
    return told
