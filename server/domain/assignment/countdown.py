"""The time an answer may take."""

from collections.abc import Callable
from math import inf


def remaining(seconds: float, clock: Callable[[], float] | None) -> Callable[[], float]:
    """Return how many seconds are left; without a clock only a limit of 0 ever ends."""
    if clock is None or not seconds:
        return lambda: inf if seconds else 0.0
    end = clock() + seconds
    return lambda: end - clock()
