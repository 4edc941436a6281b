"""The day's roster, in memory and in a file for this user alone, for as long as the day lasts."""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from kiosk.keeping import DAMAGED, keep
from kiosk.offline.command import Waiting
from server.shared.door import Roster, RosterRow
from server.shared.views import EventView
from server.shared.vocabulary import EventState

AFTER_THE_END: Final = timedelta(days=1)

_OVER: Final = frozenset({EventState.CLOSED, EventState.CANCELLED})
_log = logging.getLogger(__name__)


class DayRoster:
    """`event`: as it was last seen; `rows`: its badges by the digest of their tokens.

    `made_at`: when the server told them. `decided`: what this kiosk saw accepted since.
    """

    def __init__(self, path: Path | None, now: datetime) -> None:
        self.event: EventView | None = None
        self.rows: Mapping[str, RosterRow] = {}
        self.made_at: datetime | None = None
        self._decided: list[tuple[datetime, Waiting]] = []
        self._path = path
        if found := _read(path):
            self._know(found)
        self.expire(now)

    def take(self, roster: Roster) -> None:
        """Know the badges as the server just told them."""
        known = (self.event, self.rows)
        self._know(roster)
        self._decided = [(at, one) for at, one in self._decided if at >= roster.made_at]
        if roster.event.state in _OVER:
            self.see(roster.event)
        elif (self.event, self.rows) != known:
            self._write()

    def see(self, event: EventView) -> None:
        """Know how the event stands now; nobody's badge is kept of one that is over."""
        if self.event and self.event.id != event.id:
            self.forget()
        elif event.state in _OVER:
            self.forget()
            self.event = event
        elif self.event and self.event != event:
            self.event = event
            self._write()

    @property
    def decided(self) -> list[Waiting]:
        """What the server accepted from here after it had told the badges, in order."""
        return [one for _, one in self._decided]

    def note(self, command: Waiting, now: datetime) -> None:
        """Know that the server accepted a command, until it tells the badges again."""
        if self.event:
            self._decided.append((now, command))

    def expire(self, now: datetime) -> None:
        """Forget the badges of an event that ended a day ago."""
        if self.event and now > self.event.ends_at + AFTER_THE_END:
            self.forget()

    def forget(self) -> None:
        """Know no badge any more, and keep none."""
        self.event, self.rows, self.made_at, self._decided = None, {}, None, []
        if self._path:
            try:
                self._path.unlink(missing_ok=True)
            except OSError:
                _log.exception("the roster could not be deleted")

    def _know(self, roster: Roster) -> None:
        self.event, self.made_at = roster.event, roster.made_at
        self.rows = {row.digest: row for row in roster.rows}

    def _write(self) -> None:
        if self._path and self.event and self.made_at:
            rows = list(self.rows.values())
            roster = Roster(event=self.event, made_at=self.made_at, rows=rows)
            try:
                keep(self._path, msgspec.json.encode(roster))
            except OSError:
                _log.exception("the roster could not be kept")


def _read(path: Path | None) -> Roster | None:
    """Return what the file holds; None where there is none that can be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Roster) if path else None
    except FileNotFoundError:
        return None
    except (OSError, *DAMAGED):
        _log.exception("the roster could not be read")
        return None
