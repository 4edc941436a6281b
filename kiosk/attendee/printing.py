"""The slip of who stands here, on this kiosk's printer. It never holds up a scan."""

import asyncio
import logging
from typing import Final, Protocol

from kiosk.attendee import happenings
from kiosk.attendee.happenings import Happening
from server.shared.door import Itinerary
from server.shared.language import Say

LIMIT: Final = 15.0
"""Seconds after which a printer that says nothing counts as failed (research: kiosk, section 5)."""

_log = logging.getLogger(__name__)


class Printing(Protocol):
    """This kiosk's printer."""

    async def slip(self, badge: str, say: Say, *, with_badge: bool = False) -> str:
        """Print the day of who holds a badge; return why not, by the key of a text, or nothing.

        `with_badge`: the slip opens the door itself, for who has no badge.
        """

    async def day(self, day: Itinerary, say: Say) -> str:
        """Print somebody's day that is known already; the same."""

    async def test(self, say: Say) -> str:
        """Print a few words; the same."""


async def slip(printing: Printing | None, badge: str, say: Say) -> Happening:
    """Print somebody's day; whatever goes wrong is told, and after LIMIT it has."""
    if printing is None:
        return happenings.Unprinted(badge)
    try:
        async with asyncio.timeout(LIMIT):
            trouble = await printing.slip(badge, say)
    except TimeoutError:
        trouble = "timeout"
    except Exception:  # noqa: BLE001 - the kiosk goes on, the log says why
        _log.exception("slip")
        trouble = "fault"
    return happenings.Unprinted(badge) if trouble else happenings.Printed(badge)
