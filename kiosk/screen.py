"""What both terminal apps share: keys heard before any widget, and faults that reach a log only.

Every private touch of Textual is in this file: `_handle_exception`, `_return_code` and
`_close_messages_no_wait`. Checked with Textual 8.2.8, as is overriding `App.on_event`: the only
place that sees a key before the focused widget does, and that can withhold it.
"""

import asyncio
import logging
import signal
from typing import ClassVar

from textual import events
from textual.app import App
from textual.message import Message

from kiosk import scanner
from kiosk.config import DEFAULT_GAP, FAULT
from kiosk.look import CAFE
from kiosk.scanner import Heard, Listening

HUNG_UP = 129
"""The exit status of an app whose terminal went away, as a shell gives it (128 + SIGHUP)."""

SLACK = 0.01
"""Seconds a key may be on its way from the input thread while its time has already passed."""

_log = logging.getLogger(__name__)


class Silence(Message):
    """Time has passed since the last key. It queues behind keys that came before it."""


class Sighted(Message):
    """A camera has seen a badge."""

    def __init__(self, badge: str) -> None:
        super().__init__()
        self.badge = badge


class CafeApp(App[int]):
    """An app in Tablée's look, without palette, that shows no traceback to anybody."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = []

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(CAFE)
        self.theme = CAFE.name

    def on_load(self) -> None:
        """End in order when the system says so; the terminal is left as it was."""
        if not self.is_headless:
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGTERM, self.exit)
            loop.add_signal_handler(signal.SIGHUP, self.exit, None, HUNG_UP)

    def _handle_exception(self, error: Exception) -> None:
        _log.error("fault", exc_info=error)
        if self.is_headless:
            super()._handle_exception(error)  # a test shall see it
            return
        self._return_code = FAULT
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:
        """Log what Textual would print."""
        _log.error("panic: %s", renderables)
        self._return_code = FAULT
        self._close_messages_no_wait()


class ScanningApp(CafeApp):
    """A CafeApp that hears scans whatever has the focus. Override what it hears.

    `deaf_to`: keys that do nothing at all, not even end a burst. `pause`: seconds, the longest
    between two keys of the last scan. `prefix`: the scanner's first sign, where it has one.
    """

    def __init__(self, gap: float = DEFAULT_GAP, prefix: str = "") -> None:
        super().__init__()
        self.pause = 0.0
        self.deaf_to: frozenset[str] = frozenset()
        self._listening: Listening[events.Key] = Listening(gap=gap, prefix=prefix)
        self._silence: asyncio.TimerHandle | None = None

    def scanned(self, text: str) -> None:
        """Somebody scanned, typed or pasted `text`: a token, a short code or anything else."""

    def sighted(self, badge: str) -> None:
        """Take a badge as if it was scanned; any thread may say so."""
        self.post_message(Sighted(badge))

    def on_sighted(self, message: Sighted) -> None:
        """Take it in the thread of the screen, in its turn."""
        self.scanned(message.badge)

    def heard_line(self, line: str) -> None:
        """The line typed so far while nothing had the focus; empty once it is gone."""

    def hand_rested(self, line: str) -> None:
        """No key has followed `line` for longer than a scanner pauses: a person typed it."""

    def drop_line(self) -> None:
        """Forget the line typed so far."""
        self._listening = scanner.dropped(self._listening)
        self.heard_line("")

    async def on_event(self, event: events.Event) -> None:
        """Hear keys and pastes before any widget; forwarded ones have come back up."""
        if isinstance(event, events.Key) and event.key in self.deaf_to:
            event.stop()
        elif isinstance(event, events.Key) and not event.is_forwarded:
            await self._hear(scanner.press(self._listening, event, in_field=self._in_field))
        elif isinstance(event, events.Paste) and not event.is_forwarded:
            heard = scanner.paste(self._listening, event.text, in_field=self._in_field)
            is_for_field = self._in_field and not heard.scans
            await self._hear(heard)
            if is_for_field:
                await super().on_event(event)
        else:
            await super().on_event(event)

    async def on_silence(self, message: Silence) -> None:
        """Release what cannot be a scan any more."""
        heard = scanner.silence(self._listening, message.time, in_field=self._in_field)
        if heard.released or heard.scans:
            await self._hear(heard)
        elif (end := scanner.deadline(self._listening)) is not None and message.time > end:
            self.pause = self._listening.pause
            self.hand_rested(self._listening.line)

    @property
    def _in_field(self) -> bool:
        return self.focused is not None

    async def _hear(self, heard: Heard[events.Key]) -> None:
        before, self._listening = self._listening, heard.after
        for key in heard.released:
            await super().on_event(key)
        for text in heard.scans:
            self.pause = heard.pause
            self.scanned(text)
        if not self._in_field and heard.after.held != before.held:
            self.heard_line(heard.after.line)
        self._await_silence()

    def _await_silence(self) -> None:
        if self._silence:
            self._silence.cancel()
        end = scanner.deadline(self._listening)
        if end is None:
            return
        wait = max(0.0, end - asyncio.get_running_loop().time()) + SLACK
        self._silence = asyncio.get_running_loop().call_later(wait, self._say_silence)

    def _say_silence(self) -> None:
        self.post_message(Silence())
