"""A kiosk without a screen: its link, its keeper and its attempts, and what they told."""

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta

from kiosk.__main__ import TEXTS as FOLDER
from kiosk.attendee.attempts import Attempts
from kiosk.attendee.happenings import Wanted
from kiosk.attendee.link import Link
from kiosk.entrance import Entrance
from kiosk.offline.keeper import Keeper, here
from server.shared.language import PEOPLE, Texts
from server.shared.requests import CheckInRequest
from server.shared.vocabulary import Language
from tests.kiosk.eyes import until

FRENCH = Texts(PEOPLE, FOLDER).say(Language.FR)


class Booth:
    """`told`: the happenings, in order."""

    def __init__(self, client, place, moment):
        self.told = []
        self.keeper = Keeper(place, moment)
        self.attempts = Attempts(
            client, self.keeper, self.tell, lambda: FRENCH, lambda: self.link.reachable
        )
        self.link = Link(client, None, self.keeper, self._linked, lambda: None)
        self.client = client
        self._tasks = []

    def tell(self, happening):
        self.told.append(happening)

    def _linked(self, happening):
        self.told.append(happening)
        if isinstance(happening, Wanted):
            self.attempts.found()

    def start(self):
        for work in (
            self.attempts.send(), self.keeper.follow(self.client), self.link.follow()
        ):  # fmt: skip
            self._begin(work)

    def _begin(self, work):
        self._tasks.append(asyncio.create_task(work))

    def scan(self, badge, name):
        self.try_(CheckInRequest(badge=badge, command_id=name))

    def try_(self, body):
        self._begin(self.attempts.run(body))

    async def end(self):
        """End as if killed: nothing is told to anybody any more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self.keeper.queue.close()

    async def has_told(self, *kinds):
        """Wait for answers of these kinds, in order; returns them."""
        await until(lambda: len(self.answers) >= len(kinds), lambda: str(self.told))
        found = self.answers
        assert [type(one) for one in found] == list(kinds)
        return found

    @property
    def answers(self):
        return [one for one in self.told if not isinstance(one, Wanted)]

    async def is_ready(self):
        """Wait for the server, and for the roster where it has one."""
        await until(lambda: self.link.board is not None)
        await until(lambda: self.keeper.event is not None)

    async def is_alone(self):
        await until(lambda: not self.link.reachable)


class Jumping:
    """This machine's clocks, with a wall that can be set."""

    def __init__(self):
        self.by = timedelta()

    def __call__(self):
        now = here()
        return type(now)(steady=now.steady, wall=now.wall + self.by, boot=now.boot)


@asynccontextmanager
async def booth(server, place=None, moment=here, token="t"):  # noqa: S107 - no secret
    async with Entrance(server.url, token) as client:
        found = Booth(client, place, moment)
        found.start()
        try:
            yield found
        finally:
            await found.end()
