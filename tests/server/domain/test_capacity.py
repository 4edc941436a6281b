"""What an event has room for: the figures against the engine that makes the tables."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.assignment import solve
from server.domain.capacity import (
    Room,
    capacity,
    enough,
    goal,
    missing_employers,
    missing_rounds,
    usual_seats,
)
from server.domain.people import Window
from tests.builders import a_floor, a_seeker, a_veto, an_employer, an_event, rounds

WHOLE = Window()
TABLES = st.lists(st.integers(1, 3), max_size=4).map(lambda seats: [(s, WHOLE) for s in seats])
ROOMS = st.builds(
    Room, rounds=st.integers(1, 4), seekers=st.integers(1, 8), tables=TABLES.map(tuple)
)
EACH = st.integers(1, 3)


def solved(room, each, *, employers=0, more=0):
    """Return how often each person meets somebody in the engine's plan."""
    count = room.rounds + more
    tables = [*room.tables, *[(usual_seats(room.tables), WHOLE)] * employers]
    late = [*room.windows, *[WHOLE] * (room.seekers - len(room.windows))]
    answer = solve(
        {
            "format": "tablee-pairing/1",
            "rounds": count,
            "floor": each,
            "employers": [
                {"id": f"E{n}", "seats": seats, **present(window, count)}
                for n, (seats, window) in enumerate(tables)
            ],
            "seekers": [
                {"id": f"S{n}", **present(window, count), "max_meetings": count}
                for n, window in enumerate(late)
            ],
            "pairs": [
                [f"S{p}", f"E{e}", 40] for p in range(room.seekers) for e in range(len(tables))
            ],
        }
    )
    people = [person for person, _, _ in answer["meetings"]]
    return [people.count(f"S{n}") for n in range(room.seekers)]


def present(window, count):
    until = count if window.until is None else min(window.until, count)
    return {"from": min(window.first, count), "until": until}


@given(ROOMS, EACH)
def test_so_many_employers_more_are_enough_and_one_fewer_is_not(room, each):
    missing = missing_employers(room, each)
    if missing is None:
        assert min(solved(room, each, employers=room.seekers * each)) < each
        return
    assert min(solved(room, each, employers=missing)) >= each
    if missing:
        assert min(solved(room, each, employers=missing - 1)) < each


@given(ROOMS, EACH)
def test_so_many_rounds_more_are_enough_and_one_fewer_is_not(room, each):
    missing = missing_rounds(room, each)
    if missing is None:
        assert min(solved(room, each, more=room.seekers + each)) < each
        return
    assert min(solved(room, each, more=missing)) >= each
    if missing:
        assert min(solved(room, each, more=missing - 1)) < each


@given(ROOMS)
def test_as_many_conversations_take_place_as_it_says(room):
    floor = a_floor(
        [a_seeker(n) for n in range(room.seekers)],
        [an_employer(n, seats=seats) for n, (seats, _) in enumerate(room.tables)],
        rounds=rounds(room.rounds),
    )
    found = capacity(floor)
    assert found.exact
    assert found.conversations == sum(solved(room, room.rounds))


WINDOWS = st.builds(Window, first=st.integers(0, 3), until=st.none() | st.integers(1, 4))


@given(
    rounds=st.integers(1, 4),
    seekers=st.integers(1, 6),
    tables=st.lists(st.tuples(st.integers(1, 2), WINDOWS), max_size=3),
    windows=st.lists(WINDOWS.filter(lambda window: window != WHOLE), max_size=6),
    each=EACH,
)
def test_with_windows_fewer_employers_than_it_says_never_suffice(
    rounds, seekers, tables, windows, each
):
    windows = windows[:seekers]
    room = Room(rounds=rounds, seekers=seekers, tables=tuple(tables), windows=tuple(windows))
    missing = missing_employers(room, each)
    if missing:
        met = solved(room, each, employers=missing - 1)
        wanted = [min(each, max(0, length(w, rounds))) for w in windows]
        wanted += [each] * (seekers - len(windows))
        assert any(had < due for had, due in zip(met, wanted, strict=True))


def length(window, count):
    edges = present(window, count)
    return edges["until"] - edges["from"]


def a_room(employers, seekers, count, seats=1):
    return Room(rounds=count, seekers=seekers, tables=((seats, WHOLE),) * employers)


def test_clichy_had_room_for_one_conversation_and_a_fifth_each():
    floor = a_floor(
        [a_seeker(n) for n in range(200)],
        [an_employer(n, here=False) for n in range(1, 21)],
        rounds=rounds(12),
    )
    found = capacity(floor)
    assert (found.conversations, found.seekers) == (240, 200)
    one, two, three = found.goals
    assert (one.employers, one.rounds, one.minutes) == (0, 0, 0)
    assert (two.employers, two.rounds) == (14, 8)
    assert (three.employers, three.rounds) == (30, 18)


def test_missing_rounds_are_told_as_minutes_with_their_breaks():
    found = goal(a_room(10, 100, 9), 1, timedelta(minutes=11, seconds=15))
    assert (found.employers, found.rounds, found.minutes) == (2, 1, 12)


def test_more_time_never_makes_up_for_an_employer_nobody_has_met_yet():
    assert missing_rounds(a_room(1, 4, 12), 2) is None
    assert missing_employers(a_room(1, 4, 12), 2) == 1


def test_more_employers_never_make_up_for_a_round():
    assert missing_employers(a_room(9, 4, 1), 2) is None
    assert missing_rounds(a_room(9, 4, 1), 2) == 1


def test_nobody_registered_misses_nothing():
    assert enough(a_room(0, 0, 12), 3)
    assert capacity(a_floor()).conversations == 0


@pytest.mark.parametrize(
    ("seats", "usual"), [((), 1), ((3,), 3), ((1, 2), 1), ((1, 2, 9), 2), ((2, 2, 1, 5), 2)]
)
def test_the_usual_table_is_the_median_one(seats, usual):
    assert usual_seats([(s, WHOLE) for s in seats]) == usual


def test_who_withdrew_or_left_does_not_count():
    event = an_event()
    people = [a_seeker(1), a_seeker(2, withdrawn_at=event.created_at)]
    tables = [an_employer(1), an_employer(2, left_at=event.created_at)]
    found = capacity(a_floor(people, tables))
    assert (found.seekers, found.employers) == (1, 1)


def test_hours_of_ones_own_and_vetoes_make_it_an_estimate():
    seeker, table = a_seeker(1), an_employer(1)
    veto = a_veto(seeker, table)
    assert capacity(a_floor([seeker], [table])).exact
    assert not capacity(a_floor([seeker], [table], vetoes={veto.id: veto})).exact
    assert not capacity(a_floor([a_seeker(1, window=Window(1))], [table])).exact
    assert not capacity(a_floor([seeker], [an_employer(1, window=Window(0, 2))])).exact


def test_the_events_own_floor_is_a_goal_too():
    found = capacity(a_floor([a_seeker(1)], [an_employer(1)], event=an_event(floor=5)))
    assert [each.each for each in found.goals] == [1, 2, 3, 5]


def test_a_single_round_is_as_long_as_itself():
    found = capacity(a_floor([a_seeker(1), a_seeker(2)], [an_employer(1)], rounds=rounds(1)))
    assert found.goals[0].rounds == 1
    assert found.goals[0].minutes == 133
