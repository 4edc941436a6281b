"""What a role is offered. The server decides (server/api/routes.py); this keeps dead keys away."""

from typing import Final, NamedTuple

from server.shared.accesses import Session
from server.shared.vocabulary import Access, ErrorCode


class Right(NamedTuple):
    """Roles that may do something; `folder`: only for every event at once."""

    roles: frozenset[Access]
    folder: bool = False


RUN = Right(frozenset({Access.ORGANISER}))
FOLDER = Right(RUN.roles, folder=True)
CAPACITY = Right(RUN.roles | {Access.COORDINATOR})
DESK = Right(RUN.roles | {Access.DESK})
ROOM = Right(DESK.roles | {Access.VOLUNTEER})

ENDED: Final = frozenset({ErrorCode.NOT_SIGNED_IN, ErrorCode.EXPIRED, ErrorCode.REVOKED})
"""Refusals after which nothing helps but signing in."""


def may(session: Session | None, right: Right) -> bool:
    """Say whether whoever is signed in may; nobody may until that is known."""
    if session is None or session.access not in right.roles:
        return False
    return session.event_id is None or not right.folder
