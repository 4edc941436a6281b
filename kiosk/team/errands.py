"""What the team's menu asks of the server and of the printer, in the name of who signed in."""

import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from msgspec.structs import replace

from kiosk.client import Refused, Unreachable
from kiosk.entrance import Entrance
from kiosk.office import Office
from kiosk.printing import SlipPrinter
from kiosk.team.host import Host
from kiosk.team.menu import Menu, Place, go
from server.shared.vocabulary import Access, ErrorCode

OF_THE_DESK: Final = frozenset({Access.DESK, Access.ORGANISER})

_log = logging.getLogger(__name__)


class TeamErrands:
    """Runs each errand, and returns the menu with what came of it, or with what went wrong.

    `office`: makes the team's own door to the server, for a token. `at`: the places that wait for
    an errand.
    """

    def __init__(
        self,
        host: Host,
        door: Entrance,
        office: Callable[[str], Office],
        printer: SlipPrinter | None,
    ) -> None:
        self._host = host
        self._door = door
        self._office = office
        self._printer = printer
        self.at: Final[dict[Place, Callable[[Menu], Awaitable[Menu]]]] = {
            Place.FETCHING: self._fetch,
            Place.REISSUING: self._reissue,
            Place.PRINTING: self._print,
            Place.TESTING: self._test,
            Place.ASKING: self._about,
        }

    @property
    def has_printer(self) -> bool:
        """Say whether this kiosk was given a printer."""
        return self._printer is not None

    async def access_of(self, badge: str) -> str | None:
        """Get a token for a badge of the team; empty without a server, None where it says no."""
        try:
            return (await self._door.staff(badge)).token
        except Refused:
            return None
        except Unreachable:
            return ""

    async def sign_in(self, asked: Menu, secret: str) -> Menu:
        """Get a token for the name that was typed."""
        return await self._answered(asked, self._signed_in(asked, secret))

    async def sign_out(self, token: str) -> None:
        """Have the server end an access."""
        with contextlib.suppress(Unreachable, Refused):
            async with self._office(token) as office:
                await office.sign_out()

    async def run(self, asked: Menu) -> Menu:
        """Do what the menu waits for at its place."""
        return await self._answered(asked, self.at[asked.place](asked))

    async def _answered(self, asked: Menu, errand: Awaitable[Menu]) -> Menu:
        try:
            return await errand
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
        trouble = await self._slip(asked, self._printer) if self._printer else ""
        return replace(go(asked, Place.PRINTED), trouble=trouble)

    async def _slip(self, asked: Menu, printer: SlipPrinter) -> str:
        """Print the day of who was found, with their new badge where there is no card for it."""
        if asked.person is None:
            return ""
        until = printer.until()
        async with self._office(asked.token) as office:
            day = await office.day_of(self._host.event_id, asked.person.id)
        badge = asked.badge if asked.on_paper else ""
        return await printer.day(day, self._host.say, until, badge=badge)

    async def _test(self, asked: Menu) -> Menu:
        trouble = await self._printer.test(self._host.say) if self._printer else ""
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
