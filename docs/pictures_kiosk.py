"""Pictures of the kiosk for its guide: what people meet, from waiting to the paper."""

import asyncio
import os
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp.test_utils import TestServer
from textual import events
from textual.pilot import Pilot

from kiosk.attendee.app import AttendeeApp
from kiosk.client import Client
from kiosk.config import Config, Printer
from kiosk.entrance import Entrance
from kiosk.printing import printer_of
from server.shared.requests import NewRegistration
from server.shared.vocabulary import Language, Role

SIZE = (80, 24)
LAST = -1
"""A person of the sample who has not come before."""

Seen = Callable[..., Any]


class Visitor:
    """What somebody does at a kiosk, and what is kept of its screen."""

    def __init__(self, app: AttendeeApp, pilot: Pilot[object], sees: Seen, picture: Seen) -> None:
        self._app, self._pilot, self._sees, self._picture = app, pilot, sees, picture

    def scan(self, text: str, *, ending: bool = True) -> None:
        """Let the scanner type: all its keys at once."""
        for letter in text:
            self._app.post_message(events.Key(letter, letter))
        if ending:
            self._app.post_message(events.Key("enter", "\r"))

    async def press(self, *keys: str) -> None:
        """Press keys as a person does: each alone."""
        for key in keys:
            await self._pilot.press(key)
            await asyncio.sleep(0.2)

    async def sees(self, text: str, name: str = "") -> None:
        """Wait for a text, and keep the screen under a name."""
        await self._sees(self._app, self._pilot, text)
        if name:
            self._picture(self._app, name)


@asynccontextmanager
async def kiosk(
    config: Config, wall: Callable[[], datetime] | None, sees: Seen, picture: Seen
) -> AsyncIterator[Visitor]:
    """Run a kiosk, and wait until it waits."""
    async with Entrance(config.server, config.token) as client:
        app = AttendeeApp(config, client, wall=wall, printing=printer_of(config))
        async with app.run_test(size=SIZE) as pilot:
            visitor = Visitor(app, pilot, sees, picture)
            await visitor.sees("Café Contact")
            await visitor.sees("Présentez votre badge")
            yield visitor


async def guide(
    server: TestServer, found: dict, folder: Path, wall: Callable[[], datetime], *eye: Seen
) -> None:
    """Make every picture of the guide; ends the server."""
    url, token = str(server.make_url("")), found["tokens"]["kiosk"]
    silent = folder / "lp0"
    os.mkfifo(silent)  # a printer that takes nothing: the picture has time
    printer = Printer(target=f"file:{silent}", paper="receipt")
    config = Config(
        server=url,
        token=token,
        language=Language.FR,
        state=folder / "kiosk",
        printer=printer,
    )
    team = await _of_the_team(url, found)
    async with kiosk(config, wall, *eye) as visitor:
        await _at_the_door(visitor, found)
        await _without_a_badge(visitor)
        await _own_choices(visitor, found)
        await _for_the_team(visitor, team)
        await server.close()
        await _alone(visitor, found)


async def _at_the_door(visitor: Visitor, found: dict) -> None:
    await visitor.sees("Présentez votre badge", "borne-waiting")
    badge = found["badges"][LAST]
    visitor.scan(badge[:12], ending=False)  # a whole one would be taken without its Enter
    await visitor.sees("Lecture de votre badge", "borne-reading")
    await visitor.press("escape")
    await visitor.sees("Présentez votre badge")
    visitor.scan(badge)
    await visitor.sees(found["people"][LAST]["first_name"], "borne-greeting")
    visitor.scan("NOTHING AT ALL")
    await visitor.sees("!", "borne-refused")


async def _without_a_badge(visitor: Visitor) -> None:
    await visitor.press("escape", "f4", *"Awa", "enter")
    await visitor.sees("Quel âge")
    await visitor.press("1")
    await visitor.sees("Quelques questions")
    await visitor.press("1")
    await visitor.sees("Où en êtes-vous", "borne-question")
    await visitor.press("escape")


async def _own_choices(visitor: Visitor, found: dict) -> None:
    badge = found["badges"][LAST]
    visitor.scan(badge)
    await visitor.sees(found["people"][LAST]["first_name"])
    await visitor.press("1")
    await visitor.sees("Présentez encore")
    visitor.scan(badge)
    await visitor.sees("Mon programme", "borne-choices")
    await visitor.press("1")
    await visitor.sees("Imprimer", "borne-programme")
    await visitor.press("1")
    await visitor.sees("Votre papier arrive", "borne-printing")
    visitor.scan(badge)
    await visitor.sees(found["people"][LAST]["first_name"])
    await visitor.press("1")
    await visitor.sees("Présentez encore")
    visitor.scan(badge)
    await visitor.sees("Mon programme")
    await visitor.press("4")
    await visitor.sees("Comment s’est passée", "borne-exit")
    await visitor.press("escape")


async def _for_the_team(visitor: Visitor, badge: str) -> None:
    visitor.scan(badge)
    await visitor.sees("Trouver une personne", "borne-team")
    await visitor.press("0")


async def _alone(visitor: Visitor, found: dict) -> None:
    await visitor.sees("La borne est seule")
    visitor.scan(found["badges"][LAST - 1])
    await visitor.sees(found["people"][LAST - 1]["first_name"], "borne-alone")


async def _of_the_team(url: str, found: dict) -> str:
    """Register somebody of the team, and return their badge."""
    async with Client(url, found["tokens"]["organiser"]) as client:
        nadia = NewRegistration(
            command_id=secrets.token_hex(8), first_name="Nadia", role=Role.STAFF, present=True
        )
        return (await client.register(found["event_id"], nadia)).badge
