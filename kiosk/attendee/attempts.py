"""What people ask for at the door: by the server, and by the kiosk itself while it is away."""

import logging
from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from kiosk.attendee import happenings
from kiosk.attendee.happenings import Happening, Outcome
from kiosk.entrance import Entrance
from kiosk.offline.command import Body, Waiting
from kiosk.offline.decision import decide
from kiosk.offline.keeper import Keeper
from kiosk.offline.sender import Answer, Sender, Ticket
from kiosk.offline.verdict import UNWANTED
from server.shared.language import Say
from server.shared.requests import CheckInRequest, NewRegistration
from server.shared.views import Arrival, Problem, Registered
from server.shared.vocabulary import ErrorCode

PATIENCE: Final = 1.5
"""Seconds somebody waits for the server before the kiosk answers by itself."""

_log = logging.getLogger(__name__)


class Attempts:
    """Has what is asked for answered, by the server or by the kiosk alone; tells what came of it.

    `say`: the words of now. `is_linked`: whether the live stream says that the server is there.
    """

    def __init__(
        self,
        client: Entrance,
        keeper: Keeper,
        tell: Callable[[Happening], None],
        say: Callable[[], Say],
        is_linked: Callable[[], bool],
    ) -> None:
        self.admitted: set[str] = set()
        self._keeper = keeper
        self._sender = Sender(client, keeper.queue, keeper.note)
        self._tell = tell
        self._say = say
        self._is_linked = is_linked

    @property
    def kept(self) -> set[str]:
        """The ids of the arrivals that the server has not decided."""
        return self._keeper.kept

    def found(self) -> None:
        """The server is back, or takes this kiosk again: send everything kept again, now."""
        self._sender.found()

    async def send(self) -> None:
        """Send what is kept, for ever. Runs in one worker."""
        await self._sender.run()

    async def run(self, body: Body) -> None:
        """Have one attempt answered. Each runs in a worker of its own."""
        try:
            await self._run(Waiting(body=body, event_id=self._keeper.event_id))
        except Exception:  # noqa: BLE001 - whoever stands here gets an answer all the same
            _log.exception("attempt failed")
            self._tell(happenings.TurnedDown(None, body.command_id))

    async def _run(self, asked: Waiting) -> None:
        is_alone = not (self._is_linked() and self._sender.is_heard)
        command = self._timed(asked, is_alone=is_alone)
        ticket = self._sender.send(command)
        if not is_alone:
            await self._sender.heard_of(ticket, PATIENCE)
        if ticket.decided.done() or not self._answered_alone(command, ticket):
            self._tell(self._answer(command, await ticket.decided))

    def _timed(self, command: Waiting, *, is_alone: bool) -> Waiting:
        """The command with its time; one that is sent now, by a kiosk unsure of it, needs none."""
        time = self._keeper.time()
        if time.unsure and not is_alone:
            return replace(command, at=time.at if self._keeper.has_time else None)
        body = replace(command.body, at=time.at, unsure_time=time.unsure)
        return replace(command, body=body, at=time.at)

    def _answered_alone(self, command: Waiting, ticket: Ticket) -> bool:
        """Answer without the server, as far as the kiosk can; say whether the person needs more."""
        problem = ticket.put_off.result() if ticket.put_off.done() else None
        if problem and problem.status == UNWANTED:
            self._tell(happenings.Unwanted(problem.code))
            return False
        own = decide(self._keeper.known(command), command, self._say())
        own = replace(own, command_id=command.id)
        if _is_done(own, command.body):
            self._sender.drop(command.id)
        else:
            self._keeper.queue.keep(command.id)
            self._keeper.queue.sync()
        if isinstance(own, happenings.Unanswered):
            self._tell(replace(own, problem=problem))
            return False
        self._admit(own)
        self._tell(own)
        return True

    def _answer(self, command: Waiting, answer: Answer) -> Happening:
        found = replace(_outcome(command.body, answer), command_id=command.id)
        self._admit(found)
        return found

    def _admit(self, happening: Happening) -> None:
        if isinstance(happening, happenings.Greeted) and happening.badge:
            self.admitted.add(happening.badge)


def _is_done(own: Happening, body: Body) -> bool:
    """Whether the server need not hear of it: by then, a blank badge may be somebody's.

    Somebody turned away at closed doors is told on: they may have been opened meanwhile.
    """
    if isinstance(own, happenings.TurnedDown) and isinstance(body, NewRegistration):
        return own.problem is None or own.problem.code is not ErrorCode.NOT_OPEN
    return isinstance(own, happenings.BlankBadge)


def _outcome(body: Body, answer: Answer) -> Outcome:
    match answer:
        case Problem(code=ErrorCode.BLANK) if isinstance(body, CheckInRequest):
            return happenings.BlankBadge(body.badge)
        case Problem():
            return happenings.TurnedDown(answer)
        case Arrival():
            return happenings.Greeted(answer, badge=body.badge)
        case Registered(arrival=Arrival() as arrival, short_code=code):
            return happenings.Greeted(arrival, "" if body.badge else code, body.badge)
        case Registered():
            return happenings.TurnedDown(None)
        case None:
            return happenings.Noted(body.badge or "")
