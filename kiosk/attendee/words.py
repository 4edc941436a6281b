"""PURE. What the server said → the words of a greeting or a refusal, for screen and line alike."""

import contextlib
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from badges.drawing import is_leftwards
from kiosk.plain import plain
from kiosk.private import Private
from server.shared import opening
from server.shared.greeting import PARIS, is_now, next_step
from server.shared.greeting import reason as reason_of
from server.shared.language import Say
from server.shared.views import Arrival, EventView, Problem
from server.shared.vocabulary import EventState, Role

ZONE: Final = PARIS
"""The clock on screen until the event has said where it is."""


class Greeting(Private, frozen=True, kw_only=True):
    """`table` is a number's text or empty; `place` says table, employer and time in one line.

    `alone`: the name again, where it must not share a row: one read from right to left would turn
    the row around.
    """

    hello: str
    name: str
    alone: str = ""
    table: str = ""
    place: str = ""
    note: str = ""
    why: str = ""
    next: str = ""


class Refusal(Struct, frozen=True, kw_only=True):
    """What happened, and what to do."""

    title: str
    next: str


def greeting(
    say: Say, arrival: Arrival, now: datetime, zone: str = ZONE, *, anew: bool = False
) -> Greeting:
    """Say hello, where to go, when and why; `anew`: the server spoke another language."""
    name = plain(arrival.first_name)
    alone = name if is_leftwards(name) else ""
    why, what_next = _said_anew(say, arrival, now, zone) if anew else (arrival.reason, arrival.next)
    table = "" if arrival.table is None else say("table", number=str(arrival.table))
    place = (table, plain(arrival.employer or ""), _when(say, arrival, now, zone))
    return Greeting(
        hello=say("hello-alone") if alone else say("hello", name=name),
        name=name,
        alone=alone,
        table=table,
        place=", ".join(part for part in place if part) if table else "",
        note=say("already") if arrival.already else _role(say, arrival),
        why=say("why", reason=plain(why)) if why else "",
        next=plain(what_next),
    )


def refusal(say: Say, problem: Problem | None) -> Refusal:
    """Say a refusal in the language of now; where it has no words here, in the server's own."""
    if problem is None or not problem.title:
        return Refusal(title=say("refused"), next=say("refused-next"))
    found = Refusal(title=problem.title, next=problem.next)
    if problem.status:
        with contextlib.suppress(KeyError):
            found = Refusal(
                title=say(f"error-{problem.code}", **problem.params),
                next=say(f"next-{problem.code}", **problem.params),
            )
    return Refusal(title=plain(found.title), next=plain(found.next))


def doors(say: Say, event: EventView | None, now: datetime) -> str:
    """Say that the doors are not open, when they are not."""
    if event is None:
        return ""
    match event.state:
        case EventState.DRAFT | EventState.PUBLISHED:
            if event.starts_at > now:
                return say("not-open", time=clock(say, event.starts_at, event.zone))
            return say("next-not_open", **opening.UNKNOWN)
        case EventState.CLOSED:
            return say("closed")
        case EventState.CANCELLED:
            return say("cancelled")
        case _:
            return ""


def clock(say: Say, at: datetime, zone: str) -> str:
    """Return the time of day at the venue."""
    return say.clock(at.astimezone(ZoneInfo(zone)))


def line(say: Say, found: Greeting) -> str:
    """Return a whole greeting on one line, for `kiosk check-in`."""
    name = say("line-welcome", name=found.name)
    place = f"{found.place}." if found.place else ""
    note = found.note if found.note == say("already") else ""
    ending = "" if found.place else found.next
    return " ".join(part for part in (name, note, place, ending) if part)


def _said_anew(say: Say, arrival: Arrival, now: datetime, zone: str) -> tuple[str | None, str]:
    """The reason and the next step, from the facts they were made of."""
    reason = reason_of(arrival.facts, say) if arrival.reason else None
    return reason, next_step(arrival, say, now, zone=zone)


def _when(say: Say, arrival: Arrival, now: datetime, zone: str) -> str:
    if arrival.starts_at is None or arrival.role is not Role.SEEKER:
        return ""
    if is_now(arrival.starts_at, now):
        return say("now")
    time = clock(say, arrival.starts_at, zone)
    if arrival.round is None:
        return say("at", time=time)
    return say("at-round", time=time, round=str(arrival.round))


def _role(say: Say, arrival: Arrival) -> str:
    """What each role is thanked for, and what a seeker without a table is told."""
    has_table = arrival.table is not None
    match arrival.role:
        case Role.RECRUITER:
            return say("recruiter" if has_table else "recruiter-no-table")
        case Role.VOLUNTEER | Role.STAFF:
            return say(arrival.role.value)
        case _:
            return "" if has_table or arrival.next else say("no-table")
