"""The team at a kiosk: their keys, what is asked of the server in their name, and its end.

Their access is kept in memory, for as long as the menu is open.
"""

import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any, Final, Protocol

from msgspec.structs import replace

from badges.token import is_token
from kiosk.attendee import happenings
from kiosk.attendee.happenings import Happening
from kiosk.attendee.printing import Printing
from kiosk.client import Refused, Unreachable
from kiosk.entrance import Entrance
from kiosk.office import Office
from kiosk.team import menu as menus
from kiosk.team.menu import ENDS, FIELDS, Menu, Place, go
from kiosk.trial import verdict
from server.shared.language import Say
from server.shared.vocabulary import Access, ErrorCode

TEXTS: Final = Path(__file__).parent / "texts"
OF_THE_DESK: Final = frozenset({Access.DESK, Access.ORGANISER})
NAME_LENGTH: Final = 80
SECRET_LENGTH: Final = 200
"""Characters of a name and of a passphrase, as the server takes them."""

Start = Callable[[Coroutine[Any, Any, None], str], object]
"""Starts something beside the screen, as one of a group."""

_log = logging.getLogger(__name__)


class Host(Protocol):
    """The app the menu is shown in. `event_id`: its event's, empty where it has seen none."""

    @property
    def say(self) -> Say:
        """The words of now."""

    @property
    def event_id(self) -> str:
        """The event of this kiosk."""

    def take(self, happening: Happening) -> None:
        """Let something happen to the kiosk."""

    def comes(self, badge: str | None) -> bool:
        """Say whether the menu may be shown now: to who holds this badge, or to anybody."""

    def scanned(self, text: str) -> None:
        """Try a badge at the door."""

    def exit(self) -> None:
        """End the app in order."""


class Field(Protocol):
    """Where the team types."""

    def ask(self, placeholder: str, longest: int, text: str = "", *, hidden: bool = False) -> None:
        """Give the field the keys, and `text` to begin with."""

    def put_away(self) -> None:
        """Take the field away."""


