"""The printer of this kiosk: one slip at a time, each within a limit, and never in the way."""

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

import msgspec

from badges.printer import LIMIT, PrinterFailed, Trouble
from badges.slip import Slip
from kiosk.config import HOUSE, Config, Printer
from server.shared import reference, slips
from server.shared.door import Itinerary
from server.shared.language import PEOPLE, Say, Texts
from server.shared.vocabulary import ON_PAPER, Language

_GRACE: Final = 2.0
"""Seconds a job has to end when asked: it takes back what a queue still holds."""

_SPARE: Final = 1.0
"""Seconds a job has to start, and to say that its printer was too slow."""

TROUBLES: Final = {
    Trouble.NO_PRINTER: "printer-no_printer",
    Trouble.NO_PAPER: "printer-no_paper",
    Trouble.REFUSED: "printer-refused",
    Trouble.BROKEN_OFF: "printer-broken_off",
    Trouble.TIMED_OUT: "printer-timed_out",
    Trouble.NOT_INSTALLED: "printer-not_installed",
    Trouble.BAD_TARGET: "printer-bad_target",
}
"""The key of the sentence that says it to the team."""


class Printing:
    """Prints slips, one after another, each in a process of its own."""

    def __init__(self, printer: Printer, limit: float = LIMIT) -> None:
        self._printer = printer
        self._limit = limit
        self._free = asyncio.Lock()

    def until(self) -> float:
        """Return when a slip that is wished for now must be out, by the clock of the loop."""
        return asyncio.get_running_loop().time() + self._limit

    async def print(self, slip: Slip, until: float) -> None:
        """Print; waits for a slip before it. Nothing comes out after `until`.

        Cancelled, it ends what it started.

        Raises:
            PrinterFailed: no slip came out; its code says why.
        """
        try:
            async with asyncio.timeout_at(until - _GRACE), self._free:
                said = await self._job(msgspec.json.encode(slip), until)
        except TimeoutError:
            raise PrinterFailed(Trouble.TIMED_OUT) from None
        if said:
            raise PrinterFailed(_trouble(said))

    async def _job(self, slip: bytes, until: float) -> str:
        """Run a job on one slip; return the code of its trouble, empty where it printed."""
        seconds = until - _GRACE - _SPARE - asyncio.get_running_loop().time()
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "badges.job"),
            *(self._printer.target, self._printer.paper, str(seconds)),
            cwd=HOUSE,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            said, _ = await process.communicate(slip)
        finally:
            if process.returncode is None:
                await _end(process)
        return (said.decode() or Trouble.BROKEN_OFF) if process.returncode else ""


async def _end(process: Process) -> None:
    """End a job: it is asked to, and made to where it does not, with all it started."""
    try:
        with contextlib.suppress(ProcessLookupError, TimeoutError):
            process.terminate()
            await asyncio.wait_for(process.wait(), _GRACE)
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()


class SlipPrinter:
    """This kiosk's printer. What prints returns why not, as a key; empty when done."""

    def __init__(
        self,
        printing: Printing,
        say_in: Callable[[Language], Say],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._printing = printing
        self._say_in = say_in
        self._clock = clock

    def until(self) -> float:
        """Return when a slip that is wished for now is out or given up, by the loop's clock."""
        return self._printing.until()

    async def day(self, day: Itinerary, say: Say, until: float, *, badge: str = "") -> str:
        """Print somebody's day; `badge`: with its code, for who has none.

        A language of paper only is the person's own, whatever the screen speaks.
        """
        if day.language and day.language in ON_PAPER:
            say = self._say_in(day.language)
        slip = slips.slip(day, say, reference.load(), self._clock(), badge=badge)
        return await self._printed(slip, until)

    async def test(self, say: Say) -> str:
        """Print a few words."""
        words = say("printer-test")
        slip = Slip(event="Tablée", first_name="Éloïse", name_hint=words, next=words)
        return await self._printed(slip, self.until())

    async def _printed(self, slip: Slip, until: float) -> str:
        try:
            await self._printing.print(slip, until)
        except PrinterFailed as failed:
            return TROUBLES[failed.code]
        return ""


def printer_of(config: Config) -> SlipPrinter | None:
    """Return the printer that this kiosk was given, if any."""
    if config.printer is None:
        return None
    return SlipPrinter(Printing(config.printer), Texts(PEOPLE).say)


def _trouble(said: str) -> Trouble:
    """Read what a job said; one that ended without a word broke off."""
    return Trouble(said) if said in set(Trouble) else Trouble.BROKEN_OFF
