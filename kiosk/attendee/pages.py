"""PURE. The state of the kiosk → the words at each place of its one screen."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from msgspec import Struct

from badges.token import spaced
from kiosk.attendee import words
from kiosk.attendee.states import State, Step, seconds_left
from kiosk.look import CAREFUL, DONE, NEXT
from server.shared.language import Say
from server.shared.views import EventView, Problem
from server.shared.vocabulary import Language

LANGUAGES: Final = {"f1": Language.FR, "f2": Language.FR_SIMPLE, "f3": Language.EN}
"""Keys that no scanner sends."""

LINE_SHOWN: Final = 40
"""Letters of a typed line that are shown: its end."""


class Seen(Struct, frozen=True, kw_only=True):
    """What is known besides the state. `now` counts seconds, `wall` is the time of day.

    `problem`: why the server does not want this kiosk, where it said so.
    """

    now: float
    wall: datetime
    event: EventView | None = None
    reachable: bool = True
    problem: Problem | None = None
    kept: int = 0
    line: str = ""
    sample: str = ""


class Page(Struct, frozen=True, kw_only=True):
    """One text for each place; an empty one takes no room. `tone`: calm, welcome or careful.

    `keys`: pairs of a key and what it does. `inviting`: with the picture; `asking`: with the field.
    """

    tone: str = "calm"
    event: str = ""
    clock: str = ""
    banner: str = ""
    eyebrow: str = ""
    name: str = ""
    number: str = ""
    headline: str = ""
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
    inviting: bool = False
    asking: bool = False


def page(say: Say, state: State, seen: Seen) -> Page:
    """Return what stands on the screen now."""
    zone = seen.event.zone if seen.event else words.ZONE
    around = Page(
        event=words.plain(seen.event.name) if seen.event else "Tablée",
        clock=words.clock(say, seen.wall, zone),
        banner=_banner(say, seen),
        help=say("help"),
        keys=_keys(say, state),
    )
    return _PAGES[state.step](say, state, seen, around)


def _keys(say: Say, state: State) -> tuple[tuple[str, str], ...]:
    languages = tuple((key.upper(), say(f"language-{which}")) for key, which in LANGUAGES.items())
    if state.step is Step.WALK_IN:
        return (*languages, (say("key-back-name"), say("key-back")))
    return (*languages, ("F4", say("key-walk-in")))


def _banner(say: Say, seen: Seen) -> str:
    if seen.reachable:
        return ""
    kept = say("kept", count=seen.kept) if seen.kept else ""
    what = words.refusal(say, seen.problem).title if seen.problem else say("searching")
    return f"{CAREFUL} {what} {kept}".strip()


def _waiting(say: Say, state: State, seen: Seen, around: Page) -> Page:
    doors = words.doors(say, seen.event)
    headline = {Step.READING: say("reading"), Step.CHECKING: say("checking")}
    return _with(
        around,
        name=say("welcome"),
        headline=headline.get(state.step) or doors or say("present"),
        inviting=not doors,
        hint="" if seen.line or doors else say("or-code"),
        entry=_entry(say, seen),
        sample_hint=say("sample") if seen.sample else "",
        sample=seen.sample,
    )


def _entry(say: Say, seen: Seen) -> str:
    return f"{say('typed')} {words.plain(seen.line)[-LINE_SHOWN:]}_" if seen.line else ""


def _greeting(say: Say, state: State, seen: Seen, around: Page) -> Page:
    if state.arrival is None:
        return _waiting(say, state, seen, around)
    zone = seen.event.zone if seen.event else words.ZONE
    found = words.greeting(say, state.arrival, seen.wall, zone)
    code = say("your-code", code=spaced(state.short_code)) if state.short_code else ""
    return _with(
        around,
        tone="welcome",
        eyebrow=f"{DONE} {found.hello}",
        name=found.name,
        number=found.table,
        headline=found.place,
        note=found.note,
        why=found.why,
        next=_next(found.next),
        code=code,
        hint=say("keep-code") if code else "",
        entry=_entry(say, seen),
    )


def _refused(say: Say, state: State, seen: Seen, around: Page) -> Page:
    found = words.refusal(say, state.problem)
    return _with(
        around,
        tone="careful",
        name=CAREFUL,
        headline=f"{CAREFUL} {found.title}",
        next=_next(found.next),
        entry=_entry(say, seen),
    )


def _away(say: Say, state: State, seen: Seen, around: Page) -> Page:
    problem = state.problem
    return _with(
        around,
        tone="careful",
        name=CAREFUL,
        headline=f"{CAREFUL} {say('kept-title')}",
        note=words.plain(problem.title) if problem else say("kept-what"),
        next=_next(say("kept-next")),
        entry=_entry(say, seen),
    )


def _walk_in(say: Say, state: State, seen: Seen, around: Page) -> Page:
    left = seconds_left(state, seen.now)
    return _with(
        around,
        eyebrow=say("blank-badge" if state.badge else "no-badge"),
        name=say("welcome"),
        headline=say("ask-name"),
        asking=True,
        hint=say("how-name"),
        note="" if left is None else say("countdown", seconds=left),
    )


def _next(text: str) -> str:
    return f"{NEXT} {text}" if text else ""


def _with(around: Page, **places: str | bool) -> Page:
    given = {name: getattr(around, name) for name in around.__struct_fields__}
    return Page(**{**given, **places})


_PAGES: Final[dict[Step, Callable[[Say, State, Seen, Page], Page]]] = {
    Step.WAITING: _waiting,
    Step.READING: _waiting,
    Step.CHECKING: _waiting,
    Step.GREETING: _greeting,
    Step.REFUSED: _refused,
    Step.WALK_IN: _walk_in,
    Step.AWAY: _away,
}
