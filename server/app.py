"""The composition root: the only file that knows every part."""

import asyncio
import contextlib
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
from server.api import board, body, garbled, headers
from server.api.keys import (
    GATE,
    HEALTH,
    HUB,
    MAILBOX,
    PORTS,
    POSTROOM,
    REFERENCE,
    REFUSED_SCANS,
    ROSTERS,
    TEXTS,
    TRIES,
    UPLOADS,
)
from server.api.live import Hub
from server.api.origin import own_pages
from server.api.problems import problems
from server.api.routes import add_routes
from server.api.tries import Tries
from server.config import Config
from server.domain.assignment import solve
from server.domain.facts import Fact
from server.domain.privacy_facts import Forgotten
from server.domain.refusal import Refusal
from server.ports import ACCESS, CALENDAR, Inbox, Ports, Sending
from server.sample import writing
from server.services import links, planning, retention
from server.services.clockwork import Clockwork, Pause, pause
from server.services.gate import Gate
from server.services.hashing import FULL, Cost
from server.services.mailbox import Reader
from server.services.postroom import Postroom
from server.services.refused_scans import RefusedScans
from server.services.roster import Rosters
from server.shared import reference
from server.shared.vocabulary import Language
from server.store.files import DiskFiles, MemoryFiles
from server.store.tiny import TinyStore
from server.voice import texts

HERE = Path(__file__).parent
NOTHING_SET_UP = Config()
facts_log = logging.getLogger("tablee.facts")


def build(
    folder: Path | None,
    clock: Callable[[], datetime] = outside.clock,
    wait: Pause = pause,
    cost: Cost = FULL,
    config: Config = NOTHING_SET_UP,
) -> web.Application:
    """Build the application on a folder, or in memory alone (`folder` None).

    `clock` and `wait` are the time that passes here; `cost` is what each secret's hash takes;
    `config` says how mail goes.
    Raises `Locked` when another server holds the folder.
    """
    app = web.Application(middlewares=[problems, own_pages], client_max_size=body.LARGEST)
    listeners: list[Hub | Clockwork | Postroom] = []

    def on_commit(scope: str, by: str, facts: tuple[Fact, ...]) -> None:
        names = [type(fact).__name__ for fact in facts]
        facts_log.info("facts", extra={"scope": scope, "by": by, "facts": names})
        _strike(folder, facts)
        for listener in listeners:
            listener.heard(scope, facts)

    store = TinyStore(folder, clock, on_commit)
    ports = _ports(store, clock, folder, config)
    app[PORTS] = ports
    app[TEXTS] = texts()
    app[HUB] = Hub(board.maker(ports))
    app[POSTROOM] = Postroom(ports, app[TEXTS], wait)
    app[MAILBOX] = Reader(ports, wait)
    clockwork = Clockwork(ports, _in_time, wait)
    listeners += (app[HUB], clockwork, app[POSTROOM])
    app[TRIES] = Tries()
    app[GATE] = Gate(cost)
    app[REFUSED_SCANS] = RefusedScans(ports)
    app[ROSTERS] = Rosters()
    app[UPLOADS] = set()
    app[REFERENCE] = reference.load()
    app[HEALTH] = lambda: store.health
    _set_up_pages(app)
    add_routes(app)
    app.on_response_prepare.append(headers.on_answer)
    garbled.refuse_with(app[TEXTS].say(Language.FR))
    app.on_shutdown.extend((_close_sockets, _close_gate))
    app.cleanup_ctx.append(_store_life(store, ports))
    app.cleanup_ctx.extend((_refused_scans_life, _clockwork_life(clockwork)))
    app.cleanup_ctx.append(_retention_life(ports, folder, wait))
    app.cleanup_ctx.append(_mail_life)
    return app


def _set_up_pages(app: web.Application) -> None:
    aiohttp_jinja2.setup(
        app,
        loader=jinja2.FileSystemLoader(HERE / "api" / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
    )


def _ports(
    store: TinyStore, clock: Callable[[], datetime], folder: Path | None, config: Config
) -> Ports:
    return Ports(
        store,
        clock,
        outside.new_id,
        outside.random_bytes,
        files=MemoryFiles() if folder is None else DiskFiles(folder),
        sending=_sending(config),
        inbox=_inbox(config, clock),
        public=config.public,
    )


def _sending(config: Config) -> Sending | None:
    smtp = config.smtp
    if smtp is None:
        return None
    from server.mail import SmtpMailer

    return Sending(mailer=SmtpMailer(smtp, smtp.address), address=smtp.address, plus=smtp.plus)


def _inbox(config: Config, clock: Callable[[], datetime]) -> Inbox | None:
    imap = config.imap
    if imap is None:
        return None
    from server.mailbox import ImapInbox

    return ImapInbox(imap, imap.folder, clock)


def _strike(folder: Path | None, facts: tuple[Fact, ...]) -> None:
    """Take who was forgotten out of what scripts are told of the sample."""
    gone = {fact.registration_id for fact in facts if isinstance(fact, Forgotten)}
    if folder is not None and gone:
        with contextlib.suppress(OSError):  # a full disk: it is done at the next start
            writing.strike(folder, gone)


def _store_life(store: TinyStore, ports: Ports) -> Callable[[web.Application], AsyncIterator[None]]:
    async def life(_: web.Application) -> AsyncIterator[None]:
        await store.finish_erasures()
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


def _retention_life(
    ports: Ports, folder: Path | None, wait: Pause
) -> Callable[[web.Application], AsyncIterator[None]]:
    async def life(_: web.Application) -> AsyncIterator[None]:
        await links.reconcile(ports)
        if folder is not None:
            with contextlib.suppress(Refusal):  # a damaged sample is told when somebody opens it
                await writing.reconcile(ports, folder)
        task = asyncio.create_task(retention.watch(ports, wait))
        yield
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    return life


async def _mail_life(app: web.Application) -> AsyncIterator[None]:
    await app[POSTROOM].start()
    await app[MAILBOX].start()
    yield
    await app[MAILBOX].close()
    await app[POSTROOM].close()


async def _refused_scans_life(app: web.Application) -> AsyncIterator[None]:
    yield
    await app[REFUSED_SCANS].close()


async def _close_sockets(app: web.Application) -> None:
    await app[HUB].close()


async def _close_gate(app: web.Application) -> None:
    await app[GATE].close(app[PORTS])
