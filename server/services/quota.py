"""Refused tries as the audit has them: so many a minute one by one, the others as a count."""

from collections import Counter
from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)


class Quota:
    """Says how many lines a refused try is worth, so that no attacker fills the disk.

    The first `most` of a minute are a line each. What comes after is counted by its code, and
    that count is due when the minute is over.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._begun: datetime | None = None
        self._lines = 0
        self._rest: Counter[str] = Counter()

    def counts(self, code: str, now: datetime) -> bool:
        """Count a refused try; return whether it is a line of its own."""
        if self._begun is None or not timedelta(0) <= now - self._begun < MINUTE:
            self._begun, self._lines = now, 0
        self._lines += 1
        if self._lines > self._most:
            self._rest[code] += 1
        return self._lines <= self._most

    def rest(self) -> dict[str, int]:
        """Return what was counted and not written yet, by code, and begin anew with that."""
        found, self._rest = self._rest, Counter()
        return dict(found)
