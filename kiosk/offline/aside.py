"""What could not be delivered, for the team to look at: lines of a file for this user alone."""

import logging
import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

LONGEST: Final = timedelta(days=7)
"""After the day, whoever can still make something of a name has done so."""

_log = logging.getLogger(__name__)


class Aside:
    """Commands that were refused after somebody was answered, and lines nobody can read.

    `count`: how many. `path` None: they are counted alone.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        try:
            self.count = path.read_bytes().count(b"\n") if path else 0
        except OSError:
            self.count = 0

    def add(self, line: bytes) -> None:
        """Put a line aside, on the disk; raises OSError."""
        if self._path:
            flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
            with os.fdopen(os.open(self._path, flags, 0o600), "wb") as file:
                file.write(line.rstrip(b"\n") + b"\n")
                file.flush()
                os.fsync(file.fileno())
        self.count += 1

    def note(self, line: bytes) -> None:
        """Put a line aside; without room it is counted alone."""
        try:
            self.add(line)
        except OSError:
            self.count += 1
            _log.exception("a refused command could not be kept")

    def expire(self, wall: datetime) -> None:
        """Forget what nothing was added to for longer than anybody needs it, by the wall clock."""
        if self._path is None or not self.count:
            return
        try:
            if wall.timestamp() - self._path.stat().st_mtime > LONGEST.total_seconds():
                self._path.unlink()
                self.count = 0
        except OSError:
            _log.exception("what was put aside could not be deleted")
