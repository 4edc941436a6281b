"""Make a folder with a fictitious event."""

import argparse
import asyncio
import sys
from pathlib import Path

import msgspec
from aiohttp import web

from server.api.keys import PORTS
from server.commands.options import add_data, count
from server.commands.serve import first_use, open_folder
from server.sample import writing
from server.sample.making import Wanted


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    add_data(parser)
    parser.add_argument("--employers", type=count, default=22)
    parser.add_argument("--seekers", type=count, default=150)
    parser.add_argument("--rounds", type=count, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="ids and tokens, as JSON")


def run(options: argparse.Namespace) -> int:
    """Write the sample; the JSON file gets its ids and tokens as well."""
    wanted = Wanted(options.employers, options.seekers, options.rounds, options.seed)
    return asyncio.run(_run(options.data, wanted, options.json))


async def _run(folder: Path, wanted: Wanted, file: Path | None) -> int:
    runner = web.AppRunner(app := open_folder(folder))
    await runner.setup()
    try:
        await first_use(app[PORTS], folder, sample=False)
        found = await writing.write(app[PORTS], folder, wanted)
    finally:
        await runner.cleanup()
    if file is not None:
        writing.keep(file, msgspec.json.format(msgspec.json.encode(found)))
    sys.stderr.write(
        f"Événement d’exemple {found['event_id']} : {len(found['employers'])} employeurs, "
        f"{len(found['badges'])} personnes.\n"
    )
    return 0