class Team:
    """The menu, open or not. `office`: makes the team's own door to the server, for a token."""

    def __init__(
        self,
        host: Host,
        field: Field,
        door: Entrance,
        office: Callable[[str], Office],
        printing: Printing | None,
        *,
        start: Start,
    ) -> None:
        self.menu = Menu(place=Place.CLOSED)
        self._host = host
        self._field = field
        self._start = start
        self._door = door
        self._office = office
        self._printing = printing
        self._jobs: dict[Place, Callable[[Menu], Awaitable[Menu]]] = {
            Place.FETCHING: self._fetch,
            Place.REISSUING: self._reissue,
            Place.PRINTING: self._print,
            Place.TESTING: self._test,
            Place.ASKING: self._about,
        }

    # in and out

    def knock(self) -> None:
        """Ask somebody who pressed a key who they are."""
        if self._host.comes(None):
            self._go(Menu(place=Place.NAME, printer=self._printing is not None))

    async def admit(self, badge: str) -> None:
        """Open to one of the team, whose badge was just let in; the server may say no.

        Without the server, their card on the kiosk's own list has said who they are.
        """
        token = ""
        try:
            token = (await self._door.staff(badge)).token
        except Refused:
            return
        except Unreachable:
            pass
        if self._host.comes(badge):
            self._go(Menu(place=Place.MENU, token=token, printer=self._printing is not None))
        elif token:
            await self._sign_out(token)

    def close(self) -> None:
        """Forget all of it, and have the server end the access."""
        if self.menu.place in FIELDS:
            self._field.put_away()
        token, self.menu = self.menu.token, Menu(place=Place.CLOSED)
        if token:
            self._start(self._sign_out(token), "team")

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
            self._start(self._sign_in(self.menu, text), "team")

    def reads(self, text: str, pause: float, gap: float) -> bool:
        """Say whether a scan is for the menu; any other is somebody's at the door."""
        if self.menu.place is Place.SCANNER and not is_token(text):
            self._go(replace(self.menu, verdict=verdict(text, pause, gap)))
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
        elif place in self._jobs:
            self._start(self._do(self.menu), "team")

    def _ask(self, place: Place) -> None:
        say = self._host.say
        if place is Place.SECRET:
            self._field.ask(say("team-secret-field"), SECRET_LENGTH, hidden=True)
        else:
            field = say("team-find-field") if place is Place.FIND else say("team-name-field")
            self._field.ask(field, NAME_LENGTH)

    # what is asked of the server

    async def _do(self, asked: Menu) -> None:
        """Do what a place waits for; nothing where they have gone on meanwhile."""
        answer = await self._answered(asked, self._jobs[asked.place](asked))
        if self.menu is asked:
            self._go(answer)

    async def _sign_in(self, asked: Menu, secret: str) -> None:
        answer = await self._answered(asked, self._signed_in(asked, secret))
        if self.menu is asked:
            self._go(answer)

    async def _answered(self, asked: Menu, job: Awaitable[Menu]) -> Menu:
        try:
            return await job
        except Unreachable:
            return replace(_failed(asked), trouble="unheard")
        except Refused as refused:
            if asked.badge and refused.problem.code is ErrorCode.BADGE_TAKEN:
                self._host.scanned(asked.badge)
            return replace(_failed(asked), problem=refused.problem)
        except Exception:  # noqa: BLE001 - the menu goes on, the log says why
            _log.exception("menu of the team")
            return replace(_failed(asked), trouble="unheard")

    async def _signed_in(self, asked: Menu, secret: str) -> Menu:
        async with self._office("") as office:
            await office.sign_in(asked.name, secret)
            session = await office.session()
            if session.access in OF_THE_DESK and session.event_id in (None, self._host.event_id):
                return replace(go(asked, Place.MENU), token=office.token, name="")
            await office.sign_out()
        return replace(_failed(asked), trouble="team-not-desk")

    async def _sign_out(self, token: str) -> None:
        with contextlib.suppress(Unreachable, Refused):
            async with self._office(token) as office:
                await office.sign_out()

    async def _fetch(self, asked: Menu) -> Menu:
        async with self._office(asked.token) as office:
            people = await office.people(self._host.event_id)
        return replace(go(asked, Place.FIND), people=tuple(people))

    async def _reissue(self, asked: Menu) -> Menu:
        if asked.person is None:
            return _failed(asked)
        async with self._office(asked.token) as office:
            made = await office.reissue(self._host.event_id, asked.person.id, asked.badge or None)
        done = replace(go(asked, Place.DONE), badge=made.badge, code=made.short_code)
        return replace(done, on_paper=not asked.badge)

    async def _about(self, asked: Menu) -> Menu:
        try:
            async with self._office("") as office:
                return replace(go(asked, Place.STATE), about=await office.about())
        except (Unreachable, Refused):
            return replace(go(asked, Place.STATE), about=None)

    async def _print(self, asked: Menu) -> Menu:
        trouble = await self._slip(asked, self._printing) if self._printing else ""
        return replace(go(asked, Place.PRINTED), trouble=trouble)

    async def _slip(self, asked: Menu, printing: Printing) -> str:
        """Print the day of who got a new badge just now, or of who was found."""
        say = self._host.say
        if asked.badge:
            return await printing.slip(asked.badge, say, with_badge=asked.on_paper)
        if asked.person is None:
            return ""
        async with self._office(asked.token) as office:
            day = await office.day_of(self._host.event_id, asked.person.id)
        return await printing.day(day, say)

    async def _test(self, asked: Menu) -> Menu:
        trouble = await self._printing.test(self._host.say) if self._printing else ""
        return replace(go(asked, Place.PRINTED), trouble=trouble)


def _failed(asked: Menu) -> Menu:
    """Where they find themselves when it was not done."""
    before = {
        Place.SIGNING_IN: Place.NAME,
        Place.FETCHING: Place.MENU,
        Place.REISSUING: Place.BADGE,
        Place.PRINTING: Place.PRINTED,
        Place.TESTING: Place.PRINTED,
    }
    return replace(go(asked, before.get(asked.place, Place.MENU)), badge="")
