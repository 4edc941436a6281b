"""A real terminal of a given size (tmux), with hands and eyes."""

import itertools
import os
import signal
import subprocess
import time
from pathlib import Path

LIMIT = 40.0
"""Seconds of wall clock after which a condition counts as never met."""

NOTED = '"$@"; echo $? > "$0"'
"""Runs a command and notes its exit status in a file: tmux 3.3 at times does not know it."""


_NUMBERS = itertools.count()
"""A tmux server that is ending would take the next one's session in and let it fall."""


class Terminal:
    """One command in a tmux server of its own."""

    def __init__(self, folder, command, *, size=(80, 24), environment=None):
        self._socket = str(folder / f"tmux-{next(_NUMBERS)}")
        self._status = folder / "status"
        columns, rows = map(str, size)
        given = {**os.environ, **(environment or {})}
        for name in ("COLUMNS", "LINES"):  # pytest's workers have a width of their own
            given.pop(name, None)
        self._tmux("-f", "/dev/null", "new-session", "-d", "-x", columns, "-y", rows, env=given)
        for option in ("status off", "remain-on-exit on", "escape-time 0"):
            self._tmux("set", "-g", *option.split())
        self._tmux("respawn-pane", "-k", "--", "sh", "-c", NOTED, str(self._status), *command)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.vanish()

    def writes(self, text: str):
        """Put characters into the terminal, all at once."""
        self._tmux("send-keys", "-l", "--", text)

    def key(self, *names: str):
        self._tmux("send-keys", *names)

    def types(self, text: str, gap: float = 0.08):
        """Type like a person."""
        for letter in text:
            self.writes(letter)
            time.sleep(gap)  # the speed is what is tested

    def scans(self, text: str, *, in_pieces: int = 1):
        """Type like a scanner: in one write or several, then Enter."""
        length = -(-len(text) // in_pieces)
        for start in range(0, len(text), length):
            self.writes(text[start : start + length])
        self.key("Enter")

    @property
    def screen(self) -> str:
        return self._tmux("capture-pane", "-p")

    @property
    def coloured_screen(self) -> str:
        """The screen with the escape codes of its colours."""
        return self._tmux("capture-pane", "-p", "-e")

    @property
    def exit_status(self) -> int | None:
        """The command's exit status, None while it runs."""
        noted = self._status.read_text() if self._status.exists() else ""
        return int(noted) if noted.endswith("\n") else None

    @property
    def has_left_its_screen(self) -> bool:
        """Whether the terminal is back on the page where the shell writes."""
        return self._tmux("display", "-p", "#{alternate_on}") == "0"

    def terminate(self, how=signal.SIGTERM):
        """Ask the command to end, as the system does, or end it."""
        os.kill(self.child, how)

    @property
    def child(self) -> int:
        """The command's process."""
        shell = self._tmux("display", "-p", "#{pane_pid}")
        (child,) = Path(f"/proc/{shell}/task/{shell}/children").read_text().split()
        return int(child)

    def vanish(self):
        """Take the terminal away, as a cable that is pulled does."""
        self._tmux("kill-server")

    def sees(self, *texts: str) -> str:
        self.until(lambda: all(text in self.screen for text in texts), texts)
        return self.screen

    def sees_no(self, text: str):
        self.until(lambda: text not in self.screen, text)

    def until(self, condition, what):
        end = time.monotonic() + LIMIT
        while not condition():
            assert time.monotonic() < end, f"never seen: {what}\n{self.screen}"
            time.sleep(0.06)

    def _tmux(self, *arguments, env=None) -> str:
        found = subprocess.run(
            ["tmux", "-S", self._socket, *arguments],
            capture_output=True,
            text=True,
            check=True,
            env=env,
        )
        return found.stdout.rstrip("\n")
