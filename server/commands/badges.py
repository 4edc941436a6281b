"""Write badge sheets, or signs for tables, as PDF: `./run.sh badges`."""

import argparse
import asyncio
from pathlib import Path

from badges.cards import FORMATS
from server import outside
from server.commands.door import reach, stopping
from server.commands.options import add_data, count
from server.shared.requests import BlankBadges


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    add_data(parser)
    parser.add_argument("--event", required=True, metavar="ID")
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--blank",
        type=_blanks,
        metavar="N",
        help="N new blank badges, and no others; 0: all that belong to nobody yet",
    )
    what.add_argument("--signs", action="store_true", help="signs for the tables, to fold")
    parser.add_argument(
        "--format", choices=FORMATS, default="a4", help="to cut (a4), or Avery's labels"
    )
    parser.add_argument("out", type=Path, metavar="OUT.pdf")


def _blanks(text: str) -> int:
    """Read how many badges are to be made; 0: none."""
    return 0 if text == "0" else count(text)


def run(options: argparse.Namespace) -> int:
    """Write everybody's badges; with --blank, the blank ones; with --signs, signs for tables."""
    options.out.write_bytes(asyncio.run(_sheet(options)))
    return 0


async def _sheet(options: argparse.Namespace) -> bytes:
    event = f"/v1/events/{options.event}"
    async with reach(options.data) as door:
        with stopping():
            if options.signs:
                return await door.get(f"{event}/signs.pdf")
            if options.blank is None:
                return await door.get(f"{event}/badges.pdf", format=options.format)
            if options.blank:
                wanted = BlankBadges(command_id=outside.new_id("cmd"), count=options.blank)
                await door.post(f"{event}/badges", wanted)
            last = "1" if options.blank else "0"
            asked = {"blank": "1", "last": last, "format": options.format}
            return await door.get(f"{event}/badges.pdf", **asked)
