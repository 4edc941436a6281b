"""Failed tries are counted, made to wait, and never fill memory or disk."""

from datetime import UTC, datetime, timedelta

import pytest

from server.domain.refusal import Refusal
from server.services import delays
from server.services.delays import Delays
from server.services.quota import Quota

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def wait_of(found, key, now=NOW):
    try:
        found.allow(key, now)
    except Refusal as refusal:
        assert refusal.code == "locked_out"
        return refusal.params["seconds"]
    return 0


def test_delays_double_from_the_third_failure_on_up_to_the_longest():
    found, waits = Delays(free=3, longest=900), []
    for _ in range(40):
        found.failed("nadia", NOW)
        waits.append(wait_of(found, "nadia"))
    assert waits[:7] == [0, 0, 1, 2, 4, 8, 16]
    assert max(waits) == waits[-1] == 900


def test_a_delay_ends_to_the_second_and_is_the_keys_own():
    found = Delays(free=1, longest=60)
    for _ in range(4):
        found.failed("nadia", NOW)
    assert wait_of(found, "nadia", NOW + timedelta(seconds=7.5)) == 1
    assert wait_of(found, "nadia", NOW + timedelta(seconds=8)) == 0
    assert wait_of(found, "samir") == 0


@pytest.mark.parametrize("later", [timedelta(days=2), timedelta(days=-2)])
def test_a_clock_that_jumps_locks_nobody_out(later):
    found = Delays(free=1, longest=900)
    for _ in range(20):
        found.failed("nadia", NOW)
    assert wait_of(found, "nadia", NOW + later) == 0


def test_what_was_forgiven_or_is_a_day_old_begins_anew():
    found = Delays(free=3, longest=900)
    for key in ("forgiven", "old"):
        for _ in range(9):
            found.failed(key, NOW)
    found.forget("forgiven")
    found.failed("forgiven", NOW)
    assert wait_of(found, "forgiven") == 0
    later = NOW + timedelta(days=1, seconds=1)
    found.failed("old", later)
    assert wait_of(found, "old", later) == 0


def test_memory_is_bounded_and_keeps_whoever_failed_last(monkeypatch):
    monkeypatch.setattr(delays, "MOST_KEYS", 10)
    found = Delays(free=1, longest=900)
    for number in range(100):
        found.failed("nadia", NOW)
        found.failed(str(number), NOW)
    assert len(found._failures) == 10
    assert wait_of(found, "nadia") == 900
    assert wait_of(found, "0") == 0


def test_above_the_bound_of_a_minute_refusals_are_counted_by_their_code():
    quota = Quota(most=2)
    lines = [quota.counts("wrong_secret", NOW) for _ in range(5)]
    assert lines == [True, True, False, False, False]
    quota.counts("locked_out", NOW + timedelta(seconds=59))
    assert quota.rest() == {"wrong_secret": 3, "locked_out": 1}
    assert quota.rest() == {}
    assert quota.counts("wrong_secret", NOW + timedelta(minutes=1)) is True
