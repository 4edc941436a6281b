"""The door, with what only a kiosk asks: its own access, and one person's data by their badge."""

from kiosk.client import Client, command
from server.shared.accesses import MyData, Token
from server.shared.requests import Enrol, OfBadge


class Entrance(Client):
    """A Client whose token may come later, and may be replaced."""

    @property
    def has_token(self) -> bool:
        """Say whether there is anything to show the server."""
        return bool(self._token)

    def use(self, token: str) -> None:
        """Send another token from now on."""
        self._token = token

    async def exchange(self, code: str) -> Token:
        """Exchange an enrolment code, which works once, for a token."""
        return await self._call("POST", "/v1/kiosks", Token, Enrol(code=code))

    async def my_data(self, badge: str) -> MyData:
        """Ask for all that is kept of who holds this badge's token."""
        return await self._call("POST", "/v1/badges/data", MyData, _of(badge))

    async def forget_me(self, badge: str) -> None:
        """Have who holds this badge's token forgotten for good."""
        await self._fetch("POST", "/v1/badges/forget", _of(badge))


def _of(badge: str) -> OfBadge:
    return OfBadge(command_id=command().command_id, badge=badge)
