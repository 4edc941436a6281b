"""Write calendar files: `./run.sh ical`."""

import argparse
import asyncio
import sys
from pathlib import Path

import msgspec

from server.commands.door import Door, Refused, reach, stopping
from server.commands.options import add_data
from server.shared.invitations import InvitationView
from server.shared.views import PersonView
from server.shared.vocabulary import Role


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    add_data(parser)
    parser.add_argument("--event", required=True, metavar="ID")
    parser.add_argument("out", type=Path, metavar="OUT")


def run(options: argparse.Namespace) -> int:
    """Write `OUT/employers/ID.ics` and `OUT/attendees/ID.ics`; 1 if an address was missing."""
    return asyncio.run(_write(options))


async def _write(options: argparse.Namespace) -> int:
    for name in ("employers", "attendees"):
        (options.out / name).mkdir(parents=True, exist_ok=True)
    path = f"/v1/events/{options.event}"
    async with reach(options.data) as door:
        with stopping():
            invited = msgspec.json.decode(
                await door.get(f"{path}/invitations"), type=list[InvitationView]
            )
            people = msgspec.json.decode(
                await door.get(f"{path}/registrations"), type=list[PersonView]
            )
            for person in people:
                if person.role is Role.SEEKER:
                    content = await door.get(f"{path}/registrations/{person.id}.ics")
                    (options.out / "attendees" / f"{person.id}.ics").write_bytes(content)
        missing = [one for one in invited if not await _invitation(door, path, one, options.out)]
    return 1 if missing else 0


async def _invitation(door: Door, path: str, one: InvitationView, out: Path) -> bool:
    try:
        content = await door.get(f"{path}/invitations/{one.invitation_id}.ics")
    except Refused as refused:
        sys.stderr.write(f"{refused.problem.title} {refused.problem.next}\n")
        return False
    (out / "employers" / f"{one.employer_id}.ics").write_bytes(content)
    return True
