"""The kiosk's printer, with real processes and real sockets."""

import asyncio
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from badges.printer import PrinterFailed, Trouble
from badges.slip import Slip
from kiosk.attendee import mine
from kiosk.attendee.happenings import Printed, Unprinted
from kiosk.client import Unreachable
from kiosk.config import Printer
from kiosk.printing import TROUBLES, Printing, SlipPrinter
from server.shared.door import Itinerary, Stop
from server.shared.language import PEOPLE, Texts
from server.shared.vocabulary import Language
from tests.kiosk.eyes import until

SLIP = Slip(event="Café contact", first_name="Awa", name_hint="", next="Bonjour.")
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def into(folder, paper="receipt", **more):
    return Printing(Printer(target=f"folder:{folder}", paper=paper), **more)


async def printed_on(printing, slip=SLIP):
    await printing.print(slip, printing.until())


class Hanging:
    """A printer that says it has paper, and nothing more."""

    def __init__(self):
        self.called = asyncio.Event()
        self.lines = []

    async def keep(self, _reader, writer):
        self.lines.append(writer)
        writer.write(b"\x12")
        self.called.set()


@pytest.fixture
async def hanging():
    printer = Hanging()
    server = await asyncio.start_server(printer.keep, "127.0.0.1", 0)
    printer.target = f"tcp:127.0.0.1:{server.sockets[0].getsockname()[1]}"
    yield printer
    for line in printer.lines:
        line.close()
    server.close()
    await server.wait_closed()


def children():
    return set(Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split())


async def test_a_slip_comes_out_as_escpos(tmp_path):
    await printed_on(into(tmp_path))
    assert (tmp_path / "slip-0001.bin").read_bytes().startswith(b"\x1b@")


async def test_a_slip_comes_out_as_pdf(tmp_path):
    await printed_on(into(tmp_path, "a5"))
    assert (tmp_path / "slip-0001.pdf").read_bytes().startswith(b"%PDF")


async def test_two_slips_at_once_are_printed_one_after_the_other(tmp_path):
    printing = into(tmp_path)
    await asyncio.gather(printed_on(printing), printed_on(printing))
    assert len(list(tmp_path.iterdir())) == 2


async def test_trouble_is_told_by_its_code(tmp_path):
    with pytest.raises(PrinterFailed) as failed:
        await printed_on(into(tmp_path / "none"))
    assert failed.value.code is Trouble.NO_PRINTER


async def test_a_printer_that_hangs_is_left_within_the_limit_and_the_loop_goes_on(tmp_path):
    os.mkfifo(tmp_path / "lp0")
    reader = os.open(tmp_path / "lp0", os.O_RDONLY | os.O_NONBLOCK)
    printing = Printing(Printer(target=f"file:{tmp_path}/lp0", paper="a4"), limit=5)
    beats, began = 0, time.monotonic()
    slip = Slip(event="", first_name="Awa", name_hint="", next="mot " * 60_000)
    task = asyncio.ensure_future(printed_on(printing, slip))
    while not task.done():
        await asyncio.sleep(0.01)
        beats += 1
    os.close(reader)
    assert isinstance(task.exception(), PrinterFailed)
    assert task.exception().code is Trouble.TIMED_OUT
    assert time.monotonic() - began < 7
    assert beats > 50


async def test_a_job_that_must_end_leaves_no_process_behind(hanging, tmp_path):
    printing = Printing(Printer(target=hanging.target, paper="receipt"), limit=60)
    before = children()
    task = asyncio.ensure_future(printed_on(printing))
    await asyncio.wait_for(hanging.called.wait(), 30)
    assert children() - before
    began = time.monotonic()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert time.monotonic() - began < 10
    assert not children() - before
    await printed_on(into(tmp_path))


async def test_a_job_is_told_what_is_left_of_the_time_a_slip_has(tmp_path, monkeypatch):
    job = tmp_path / "job"
    job.write_text(f'#!/bin/sh\necho "$5" > "{tmp_path}/told"\n')
    job.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(job))
    printing = into(tmp_path)
    await printing.print(SLIP, printing.until() - 5)
    assert 0 < float((tmp_path / "told").read_text()) <= 15 - 5 - 3


def test_a_job_without_time_left_sends_nothing(tmp_path):
    (tmp_path / "lp0").touch()
    done = subprocess.run(
        [sys.executable, "-m", "badges.job", f"file:{tmp_path}/lp0", "receipt", "-0.5"],
        input=msgspec.json.encode(SLIP),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, b"timed_out")
    assert (tmp_path / "lp0").read_bytes() == b""


