"""Locked seats: every proposal keeps the same pair in the same round, for as long as it can.

The engine's format knows no locked round. So it is asked twice: once freely, which gives the
bounds, and once with the locked pairs wanted in their rounds. Whatever it answers, the locked
seats are then put where they belong and the others seated around them, and the better of both
is counted anew. The bounds of the free question are true for any schedule, locked or not.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from server.domain.arranging import Arrangement, Cost, Row, row_of
from server.domain.assignment.check import count
from server.domain.pairing import Lock
from server.domain.recounting import certified

Solve = Callable[[dict[str, Any]], dict[str, Any]]


def possible(question: Mapping[str, Any], locks: Iterable[Lock]) -> tuple[list[Row], list[Lock]]:
    """Return the locked rows that can be kept together, and the locks that cannot."""
    wanted = sorted(locks, key=lambda lock: (lock.round, lock.id))
    rows = Arrangement(question, question["held"]).fit(map(row_of, wanted))
    kept = set(rows)
    return rows, [lock for lock in wanted if row_of(lock) not in kept]


def solved(question: dict[str, Any], locked: list[Row], solve: Solve) -> dict[str, Any]:
    """Return an answer that keeps the locked rows exactly, with an honest certificate."""
    free = solve(question)
    if not locked or set(locked) <= _rows(free["meetings"]):
        return free
    answers = (solve(steered(question, locked)), free)
    kept = [held_to(question, answer["meetings"], locked) for answer in answers]
    best = max(kept, key=lambda rows: count(question, rows))
    bounds = free["certificate"]
    bounds = bounds | {"method": f"{bounds['method']}+locks"}
    meetings = [list(row) for row in best]
    return {"meetings": meetings, "certificate": certified(question, best, bounds)}


def steered(question: dict[str, Any], locked: list[Row]) -> dict[str, Any]:
    """Return the question with the locked pairs wanted, and preferred in their rounds."""
    pairs = {row[:2] for row in locked}
    told = [row for row in question["announced"] if (row[0], row[1]) not in pairs]
    return question | {
        "mandatory": [list(pair) for pair in sorted(pairs)],
        "announced": [*told, *(list(row) for row in locked)],
    }


def held_to(
    question: Mapping[str, Any], meetings: Sequence[Sequence[Any]], locked: list[Row]
) -> list[Row]:
    """Return an answer's rows around the locked ones: who lost a seat gets the best one left."""
    found = Arrangement(question, [*question["held"], *locked])
    displaced: list[Row] = []
    vacated: list[Row] = []
    for row in sorted(_rows(meetings) - found.rows, key=lambda r: (r[2], r)):
        if row[:2] in found.met:
            vacated.append(row)  # a locked pair, met in its own round
        elif found.fault((), (row,)) is None:
            found.change((), (row,))
        else:
            displaced.append(row)
    for row in displaced:
        _seat(found, row, set(locked))
    for row in (*vacated, *displaced):
        _use(found, row[1], row[2])
    return sorted(found.rows, key=lambda row: (row[2], row))


def _seat(found: Arrangement, row: Row, locked: set[Row]) -> None:
    """Give somebody the seat that serves the plan best, be it one of who has more."""
    person = row[0]
    free = [
        ((), ((person, employer, number),))
        for number in range(found.now, found.rounds)
        if (person, number) not in found.at
        for employer in found.seats
        if found.free(employer, number)
    ]
    given = [
        ((taken,), ((person, *taken[1:]),))
        for taken in sorted(found.rows - locked)
        if taken[2] >= found.now and found.times[taken[0]] > found.times[person] + 1
    ]
    _best(found, [*free, *given])


def _use(found: Arrangement, employer: str, number: int) -> None:
    """Give a seat that became free to whom it serves most."""
    while found.free(employer, number):
        rows = [(person, employer, number) for person in found.most]
        if not _best(found, [((), (row,)) for row in rows]):
            return


def _best(found: Arrangement, changes: Iterable[tuple[tuple[Row, ...], tuple[Row, ...]]]) -> bool:
    """Make the change that gains most; False: none gains anything."""
    gains = [
        (found.cost(out, into), out, into)
        for out, into in changes
        if found.fault(out, into) is None
    ]
    nothing = Cost(0, (0,) * found.floor, 0)
    if not gains:
        return False
    cost, out, into = max(gains)
    if cost <= nothing:
        return False
    found.change(out, into)
    return True


def _rows(meetings: Sequence[Sequence[Any]]) -> set[Row]:
    return {(row[0], row[1], row[2]) for row in meetings}
