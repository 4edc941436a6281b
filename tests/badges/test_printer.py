"""Printers that hang, refuse, break off or have no paper: each ends within its limit."""

import os
import socket
import threading
import time
from contextlib import contextmanager

import pytest

from badges.printer import PrinterFailed, Trouble, print_bytes

SLIP = b"\x1b@Bonjour\n"
LONG = b"\x1b@" + bytes(16_000_000)  # more than two sockets hold
LIMIT = 1.0
SLACK = 2.0


@contextmanager
def printer(behave):
    """A printer on a port of this machine; `behave` gets the line and may keep what it read."""
    read = bytearray()
    over = threading.Event()

    def serve():
        line, _ = server.accept()
        with line:
            behave(line, read, over)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"tcp:127.0.0.1:{server.getsockname()[1]}", read
        finally:
            over.set()
            thread.join(10)


def trouble(target, data=SLIP, limit=LIMIT):
    """The code of what goes wrong, which must be known within the limit."""
    began = time.monotonic()
    with pytest.raises(PrinterFailed) as failed:
        print_bytes(target, data, limit)
    assert time.monotonic() - began < limit + SLACK
    return failed.value.code


def takes_all(line, read, _over):
    while piece := line.recv(65536):
        read += piece


def answers(roll, done):
    """A printer that says how its paper is, before and after."""

    def behave(line, read, _over):
        while piece := line.recv(65536):
            read += piece
            if piece.endswith(b"\x10\x04\x04"):
                line.sendall(bytes([roll]))
            elif piece.endswith(b"\x1dr\x01") and done is not None:
                line.sendall(bytes([done]))

    return behave


def test_a_printer_gets_all_of_it():
    with printer(takes_all) as (target, read):
        print_bytes(target, SLIP, 5)
    assert bytes(read).endswith(SLIP)


def test_a_pdf_goes_without_any_question():
    with printer(takes_all) as (target, read):
        print_bytes(target, b"%PDF-1.7", 5)
    assert bytes(read) == b"%PDF-1.7"


def test_a_printer_that_answers_is_asked_again_when_it_is_done():
    with printer(answers(0x12, 0x00)) as (target, read):
        print_bytes(target, SLIP, 5)
    assert bytes(read) == b"\x10\x04\x04" + SLIP + b"\x1dr\x01"


def test_no_paper_is_told_before_anything_is_sent():
    with printer(answers(0x72, 0x00)) as (target, read):
        assert trouble(target) is Trouble.NO_PAPER
    assert SLIP not in bytes(read)


def test_paper_that_ends_in_the_middle_is_told():
    with printer(answers(0x12, 0x0C)) as (target, _):
        assert trouble(target) is Trouble.NO_PAPER


def test_a_printer_that_answers_and_then_never_finishes_is_too_slow():
    with printer(answers(0x12, None)) as (target, _):
        assert trouble(target) is Trouble.TIMED_OUT


def test_a_printer_that_reads_nothing_is_too_slow():
    with printer(lambda _line, _read, over: over.wait(20)) as (target, _):
        assert trouble(target, LONG) is Trouble.TIMED_OUT


def test_a_printer_that_hangs_up_in_the_middle_broke_off():
    def hang_up(line, _read, _over):
        line.recv(4096)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")

    with printer(hang_up) as (target, _):
        assert trouble(target, LONG, 5) is Trouble.BROKEN_OFF


def test_a_port_where_nobody_listens_refuses():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert trouble(f"tcp:127.0.0.1:{port}") is Trouble.REFUSED


def test_a_host_that_does_not_exist_is_no_printer():
    assert trouble("tcp:nowhere.invalid", limit=5) is Trouble.NO_PRINTER


@pytest.mark.parametrize("target", ["", "cups:", "usb:0", "tcp:127.0.0.1:x", "lp0"])
def test_what_names_no_printer_is_said_so(target):
    assert trouble(target) is Trouble.BAD_TARGET


# a device


def test_a_device_gets_all_of_it(tmp_path):
    device = tmp_path / "lp0"
    device.touch()
    print_bytes(f"file:{device}", SLIP, 5)
    assert device.read_bytes() == SLIP


def test_a_device_that_is_not_there_is_no_printer_and_is_not_made(tmp_path):
    assert trouble(f"file:{tmp_path}/lp0") is Trouble.NO_PRINTER
    assert not (tmp_path / "lp0").exists()


