"""What one person asks by the badge they have just scanned. Nothing here is kept or sent again."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Final

from kiosk.attendee import happenings, sheets
from kiosk.attendee.happenings import Happening
from kiosk.attendee.questions import Topic
from kiosk.client import Refused, Unreachable
from kiosk.entrance import Entrance
from kiosk.offline.verdict import UNWANTED, is_undecided
from kiosk.printing import SlipPrinter
from server.shared.door import Itinerary
from server.shared.language import Say
from server.shared.views import TableView

_ASKED: Final = frozenset({Topic.WISHES, Topic.HELP, Topic.STRENGTHS})
"""What is asked of who has a badge; about anything else they are told."""

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


async def day(client: Entrance, badge: str, about: Topic, tables: Iterable[TableView]) -> Happening:
    """Ask for the day of who holds this badge, to tell it or to ask what they want changed."""

    async def ask() -> Happening:
        found = await client.itinerary_of(badge)
        if about in _ASKED:
            return happenings.Asked(badge, sheets.of_the_day(about, found, tables))
        return happenings.DayTold(badge, about, found)

    return await _answered(ask)


async def slip(
    client: Entrance, printer: SlipPrinter | None, badge: str, known: Itinerary | None, say: Say
) -> Happening:
    """Print the day of who holds this badge; where nothing comes out, it is told what is known."""
    try:
        if printer:
            until = printer.until()
            known = known or await client.itinerary_of(badge)
            if not await printer.day(known, say, until):
                return happenings.Printed(badge)
    except (Unreachable, Refused) as error:
        _log.info("no slip: %r", error)
    except Exception:  # noqa: BLE001 - the kiosk goes on, the log says why
        _log.exception("slip")
    return happenings.Unprinted(badge, known)


async def _answered(ask: Callable[[], Awaitable[Happening]]) -> Happening:
    try:
        return await ask()
    except Unreachable:
        return happenings.Unheard()
    except Refused as refused:
        problem = refused.problem
        if problem.status == UNWANTED:
            return happenings.Unwanted(problem.code)
        if is_undecided(problem):
            return happenings.Unheard()
        return happenings.TurnedDown(problem)
    except Exception:  # noqa: BLE001 - whoever stands here gets an answer all the same
        _log.exception("own data")
        return happenings.Unheard()
