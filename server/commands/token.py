"""Make a token for one event, or for a mail gateway: `./run.sh token`."""

import argparse
import asyncio
import json
import sys
from pathlib import Path

import msgspec

from server import outside
from server.commands.door import reach, stopping
from server.commands.options import add_data
from server.commands.serve import ADDRESS_FILE
from server.commands.stop import Stop
from server.sample.writing import keep
from server.shared.accesses import Token
from server.shared.requests import NewToken
from server.shared.vocabulary import Access

OF_EVENT = ("kiosk", "desk", "volunteer", "board", "organiser")
OF_FOLDER = ("gateway",)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    add_data(parser)
    parser.add_argument("--event", metavar="ID", help="which event; a gateway has them all")
    parser.add_argument("--kind", required=True, choices=(*OF_EVENT, *OF_FOLDER))
    parser.add_argument("file", type=Path, metavar="FILE", help="gets the token, mode 600")


def run(options: argparse.Namespace) -> int:
    """Write the token to a file that its owner alone may read; of a board, say the address."""
    found = asyncio.run(_issue(options))
    keep(options.file, found.token.encode())
    if found.access is Access.BOARD:
        sys.stdout.write(f"{address(options.data)}/board/{found.token}\n")
    return 0


def address(folder: Path) -> str:
    """Return where the folder's server answers; without one, where it does by default."""
    try:
        return str(json.loads((folder / ADDRESS_FILE).read_text())["url"])
    except (OSError, ValueError, KeyError):
        return "http://127.0.0.1:8080"


async def _issue(options: argparse.Namespace) -> Token:
    if options.event is None and options.kind in OF_EVENT:
        raise Stop("token-event", kind=options.kind)
    path = f"/v1/events/{options.event}/tokens" if options.kind in OF_EVENT else "/v1/tokens"
    wanted = NewToken(command_id=outside.new_id("cmd"), access=Access(options.kind))
    async with reach(options.data) as door:
        with stopping():
            content = await door.post(path, wanted)
    return msgspec.json.decode(content, type=Token)
