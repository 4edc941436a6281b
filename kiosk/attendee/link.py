"""This kiosk's tie to its server: the live stream, and the access it needs."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.attendee import happenings
from kiosk.attendee.happenings import Happening
from kiosk.client import Refused, Unreachable
from kiosk.enrolment import enrol
from kiosk.entrance import Entrance
from kiosk.offline.keeper import Keeper
from kiosk.offline.sender import RETRY
from kiosk.offline.verdict import UNWANTED
from server.shared import live
from server.shared.language import Say
from server.shared.views import Problem

AGAIN: Final = 0.1
"""Seconds before a stream that ended in order is opened again."""

UNWANTED_AGAIN: Final = 15.0
"""Seconds before a token that was refused is shown again: the server may have had a bad start."""

_log = logging.getLogger(__name__)


class Link:
    """Tells whether the server wants this kiosk; `board`, `problem`: what it says.

    `alone_since`: while it is not `reachable`, since when the kiosk has been without it.
    """

    def __init__(
        self,
        client: Entrance,
        token_file: Path | None,
        keeper: Keeper,
        tell: Callable[[Happening], None],
        changed: Callable[[], None],
    ) -> None:
        self.board: live.Board | None = None
        self.reachable = True
        self.alone_since: datetime | None = None
        self.problem: Problem | None = None
        self._client = client
        self._token_file = token_file
        self._keeper = keeper
        self._tell = tell
        self._changed = changed

    async def follow(self) -> None:
        """Follow the live stream for ever; it says when the server is there and when it is not."""
        while True:
            pause = await self._followed()
            await asyncio.sleep(pause)

    async def enrol(self, code: str, say: Say) -> bool:
        """Exchange a code, again and again while no server answers; say whether it was taken."""
        while True:
            try:
                await enrol(self._client, code, self._token_file, say)
            except Refused as refused:
                self._tell(happenings.TurnedDown(refused.problem))
                return False
            except Unreachable:
                self._tell(happenings.Unanswered())
                await asyncio.sleep(RETRY)
            else:
                return True

    async def _followed(self) -> float:
        """Follow the stream to its end; returns the seconds to wait before it is opened again."""
        problem = None
        try:
            async for message in self._client.live():
                self._see(message)
        except Refused as refused:
            problem = refused.problem
            if problem.status == UNWANTED:
                self._keeper.roster.forget()
                self._tell(happenings.Unwanted(problem.code))
                return UNWANTED_AGAIN
        except Unreachable:
            pass
        except Exception:  # noqa: BLE001 - the stream is looked for again whatever happened
            _log.exception("live stream")
        else:
            return AGAIN
        if self.reachable:
            self.alone_since = self._keeper.alone_since()
        self.reachable, self.problem = False, problem
        self._changed()
        return RETRY

    def _see(self, message: live.Board | live.Changes) -> None:
        if isinstance(message, live.Board):
            self.board = message
            self.reachable, self.alone_since = True, None
            self._keeper.found(message)
            self._tell(happenings.Wanted())
        elif self.board:
            self.board = live.apply(self.board, message)
            self._keeper.see(self.board)
        self._changed()
