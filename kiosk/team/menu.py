"""PURE. The menu of the team at a kiosk: where they are in it, and what a key does there.

Number keys choose; 0 goes back to the menu, and out of it.
"""

from enum import StrEnum
from typing import Final

from msgspec.structs import replace

from kiosk.board import by_name, matching
from kiosk.private import Private
from kiosk.team.trial import Findings
from server.shared.views import About, PersonView, Problem
from server.shared.vocabulary import ON_PAPER, Language

BACK: Final = "0"
AT_ONCE: Final = 5
"""People a search shows; more letters make them fewer."""

SPOKEN: Final = tuple(one for one in Language if one not in ON_PAPER)
"""The languages a kiosk may start in, in the order of their keys."""


class Place(StrEnum):
    """NAME → SECRET → SIGNING_IN → MENU. FIND → PERSON → BADGE → REISSUING → DONE → PRINTING.

    PERSON → PRINTING. ASKING → STATE. Places in -ING wait for an answer. CLOSED and LEFT end the
    menu; LEFT ends the kiosk as well.
    """

    NAME = "name"
    SECRET = "secret"  # noqa: S105 - the name of a place
    SIGNING_IN = "signing_in"
    MENU = "menu"
    FETCHING = "fetching"
    FIND = "find"
    PERSON = "person"
    BADGE = "badge"
    REISSUING = "reissuing"
    DONE = "done"
    PRINTING = "printing"
    TESTING = "testing"
    PRINTED = "printed"
    SCANNER = "scanner"
    ASKING = "asking"
    STATE = "state"
    LANGUAGE = "language"
    LEAVE = "leave"
    CLOSED = "closed"
    LEFT = "left"


SIGN_IN: Final = frozenset({Place.NAME, Place.SECRET, Place.SIGNING_IN})
FIELDS: Final = frozenset({Place.NAME, Place.SECRET, Place.FIND})
"""Places where something is typed."""

ENDS: Final = frozenset({Place.CLOSED, Place.LEFT})


class Menu(Private, frozen=True, kw_only=True):
    """`token`: for the desk; empty where no server gave one, and only what is here can be done.

    `name`: typed to sign in. `wanted`: typed to find one of `people`. `badge`, `code`: the new
    badge of `person`, and its short code; `on_paper`: there is no card for it.
    `problem`, or `trouble` by the key of its text: why the last thing was not done.
    `language`: what this kiosk shall speak. `findings`: on the scanner that was tried. `about`: the
    server, as it answered just now.
    """

    place: Place = Place.NAME
    token: str = ""
    printer: bool = False
    name: str = ""
    people: tuple[PersonView, ...] = ()
    wanted: str = ""
    person: PersonView | None = None
    badge: str = ""
    code: str = ""
    on_paper: bool = False
    problem: Problem | None = None
    trouble: str = ""
    language: Language | None = None
    findings: Findings | None = None
    about: About | None = None


def acts(menu: Menu) -> tuple[Place, ...]:
    """Return what the menu offers, in the order of its keys."""
    desk = (Place.FETCHING,) if menu.token else ()
    printer = (Place.TESTING,) if menu.printer else ()
    return (*desk, *printer, Place.SCANNER, Place.ASKING, Place.LANGUAGE, Place.LEAVE)


def found(menu: Menu) -> tuple[PersonView, ...]:
    """Return the first people that what was typed fits; none before the first letter."""
    if not menu.wanted.strip():
        return ()
    return tuple(by_name(matching(menu.people, menu.wanted)))[:AT_ONCE]


def press(menu: Menu, digit: str) -> Menu:
    """Return the menu after a number key; the same where the key means nothing."""
    if menu.place in ENDS:
        return menu
    if digit == BACK:
        return back(menu)
    number = int(digit) - 1 if digit.isdecimal() else -1
    if menu.place is Place.FIND:
        return _chosen(menu, number)
    if menu.place is Place.LANGUAGE:
        spoken = SPOKEN[number] if 0 <= number < len(SPOKEN) else menu.language
        return replace(menu, language=spoken)
    ways = _ways(menu)
    return go(menu, ways[number]) if 0 <= number < len(ways) else menu


def go(menu: Menu, place: Place) -> Menu:
    """Return the menu at another place; what was wrong before is gone."""
    return replace(menu, place=place, problem=None, trouble="", findings=None)


def back(menu: Menu) -> Menu:
    """Return to the menu, which forgets who was looked for; from there, or unsigned, out of it."""
    if menu.place is Place.MENU or menu.place in SIGN_IN:
        return go(menu, Place.CLOSED)
    fresh = Menu(place=Place.MENU, token=menu.token, printer=menu.printer)
    return replace(fresh, language=menu.language)


def _ways(menu: Menu) -> tuple[Place, ...]:
    slip = (Place.PRINTING,) if menu.printer else ()
    match menu.place:
        case Place.MENU:
            return acts(menu)
        case Place.PERSON:
            return (Place.FIND, Place.BADGE, *slip)
        case Place.BADGE:
            return (Place.REISSUING,)
        case Place.DONE:
            return slip
        case Place.LEAVE:
            return (Place.MENU, Place.LEFT)
        case _:
            return ()


def _chosen(menu: Menu, number: int) -> Menu:
    people = found(menu)
    if not 0 <= number < len(people):
        return menu
    return replace(go(menu, Place.PERSON), person=people[number])
