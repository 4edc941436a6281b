"""Write badge sheets as PDF: `./run.sh badges`."""

import argparse
import asyncio
from pathlib import Path

from server import outside
from server.commands.door import reach, stopping
from server.commands.options import add_data, count
from server.shared.requests import BlankBadges


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    add_data(parser)
    parser.add_argument("--event", required=True, metavar="ID")
    parser.add_argument("--blank", type=count, default=0, metavar="N", help="N new blank badges")
    parser.add_argument("out", type=Path, metavar="OUT.pdf")


def run(options: argparse.Namespace) -> int:
    """Write everybody's badges; with --blank, the blank ones."""
    options.out.write_bytes(asyncio.run(_sheet(options)))
    return 0


async def _sheet(options: argparse.Namespace) -> bytes:
    path = f"/v1/events/{options.event}/badges"
    async with reach(options.data) as door:
        with stopping():
            if options.blank:
                wanted = BlankBadges(command_id=outside.new_id("cmd"), count=options.blank)
                await door.post(path, wanted)
            return await door.get(f"{path}.pdf", blank="1" if options.blank else "0")