@pytest.fixture
def called(tmp_path, monkeypatch):
    """What CUPS is called with, a line a call; its printer never prints."""
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    says = {"lp": "request id is Bar-7 (1 file(s))", "lpstat": "Bar-7 root", "cancel": ""}
    for name, said in says.items():
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> "{tmp_path}/called"\necho "{said}"\n')
        program.chmod(0o755)
    return lambda: (tmp_path / "called").read_text() if (tmp_path / "called").exists() else ""


async def test_a_slip_that_is_given_up_is_taken_back_from_the_queue(called):
    printing = Printing(Printer(target="cups:Bar", paper="receipt"), limit=60)
    task = asyncio.ensure_future(printed_on(printing))
    await until(lambda: "lpstat" in called())
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert "cancel Bar-7" in called()


def test_every_trouble_has_a_sentence():
    assert set(TROUBLES) == set(Trouble)


# whose slip it is


class Caught:
    """Keeps slips instead of printing them."""

    def __init__(self, code=None):
        self.slips = []
        self.code = code
        self.wished = 0

    def until(self):
        self.wished += 1
        return self.wished

    async def print(self, slip, until):
        assert until == self.wished == 1
        if self.code:
            raise PrinterFailed(self.code)
        self.slips.append(slip)


def a_day(**changes):
    words = {
        "registration_id": "reg_1",
        "first_name": "Awa",
        "short_code": "BCDFG",
        "event": "Café contact",
        "venue": "Le Petit Café",
        "address": "12 rue du Port",
        "host": "L’association",
        "zone": "Europe/Paris",
        "stops": [
            Stop(round=1, starts_at=NOW, table=4, employer="Fournil"),
        ],
    }
    return Itinerary(**{**words, **changes})


def slip_printer(caught):
    return SlipPrinter(caught, Texts(PEOPLE).say, lambda: NOW)


async def printed(day, language=Language.FR, **more):
    caught = Caught()
    printer = slip_printer(caught)
    trouble = await printer.day(day, Texts(PEOPLE).say(language), printer.until(), **more)
    assert trouble == ""
    return caught.slips[0]


async def test_a_slip_says_the_day_in_the_language_of_the_screen():
    slip = await printed(a_day())
    assert slip.next == "Rendez-vous à la table 4 à 9\u00a0h\u00a000."
    assert (slip.first_name, slip.short_code, slip.date) == ("Awa", "BCDFG", "24/11/2026")
    assert slip.stops[0].employer == "Fournil"


async def test_a_slip_opens_the_door_only_where_it_is_to():
    assert (await printed(a_day())).badge == ""
    assert (await printed(a_day(), badge="BADGE")).badge == "BADGE"


class Door:
    """Knows one person's day, or is away."""

    def __init__(self, day, caught):
        self.day = day
        self.caught = caught

    async def itinerary_of(self, badge):
        assert (badge, self.caught.wished) == ("BADGE", 1)
        if self.day is None:
            raise Unreachable
        return self.day


async def asked_for(door_day, caught, known=None):
    """What becomes of a slip that somebody asked for with their badge."""
    door, say = Door(door_day, caught), Texts(PEOPLE).say(Language.FR)
    return await mine.slip(door, slip_printer(caught), "BADGE", known, say)


async def test_the_time_a_slip_has_begins_before_the_server_is_asked():
    caught = Caught()
    assert await asked_for(a_day(), caught) == Printed("BADGE")
    assert (caught.slips[0].first_name, caught.slips[0].badge) == ("Awa", "")


async def test_a_day_that_is_known_is_not_asked_for_again():
    assert await asked_for(None, Caught(), known=a_day()) == Printed("BADGE")


async def test_what_was_not_printed_is_told_as_far_as_it_is_known():
    failing = Trouble.NO_PAPER
    assert await asked_for(a_day(), Caught(failing)) == Unprinted("BADGE", a_day())
    assert await asked_for(None, Caught(failing), known=a_day()) == Unprinted("BADGE", a_day())
    assert await asked_for(None, Caught(failing)) == Unprinted("BADGE")
    say = Texts(PEOPLE).say(Language.FR)
    assert await mine.slip(Door(None, None), None, "BADGE", a_day(), say) == Unprinted(
        "BADGE", a_day()
    )


async def test_a_language_of_paper_is_the_persons_own():
    own = await printed(a_day(language=Language.ZH))
    assert own.name_hint == Texts(PEOPLE).say(Language.ZH)("slip-name")
    screen = await printed(a_day(language=Language.PT))
    assert screen.name_hint == Texts(PEOPLE).say(Language.FR)("slip-name")


async def test_a_printer_in_trouble_is_told_by_the_key_of_a_sentence():
    failing, say = slip_printer(Caught(Trouble.NO_PAPER)), Texts(PEOPLE).say(Language.FR)
    assert await failing.day(a_day(), say, failing.until()) == "printer-no_paper"
