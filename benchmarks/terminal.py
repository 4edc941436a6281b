"""A terminal of 80×24 (tmux) with a scanner's hands and a quick eye: under 1 ms a command."""

import os
import subprocess
import time
from pathlib import Path

from benchmarks.running import ROOT, TICKS

LOOK = 0.003
"""Seconds between two looks at the screen: looking takes the processor from the kiosk."""
WAIT = 20.0


class Terminal:
    """A tmux server of its own, reached by its control mode (under 1 ms a command).

    `pause`: seconds, the longest between two keys of a scan: no scanner pauses so, a machine may.
    """

    def __init__(self, folder, command, **environment):
        self.socket = str(Path(folder) / "tmux")
        self.pause = 0.0
        start = ["tmux", "-S", self.socket, "-f", "/dev/null", "new-session", "-d"]
        self.began = time.perf_counter()
        subprocess.run(
            [*start, "-x", "80", "-y", "24", *map(str, command)],
            cwd=ROOT,
            check=True,
            env={**os.environ, **environment},
        )
        self.ask_process = subprocess.Popen(
            ["tmux", "-S", self.socket, "-C", "attach", "-f", "no-output"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            errors="replace",
        )
        self.until_answered()
        self.ask("refresh-client -C 80x24")

    def ask(self, command):
        """Give tmux a command and return what it answers."""
        self.ask_process.stdin.write(command + "\n")
        self.ask_process.stdin.flush()
        return self.until_answered()

    def until_answered(self):
        lines = []
        for line in self.ask_process.stdout:
            if line.startswith(("%end", "%error")):
                return "".join(lines)
            if line.startswith("%begin"):
                lines = []
            else:
                lines.append(line)
        raise RuntimeError("tmux is gone")

    @property
    def screen(self):
        return self.ask("capture-pane -p")

    @property
    def pid(self):
        """The process of the command."""
        return int(self.ask("display-message -p '#{pane_pid}'"))

    def cpu(self):
        """Return the CPU seconds used so far."""
        text = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(text[11]) + int(text[12])) / TICKS

    def memory(self):
        """Return the MB in use, shared pages by share (PSS)."""
        lines = Path(f"/proc/{self.pid}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))

    def scan(self, text, gap):
        """Type like a scanner, `gap` seconds a key; returns when Enter was sent."""
        due = before = time.perf_counter()
        for letter in text:
            self.ask(f"send-keys -l {letter}")
            self.pause = max(self.pause, time.perf_counter() - before)
            before = time.perf_counter()
            due += gap
            time.sleep(max(0.0, due - time.perf_counter()))
        sent = time.perf_counter()
        self.ask("send-keys Enter")
        return sent

    def until(self, seen):
        """Wait for something on the screen; returns when it was seen."""
        end = time.perf_counter() + WAIT
        while time.perf_counter() < end:
            if seen(self.screen):
                return time.perf_counter()
            time.sleep(LOOK)
        raise TimeoutError(self.screen)

    def close(self):
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], capture_output=True)
        self.ask_process.wait(timeout=5)
