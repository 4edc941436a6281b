"""How many conversations an event has room for, and what is missing for everybody to have k.

Without windows and vetoes the figures are exact. A person sits at one table in a round and meets
an employer once, so an employer with s seats in R rounds meets at most min(s·R, n) of n people.
Everybody can have k conversations if and only if k ≤ R and Σ min(s·R, n) ≥ k·n: the greatest
number of pairs for j of the people, Σ min(s·R, j), is concave in j, so all n are the hardest to
serve (Gale–Ryser), and pairs where nobody has more than R and no table more than s·R fit into R
rounds (König's edge colouring). It follows that there are k employers.

With windows or vetoes the same count is a bound: fewer employers or rounds than it says never
suffice, more may be needed. A person with a window is asked for as many conversations as the
window has rounds of those planned.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import timedelta
from math import ceil
from statistics import median_low

from msgspec import Struct

from server.domain.events import Round
from server.domain.floor import Floor
from server.domain.people import Window

GOALS = (1, 2, 3)
"""Conversations each that are always asked about; the event's own floor comes on top."""


class Goal(Struct, frozen=True, kw_only=True):
    """What is missing for `each` conversations a person: employers, or else rounds.

    0: nothing. None: that alone never suffices (a person meets an employer once, and sits at one
    table in a round). `minutes`: those rounds with their breaks.
    """

    each: int
    employers: int | None
    rounds: int | None
    minutes: int | None


class Capacity(Struct, frozen=True, kw_only=True):
    """What an event has room for as planned, whoever comes.

    `conversations`: how many can take place in all. `exact`: not only a bound.
    """

    seekers: int
    employers: int
    rounds: int
    conversations: int
    exact: bool
    goals: tuple[Goal, ...]


class Room(Struct, frozen=True, kw_only=True):
    """The numbers that capacity is made of.

    `tables`: seats and window of each employer. `windows`: those of people who have one.
    """

    rounds: int
    seekers: int
    tables: tuple[tuple[int, Window], ...] = ()
    windows: tuple[Window, ...] = ()


def capacity(floor: Floor) -> Capacity:
    """Return what the whole of an event has room for: everyone registered, all its rounds."""
    room = room_of(floor)
    pause = _step(floor.rounds)
    return Capacity(
        seekers=room.seekers,
        employers=len(room.tables),
        rounds=room.rounds,
        conversations=min(_wanted(room, room.rounds), _offered(room, room.rounds)),
        exact=not (room.windows or floor.vetoes or any(_is_set(w) for _, w in room.tables)),
        goals=tuple(goal(room, each, pause) for each in sorted({*GOALS, floor.event.floor})),
    )


def room_of(floor: Floor) -> Room:
    """Return the numbers of an event: who withdrew or left is not counted."""
    tables = [(e.seats, e.window) for e in floor.employers.values() if e.left_at is None]
    windows = [seeker.window for seeker in floor.seekers]
    return Room(
        rounds=len(floor.rounds),
        seekers=len(windows),
        tables=tuple(tables),
        windows=tuple(filter(_is_set, windows)),
    )


def goal(room: Room, each: int, pause: timedelta) -> Goal:
    """Return what is missing for `each` conversations a person; `pause`: from round to round."""
    rounds = missing_rounds(room, each)
    return Goal(
        each=each,
        employers=missing_employers(room, each),
        rounds=rounds,
        minutes=None if rounds is None else ceil(rounds * pause / timedelta(minutes=1)),
    )


def missing_employers(room: Room, each: int) -> int | None:
    """Return how many employers of the usual size, here all day, must come; None: none help."""
    if enough(room, each):
        return 0
    if room.rounds < each:
        return None
    one = min(usual_seats(room.tables) * room.rounds, room.seekers)
    return ceil((_wanted(room, each) - _offered(room, room.rounds)) / one)


def missing_rounds(room: Room, each: int) -> int | None:
    """Return how many rounds must be added at the end; None: no number of them helps."""
    most = room.seekers + each  # by then every table has met everybody
    if not enough(room, each, most):
        return None
    return bisect_left(range(most), True, key=lambda more: enough(room, each, more))


def enough(room: Room, each: int, more: int = 0) -> bool:
    """Say whether there is room for `each` conversations a person, with so many rounds more."""
    if not room.seekers:
        return True
    rounds = room.rounds + more
    return each <= rounds and _wanted(room, each) <= _offered(room, rounds)


def usual_seats(tables: Sequence[tuple[int, Window]]) -> int:
    """Return the seats of an employer as they usually are: the median, one where there is none."""
    return median_low(seats for seats, _ in tables) if tables else 1


def _offered(room: Room, rounds: int) -> int:
    """Count the people that all employers can meet in so many rounds, each once."""
    return sum(min(seats * _length(window, rounds), room.seekers) for seats, window in room.tables)


def _wanted(room: Room, each: int) -> int:
    """Count everybody's conversations: `each`, or as many as a window has of the rounds planned."""
    limited = sum(min(each, _length(window, room.rounds)) for window in room.windows)
    return each * (room.seekers - len(room.windows)) + limited


def _length(window: Window, rounds: int) -> int:
    until = rounds if window.until is None else min(window.until, rounds)
    return max(0, until - window.first)


def _is_set(window: Window) -> bool:
    return window != Window()


def _step(rounds: Iterable[Round]) -> timedelta:
    """Return the time from the start of a round to the next one's, as planned."""
    starts = [found.starts_at for found in rounds]
    if len(starts) > 1:
        return (starts[-1] - starts[0]) / (len(starts) - 1)
    return sum((found.ends_at - found.starts_at for found in rounds), timedelta())
