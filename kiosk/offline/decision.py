"""PURE. What a kiosk says by itself, while its server is away."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from http import HTTPStatus
from typing import Final

from msgspec.structs import replace

from badges import token
from kiosk.attendee.happenings import (
    BlankBadge,
    Greeted,
    Noted,
    Outcome,
    TurnedDown,
    Unanswered,
)
from kiosk.offline.command import Waiting
from kiosk.private import Private
from server.shared.door import Card, RosterRow
from server.shared.greeting import arrival
from server.shared.language import Say
from server.shared.opening import opening
from server.shared.requests import CheckInRequest, ExitByBadge, NewRegistration
from server.shared.views import EventView, Problem
from server.shared.vocabulary import (
    AgeBand,
    BadgeState,
    ErrorCode,
    EventState,
    Role,
)

_DOORS: Final = {
    EventState.DRAFT: ErrorCode.NOT_OPEN,
    EventState.PUBLISHED: ErrorCode.NOT_OPEN,
    EventState.CLOSED: ErrorCode.CLOSED,
    EventState.CANCELLED: ErrorCode.CANCELLED,
}
_STATES: Final = {BadgeState.VOID: ErrorCode.VOID, BadgeState.WITHDRAWN: ErrorCode.WITHDRAWN}


class Known(Private, frozen=True, kw_only=True):
    """What a kiosk knows by itself. `now`: the server's time.

    `waiting`: the commands before this one that its rows cannot know of, in order.
    """

    now: datetime
    event: EventView | None = None
    rows: Mapping[str, RosterRow] = {}
    waiting: Sequence[Waiting] = ()


def decide(known: Known, command: Waiting, say: Say) -> Outcome:
    """Return what is said to whom this command is about; Unanswered where nothing is known."""
    known = replace(known, event=_by_now(known.event, known.now))
    body = command.body
    if isinstance(body, NewRegistration):
        return _walk_in(known, body, say)
    if not isinstance(body, CheckInRequest):
        return Noted(body.badge, alone=True)
    found = token.find(body.badge)
    if found is None:
        short = token.clean_short_code(body.badge)
        return Unanswered() if short else _refused(ErrorCode.UNREADABLE, say)
    if known.event is None:
        return Unanswered()
    if doors := _DOORS.get(known.event.state):
        return _shut(doors, known.event, known.now, say)
    return _scan(known, known.event, found, body.badge, say)


def _shut(code: ErrorCode, event: EventView, now: datetime, say: Say) -> TurnedDown:
    return _refused(code, say, event=event.name, **opening(event.starts_at, event.zone, now))


def _by_now(event: EventView | None, now: datetime) -> EventView | None:
    """The event as it must be by now: whoever opens its doors cannot tell a kiosk that is alone."""
    if event and event.state is EventState.PUBLISHED and now >= event.starts_at:
        return replace(event, state=EventState.OPEN)
    return event


def _scan(known: Known, event: EventView, found: str, text: str, say: Say) -> Outcome:
    row = known.rows.get(token.digest(found))
    if row and (refused := _STATES.get(row.state)):
        return _refused(refused, say)
    card = _walk_in_card(known, event, found) or _card(row, found)
    if card:
        card = _after(known, card, found)
        told = arrival(card, say, known.now, already=card.present, zone=event.zone)
        return Greeted(told, badge=text, alone=True)
    if row is None:
        return _refused(ErrorCode.UNKNOWN, say)
    return BlankBadge(text) if row.state is BadgeState.BLANK else Unanswered()


def _walk_in(known: Known, person: NewRegistration, say: Say) -> Outcome:
    found = token.find(person.badge) if person.badge else None
    if refused := _too_young(person) or (_taken(known, found) if found else None):
        return _refused(refused, say)
    if known.event is None:
        return Unanswered()
    if doors := _DOORS.get(known.event.state):
        return _shut(doors, known.event, known.now, say)
    told = arrival(_of(person, known.event), say, known.now, zone=known.event.zone)
    if not found:
        told = replace(told, next=say("alone-no-badge"))
    return Greeted(told, badge=person.badge, alone=True)


def _too_young(person: NewRegistration) -> ErrorCode | None:
    if person.age_band is AgeBand.CHILD:
        return ErrorCode.TOO_YOUNG
    needs_referrer = person.age_band is AgeBand.MINOR and not person.referrer
    return ErrorCode.REFERRER_NEEDED if needs_referrer else None


def _taken(known: Known, found: str) -> ErrorCode | None:
    row = known.rows.get(token.digest(found))
    if row and row.state is BadgeState.VOID:
        return ErrorCode.VOID
    if _registration(known, found) or (row and row.state is not BadgeState.BLANK):
        return ErrorCode.BADGE_TAKEN
    return None


def _card(row: RosterRow | None, found: str) -> Card | None:
    """Return what the roster says of who holds this token."""
    from server.shared.sealing import unseal  # 60 ms that no start shall wait for

    return unseal(found, row.sealed) if row and row.state is BadgeState.GIVEN else None


def _walk_in_card(known: Known, event: EventView, found: str) -> Card | None:
    """Return a person who was registered here with this badge, which was blank before."""
    person = _registration(known, found)
    return replace(_of(person, event), present=True) if person else None


def _registration(known: Known, found: str) -> NewRegistration | None:
    bodies = [one.body for one in known.waiting if one.badge == found]
    return next((body for body in bodies if isinstance(body, NewRegistration)), None)


def _of(person: NewRegistration, event: EventView) -> Card:
    waits = event.state is EventState.OPEN and not event.place_on_arrival
    return Card(
        first_name=person.first_name,
        role=Role.SEEKER,
        language=person.language,
        waits_for_plan=waits,
    )


def _after(known: Known, card: Card, found: str) -> Card:
    """The card after what its holder did here since."""
    for one in known.waiting:
        if one.badge == found and isinstance(one.body, CheckInRequest | ExitByBadge):
            card = replace(card, present=isinstance(one.body, CheckInRequest))
    return card


def _refused(code: ErrorCode, say: Say, **params: str) -> TurnedDown:
    return TurnedDown(
        Problem(
            status=HTTPStatus.CONFLICT,
            code=code,
            title=say(f"error-{code}", **params),
            next=say(f"next-{code}", **params),
            params=params,
        )
    )
