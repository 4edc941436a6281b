"""The picture of an event as screens are told it."""

import msgspec

from server.api import show
from server.api.live import MakeBoard
from server.ports import Ports
from server.services import audit
from server.services.audit import Names
from server.services.floors import floor_of, the_event
from server.shared.live import Board


def maker(ports: Ports) -> MakeBoard:
    """Return what makes the newest Board of an event, with or without its people."""

    async def make(event_id: str, people: bool) -> Board:
        async with ports.store.read(event_id) as view:
            floor = floor_of(view, the_event(view, event_id))
            board = show.board(view, floor, ports.clock(), people=people)
        return await _named(ports, board) if board.flags else board

    return make


async def _named(ports: Ports, board: Board) -> Board:
    """Call the devices of flags what somebody called their access, else its role."""
    names = await audit.names(ports)
    flags = tuple(
        msgspec.structs.replace(flag, device=_device(names, flag.device)) for flag in board.flags
    )
    return msgspec.structs.replace(board, flags=flags)


def _device(names: Names, by: str) -> str:
    return names.of(by) or str(names.role(by) or by)
