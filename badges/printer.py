"""Bytes → a printer, within a limit. The only file of this folder that reaches outside.

Targets: `cups:NAME`, `tcp:HOST[:9100]`, `file:/dev/usb/lp0`, and `folder:DIR` to try without one.
"""

import contextlib
import errno
import os
import re
import select
import socket
import subprocess
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Final

LIMIT: Final = 15.0
"""Seconds a printer has to take a slip."""

RAW_PORT: Final = 9100
_ASK_PAPER: Final = b"\x10\x04\x04"  # ESC/POS, DLE EOT 4: the roll, answered at once
_ASK_WHEN_DONE: Final = b"\x1dr\x01"  # GS r 1: the roll, answered when all before is printed
_PAPER_OUT: Final = {_ASK_PAPER: 0x60, _ASK_WHEN_DONE: 0x0C}
_START: Final = b"\x1b@"  # how ESC/POS begins
_PATIENCE: Final = 1.0
"""Seconds to wait for an answer about paper: many printers give none."""
_PIECE: Final = 16 * 1024
_LOOK_AGAIN: Final = 0.3
_MOST_FILES: Final = 10_000
_REQUEST: Final = re.compile(r"request id is (\S+)")


class Trouble(StrEnum):
    """Why nothing came out."""

    NO_PRINTER = "no_printer"
    NO_PAPER = "no_paper"
    REFUSED = "refused"
    BROKEN_OFF = "broken_off"
    TIMED_OUT = "timed_out"
    NOT_INSTALLED = "not_installed"
    BAD_TARGET = "bad_target"


class PrinterFailed(Exception):
    """A printer did not print. `code` says why."""

    def __init__(self, code: Trouble) -> None:
        super().__init__(code)
        self.code = code


