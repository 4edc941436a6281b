"""The door, with what only a kiosk asks: its own access, and one person's data by their badge."""

from kiosk.client import Client, command
from server.shared.accesses import MyData, Token
from server.shared.door import Itinerary, Roster
from server.shared.requests import (
    AnswersByBadge,
    ExitByBadge,
    OfBadge,
    StrengthsByBadge,
)


class Entrance(Client):
    """A Client whose token may come later, and may be replaced."""

    _events: tuple[str, ...] = ()

    def use(self, token: str) -> None:
        """Send another token from now on."""
        self._token, self._events = token, ()

    async def event_ids(self) -> tuple[str, ...]:
        """Return the events of the token that is sent now; the server is asked once for each."""
        while not self._events:
            token = self._token
            found = tuple(one.id for one in await self.events())
            if token is self._token:
                self._events = found
                break
        return self._events

    async def my_data(self, badge: str) -> MyData:
        """Ask for all that is kept of who holds this badge's token."""
        return await self._call("POST", "/v1/badges/data", MyData, _of(badge))

    async def forget_me(self, badge: str) -> None:
        """Have who holds this badge's token forgotten for good."""
        await self._fetch("POST", "/v1/badges/forget", _of(badge))

    async def roster(self, event_id: str) -> Roster:
        """Fetch every badge of the event, for when no server answers."""
        return await self._call("GET", f"/v1/events/{event_id}/roster", Roster)

    async def itinerary_of(self, badge: str) -> Itinerary:
        """Ask for the day of who holds this badge's token."""
        return await self._call("POST", "/v1/badges/itinerary", Itinerary, _of(badge))

    async def note_answers(self, answers: AnswersByBadge) -> None:
        """Note what somebody answered; safe to repeat."""
        await self._fetch("POST", "/v1/badges/answers", answers)

    async def note_exit(self, exit_: ExitByBadge) -> None:
        """Note that somebody goes; safe to repeat."""
        await self._fetch("POST", "/v1/badges/exit", exit_)

    async def note_strengths(self, strengths: StrengthsByBadge) -> None:
        """Note strengths that were seen; safe to repeat."""
        await self._fetch("POST", "/v1/badges/strengths", strengths)

    async def staff(self, badge: str) -> Token:
        """Exchange the badge of one of the team, who is here, for a short access to the desk."""
        return await self._call("POST", "/v1/badges/staff", Token, _of(badge))


def _of(badge: str) -> OfBadge:
    return OfBadge(command_id=command().command_id, badge=badge)
