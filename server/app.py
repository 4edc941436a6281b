"""The composition root: the only file that knows every part."""

import logging
import time
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp_jinja2
import jinja2
from aiohttp import web

from server import outside
from server.api import show
from server.api.keys import HEALTH, HUB, PORTS, REFERENCE, TEXTS, TRIES
from server.api.live import Hub, MakeBoard
from server.api.problems import problems
from server.api.routes import add_routes
from server.api.tries import Tries
from server.domain.assignment import solve
from server.domain.facts import Fact
from server.ports import ACCESS, CALENDAR, Ports
from server.services import planning
from server.services.clockwork import Clockwork, Pause, pause
from server.services.floors import floor_of, the_event
from server.shared import reference
from server.shared.language import Texts
from server.shared.live import Board
from server.store.tiny import TinyStore

HERE = Path(__file__).parent
LARGEST_UPLOAD = 21 * 1024 * 1024
"""A list of 20 MB and what HTTP adds."""

facts_log = logging.getLogger("tablee.facts")


def texts() -> Texts:
    """Return what the server says, in every language."""
    return Texts(HERE / "shared" / "texts", HERE / "texts")


def build(
    folder: Path | None, clock: Callable[[], datetime] = outside.clock, wait: Pause = pause
) -> web.Application:
    """Build the application on a folder, or in memory alone (`folder` None).

    `clock` and `wait` are the time that passes here.
    Raises `Locked` when another server holds the folder.
    """
    app = web.Application(middlewares=[problems], client_max_size=LARGEST_UPLOAD)
    hubs: list[Hub] = []
    clockworks: list[Clockwork] = []

    def on_commit(scope: str, by: str, facts: tuple[Fact, ...]) -> None:
        names = [type(fact).__name__ for fact in facts]
        facts_log.info("facts", extra={"scope": scope, "by": by, "facts": names})
        hubs[0].changed(scope)
        clockworks[0].heard(scope, facts)

    store = TinyStore(folder, clock, on_commit)
    ports = Ports(store, clock, outside.new_id, outside.random_bytes)
    hubs.append(Hub(_board_maker(ports)))
    clockworks.append(Clockwork(ports, _in_time, wait))
    app[PORTS] = ports
    app[TEXTS] = texts()
    app[HUB] = hubs[0]
    app[TRIES] = Tries()
    app[REFERENCE] = reference.load()
    app[HEALTH] = lambda: store.health
    aiohttp_jinja2.setup(
        app,
        loader=jinja2.FileSystemLoader(HERE / "api" / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
    )
    add_routes(app)
    app.on_shutdown.append(_close_sockets)
    app.cleanup_ctx.append(_store_life(store, ports))
    app.cleanup_ctx.append(_clockwork_life(clockworks[0]))
    return app


def _store_life(store: TinyStore, ports: Ports) -> Callable[[web.Application], AsyncIterator[None]]:
    async def life(_: web.Application) -> AsyncIterator[None]:
        for scope in (CALENDAR, ACCESS):
            async with store.read(scope):
                pass
        await planning.reconcile(ports)
        for warning in store.warnings:
            logging.getLogger("tablee").warning(warning)
        yield
        await store.close()

    return life


def _in_time(question: dict[str, Any]) -> dict[str, Any]:
    """Ask the engine for what it finds within the time of the question."""
    return solve(question, clock=time.monotonic)


def _clockwork_life(clockwork: Clockwork) -> Callable[[web.Application], AsyncIterator[None]]:
    async def life(_: web.Application) -> AsyncIterator[None]:
        await clockwork.start()
        yield
        await clockwork.close()

    return life


async def _close_sockets(app: web.Application) -> None:
    await app[HUB].close()


def _board_maker(ports: Ports) -> MakeBoard:
    async def make(event_id: str, people: bool) -> Board:
        async with ports.store.read(event_id) as view:
            floor = floor_of(view, the_event(view, event_id))
            return show.board(view, floor, ports.clock(), people=people)

    return make
