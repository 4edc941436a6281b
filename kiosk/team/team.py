"""The team at a kiosk: their keys, and what they lead to.

Their access is kept in memory, for as long as the menu is open.
"""

from collections.abc import Awaitable
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from badges.token import is_token
from kiosk.attendee import happenings
from kiosk.attendee.errands import Start
from kiosk.team import menu as menus
from kiosk.team.errands import TeamErrands
from kiosk.team.host import Field, Host
from kiosk.team.menu import ENDS, FIELDS, Menu, Place, go
from kiosk.team.trial import findings

TEXTS: Final = Path(__file__).parent / "texts"
NAME_LENGTH: Final = 80
SECRET_LENGTH: Final = 200
"""Characters of a name and of a passphrase, as the server takes them."""


class Team:
    """The menu, open or not."""

    def __init__(self, host: Host, field: Field, errands: TeamErrands, *, start: Start) -> None:
        self.menu = Menu(place=Place.CLOSED)
        self._host = host
        self._field = field
        self._errands = errands
        self._start = start

    # in and out

    def knock(self) -> None:
        """Ask somebody who pressed a key who they are."""
        if self._host.comes(None):
            self._go(Menu(place=Place.NAME, printer=self._errands.has_printer))

    async def admit(self, badge: str) -> None:
        """Open to one of the team, whose badge was just let in; the server may say no.

        Without the server, their card on the kiosk's own list has said who they are.
        """
        token = await self._errands.access_of(badge)
        if token is None:
            return
        if self._host.comes(badge):
            self._go(Menu(place=Place.MENU, token=token, printer=self._errands.has_printer))
        elif token:
            await self._errands.sign_out(token)

    def close(self) -> None:
        """Forget all of it, and have the server end the access."""
        if self.menu.place in FIELDS:
            self._field.put_away()
        token, self.menu = self.menu.token, Menu(place=Place.CLOSED)
        if token:
            self._start(self._errands.sign_out(token), "team")

    # what they do

    @property
    def is_on_trial(self) -> bool:
        """Say whether what is typed is a scanner's that is being tried."""
        return self.menu.place is Place.SCANNER

    def press(self, digit: str) -> None:
        """Hear a number key that was pressed alone."""
        self._go(menus.press(self.menu, digit))

    def back(self) -> None:
        """Hear the key that goes back."""
        self._go(menus.back(self.menu))

    def typed(self, text: str) -> None:
        """Look for whom the field says by now; a number chooses one of those found."""
        if self.menu.place is not Place.FIND:
            return
        if text[-1:].isdecimal():
            self._field.ask(self._host.say("team-find-field"), NAME_LENGTH, text[:-1])
            self.press(text[-1])
        else:
            self._go(replace(self.menu, wanted=text))

    def sent(self, text: str) -> None:
        """Take a name, then what proves it."""
        if self.menu.place is Place.NAME:
            self._go(replace(go(self.menu, Place.SECRET), name=text))
        elif self.menu.place is Place.SECRET:
            self._go(go(self.menu, Place.SIGNING_IN))
            self._wait(self._errands.sign_in(self.menu, text))

    def reads(self, text: str, pause: float, gap: float) -> bool:
        """Say whether a scan is for the menu; any other is somebody's at the door."""
        if self.menu.place is Place.SCANNER and not is_token(text):
            self._go(replace(self.menu, findings=findings(text, pause, gap)))
        elif self.menu.place is Place.BADGE and is_token(text):
            self._go(replace(go(self.menu, Place.REISSUING), badge=text))
        else:
            return False
        return True

    # where they are

    def _go(self, menu: Menu) -> None:
        before, self.menu = self.menu, menu
        if menu.language is not None and menu.language is not before.language:
            self._host.take(happenings.Settled(menu.language))
        if menu.place is not before.place:
            self._arrived(before.place)
        if menu.place not in ENDS:
            self._host.take(happenings.KeyHeard())

    def _arrived(self, before: Place) -> None:
        place = self.menu.place
        if place in FIELDS:
            self._ask(place)
        elif before in FIELDS:
            self._field.put_away()
        if place is Place.CLOSED:
            self._host.take(happenings.WentBack())
        elif place is Place.LEFT:
            self._host.exit()
        elif place in self._errands.at:
            self._wait(self._errands.run(self.menu))

    def _ask(self, place: Place) -> None:
        say = self._host.say
        if place is Place.SECRET:
            self._field.ask(say("team-secret-field"), SECRET_LENGTH, hidden=True)
        else:
            field = say("team-find-field") if place is Place.FIND else say("team-name-field")
            self._field.ask(field, NAME_LENGTH)

    def _wait(self, answer: Awaitable[Menu]) -> None:
        self._start(self._answered(self.menu, answer), "team")

    async def _answered(self, asked: Menu, answer: Awaitable[Menu]) -> None:
        """Go where an answer leads; nowhere where they have gone on meanwhile."""
        found = await answer
        if self.menu is asked:
            self._go(found)
