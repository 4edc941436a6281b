"""PURE. A page of the attendee kiosk: one text for each place of its one screen."""

from datetime import datetime

from kiosk.look import NEXT
from kiosk.private import Private
from kiosk.team.menu import Menu, Place
from server.shared.views import EventView, Problem


class Seen(Private, frozen=True, kw_only=True):
    """What is known besides the state. `now` counts seconds, `wall` is the time of day.

    `problem`: what the server said instead of its board. `server`: its address. `camera`: the key
    of a sentence about a camera that gives no picture. `locked`: only the team can leave.
    `menu`: theirs.
    `alone_since`: since when there is no server; `kept`: the commands it has not heard of.
    `held`: what waits for another event; `aside`: what was not delivered and will not be.
    `in_memory`: the disk takes none of them. `roster_at`: the age of what it knows by itself.
    """

    now: float
    wall: datetime
    event: EventView | None = None
    reachable: bool = True
    problem: Problem | None = None
    alone_since: datetime | None = None
    kept: int = 0
    held: int = 0
    aside: int = 0
    in_memory: bool = False
    roster_at: datetime | None = None
    line: str = ""
    sample: str = ""
    server: str = ""
    printer: bool = False
    camera: str = ""
    locked: bool = False
    menu: Menu = Menu(place=Place.CLOSED)


class Page(Private, frozen=True, kw_only=True):
    """An empty text takes no room. `tone`: calm, welcome or careful.

    `keys`, `acts`: pairs of a key and what it does; `choices`: the same, large, as an answer.
    `alone`: a name that shares its row with nothing. `faces`: the first three choices have faces.
    `letters`: rows of keys to choose from, with `mark` the row and column of the one chosen now.
    `lines`: sentences, shown `leaf` by leaf where they do not fit, with `more` to say so.
    `inviting`: with the picture; `asking`: with the field. `qr`: what a QR code on screen says.
    """

    tone: str = "calm"
    event: str = ""
    clock: str = ""
    banner: str = ""
    eyebrow: str = ""
    name: str = ""
    alone: str = ""
    number: str = ""
    headline: str = ""
    lines: tuple[str, ...] = ()
    leaf: int = 0
    more: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    faces: bool = False
    letters: tuple[tuple[str, ...], ...] = ()
    mark: tuple[int, int] = (0, 0)
    note: str = ""
    why: str = ""
    next: str = ""
    code: str = ""
    hint: str = ""
    entry: str = ""
    sample_hint: str = ""
    sample: str = ""
    help: str = ""
    keys: tuple[tuple[str, str], ...] = ()
    acts: tuple[tuple[str, str], ...] = ()
    qr: str = ""
    inviting: bool = False
    asking: bool = False


def then(text: str) -> str:
    """Return a next step with its sign."""
    return f"{NEXT} {text}" if text else ""
