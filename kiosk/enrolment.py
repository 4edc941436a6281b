"""How a kiosk gets a token of its own: by a code from the organiser's console, kept in a file."""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import quote

from kiosk.client import Refused
from kiosk.entrance import Entrance
from kiosk.keeping import keep
from server.shared.language import Say
from server.shared.views import Problem
from server.shared.vocabulary import Access, ErrorCode

NOT_OVER_HTTP: Final = 0
"""The status of a refusal of the kiosk's own, which has its words nowhere else."""

_log = logging.getLogger(__name__)


def place(server: str, environment: Mapping[str, str]) -> Path:
    """Return where the token for a server is kept: the state folder of this user (XDG).

    One file for each address, so that a kiosk which moves between two keeps both. Beside it, by
    other suffixes, lies what the kiosk needs to go on without that server.
    """
    state = environment.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(state) / "tablee" / f"{quote(server.rstrip('/'), safe='')}.token"


async def enrol(client: Entrance, code: str, path: Path | None, say: Say) -> None:
    """Exchange a code for a token, use it from now on, and keep it in a file.

    Raises Refused for a code that is wrong, used, expired or of another role, and Unreachable.
    """
    token = await client.exchange(code)
    if token.access is not Access.KIOSK:
        raise Refused(_other_role(say))
    client.use(token.token)
    if path:
        _keep(path, token.token)


def _other_role(say: Say) -> Problem:
    return Problem(
        status=NOT_OVER_HTTP,
        code=ErrorCode.FORBIDDEN,
        title=say("code-of-other-role"),
        next=say("code-of-other-role-next"),
    )


def _keep(path: Path, token: str) -> None:
    """Keep the token for the next start; without room, for this run only."""
    try:
        keep(path, token.encode())
    except OSError:
        _log.exception("the token could not be kept")
