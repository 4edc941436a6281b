"""What a kiosk needs to go on without its server, kept over its own end."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Final

import msgspec

from kiosk.client import Refused, Unreachable
from kiosk.entrance import Entrance
from kiosk.keeping import DAMAGED, keep
from kiosk.offline.clock import Anchor, Moment, Time, halfway, says_more, time_of
from kiosk.offline.command import ARRIVALS, Waiting
from kiosk.offline.decision import Known
from kiosk.offline.queue import Queue
from kiosk.offline.roster import DayRoster
from server.shared.live import Board
from server.shared.views import EventView

PAUSE: Final = 2.0
"""Seconds between two looks at the roster, however much happens."""

_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")
_STEADY: Final = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""Goes on while a laptop sleeps, where the system has such a clock."""

_log = logging.getLogger(__name__)


def here() -> Moment:
    """Return this moment by this machine's clocks."""
    boot = _BOOT.read_text().strip() if _BOOT.exists() else ""
    return Moment(steady=time.clock_gettime(_STEADY), wall=datetime.now(UTC), boot=boot)


class Keeper:
    """`place`: a path whose suffix is replaced; None: everything is in memory alone."""

    def __init__(self, place: Path | None, moment: Callable[[], Moment] = here) -> None:
        self._moment = moment
        self._anchor_file = place and place.with_suffix(".anchor")
        self._anchor = _read(self._anchor_file)
        self.queue = Queue(place and place.with_suffix(".queue"))
        self.roster = DayRoster(place and place.with_suffix(".roster"), self.time().at)
        self._board: Board | None = None
        self._expire()
        self._version: int | None = None
        self._news = asyncio.Event()

    def time(self) -> Time:
        """Return the server's time now, as well as it is known."""
        return time_of(self._moment(), self._anchor)

    @property
    def has_time(self) -> bool:
        """Say whether a server ever told this kiosk the time."""
        return self._anchor is not None

    def known(self, before: Waiting) -> Known:
        """Return what is known by itself, with what was asked for before a command."""
        self._expire()
        waits = [one for one in self.queue.waiting.values() if one.id != before.id]
        return Known(
            event=self.roster.event,
            rows=self.roster.rows,
            waiting=[*self.roster.decided, *waits],
            now=self.time().at,
        )

    def note(self, command: Waiting) -> None:
        """Learn that the server accepted a command."""
        self.roster.note(command, self.time().at)

    @property
    def event(self) -> EventView | None:
        """The event as the roster names it."""
        return self.roster.event

    @property
    def event_id(self) -> str:
        """The event this kiosk is at; empty where it has seen none."""
        event = self._board.event if self._board else self.roster.event
        return event.id if event else ""

    @property
    def held(self) -> int:
        """How many commands wait for this kiosk to be at another event again."""
        return sum(self._is_elsewhere(one) for one in self.queue.waiting.values())

    @property
    def kept(self) -> set[str]:
        """The ids of the arrivals that the server has not decided."""
        waiting = self.queue.waiting.values()
        return {one.id for one in waiting if isinstance(one.body, ARRIVALS)}

    def alone_since(self) -> datetime:
        """Return since when a kiosk that finds no server now has been without one."""
        waiting = self.queue.waiting.values()
        times = (one.body.at for one in waiting if not self._is_elsewhere(one))
        return min([self.time().at, *filter(None, times)])

    def found(self, board: Board) -> None:
        """Learn the board of a server that is there again: its roster may be any."""
        self._version = None
        self.see(board)

    def see(self, board: Board) -> None:
        """Learn how the event stands; a new version of it means that the roster is another."""
        self.roster.see(board.event)
        self._board = board
        self._news.set()

    async def follow(self, client: Entrance) -> None:
        """Fetch the roster for ever, when it is another and no more often than every PAUSE."""
        # Opening the first card would take 60 ms otherwise, with somebody waiting for it.
        await asyncio.to_thread(import_module, "server.shared.sealing")
        while True:
            await self._news.wait()
            self._news.clear()
            if self._board and self._board.version != self._version:
                await self._refresh(client, self._board)
            await asyncio.sleep(PAUSE)

    def _is_elsewhere(self, command: Waiting) -> bool:
        return bool(self.event_id) and command.event_id not in ("", self.event_id)

    def _expire(self) -> None:
        now = self.time()
        self.roster.expire(now.at)
        if self.has_time:
            self.queue.expire(now.at, self._moment().wall)

    async def _refresh(self, client: Entrance, board: Board) -> None:
        try:
            asked = self._moment()
            about = await client.about()
            self._set(about.time, halfway(asked, self._moment()))
            self.roster.take(await client.roster(board.event.id))
        except (Refused, Unreachable) as error:
            _log.info("no roster: %r", error)
        except Exception:  # noqa: BLE001 - the next one may do
            _log.exception("roster")
        else:
            self._version = board.version

    def _set(self, server: datetime, moment: Moment) -> None:
        """Set the clock by the server's."""
        fresh = Anchor(server=server, moment=moment)
        says = says_more(fresh, self._anchor)
        self._anchor = fresh
        if says and self._anchor_file:
            try:
                keep(self._anchor_file, msgspec.json.encode(fresh))
            except OSError:
                _log.exception("the clock could not be kept")


def _read(path: Path | None) -> Anchor | None:
    """Return what the file holds; None where there is none that can be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Anchor) if path else None
    except (OSError, *DAMAGED):
        return None
