"""The server's time of a scan, by whatever clocks there are."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.offline.clock import Anchor, Moment, Time, halfway, says_more, time_of
from kiosk.offline.keeper import Keeper

SERVER = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WALL = SERVER - timedelta(minutes=7)
THEN = Moment(steady=5000.0, wall=WALL, boot="one")
ANCHOR = Anchor(server=SERVER, moment=THEN)


def later(seconds, jump=0.0, boot="one"):
    wall = THEN.wall + timedelta(seconds=seconds + jump)
    return Moment(steady=THEN.steady + seconds, wall=wall, boot=boot)


@given(st.floats(0, 40_000), st.floats(-90_000, 90_000))
def test_a_wall_clock_that_jumps_changes_no_time_and_is_told(seconds, jump):
    found = time_of(later(seconds, jump), ANCHOR)
    assert abs(found.at - (SERVER + timedelta(seconds=seconds))) < timedelta(milliseconds=1)
    if abs(abs(jump) - 2) > 0.001:
        assert found.unsure == (abs(jump) > 2)


def test_a_clock_that_was_never_set_says_the_wall_and_that_it_is_not_sure():
    found = time_of(THEN, None)
    assert (found.at, found.unsure) == (WALL, True)


def test_after_a_new_boot_the_wall_counts_from_the_offset_that_was_known():
    moment = Moment(steady=12.0, wall=WALL + timedelta(minutes=20), boot="two")
    found = time_of(moment, ANCHOR)
    assert (found.at, found.unsure) == (SERVER + timedelta(minutes=20), True)


def test_a_machine_that_wakes_up_in_the_past_is_not_before_the_last_time_it_knew():
    moment = Moment(steady=12.0, wall=datetime(1970, 1, 1, tzinfo=UTC), boot="two")
    assert time_of(moment, ANCHOR).at == SERVER


def test_a_steady_clock_that_went_back_is_another_boot():
    assert time_of(replace(THEN, steady=1.0), ANCHOR).unsure


def test_a_server_says_its_time_halfway_between_question_and_answer():
    assert halfway(THEN, later(3)) == later(1.5)


def test_an_anchor_is_worth_keeping_only_where_it_gives_other_times():
    moment = later(60)
    assert says_more(ANCHOR, None)
    assert not says_more(Anchor(server=SERVER + timedelta(seconds=60.2), moment=moment), ANCHOR)
    assert says_more(Anchor(server=SERVER + timedelta(seconds=61), moment=moment), ANCHOR)
    jumped = later(60, jump=10)
    assert says_more(Anchor(server=SERVER + timedelta(seconds=60), moment=jumped), ANCHOR)


@pytest.mark.parametrize("damage", [b"", b"{", b'{"server":1}', b"\xff\xfe", b"\0" * 90])
def test_a_damaged_clock_is_none_and_the_next_server_sets_it_again(tmp_path, damage):
    path = tmp_path / "http.anchor"
    path.write_bytes(damage)
    keeper = Keeper(tmp_path / "http.token", lambda: THEN)
    assert (keeper.has_time, keeper.time()) == (False, Time(WALL, unsure=True))
    keeper._set(SERVER, THEN)
    keeper.queue.close()
    again = Keeper(tmp_path / "http.token", lambda: later(60))
    assert again.time() == Time(SERVER + timedelta(seconds=60), unsure=False)
    again.queue.close()
