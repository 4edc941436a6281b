"""Failed tries of a device, so that nobody finds short codes by trying them all."""

from collections import defaultdict, deque
from datetime import datetime, timedelta

from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode

WRONG_A_MINUTE = 5
MINUTE = timedelta(minutes=1)


class Tries:
    """Counts wrong short codes of each device over the last minute; kept in memory alone."""

    def __init__(self) -> None:
        self._wrong: dict[str, deque[datetime]] = defaultdict(deque)

    def allow(self, device: str, now: datetime) -> None:
        """Refuse a device that has failed too often; it may try again when a minute has gone."""
        wrong = self._wrong[device]
        while wrong and now - wrong[0] >= MINUTE:
            wrong.popleft()
        if len(wrong) >= WRONG_A_MINUTE:
            seconds = int((MINUTE - (now - wrong[0])).total_seconds()) + 1
            raise Refusal(ErrorCode.TOO_MANY_TRIES, seconds=seconds)

    def failed(self, device: str, now: datetime) -> None:
        """Count a wrong short code."""
        self._wrong[device].append(now)
