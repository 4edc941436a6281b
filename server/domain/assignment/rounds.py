"""From the pairs of a flow to a schedule: colours where all share a window, else a timetable."""

from itertools import cycle, islice

import numpy as np
from msgspec import Struct

from server.domain.assignment.colouring import colour
from server.domain.assignment.day import Day
from server.domain.assignment.filling import fill
from server.domain.assignment.flow import Flow
from server.domain.assignment.instance import Triple
from server.domain.assignment.network import Network
from server.domain.assignment.timetable import Place, Timetable


class Schedule(Struct, frozen=True):
    """Meetings, those held first, and the chosen pairs that found no round."""

    meetings: list[Triple]
    dropped: list[int]


def coloured(day: Day, flow: Flow) -> Schedule:
    """Return a round for each of the flow's pairs; one window must be common to all."""
    chosen = _chosen(day, flow)
    pairs = [(int(day.seeker[pair]), int(day.employer[pair])) for pair in chosen]
    start, end = (int(one[0]) if pairs else 0 for one in (day.first, day.last))
    turns = colour(pairs, end - start)
    new = [(*pair, start + turn) for pair, turn in zip(pairs, turns, strict=True)]
    return Schedule([*day.instance.held, *new], [])


def timetabled(network: Network, flow: Flow) -> Schedule:
    """Return rounds for as many of the flow's pairs as a counted search finds, and fill seats."""
    day = network.day
    chosen = _chosen(day, flow)
    places = [_place(day, pair) for pair in chosen]
    table = Timetable(
        places, _first_turns(network, flow, chosen), day.seats.tolist(), day.instance.keep
    )
    table.improve()
    dropped = {
        pair
        for crowd in table.clashes()
        for pair in sorted(crowd, key=lambda one: _weight(day, chosen[one]), reverse=True)[1:]
    }
    new = [
        (place.seeker, place.employer, turn)
        for pair, (place, turn) in enumerate(zip(places, table.turns, strict=True))
        if pair not in dropped
    ]
    meetings = [*day.instance.held, *new]
    if dropped:
        meetings = fill(day, meetings)
    return Schedule(meetings, sorted(chosen[pair] for pair in dropped))


def crowded(day: Day, flow: Flow) -> set[int]:
    """Return the seekers whose pairs cannot have a round each, wherever their employers are."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for pair in _chosen(day, flow):
        span = int(day.last[pair]), int(day.first[pair])
        spans.setdefault(int(day.seeker[pair]), []).append(span)
    return {seeker for seeker, mine in spans.items() if not _fits(mine)}


def _fits(spans: list[tuple[int, int]]) -> bool:
    """Say whether each (last, first) finds a round: the one that ends first takes the earliest."""
    taken: set[int] = set()
    for last, first in sorted(spans):
        turn = next((turn for turn in range(first, last) if turn not in taken), last)
        if turn == last:
            return False
        taken.add(turn)
    return True


def _chosen(day: Day, flow: Flow) -> list[int]:
    pairs: list[int] = np.flatnonzero(flow.amount[: len(day.seeker)]).tolist()
    return pairs


def _place(day: Day, pair: int) -> Place:
    return Place(
        int(day.seeker[pair]),
        int(day.employer[pair]),
        int(day.first[pair]),
        int(day.last[pair]),
        day.told.get(pair, ()),
    )


def _weight(day: Day, pair: int) -> tuple[bool, bool, int]:
    """Say which of two pairs shall stay where only one can."""
    return bool(day.mandatory[pair]), pair in day.told, int(day.worth[pair])


def _first_turns(network: Network, flow: Flow, chosen: list[int]) -> list[int]:
    """Return the rounds in which the employers' flows meet the pairs, seekers' clocks aside.

    Among the rounds of a node each pair takes one in which its seeker is not yet wanted.
    """
    day = network.day
    rounds: dict[int, list[int]] = {}
    for slot in network.slots:
        rounds.setdefault(slot.node, []).extend([slot.turn] * int(flow.amount[slot.arc]))
    nodes = [int(network.head[pair]) for pair in chosen]
    for node, pair in zip(nodes, chosen, strict=True):
        if node not in rounds:
            span = range(int(day.first[pair]), int(day.last[pair]))
            rounds[node] = list(islice(cycle(span), nodes.count(node)))
    wanted: set[tuple[int, int]] = set()
    turns = []
    for node, pair in zip(nodes, chosen, strict=True):
        seeker = int(day.seeker[pair])
        free = (place for place, turn in enumerate(rounds[node]) if (seeker, turn) not in wanted)
        turns.append(rounds[node].pop(next(free, 0)))
        wanted.add((seeker, turns[-1]))
    return turns
