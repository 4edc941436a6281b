"""PURE. A page of the attendee kiosk: one text for each place of its one screen."""

from datetime import datetime

from kiosk.look import NEXT
from kiosk.private import Private
from server.shared.views import EventView, Problem


class Seen(Private, frozen=True, kw_only=True):
    """What is known besides the state. `now` counts seconds, `wall` is the time of day.

    `problem`: what the server said instead of its board. `server`: its address.
    """

    now: float
    wall: datetime
    event: EventView | None = None
    reachable: bool = True
    problem: Problem | None = None
    kept: int = 0
    line: str = ""
    sample: str = ""
    server: str = ""


class Page(Private, frozen=True, kw_only=True):
    """An empty text takes no room. `tone`: calm, welcome or careful.

    `keys`, `acts`: pairs of a key and what it does; `choices`: the same, large, as an answer.
    `lines`: sentences, shown `leaf` by leaf where they do not fit, with `more` to say so.
    `inviting`: with the picture; `asking`: with the field.
    """

    tone: str = "calm"
    event: str = ""
    clock: str = ""
    banner: str = ""
    eyebrow: str = ""
    name: str = ""
    number: str = ""
    headline: str = ""
    lines: tuple[str, ...] = ()
    leaf: int = 0
    more: str = ""
    choices: tuple[tuple[str, str], ...] = ()
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
    inviting: bool = False
    asking: bool = False


def then(text: str) -> str:
    """Return a next step with its sign."""
    return f"{NEXT} {text}" if text else ""