class _Deadline:
    """What is left of a limit."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds left, at least a hundredth.

        Raises:
            PrinterFailed: TIMED_OUT, none is left.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise PrinterFailed(Trouble.TIMED_OUT)
        return max(left, 0.01)


def print_bytes(target: str, data: bytes, limit: float = LIMIT) -> None:
    """Send data to a printer; return when it has taken all of it.

    Blocks for at most `limit` seconds, except where the name of a host must be looked up.

    Raises:
        PrinterFailed: the printer did not take it. What a CUPS queue still holds is cancelled.
    """
    kind, _, name = target.partition(":")
    way = WAYS.get(kind)
    if way is None or not name:
        raise PrinterFailed(Trouble.BAD_TARGET)
    way(name, data, _Deadline(limit))


def _tcp(name: str, data: bytes, deadline: _Deadline) -> None:
    host, _, port = name.partition(":")
    try:
        with socket.create_connection((host, int(port or RAW_PORT)), deadline.left) as line:
            _talk(line, data, deadline)
    except TimeoutError:
        raise PrinterFailed(Trouble.TIMED_OUT) from None
    except ConnectionRefusedError:
        raise PrinterFailed(Trouble.REFUSED) from None
    except ConnectionError:
        raise PrinterFailed(Trouble.BROKEN_OFF) from None
    except (ValueError, OverflowError):
        raise PrinterFailed(Trouble.BAD_TARGET) from None
    except OSError:
        raise PrinterFailed(Trouble.NO_PRINTER) from None


def _talk(line: socket.socket, data: bytes, deadline: _Deadline) -> None:
    answers = data.startswith(_START) and _has_paper(line, _ASK_PAPER, _PATIENCE)
    for start in range(0, len(data), _PIECE):
        line.settimeout(deadline.left)
        line.sendall(data[start : start + _PIECE])
    if answers and not _has_paper(line, _ASK_WHEN_DONE, deadline.left):
        raise PrinterFailed(Trouble.TIMED_OUT)
    _hang_up(line, deadline)


def _has_paper(line: socket.socket, question: bytes, patience: float) -> bool:
    """Whether the printer answers that there is paper; False where it does not answer."""
    line.sendall(question)
    line.settimeout(patience)
    try:
        answer = line.recv(1)
    except TimeoutError:
        return False
    if not answer:
        raise PrinterFailed(Trouble.BROKEN_OFF)
    if answer[0] & _PAPER_OUT[question]:
        raise PrinterFailed(Trouble.NO_PAPER)
    return True


def _hang_up(line: socket.socket, deadline: _Deadline) -> None:
    """Say that nothing more comes, and wait a moment for the printer to hang up as well."""
    line.shutdown(socket.SHUT_WR)
    line.settimeout(min(_PATIENCE, deadline.left))
    with contextlib.suppress(TimeoutError):
        while line.recv(64):
            pass


def _file(name: str, data: bytes, deadline: _Deadline) -> None:
    """Write to a device. `usblp` answers ENOSPC where the paper is out (Linux, usblp.c)."""
    try:
        device = os.open(name, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
    except PermissionError:
        raise PrinterFailed(Trouble.REFUSED) from None
    except OSError:
        raise PrinterFailed(Trouble.NO_PRINTER) from None
    try:
        _write(device, data, deadline)
    except BrokenPipeError:
        raise PrinterFailed(Trouble.BROKEN_OFF) from None
    except OSError as error:
        out = error.errno == errno.ENOSPC
        raise PrinterFailed(Trouble.NO_PAPER if out else Trouble.BROKEN_OFF) from None
    finally:
        os.close(device)


def _write(device: int, data: bytes, deadline: _Deadline) -> None:
    rest = memoryview(data)
    while rest:
        _, ready, _ = select.select([], [device], [], deadline.left)
        if ready:
            with contextlib.suppress(BlockingIOError):
                rest = rest[os.write(device, rest[:_PIECE]) :]


def _folder(name: str, data: bytes, _deadline: _Deadline) -> None:
    ending = "pdf" if data.startswith(b"%PDF") else "bin"
    for number in range(1, _MOST_FILES):
        try:
            with (Path(name) / f"slip-{number:04}.{ending}").open("xb") as file:
                file.write(data)
        except FileExistsError:
            continue
        except OSError as error:
            full = error.errno == errno.ENOSPC
            raise PrinterFailed(Trouble.NO_PAPER if full else Trouble.NO_PRINTER) from None
        return
    raise PrinterFailed(Trouble.NO_PAPER)


def _cups(name: str, data: bytes, deadline: _Deadline) -> None:
    """Hand over to CUPS and see it through: a job that waits is cancelled, not printed later."""
    raw = ("-o", "raw") if data.startswith(_START) else ()
    said = _run(("lp", "-d", name, *raw, "-"), data, deadline)
    found = _REQUEST.search(said)
    if found is None:
        raise PrinterFailed(Trouble.REFUSED)
    job = found.group(1)
    try:
        while job in _run(("lpstat", "-W", "not-completed", "-o", name), b"", deadline):
            time.sleep(min(_LOOK_AGAIN, deadline.left))
    except PrinterFailed:
        with contextlib.suppress(PrinterFailed):
            _run(("cancel", job), b"", _Deadline(_PATIENCE))
        raise PrinterFailed(_alert(name)) from None


def _alert(name: str) -> Trouble:
    """What CUPS knows of a printer that did not print."""
    try:
        said = _run(("lpstat", "-l", "-p", name), b"", _Deadline(_PATIENCE))
    except PrinterFailed:
        return Trouble.TIMED_OUT
    if "media-empty" in said or "media-needed" in said:
        return Trouble.NO_PAPER
    return Trouble.NO_PRINTER if "offline" in said or "disabled" in said else Trouble.TIMED_OUT


def _run(command: tuple[str, ...], data: bytes, deadline: _Deadline) -> str:
    """Run a program of CUPS and return what it says; it is killed where it takes too long."""
    limit = deadline.left
    try:
        done = subprocess.run(  # noqa: S603  # the name of a queue is one word of the command
            command, input=data, capture_output=True, timeout=limit, check=False, env=_english()
        )
    except FileNotFoundError:
        raise PrinterFailed(Trouble.NOT_INSTALLED) from None
    except subprocess.TimeoutExpired:
        raise PrinterFailed(Trouble.TIMED_OUT) from None
    if done.returncode:
        unknown = b"does not exist" in done.stderr or b"No such" in done.stderr
        raise PrinterFailed(Trouble.NO_PRINTER if unknown else Trouble.REFUSED)
    return done.stdout.decode(errors="replace")


def _english() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C"}


WAYS: Final[dict[str, Callable[[str, bytes, _Deadline], None]]] = {
    "cups": _cups,
    "tcp": _tcp,
    "file": _file,
    "folder": _folder,
}
"""What stands before the colon of a target."""
