"""What the server has not decided yet, in order, in a file for this user alone."""

import errno
import fcntl
import logging
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.keeping import keep
from kiosk.offline import command
from kiosk.offline.aside import LONGEST, Aside
from kiosk.offline.command import Waiting
from server.shared.requests import NewRegistration

MOST_LINES: Final = 200
"""Lines after which a file that is never empty is written anew without those that were decided."""

_log = logging.getLogger(__name__)


class Queue:
    """Nothing is raised: without room, or with another kiosk at the file, it goes on in memory.

    `waiting`: the commands by id, in order. `in_memory`: an end of this kiosk would lose them.
    `aside`: what waits no more, and was not delivered.
    """

    def __init__(self, path: Path | None) -> None:
        self.waiting: dict[str, Waiting] = {}
        self.in_memory = False
        self.aside = Aside(path and path.with_suffix(".refused"))
        self._path = path
        self._lock: int | None = None
        self._file = -1
        self._lines = 0
        if path:
            self._try(self._begin)

    def put(self, found: Waiting) -> None:
        """Add a command. It survives the end of this kiosk, and with `sync` that of the machine."""
        self.waiting[found.id] = found
        self._write(command.line(found))

    def keep(self, command_id: str) -> None:
        """Note that a command's person was answered without the server."""
        found = self.waiting.get(command_id)
        if found and not found.body.kept:
            self.waiting[command_id] = command.kept(found)
            self._write(command.line_kept(command_id))

    def drop(self, command_id: str) -> None:
        """Take out a command that was decided; nobody's name stays behind in the file."""
        found = self.waiting.pop(command_id, None)
        if found:
            anew = isinstance(found.body, NewRegistration)
            self._write(command.line_done(command_id), anew=anew)

    def put_aside(self, command_id: str) -> None:
        """Take out a command that was refused, and keep it for the team to look at."""
        self.aside.note(command.line(self.waiting[command_id]))
        self.drop(command_id)

    def expire(self, now: datetime, wall: datetime) -> None:
        """Forget what was never delivered, once its day is long over."""
        old = [one.id for one in self.waiting.values() if one.at and now - one.at > LONGEST]
        for command_id in old:
            self.drop(command_id)
        self.aside.expire(wall)

    def sync(self) -> None:
        """Bring what was written onto the disk."""
        if self._path and not self.in_memory:
            self._try(lambda: os.fdatasync(self._file))

    def close(self) -> None:
        """Let another kiosk have the file."""
        for number in (self._file, self._lock):
            if number is not None and number >= 0:
                os.close(number)
        self._file, self._lock, self._path = -1, None, None

    def _write(self, line: bytes, *, anew: bool = False) -> None:
        if self._path is None:
            return
        if self.in_memory:
            self._try(self._begin)
        elif not self.waiting:
            self._try(self._empty)
        elif anew or self._lines >= MOST_LINES + 2 * len(self.waiting):
            self._try(self._renew)
        else:
            self._try(lambda: self._append(line))

    def _try(self, write: Callable[[], None]) -> None:
        try:
            write()
        except OSError:
            if not self.in_memory:
                _log.exception("the queue is in memory alone")
            self.in_memory = True
        else:
            self.in_memory = False

    def _begin(self) -> None:
        """Take the file, with what an earlier run left in it, before anything is written to it."""
        if self._path is None:
            return
        if self._lock is None:
            lock = _locked(self._path)
            try:
                self._take(self._path)
            except OSError:
                os.close(lock)
                raise
            self._lock = lock
        self._renew()

    def _take(self, path: Path) -> None:
        """Read what an earlier run left, and put aside what of it nobody can read."""
        left, unread = command.waiting(path.read_bytes() if path.exists() else b"")
        for line in unread:
            self.aside.add(line)
        self.waiting = {**left, **self.waiting}

    def _renew(self) -> None:
        """Write the file anew with what waits, and go on at its end."""
        if self._path is None:
            return
        lines = [command.line(found) for found in self.waiting.values()]
        keep(self._path, b"".join(lines))
        if self._file >= 0:
            os.close(self._file)
        self._file = os.open(self._path, os.O_WRONLY | os.O_APPEND)
        self._lines = len(lines)

    def _append(self, line: bytes) -> None:
        if os.write(self._file, line) != len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._lines += 1

    def _empty(self) -> None:
        os.ftruncate(self._file, 0)
        self._lines = 0


def _locked(path: Path) -> int:
    """Return a lock that ends with this process; raises OSError where another kiosk has it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = os.open(path.with_suffix(".lock"), os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        raise
    return lock
