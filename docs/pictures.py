"""Makes the pictures of README and guides from the real screens: `python docs/pictures.py`.

A sample café is served in this process; both apps run on it without a terminal.
"""

import asyncio
import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pictures_kiosk
from aiohttp.test_utils import TestServer
from textual.app import App
from textual.pilot import Pilot

from kiosk.attendee.app import AttendeeApp
from kiosk.config import Config
from kiosk.entrance import Entrance
from kiosk.event_day import EventDay
from kiosk.office import Office
from kiosk.organiser.app import Console
from server.api.keys import PORTS
from server.app import build
from server.sample import writing
from server.sample.making import Wanted
from server.shared.requests import CheckInRequest
from server.shared.vocabulary import Language

HERE = Path(__file__).parent / "pictures"
SIZE = (80, 24)
WITHIN = 20.0
"""Seconds a screen may take to show what is waited for."""
CAME = 60


def morning() -> datetime:
    """Return a Tuesday at 9:20 in Paris."""
    return datetime(2027, 3, 2, 8, 20, tzinfo=UTC)


async def main() -> None:
    """Make every picture."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with TestServer(build(folder / "data", morning)) as server:
            ports = server.app[PORTS]
            found = await writing.write(ports, folder / "data", Wanted())
            url = str(server.make_url(""))
            await kiosk(url, found)
            await arrivals(url, found)
            await console(url, found)
            await pictures_kiosk.guide(server, found, folder, morning, sees, picture)


async def kiosk(url: str, found: dict) -> None:
    """The kiosk greets the sample's first person."""
    token = found["tokens"]["kiosk"]
    config = Config(server=url, token=token, language=Language.FR)
    async with Entrance(url, token) as client:
        app = AttendeeApp(config, client, wall=morning)
        async with app.run_test(size=SIZE) as pilot:
            await sees(app, pilot, "Présentez votre badge")
            picture(app, "kiosk-waiting")
            await pilot.press("f5")
            await sees(app, pilot, "/privacy")
            picture(app, "kiosk-notice")
            await pilot.press("escape")
            await sees(app, pilot, "Présentez votre badge")
            await pilot.press(*found["badges"][0].lower(), "enter")
            await sees(app, pilot, found["people"][0]["first_name"])
            picture(app, "kiosk")


async def arrivals(url: str, found: dict) -> None:
    """Let people come, and start the first round."""
    async with EventDay(url, found["tokens"]["organiser"]) as client:
        for number, badge in enumerate(found["badges"][1:CAME]):
            await client.check_in(CheckInRequest(badge=badge, command_id=f"picture-{number}"))
        await client.round_step(found["event_id"], 1, "start")


async def console(url: str, found: dict) -> None:
    """The floor, the people and a proposal."""
    async with Office(url, found["tokens"]["organiser"]) as client:
        app = Console(client, Language.FR)
        async with app.run_test(size=SIZE) as pilot:
            await sees(app, pilot, "Café Contact")
            await pilot.press("enter")
            await sees(app, pilot, "personne")
            picture(app, "console")
            await pilot.press("p")
            await sees(app, pilot, "Code")
            picture(app, "console-people")
            await pilot.press("escape")
            await sees(app, pilot, "Maintenant")
            await pilot.press("a")
            await sees(app, pilot, "aucune autre répartition")
            picture(app, "console-pairings")
            await pilot.press("escape")
            await sees(app, pilot, "Maintenant")
            await pilot.press("x")
            await sees(app, pilot, "Borne")
            picture(app, "console-access")
            await pilot.press("escape")
            await sees(app, pilot, "Maintenant")
            await pilot.press("j")
            await sees(app, pilot, "Tour 1")
            picture(app, "console-journal")


async def sees(app: App[object], pilot: Pilot[object], text: str) -> None:
    """Wait until a text stands on the screen."""
    async with asyncio.timeout(WITHIN):
        while text not in plain(app):
            await pilot.pause(0.02)


def plain(app: App[object]) -> str:
    """Return what the screen shows, as text."""
    lines = app.screen._compositor.render_strips()  # noqa: SLF001 - checked with textual 8.2.8
    return "\n".join(strip.text for strip in lines)


def picture(app: App[object], name: str) -> None:
    """Keep the screen as SVG; fonts come from the reader's own machine."""
    drawn = re.sub(
        r"@font-face\s*\{.*?\}", "", app.export_screenshot(title="Tablée"), flags=re.DOTALL
    )
    drawn = drawn.replace("Fira Code", "DejaVu Sans Mono")
    (HERE / f"{name}.svg").write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main())