def test_a_device_that_nobody_reads_is_no_printer(tmp_path):
    os.mkfifo(tmp_path / "lp0")
    assert trouble(f"file:{tmp_path}/lp0") is Trouble.NO_PRINTER


def test_a_device_that_stops_taking_is_too_slow(tmp_path):
    os.mkfifo(tmp_path / "lp0")
    reader = os.open(tmp_path / "lp0", os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert trouble(f"file:{tmp_path}/lp0", LONG) is Trouble.TIMED_OUT
    finally:
        os.close(reader)


def test_a_device_without_paper_says_so():
    # A USB printer answers ENOSPC then, as this device always does.
    assert trouble("file:/dev/full") is Trouble.NO_PAPER


# a folder


def test_a_folder_keeps_each_slip(tmp_path):
    for data in (SLIP, SLIP, b"%PDF-1.7"):
        print_bytes(f"folder:{tmp_path}", data)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "slip-0001.bin",
        "slip-0001.pdf",
        "slip-0002.bin",
    ]


def test_a_folder_that_is_not_there_is_no_printer(tmp_path):
    assert trouble(f"folder:{tmp_path}/none") is Trouble.NO_PRINTER


# CUPS, as programs of the same names that behave as we say


@pytest.fixture
def cups(tmp_path, monkeypatch):
    """Puts programs on the path; what they are called with is in the file `called`."""
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:{os.environ['PATH']}")
    monkeypatch.setenv("CUPS", str(tmp_path))
    (tmp_path / "bin").mkdir()

    def put(**programs):
        for name, does in programs.items():
            path = tmp_path / "bin" / name
            path.write_text(f'#!/bin/sh\necho "{name} $*" >> "$CUPS/called"\n{does}\n')
            path.chmod(0o755)
        return tmp_path

    put(lp="true", lpstat="true", cancel="true")
    return put


TAKES = 'cat > "$CUPS/paper"; echo "request id is Bar-7 (1 file(s))"'


def test_cups_takes_a_pdf_and_is_followed_until_it_is_printed(cups):
    folder = cups(lp=TAKES, lpstat='[ -e "$CUPS/seen" ] || echo "Bar-7 root"; touch "$CUPS/seen"')
    print_bytes("cups:Bar", b"%PDF-1.7", 5)
    assert (folder / "paper").read_bytes() == b"%PDF-1.7"
    called = (folder / "called").read_text().splitlines()
    assert called[0] == "lp -d Bar -"
    assert called.count("lpstat -W not-completed -o Bar") == 2


def test_escpos_goes_through_cups_as_it_is(cups):
    folder = cups(lp=TAKES)
    print_bytes("cups:Bar", SLIP, 5)
    assert (folder / "called").read_text().startswith("lp -d Bar -o raw -\n")


def test_a_queue_that_does_not_exist_is_no_printer(cups):
    cups(lp='echo "lp: The printer or class does not exist." >&2; exit 1')
    assert trouble("cups:Bar") is Trouble.NO_PRINTER


def test_a_queue_that_takes_no_jobs_refuses(cups):
    cups(lp='echo "lp: Destination is not accepting jobs." >&2; exit 1')
    assert trouble("cups:Bar") is Trouble.REFUSED


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Alerts: media-empty-error", Trouble.NO_PAPER),
        ("Alerts: offline-report", Trouble.NO_PRINTER),
        ("Alerts: none", Trouble.TIMED_OUT),
    ],
)
def test_a_job_that_waits_is_cancelled_and_the_reason_is_told(cups, said, code):
    folder = cups(lp=TAKES, lpstat=f'[ "$1" = -l ] && echo "{said}" || echo "Bar-7 root"')
    assert trouble("cups:Bar") is code
    assert "cancel Bar-7" in (folder / "called").read_text()


def test_lp_that_hangs_is_ended(cups):
    folder = cups(lp='echo $$ > "$CUPS/pid"; exec sleep 60')
    assert trouble("cups:Bar") is Trouble.TIMED_OUT
    with pytest.raises(ProcessLookupError):
        os.kill(int((folder / "pid").read_text()), 0)


def test_without_cups_that_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert trouble("cups:Bar") is Trouble.NOT_INSTALLED
