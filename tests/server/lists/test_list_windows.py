"""From a time or a round in a list to the rounds a person is there for."""

from datetime import time

import pytest

from server.lists.windows import AtTime, InRound, Window, edge_text, window

ROUNDS = [(time(9), time(9, 10)), (time(9, 12), time(9, 22)), (time(9, 24), time(9, 34))]

DAY = (time(8, 30), time(10))


def at(hour, minute=0):
    return AtTime(time(hour, minute))


@pytest.mark.parametrize(
    ("arrival", "departure", "first", "until"),
    [
        (None, None, 0, 3),
        (at(9), at(9, 34), 0, 3),
        (at(9, 1), None, 1, 3),
        (at(9, 12), None, 1, 3),
        (None, at(9, 22), 0, 2),
        (None, at(9, 21), 0, 1),
        (InRound(2), None, 1, 3),
        (None, InRound(2), 0, 2),
        (InRound(2), InRound(2), 1, 2),
        (InRound(1), InRound(12), 0, 3),
        (at(9, 5), InRound(3), 1, 3),
        (at(8, 30), at(10), 0, 3),
    ],
)
def test_a_person_is_there_for_whole_rounds(arrival, departure, first, until):
    assert window(arrival, departure, ROUNDS, DAY) == Window(first, until)


@pytest.mark.parametrize(
    ("arrival", "departure", "expected"),
    [
        (at(8), None, Window(0, 3, (("arrival", "outside_event"),))),
        (at(10), None, Window(3, 3, (("arrival", "outside_event"),))),
        (None, at(13), Window(0, 3, (("departure", "outside_event"),))),
        (None, at(8, 30), Window(0, 0, (("departure", "outside_event"),))),
        (
            at(7),
            at(23),
            Window(0, 3, (("arrival", "outside_event"), ("departure", "outside_event"))),
        ),
    ],
)
def test_a_time_outside_the_event_is_kept_with_a_warning(arrival, departure, expected):
    assert window(arrival, departure, ROUNDS, DAY) == expected


@pytest.mark.parametrize(
    ("arrival", "departure", "expected"),
    [
        (at(9, 20), at(9, 5), Window(2, 0, (("departure", "no_round"),))),
        (at(9, 13), at(9, 23), Window(2, 2, (("departure", "no_round"),))),
        (at(9, 40), None, Window(3, 3, (("arrival", "no_round"),))),
        (None, at(9), Window(0, 0, (("departure", "no_round"),))),
        (InRound(9), None, Window(3, 3, (("arrival", "no_round"),))),
        (InRound(3), InRound(1), Window(2, 1, (("departure", "no_round"),))),
    ],
)
def test_somebody_who_is_there_for_no_round_is_a_warning(arrival, departure, expected):
    assert window(arrival, departure, ROUNDS, DAY) == expected


def test_an_event_without_rounds_warns_of_nothing():
    assert window(at(9), InRound(3), [], DAY) == Window(0, 0)


@pytest.mark.parametrize(
    ("edge", "text"),
    [
        (None, ""),
        (at(9), "09:00"),
        (AtTime(time(9, 30, 5)), "09:30:05"),
        (InRound(3), "3"),
    ],
)
def test_an_edge_is_written_as_time_or_round(edge, text):
    assert edge_text(edge) == text
