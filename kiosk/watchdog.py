"""Tells systemd how the app is: one datagram to the socket it named (sd_notify(3)).

Without a socket, nothing is sent. WATCHDOG_PID is not looked at: under cage and foot the app is
not the process that systemd started.
"""

import contextlib
import os
import socket
from collections.abc import Mapping
from typing import Final

READY: Final = "READY=1"
ALIVE: Final = "WATCHDOG=1"
STOPPING: Final = "STOPPING=1"


def notify(state: str, environment: Mapping[str, str] = os.environ) -> None:
    """Say one of the states above; never waits, never fails."""
    address = environment.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):  # the abstract name space
        address = f"\0{address[1:]}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as to, contextlib.suppress(OSError):
        to.setblocking(False)
        to.sendto(state.encode(), address)


def pause(environment: Mapping[str, str] = os.environ) -> float | None:
    """Return the seconds between two signs of life: half of what systemd waits; None: no watch."""
    wanted = environment.get("WATCHDOG_USEC", "")
    if not wanted.isascii() or not wanted.isdecimal() or not int(wanted):
        return None
    return int(wanted) / 2_000_000
