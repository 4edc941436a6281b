"""An invitation's letter as it would be written now: read here, or as a page in a browser."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from kiosk.organiser.files import save
from kiosk.organiser.page import Line, Page
from kiosk.plain import plain
from server.shared.invitations import LetterPreview

NOTHING_RUNS = (
    '<meta http-equiv="Content-Security-Policy"'
    " content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
)
"""Keeps a browser from running or fetching anything, whatever stands in a letter."""


def has_browser() -> bool:
    """Say whether a browser with windows can be opened from here."""
    if sys.platform in ("darwin", "win32"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def harmless(html: str) -> bytes:
    """Return a letter's page with the order to run nothing; it stands before all else."""
    head, found, rest = html.partition("<head>")
    page = f"{head}{found}{NOTHING_RUNS}{rest}" if found else NOTHING_RUNS + html
    return page.encode()


class Preview(Page):
    """Scrolls; Escape goes back. `name`: of the file, without its ending."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h", "html", "keys-html"),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("pagedown", "move(10)", show=False),
    ]

    def __init__(self, letter: LetterPreview, employer: str, name: str) -> None:
        super().__init__()
        self._letter, self._employer, self._file = letter, employer, name

    def body(self) -> ComposeResult:
        """Lay out the head of the letter, and its text."""
        yield Line(id="envelope", classes="quiet")
        with VerticalScroll(classes="letter", can_focus=False):
            yield Line(id="text")

    def heading(self) -> tuple[str, str]:
        """Say whose letter it is."""
        return self.say("letter-title", name=self._employer), self.say("product")

    def show(self) -> None:
        """Write the letter down."""
        letter = self._letter
        to = letter.to or self.say("letter-nobody")
        self.query_one("#envelope", Line).update(
            "\n".join(
                plain(self.say(key, text=text))
                for key, text in (
                    ("letter-subject", letter.subject),
                    ("letter-from", letter.sender),
                    ("letter-to", to),
                )
            )
        )
        self.query_one("#text", Line).update("\n".join(map(plain, letter.text.splitlines())))

    def action_move(self, by: int) -> None:
        """Scroll by some lines."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    @work(group="browser", exclusive=True)
    async def action_html(self) -> None:
        """Save the letter as a page, and open it where a browser can be."""
        path = save(self.console, f"{self._file}.html", harmless(self._letter.html))
        if path is not None and has_browser():
            await _open(path)
            self.console.toast("letter-opened", path=path.name)


async def _open(path: Path) -> None:
    """Open a page in a process of its own: nothing it says reaches this screen."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "webbrowser", path.as_uri(),
        stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL,
    )  # fmt: skip
    await process.wait()
