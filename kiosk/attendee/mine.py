"""One person's data by the badge they have just scanned. Nothing here is kept or sent again."""

import logging
from collections.abc import Awaitable, Callable
from typing import Final

from kiosk.attendee import happenings
from kiosk.attendee.attempts import UNWANTED
from kiosk.attendee.happenings import Happening
from kiosk.client import Refused, Unreachable
from kiosk.entrance import Entrance

_SERVER_ERRORS: Final = 500
_log = logging.getLogger(__name__)


async def look(client: Entrance, badge: str) -> Happening:
    """Ask for all that is kept of who holds this badge."""

    async def ask() -> Happening:
        found = await client.my_data(badge)
        return happenings.DataTold(badge, tuple(found.words))

    return await _answered(ask)


async def forget(client: Entrance, badge: str) -> Happening:
    """Have who holds this badge forgotten. Only the server's own word counts as done."""

    async def ask() -> Happening:
        await client.forget_me(badge)
        return happenings.Erased(badge)

    return await _answered(ask)


async def _answered(ask: Callable[[], Awaitable[Happening]]) -> Happening:
    try:
        return await ask()
    except Unreachable:
        return happenings.Unheard()
    except Refused as refused:
        problem = refused.problem
        if problem.status == UNWANTED:
            return happenings.Unwanted(problem.code)
        if problem.status >= _SERVER_ERRORS:
            return happenings.Unheard()
        return happenings.TurnedDown(problem)
    except Exception:  # noqa: BLE001 - whoever stands here gets an answer all the same
        _log.exception("own data")
        return happenings.Unheard()
