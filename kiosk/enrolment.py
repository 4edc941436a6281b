"""How a kiosk gets a token of its own: by a code from the organiser's console, kept in a file."""

import contextlib
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from kiosk.client import Refused
from kiosk.entrance import Entrance
from server.shared.language import Say
from server.shared.views import Problem
from server.shared.vocabulary import Access, ErrorCode

_log = logging.getLogger(__name__)


def place(server: str, environment: Mapping[str, str]) -> Path:
    """Return where the token for a server is kept: the state folder of this user (XDG).

    One file for each address, so that a kiosk which moves between two keeps both.
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
        status=403,
        code=ErrorCode.FORBIDDEN,
        title=say("code-of-other-role"),
        next=say("code-of-other-role-next"),
    )


def _keep(path: Path, token: str) -> None:
    """Write the token for this user alone, whole or not at all; without room, for this run only."""
    aside = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        aside.unlink(missing_ok=True)
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(token)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError:
        _log.exception("the token could not be kept")
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
