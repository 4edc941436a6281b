"""Rounds of a day, the life of an event, expected times."""

from datetime import timedelta
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain import events
from server.domain.events import LIFECYCLE, doors, expected_start, plan_rounds, step
from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode, EventState, RoundState
from tests.builders import NOW, an_event, rounds


@given(st.integers(1, 60), st.integers(1, 24 * 60))
def test_rounds_stand_in_order_inside_the_event(count, minutes):
    end = NOW + timedelta(minutes=minutes)
    day = plan_rounds(NOW, end, count)
    assert [r.number for r in day] == list(range(1, count + 1))
    assert day[0].starts_at >= NOW
    assert day[-1].ends_at <= end
    for before, after in pairwise(day):
        assert before.starts_at <= before.ends_at <= after.starts_at


def test_three_hours_leave_time_for_doors_and_pitches():
    day = plan_rounds(NOW, NOW + timedelta(hours=3), 12)
    assert day[0].starts_at == NOW + timedelta(minutes=45)


def test_an_event_that_ends_before_it_starts_has_no_rounds():
    with pytest.raises(Refusal) as refused:
        plan_rounds(NOW, NOW, 3)
    assert refused.value.code is ErrorCode.ENDS_BEFORE_START


@pytest.mark.parametrize("name", LIFECYCLE)
@pytest.mark.parametrize("state", EventState)
def test_an_event_takes_exactly_the_steps_of_its_lifecycle(name, state):
    sources, target = LIFECYCLE[name]
    event = an_event(state=state)
    if state in sources or state is target:
        assert step(event, name, NOW).state is target
        return
    with pytest.raises(Refusal) as refused:
        step(event, name, NOW)
    assert refused.value.code is ErrorCode.WRONG_STATE


def test_doors_are_judged_at_the_moment_it_happened():
    before = NOW - timedelta(seconds=1)
    later = NOW + timedelta(hours=1)
    event = an_event(closed_at=later, state=EventState.CLOSED)
    assert doors(event, NOW) is True
    assert doors(an_event(), NOW) is False
    for moment, code in ((before, ErrorCode.NOT_OPEN), (later, ErrorCode.CLOSED)):
        with pytest.raises(Refusal) as refused:
            doors(event, moment)
        assert refused.value.code is code
    with pytest.raises(Refusal) as refused:
        doors(an_event(state=EventState.CANCELLED), NOW)
    assert refused.value.code is ErrorCode.CANCELLED


def test_a_late_day_moves_the_times_people_are_told():
    day = rounds(3)
    assert expected_start(day, 2, NOW) == day[1].starts_at
    late = day[0].starts_at + timedelta(minutes=20)
    assert expected_start(day, 2, late) == day[1].starts_at + timedelta(minutes=20)
    begun = msgspec.structs.replace(
        day[0], state=RoundState.RUNNING, started_at=day[0].starts_at + timedelta(minutes=5)
    )
    running = (begun, *day[1:])
    assert expected_start(running, 1, late) == begun.started_at
    assert expected_start(running, 2, late) == day[1].starts_at + timedelta(minutes=5)
    with pytest.raises(Refusal):
        expected_start(day, 9, NOW)


def test_rounds_start_and_end_one_after_the_other():
    day = rounds(2)
    first = events.start_round(day, 1, NOW)
    going = (first, day[1])
    for move, number in ((events.start_round, 2), (events.start_round, 1), (events.end_round, 2)):
        with pytest.raises(Refusal) as refused:
            move(going, number, NOW)
        assert refused.value.code is ErrorCode.ROUND_ORDER
    ended = events.end_round(going, 1, NOW)
    assert events.start_round((ended, day[1]), 2, NOW).state is RoundState.RUNNING
