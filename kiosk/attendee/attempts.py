"""What people asked for at the door, kept and sent again until the server decides.

The command's id and body stay the same, so the server does it once however often it hears it.
"""

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Callable
from typing import Final

from badges.token import is_token
from kiosk.attendee import happenings
from kiosk.attendee.happenings import Happening
from kiosk.client import Client, Refused, Unreachable
from kiosk.private import Private
from server.shared.requests import NewRegistration
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode

RETRY: Final = 1.0
"""Seconds between two tries."""

UNWANTED: Final = 401
"""The status of every refusal of this kiosk's own token."""

_LATER: Final = frozenset({UNWANTED, 408, 425})
_SERVER_ERRORS: Final = 500
_log = logging.getLogger(__name__)


class Scan(Private, frozen=True, kw_only=True):
    """A badge to check in: a token, a short code, or whatever was read."""

    badge: str
    command_id: str


class WalkIn(Private, frozen=True, kw_only=True):
    """A person to register who stands here; `event_id` None: the event of this kiosk's token."""

    person: NewRegistration
    event_id: str | None = None


Attempt = Scan | WalkIn


class Attempts:
    """Sends each attempt until it is decided, and tells what came of it."""

    def __init__(self, client: Client, tell: Callable[[Happening], None]) -> None:
        self.kept: set[str] = set()
        self.admitted: set[str] = set()
        self._client = client
        self._tell = tell
        self._found = asyncio.Event()
        self._is_unwanted = False

    def found(self) -> None:
        """The server is back, or takes this kiosk again: try everything kept again, now."""
        self._is_unwanted = False
        self._found.set()
        self._found = asyncio.Event()

    async def run(self, attempt: Attempt) -> None:
        """Send until decided. Each attempt runs in a worker of its own."""
        try:
            while not await self._is_decided(attempt):
                await self._wait()
        except Exception:  # noqa: BLE001 - whoever stands here gets an answer all the same
            _log.exception("attempt failed")
            self._tell(happenings.TurnedDown(None))
        finally:
            self.kept.discard(_key(attempt))

    async def _is_decided(self, attempt: Attempt) -> bool:
        try:
            happening = await self._send(attempt)
        except Unreachable:
            self._keep(attempt, None)
            return False
        except Refused as refused:
            badge = attempt.badge if isinstance(attempt, Scan) else None
            if is_for_later(refused.problem, badge):
                self._keep(attempt, refused.problem)
                return False
            happening = _refused(attempt, refused.problem)
        self.kept.discard(_key(attempt))
        self._tell(happening)
        return True

    async def _send(self, attempt: Attempt) -> Happening:
        if isinstance(attempt, Scan):
            arrival = await self._client.check_in(attempt.badge, attempt.command_id)
            self.admitted.add(attempt.badge)
            return happenings.Greeted(arrival, badge=attempt.badge)
        event_id = attempt.event_id or (await self._client.events())[0].id
        registered = await self._client.register(event_id, attempt.person)
        if registered.arrival is None:
            return happenings.TurnedDown(None)
        code = "" if attempt.person.badge else registered.short_code
        return happenings.Greeted(registered.arrival, code, attempt.person.badge)

    def _keep(self, attempt: Attempt, problem: Problem | None) -> None:
        is_new = _key(attempt) not in self.kept
        self.kept.add(_key(attempt))
        if problem and problem.status == UNWANTED:
            self._is_unwanted = True
            self._tell(happenings.Unwanted(problem.code))
        elif is_new:
            self._tell(happenings.Unanswered(problem))

    async def _wait(self) -> None:
        """Wait for the next try. A token that was refused is not tried again until another came."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._found.wait(), None if self._is_unwanted else RETRY)


def new_id() -> str:
    """Return an id for a command."""
    return secrets.token_hex(12)


def _key(attempt: Attempt) -> str:
    return attempt.command_id if isinstance(attempt, Scan) else attempt.person.command_id


def is_for_later(problem: Problem, badge: str | None) -> bool:
    """Whether the same command, about this badge or none, may be accepted later.

    429 answers typed codes; the person is told, and a code kept would only prolong the wait.
    """
    if problem.code is ErrorCode.TOO_MANY_TRIES:
        return badge is not None and is_token(badge)
    return problem.status in _LATER or problem.status >= _SERVER_ERRORS


def _refused(attempt: Attempt, problem: Problem) -> Happening:
    if isinstance(attempt, Scan) and problem.code is ErrorCode.BLANK:
        return happenings.BlankBadge(attempt.badge)
    return happenings.TurnedDown(problem)
