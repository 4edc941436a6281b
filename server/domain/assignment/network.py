"""The pairs of a day as one network: whoever meets whom is a flow, and prices choose among flows.

root → seeker (one arc a meeting, each worth less) → employer → root. Where windows differ, or
rounds were announced, an employer's rounds become nodes of their own; a seeker's do when asked.
Each side keeps its own clock, so a flow bounds every schedule from above, and with one window
common to all it is a schedule (docs/pairing.md).
"""

from collections.abc import Iterable

import numpy as np
from msgspec import Struct

from server.domain.assignment.clocks import ROOT, Slot, rounds_as_nodes
from server.domain.assignment.day import Day, Flags, Numbers
from server.domain.assignment.instance import BEYOND, BUSY, MOST_WORTH

_SMALL = 2500  # pairs; below, all arcs are handed to the solver at once
_BEST = 6  # of a seeker's pairs are handed over first
_SLACK = 1.6  # times an employer's seats, the same


class Network(Struct, frozen=True):
    """Arcs from `tail` to `head` for at most `high` meetings; the first ones are the day's pairs.

    `mandatory`, `fair` and `value` price each unit. `fair` falls with each meeting up to the
    floor: any falling prices choose the fairest vector, since reachable degrees are M-convex.
    `eager` arcs are handed to the solver at once, the others when their price asks for them.
    """

    day: Day
    nodes: int
    levels: int  # meetings of one seeker that fairness can count
    plain: bool  # one window common to all, nothing announced: rounds need no nodes
    tail: Numbers
    head: Numbers
    high: Numbers
    mandatory: Numbers
    fair: Numbers
    value: Numbers
    eager: Flags
    slots: tuple[Slot, ...]


def build(day: Day, seekers: Iterable[int] = (), employers: Iterable[int] = ()) -> Network:
    """Return the network of a day; these people get nodes for their rounds.

    Employers to whom rounds were announced always do: it is there that keeping one earns.
    """
    levels = max(1, min(day.instance.floor, int((day.met + day.room).max(initial=1))))
    clocked = np.union1d(sorted(employers), day.employer[list(day.told)]).astype(np.int64)
    clocks = rounds_as_nodes(day, clocked, seekers)
    meetings = _meetings(day, levels)
    pairs = _block(clocks.tail, clocks.head, 1, day.mandatory, 0, day.worth)
    even = np.setdiff1d(np.arange(len(day.seats)), clocked)
    closing = _closing(day, even)
    rounds = np.array(clocks.arcs, np.int64).reshape(len(clocks.arcs), 6)
    arcs = np.vstack([pairs, meetings, closing, rounds])
    before = len(arcs) - len(rounds)
    eager = np.ones(len(arcs), np.bool_)
    eager[: len(pairs)] = _promising(day)
    tail, head, high, mandatory, fair, value = (np.ascontiguousarray(one) for one in arcs.T)
    return Network(
        day=day,
        nodes=clocks.nodes,
        levels=levels,
        plain=not day.told and common(day),
        tail=tail,
        head=head,
        high=high,
        mandatory=mandatory,
        fair=fair,
        value=value,
        eager=eager,
        slots=tuple(Slot(one.arc + before, one.node, one.turn) for one in clocks.slots),
    )


def _block(*columns: Numbers | Flags | int) -> Numbers:
    return np.column_stack(np.broadcast_arrays(*columns)).astype(np.int64)


def common(day: Day) -> bool:
    """Say whether one window is common to all pairs."""
    return bool((day.first == day.first[:1]).all() and (day.last == day.last[:1]).all())


def uneven(day: Day) -> set[int]:
    """Return the employers whose pairs differ in their windows."""
    odd = (day.first != day.starts[day.employer]) | (day.last != day.ends[day.employer])
    return set(day.employer[odd].tolist())


def _meetings(day: Day, levels: int) -> Numbers:
    """Return the arcs into the seekers: one for each further meeting, at falling prices."""
    seeker = np.repeat(np.arange(len(day.room)), day.room)
    before = np.cumsum(day.room) - day.room
    nth = np.arange(len(seeker)) - before[seeker] + day.met[seeker] + 1
    beyond = np.maximum(nth - day.instance.floor, 0)
    fair = np.maximum(levels + 1 - nth, 0)
    return _block(ROOT, seeker, 1, 0, fair, -BEYOND * np.maximum(beyond - 1, 0))


def _closing(day: Day, even: Numbers) -> Numbers:
    """Return the arcs out of employers without nodes for rounds: first busy rounds, then seats."""
    node = even + len(day.room)
    rounds = (day.ends - day.starts)[even]
    busy = _block(node, ROOT, rounds, 0, 0, BUSY)
    more = _block(node, ROOT, rounds * (day.seats[even] - 1), 0, 0, 0)
    return np.vstack([busy, more])


def _promising(day: Day) -> Flags:
    """Mark the pairs to begin with: a seeker's best ones and, for the seats, an employer's."""
    if len(day.worth) <= _SMALL:
        return np.ones(len(day.worth), np.bool_)
    places = _SLACK * day.seats * (day.ends - day.starts)
    found = day.mandatory.copy()
    found |= _rank(day.seeker, day.worth) < _BEST
    found |= _rank(day.employer, day.worth) < places[day.employer]
    found[list(day.told)] = True
    return found


def _rank(group: Numbers, worth: Numbers) -> Numbers:
    """Return the place of each pair in its group, the greatest worth first."""
    order = np.argsort(group * (MOST_WORTH + 1) - worth, kind="stable")
    sizes = np.bincount(group)
    starts = np.repeat(np.cumsum(sizes) - sizes, sizes)
    rank = np.empty(len(group), np.int64)
    rank[order] = np.arange(len(group)) - starts
    return rank
