"""Failed tries of a device, so that nobody finds short codes by trying them all."""

from collections import defaultdict, deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from server.domain.refusal import Refusal
from server.shared.vocabulary import ErrorCode

WRONG_A_MINUTE = 5
MINUTE = timedelta(minutes=1)
WRONG = (ErrorCode.UNKNOWN, ErrorCode.UNREADABLE)


class Tries:
    """Counts wrong short codes of each device over the last minute; kept in memory alone."""

    def __init__(self) -> None:
        self._wrong: dict[str, deque[datetime]] = defaultdict(deque)

    @contextmanager
    def trying(self, device: str, now: datetime) -> Iterator[None]:
        """Judge one code. A device that has failed too often waits: TOO_MANY_TRIES.

        A try counts as wrong until it has proved right, so many at once are no way round.
        """
        wrong = self._recent(device, now)
        if len(wrong) >= WRONG_A_MINUTE:
            seconds = int((MINUTE - (now - wrong[0])).total_seconds()) + 1
            raise Refusal(ErrorCode.TOO_MANY_TRIES, seconds=seconds)
        wrong.append(now)
        failed = False
        try:
            yield
        except Refusal as refusal:
            failed = refusal.code in WRONG
            raise
        finally:
            if not failed and now in wrong:
                wrong.remove(now)

    def _recent(self, device: str, now: datetime) -> deque[datetime]:
        """Return the wrong tries of the last minute; devices without any are forgotten."""
        past = [d for d, wrong in self._wrong.items() if not wrong or now - wrong[-1] >= MINUTE]
        for forgotten in past:
            del self._wrong[forgotten]
        wrong = self._wrong[device]
        while wrong and now - wrong[0] >= MINUTE:
            wrong.popleft()
        return wrong
