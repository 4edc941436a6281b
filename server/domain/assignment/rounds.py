"""From the pairs of a flow to a schedule: colours where all share a window, else a timetable."""

import numpy as np
from msgspec import Struct

from server.domain.assignment.colouring import colour
from server.domain.assignment.day import Day
from server.domain.assignment.filling import fill
from server.domain.assignment.flow import Flow
from server.domain.assignment.instance import Triple
from server.domain.assignment.network import Network
from server.domain.assignment.sitting import NOWHERE, sit
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
    turns = _first_turns(network, flow, chosen)
    seated = [pair for pair in chosen if pair in turns]
    table = Timetable(
        [_place(day, pair) for pair in seated],
        [turns[pair] for pair in seated],
        day.seats.tolist(),
        day.instance.keep,
    )
    table.improve()
    dropped = {pair for pair in chosen if pair not in turns}
    for crowd in table.clashes():
        mine = sorted((seated[one] for one in crowd), key=lambda one: _weight(day, one))
        dropped.update(mine[:-1])
    new = [
        (int(day.seeker[pair]), int(day.employer[pair]), turn)
        for pair, turn in zip(seated, table.turns, strict=True)
        if pair not in dropped
    ]
    meetings = [*day.instance.held, *new]
    if dropped:
        meetings = fill(day, meetings)
    return Schedule(meetings, sorted(dropped))


def crowded(day: Day, flow: Flow) -> set[int]:
    """Return the seekers whose pairs cannot have a round each, wherever their employers are."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for pair in _chosen(day, flow):
        span = int(day.last[pair]), int(day.first[pair])
        spans.setdefault(int(day.seeker[pair]), []).append(span)
    return {seeker for seeker, mine in spans.items() if not _fits(mine)}


def cramped(day: Day, flow: Flow, employers: set[int]) -> set[int]:
    """Return those of the employers whose pairs cannot sit as the flow takes it that they do."""
    found = set()
    for employer, mine in _by_employer(day, _chosen(day, flow)).items():
        if employer in employers:
            turns = _sit(day, employer, mine, set())
            rounds = int(day.ends[employer] - day.starts[employer])
            if len(turns) < len(mine) or len(set(turns.values())) < min(len(mine), rounds):
                found.add(employer)
    return found


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


def _first_turns(network: Network, flow: Flow, chosen: list[int]) -> dict[int, int]:
    """Return rounds in which employers can meet the pairs, seekers' clocks aside.

    Where the flow says nothing of rounds, a pair that finds none is left out. A pair takes a
    round in which its seeker is not yet wanted, where it can.
    """
    day = network.day
    wanted: set[tuple[int, int]] = set()
    turns: dict[int, int] = {}
    rounds = _flow_rounds(network, flow)
    for pair in chosen:
        if (node := int(network.head[pair])) in rounds:
            seeker = int(day.seeker[pair])
            free = (at for at, turn in enumerate(rounds[node]) if (seeker, turn) not in wanted)
            turns[pair] = rounds[node].pop(next(free, 0))
            wanted.add((seeker, turns[pair]))
    for employer, mine in _by_employer(day, [one for one in chosen if one not in turns]).items():
        found = _sit(day, employer, mine, wanted)
        turns |= found
        wanted.update((int(day.seeker[pair]), turn) for pair, turn in found.items())
    return turns


def _flow_rounds(network: Network, flow: Flow) -> dict[int, list[int]]:
    """Return the rounds of each node of the network that leads to rounds."""
    rounds: dict[int, list[int]] = {}
    for slot in network.slots:
        rounds.setdefault(slot.node, []).extend([slot.turn] * int(flow.amount[slot.arc]))
    return rounds


def _by_employer(day: Day, pairs: list[int]) -> dict[int, list[int]]:
    groups: dict[int, list[int]] = {}
    for pair, employer in zip(pairs, day.employer[pairs].tolist(), strict=True):
        groups.setdefault(employer, []).append(pair)
    return groups


def _sit(day: Day, employer: int, pairs: list[int], wanted: set[tuple[int, int]]) -> dict[int, int]:
    """Return a round for as many of an employer's pairs as can have one."""
    spans = list(zip(day.first[pairs].tolist(), day.last[pairs].tolist(), strict=True))
    seekers = day.seeker[pairs].tolist()
    turns = sit(spans, int(day.seats[employer]), lambda one, turn: (seekers[one], turn) in wanted)
    return {pair: turn for pair, turn in zip(pairs, turns, strict=True) if turn != NOWHERE}
