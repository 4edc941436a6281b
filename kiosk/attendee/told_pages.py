"""PURE. The pages that tell: one's day, why these tables, what was noted, the slip on its way."""

from msgspec.structs import replace

from badges.token import spaced
from kiosk.attendee import words
from kiosk.attendee.page import Page, Seen, then
from kiosk.attendee.questions import Topic
from kiosk.attendee.state import State
from kiosk.look import CAREFUL, DONE
from kiosk.plain import plain
from server.shared.door import Itinerary, Stop, next_stop
from server.shared.greeting import reason
from server.shared.language import Say


def told(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Tell somebody what they wanted to know."""
    if state.day is None:
        return _lost(say, around)
    if state.about is Topic.WHY:
        return _why(say, state, state.day, around)
    return _programme(say, state, state.day, seen, around)


def noted(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Say that it is noted; goodbye to who goes, with the slip that comes."""
    note = say("noted-alone") if state.alone else ""
    if state.about is Topic.EXIT:
        slip = say("exit-slip") if seen.printer and not state.alone else ""
        return replace(
            around,
            tone="welcome",
            name=say("farewell"),
            headline=f"{DONE} {say('exit-thanks')}",
            note=note,
            next=then(f"{slip} {say('exit-next')}".strip()),
        )
    return replace(
        around,
        tone="welcome",
        name=say("thanks"),
        headline=f"{DONE} {say('noted')}",
        note=note,
        next=then(say("noted-next")),
    )


def printing(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Say that the slip is on its way."""
    del state, seen
    return replace(around, headline=say("printing"), note=say("printing-what"))


def printed(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Say that it can be taken."""
    del state, seen
    return replace(
        around, tone="welcome", headline=f"{DONE} {say('printed')}", next=then(say("printed-next"))
    )


def unprinted(say: Say, state: State, seen: Seen, around: Page) -> Page:
    """Say that there is no slip, and what stands on it: nobody leaves without it."""
    day = state.day
    first = next_stop(day, seen.wall) if day else None
    return replace(
        around,
        tone="careful",
        headline=f"{CAREFUL} {say('unprinted')}",
        number=say("table", number=str(first.table)) if first else "",
        note=_stop(say, first, day.zone) if day and first else "",
        code=say("your-code", code=spaced(day.short_code)) if day and day.short_code else "",
        next=then(say("unprinted-next")),
    )


def _programme(say: Say, state: State, day: Itinerary, seen: Seen, around: Page) -> Page:
    stops = tuple(_stop(say, one, day.zone) for one in day.stops)
    return replace(
        around,
        headline=say("menu-programme"),
        lines=stops or (say("no-table"),),
        leaf=state.leaf,
        more=say("more"),
        choices=(("1", say("print")),) if seen.printer else (),
        code=say("your-code", code=spaced(day.short_code)) if day.short_code else "",
    )


def _why(say: Say, state: State, day: Itinerary, around: Page) -> Page:
    reasons = tuple(
        say("why-table", number=str(one.table), reason=reason(one.facts, say)) for one in day.stops
    )
    return replace(
        around,
        headline=say("menu-why"),
        lines=(*(reasons or (say("no-table"),)), say("notice-rules")),
        leaf=state.leaf,
        more=say("more"),
    )


def _lost(say: Say, around: Page) -> Page:
    return replace(
        around,
        headline=say("menu-lost"),
        note=say("lost-what"),
        next=then(say("lost-next")),
    )


def _stop(say: Say, stop: Stop, zone: str) -> str:
    return say(
        "stop",
        time=words.clock(say, stop.starts_at, zone),
        number=str(stop.table),
        employer=plain(stop.employer),
    )
