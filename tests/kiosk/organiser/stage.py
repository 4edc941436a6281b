"""A console on a stage: a stand-in server, a real screen, and eyes that wait."""

import re
from contextlib import asynccontextmanager

from textual._context import visible_screen_stack

from kiosk.office import Office
from kiosk.organiser.app import Console
from server.shared.vocabulary import OF_THE_TEAM, Language
from tests.kiosk import eyes
from tests.kiosk.organiser.builders import NOW
from tests.kiosk.organiser.stand_in import StandIn
from tests.kiosk.snapshots import same_as_kept


class Stage:
    """What a test does to a console, and what it sees of it."""

    def __init__(self, console: Console, pilot):
        self.console, self.pilot = console, pilot

    @property
    def text(self) -> str:
        """The screen as lines of text, with what lies under a question (Textual 8.2.8)."""
        visible_screen_stack.set(self.console._background_screens)
        return eyes.screen_text(self.console)

    async def until(self, condition, what: str = "a condition"):
        """Wait until `condition()` holds."""
        await eyes.until(condition, lambda: f"(waiting for {what})\n{self.text}")

    async def sees(self, *texts: str):
        """Wait until all of these stand on the screen; no-break spaces count as blanks."""
        await self.until(lambda: all(text in self.flat for text in texts), repr(texts))

    async def sees_no_more(self, text: str):
        """Wait until this is gone from the screen."""
        await self.until(lambda: text not in self.flat, f"{text!r} to go")

    def same_as_kept(self, name: str):
        """Compare the screen with the text kept beside these tests, but for the server's port."""
        seen = re.sub(r"127\.0\.0\.1:\d{5}", "127.0.0.1:54321", self.text)
        same_as_kept(f"../organiser/snapshots/{name}", seen)

    async def same_in_every_language(self, name: str):
        """Compare the screen as it is, and after each turn of F2."""
        for language in OF_THE_TEAM:
            await self.settled()
            self.same_as_kept(f"{name}.{language}")
            await self.pilot.press("f2")

    async def settled(self):
        """Wait until nobody is asking the server, all is loaded and the screen stands still."""
        looks = ["", "", ""]

        def still() -> bool:
            looks[:] = [*looks[1:], self.text]
            loading = self.console.screen.has_class("-loading")
            return not self._asking and not loading and len(set(looks)) == 1

        await self.until(still, "the screen to settle")

    @property
    def _asking(self) -> bool:
        quiet = ("live", "events", "watching")
        return any(w.group not in quiet and w.is_running for w in self.console.workers)

    @property
    def flat(self) -> str:
        """The screen's text as one line with single, ordinary blanks: what wraps is found too."""
        return " ".join(self.text.replace("▌", " ").split())  # the mark of a toast

    async def press(self, *keys: str):
        await self.pilot.press(*keys)


@asynccontextmanager
async def on_stage(
    server: StandIn,
    *,
    size=(80, 24),
    language=Language.FR,
    clock=lambda: NOW,
    token="token",  # noqa: S107 - opens nothing
):
    """Run a console against a server that is up."""
    async with Office(server.url, token, language) as client:
        console = Console(client, language, clock)
        async with console.run_test(size=size, notifications=True) as pilot:
            yield Stage(console, pilot)


@asynccontextmanager
async def at_the_floor(server: StandIn | None = None, **options):
    """Run a console that has opened the first event."""
    server = server or StandIn()
    async with server, on_stage(server, **options) as stage:
        await stage.sees("Café contact")
        await stage.press("enter")
        await stage.until(lambda: stage.console.board is not None, "the board")
        yield stage


@asynccontextmanager
async def at_the_real_floor(cafe, **options):
    """Run a console that has opened the sample event of a real server."""
    url = str(cafe.client.make_url("")).rstrip("/")
    token = options.get("token", cafe.organiser.token)
    async with Office(url, token, options.get("language", Language.FR)) as client:
        console = Console(client, options.get("language", Language.FR), cafe.clock)
        async with console.run_test(
            size=options.get("size", (80, 24)), notifications=True
        ) as pilot:
            stage = Stage(console, pilot)
            await stage.sees("Café")
            await stage.press("enter")
            await stage.until(lambda: console.board is not None, "the board")
            yield stage


async def choose(stage, *steps):
    """Answer questions by their values, whatever their numbers."""
    for step in steps:
        await stage.until(
            lambda wanted=step: wanted in getattr(stage.console.screen, "_values", ()), step
        )
        await stage.press(str(stage.console.screen._values.index(step) + 1))
