"""Failed tries: each makes the next one wait longer. Kept in memory alone."""

from collections import OrderedDict
from datetime import datetime, timedelta
from math import ceil
from typing import NamedTuple

from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode

MOST_KEYS = 10_000
"""Names or addresses that are remembered; the one that failed longest ago goes first."""
FORGOTTEN_AFTER = timedelta(days=1)


class _Failures(NamedTuple):
    times: int
    last: datetime


class Delays:
    """Counts the failed tries of each key: a name, or an address.

    After `free` of them the next try waits 1, 2, 4 … seconds, at most `longest`. A key that has
    not failed for a day begins anew.
    """

    def __init__(self, free: int, longest: int) -> None:
        self._free = free
        self._longest = longest
        self._failures: OrderedDict[str, _Failures] = OrderedDict()

    def allow(self, key: str, now: datetime) -> None:
        """Refuse a key that still waits: LOCKED_OUT, with `seconds`."""
        found = self._failures.get(key)
        if found is None:
            return
        # A clock that is set back locks nobody out for longer.
        left = self._wait(found.times) - abs((now - found.last).total_seconds())
        if left > 0:
            raise Refusal(ErrorCode.LOCKED_OUT, seconds=ceil(left))

    def failed(self, key: str, now: datetime) -> None:
        """Count a failed try."""
        found = self._failures.pop(key, None)
        fresh = found is None or now - found.last > FORGOTTEN_AFTER
        self._failures[key] = _Failures(1 if found is None or fresh else found.times + 1, now)
        while len(self._failures) > MOST_KEYS:
            self._failures.popitem(last=False)

    def forget(self, key: str) -> None:
        """Begin anew with a key."""
        self._failures.pop(key, None)

    def _wait(self, times: int) -> int:
        if times < self._free:
            return 0
        doubled = min(times - self._free, self._longest.bit_length())
        return int(min(2**doubled, self._longest))
