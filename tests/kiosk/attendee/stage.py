"""An attendee kiosk on a stage: a stand-in server, a real app, a clock that is moved by hand."""

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from textual.app import App

from kiosk.attendee.app import AttendeeApp
from kiosk.attendee.steps import Step
from kiosk.config import Config
from kiosk.entrance import Entrance
from server.shared.vocabulary import Language
from tests.kiosk import eyes

BY_DIGIT = (Step.ASKING, Step.QUESTION, Step.GREETING, Step.TOLD)
"""Steps in which a number alone is an answer."""

WALL = datetime(2026, 11, 23, 8, 42, tzinfo=UTC)


class Clock:
    """Seconds that only `forward` moves."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


class Stage:
    """What people do in front of the kiosk, and what they see."""

    def __init__(self, app: AttendeeApp, clock: Clock):
        self.app, self._clock = app, clock

    def scan(self, text: str):
        eyes.burst(self.app, text)

    def key(self, *keys: str):
        for key in keys:
            eyes.post(self.app, key)

    async def answers(self, *keys: str):
        """Answer a question by keys, pressed like a person presses them: each alone."""
        await eyes.until(lambda: self.app.state.step in BY_DIGIT)
        for key in keys:
            eyes.post(self.app, key, key)
            await asyncio.sleep(eyes.ALONE)

    async def types(self, text: str):
        await eyes.type_slowly(self.app, text)

    async def sees(self, *texts: str) -> str:
        return await eyes.sees(self.app, *texts)

    async def sees_no(self, text: str):
        await eyes.sees_no(self.app, text)

    def wait(self, seconds: float):
        """Let time pass for the kiosk alone."""
        self._clock.now += seconds
        self.app.beat()


@asynccontextmanager
async def kiosk_at(
    server,
    *,
    language=Language.FR,
    size=(80, 24),
    sample=None,
    token="t",  # noqa: S107 - no secret
    kept=None,
    state=None,
    printing=None,
):
    """Run a kiosk that has seen its event, or that has no token and asks for a code."""
    config = Config(
        server=server.url, token=token, language=language, sample=sample, kept=kept, state=state
    )
    clock = Clock()
    async with Entrance(server.url, token, language) as client:
        app: App = AttendeeApp(config, client, clock=clock, wall=lambda: WALL, printing=printing)
        async with app.run_test(size=size):
            stage = Stage(app, clock)
            await stage.sees(server.event.name if token else "Tablée")
            yield stage
