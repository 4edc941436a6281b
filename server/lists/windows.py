"""When a person is there: as their list says it, and as rounds of the event."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import time

from msgspec import Struct

from server.lists.refusals import BadCell
from server.shared.vocabulary import ErrorCode

OUTSIDE_EVENT = "outside_event"
NO_ROUND = "no_round"
_CLOCK = re.compile(
    r"([01]?[0-9]|2[0-3])(?:\s*h\s*([0-5][0-9])?|:([0-5][0-9])(?::([0-5][0-9]))?)", re.IGNORECASE
)
_ROUND = re.compile(r"0*[1-9][0-9]{0,3}")


# gc=False as in records: no cycles, and there are many.
class AtTime(Struct, frozen=True, tag="time", gc=False):
    """A local time of the event's day."""

    at: time


class InRound(Struct, frozen=True, tag="round", gc=False):
    """A round of the event, counted from 1."""

    number: int


WindowEdge = AtTime | InRound


class Window(Struct, frozen=True):
    """Present in rounds `first` ≤ r < `until`, counted from 0; `first` ≥ `until`: absent all day.

    `warnings`: pairs of a field (`arrival`, `departure`) and `outside_event` or `no_round`.
    """

    first: int
    until: int
    warnings: tuple[tuple[str, str], ...] = ()


def edge(text: str, rounds: int) -> WindowEdge | BadCell:
    """Return the time or round a cell says: `9h`, `9h30`, `09:30`, `9:30:00`, or `3`."""
    if found := _CLOCK.fullmatch(text):
        hour, after_h, minute, second = found.groups()
        return AtTime(time(int(hour), int(after_h or minute or 0), int(second or 0)))
    if _ROUND.fullmatch(text) and int(text) <= rounds:
        return InRound(int(text))
    return BadCell(ErrorCode.NOT_A_TIME, f"9h30, 09:30, 1-{rounds}")


def edge_text(edge: WindowEdge | None) -> str:
    """Return an edge as written in a list."""
    match edge:
        case AtTime(at=at):
            return at.strftime("%H:%M:%S" if at.second else "%H:%M")
        case InRound(number=number):
            return str(number)
    return ""


def window(
    arrival: WindowEdge | None,
    departure: WindowEdge | None,
    rounds: Sequence[tuple[time, time]],
    day: tuple[time, time],
) -> Window:
    """Return the rounds between two edges; `rounds`: local start and end of each, in order.

    `day`: local start and end of the event; a time outside it is a warning, not a refusal.
    A person is there for whole rounds: those that start at the arrival or later and end at the
    departure or earlier. A round as arrival counts, as departure too.
    """
    first, last = _first(arrival, rounds), _last(departure, rounds)
    warnings = [(field, OUTSIDE_EVENT) for field in _outside(arrival, departure, day)]
    if first >= last and rounds and not warnings:
        warnings.append(("departure" if departure else "arrival", NO_ROUND))
    return Window(first, last, tuple(warnings))


def _first(arrival: WindowEdge | None, rounds: Sequence[tuple[time, time]]) -> int:
    match arrival:
        case AtTime(at=at):
            return bisect_left([start for start, _ in rounds], at)
        case InRound(number=number):
            return min(number - 1, len(rounds))
    return 0


def _last(departure: WindowEdge | None, rounds: Sequence[tuple[time, time]]) -> int:
    match departure:
        case AtTime(at=at):
            return bisect_right([end for _, end in rounds], at)
        case InRound(number=number):
            return min(number, len(rounds))
    return len(rounds)


def _outside(
    arrival: WindowEdge | None,
    departure: WindowEdge | None,
    day: tuple[time, time],
) -> list[str]:
    start, end = day
    fields = []
    if isinstance(arrival, AtTime) and not start <= arrival.at < end:
        fields.append("arrival")
    if isinstance(departure, AtTime) and not start < departure.at <= end:
        fields.append("departure")
    return fields
