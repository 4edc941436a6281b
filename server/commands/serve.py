"""Run the server: `ready URL` on stdout, then until SIGTERM or SIGINT."""

import argparse
import asyncio
import contextlib
import gc
import json
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from aiohttp import web

from server import log
from server.api.keys import PORTS, TEXTS
from server.api.origin import BEHIND_PROXY
from server.app import NOTHING_SET_UP, build
from server.commands import certificate, settings
from server.commands.certificate import Certificate
from server.commands.options import add_data, port
from server.commands.stop import Stop
from server.config import Config
from server.domain.refusal import Refusal
from server.ports import Ports
from server.sample import writing
from server.sample.making import Wanted
from server.services import access
from server.shared.language import Texts
from server.shared.vocabulary import Access, Language
from server.store.tiny import Locked

ORGANISER_FILE = "organiser.token"
ADDRESS_FILE = "server.json"
SHUTDOWN_SECONDS = 3.0
"""How long open sockets may take to close."""
READ_AHEAD_SECONDS = 5.0
"""After this the other languages are read: who is in a hurry to start has started."""
IDLE_SECONDS = 30.0
"""How long a connection may say nothing, or half a request's head: each holds an open file."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    add_data(parser)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=port, default=8080, help="0 picks a free one")
    parser.add_argument("--sample", action="store_true", help="make a sample event if none is open")
    certificate.add_options(parser)
    parser.add_argument("--print-config", action="store_true", help="say what is set, and end")
    parser.add_argument(
        "--proxy",
        action="store_true",
        help="believe X-Forwarded-For and X-Forwarded-Proto of a reverse proxy on this machine",
    )


def run(options: argparse.Namespace) -> int:
    """Serve a folder until told to stop."""
    if options.print_config:
        sys.stdout.write(
            "".join(f"{line}\n" for line in settings.lines(settings.read(options.data)))
        )
        return 0
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(options, certificate.read(options.certificate, options.key)))
    return 0


async def _serve(options: argparse.Namespace, trusted: Certificate | None) -> None:
    where = options.data, options.host, options.port
    async with running(*where, trusted, sample=options.sample, proxy=options.proxy) as url:
        sys.stdout.write(f"ready {url}\n")
        sys.stdout.flush()
        await _told_to_stop()
        sys.stderr.write("Tablée s’arrête. Rien n’est perdu.\n")


@contextlib.asynccontextmanager
async def running(
    folder: Path,
    host: str,
    port: int,
    trusted: Certificate | None = None,
    *,
    sample: bool = False,
    proxy: bool = False,
) -> AsyncIterator[str]:
    """Serve a folder for as long as the block lasts; yields the address."""
    app = open_folder(folder, settings.read(folder))
    app[BEHIND_PROXY] = proxy
    log.start(folder)
    runner = web.AppRunner(
        app,
        access_log_class=log.RouteLog,
        access_log=logging.getLogger("tablee.access"),
        shutdown_timeout=SHUTDOWN_SECONDS,
        keepalive_timeout=IDLE_SECONDS,
        # What a handler did not read is read on and unpacked: 60 KB of nothing took half a second.
        auto_decompress=False,
    )
    try:
        await runner.setup()
        await first_use(app[PORTS], folder, sample=sample)
        app[TEXTS].read(Language.FR)
        settle()
        url = await _listen(runner, host, port, trusted)
        _leave_address(folder, url, trusted)
        async with _reading_ahead(app[TEXTS]):
            yield url
    except Refusal as refusal:
        raise Stop(refusal.code, **refusal.params) from refusal
    finally:
        (folder / ADDRESS_FILE).unlink(missing_ok=True)
        await runner.cleanup()


def open_folder(folder: Path, config: Config = NOTHING_SET_UP) -> web.Application:
    """Build the application on a folder; stops where another server holds it.

    Without settings it writes to nobody: a verb that looks at a folder for a moment.
    """
    try:
        return build(folder, config=config)
    except Locked as locked:
        raise Stop("locked", folder=str(locked.folder), pid=locked.pid) from locked
    except OSError as error:
        raise Stop("folder", folder=str(folder), reason=error.strerror or "") from error


def _leave_address(folder: Path, url: str, trusted: Certificate | None) -> None:
    """Tell the folder's verbs where its server answers, and what proves that it is this one."""
    address = {"url": url, "pid": os.getpid()}
    if trusted is not None:
        address["fingerprint"] = trusted.fingerprint.hex()
    with contextlib.suppress(OSError):  # a full disk: verbs then say the folder is held
        writing.keep(folder / ADDRESS_FILE, json.dumps(address).encode())


@contextlib.asynccontextmanager
async def _reading_ahead(texts: Texts) -> AsyncIterator[None]:
    """Read what nobody has asked for yet beside the loop, so that nobody waits for it."""

    async def read() -> None:
        await asyncio.sleep(READ_AHEAD_SECONDS)
        await asyncio.to_thread(texts.read, *Language)

    reading = asyncio.create_task(read())
    try:
        yield
    finally:
        reading.cancel()


def settle() -> None:
    """Keep the garbage collector from passing over all that stays: that held the door up 50 ms.

    What is kept has no cycles and goes without it. A full pass after every quarter of growth took
    150 ms at 5,000 letters; now there is one after some millions of new objects.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(700, 10, 1000)
    # Beside a busy thread the loop waited 80 ms for its turn with the usual 5 ms, 12 ms with this.
    sys.setswitchinterval(0.001)


async def first_use(ports: Ports, folder: Path, *, sample: bool) -> None:
    """Make the organiser's token with the store, and the sample event where one is wanted."""
    if not (folder / ORGANISER_FILE).exists():
        text = await access.issue(ports, Access.ORGANISER, None, "organiser")
        writing.keep(folder / ORGANISER_FILE, text.encode())
    if sample and await writing.wanted_now(ports):
        sys.stderr.write("Tablée prépare un événement d’exemple…\n")
        await writing.write(ports, folder, Wanted())


async def _listen(runner: web.AppRunner, host: str, port: int, trusted: Certificate | None) -> str:
    try:
        context = trusted.context if trusted else None
        await web.TCPSite(runner, host, port, ssl_context=context).start()
    except OSError as error:
        raise Stop("port", host=host, port=port, reason=error.strerror or "") from error
    bound = runner.addresses[0]
    name = f"[{bound[0]}]" if ":" in bound[0] else bound[0]
    return f"{'https' if trusted else 'http'}://{name}:{bound[1]}"


async def _told_to_stop() -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await stop.wait()
