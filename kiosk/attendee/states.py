"""PURE. What the attendee kiosk is doing, and what becomes of it when something happens.

Times are seconds.
"""

from typing import Any, Final

from msgspec.structs import replace

from badges.token import is_token
from kiosk.attendee.happenings import (
    AskedData,
    AskedNotice,
    BadgeNeeded,
    BlankBadge,
    Chose,
    DataTold,
    Erased,
    Greeted,
    Happening,
    Named,
    Sent,
    Ticked,
    Turned,
    TurnedDown,
    Unanswered,
    Unwanted,
)
from kiosk.attendee.steps import OUT_OF_SERVICE, STAY, TABLE, Step
from kiosk.private import Private
from server.shared.views import Arrival, Problem
from server.shared.vocabulary import ErrorCode, Language


class State(Private, frozen=True, kw_only=True):
    """`until`: when the step ends by itself. `home`: the language the next person finds.

    `badge`: of who stands here, as long as the step may use it. `words`: what is kept of them.
    `leaf`: how often they turned to the next. `unwanted`: why the server does not take this kiosk.
    """

    step: Step = Step.WAITING
    until: float | None = None
    home: Language = Language.FR
    language: Language = Language.FR
    arrival: Arrival | None = None
    short_code: str = ""
    problem: Problem | None = None
    badge: str | None = None
    first_name: str = ""
    words: tuple[str, ...] = ()
    leaf: int = 0
    unwanted: ErrorCode | None = None


CODE_STAY: Final = 20.0
"""A greeting with a code to copy down stays longer."""

AGE_STAY: Final = 20.0
"""So does a refusal for somebody's age: it sends a young person to somebody who helps."""

LANGUAGE_STAY: Final = 45.0
"""A language chosen by somebody who then left."""

WARNING: Final = 10.0
"""The last seconds of a walk-in are counted down on screen."""

_OF_ONE_BADGE: Final = frozenset(
    {Step.WALK_IN, Step.AGE, Step.LOOKING, Step.DATA, Step.QUESTION, Step.ERASING}
)
_AGES: Final = frozenset({ErrorCode.TOO_YOUNG, ErrorCode.REFERRER_NEEDED})


def take(state: State, happening: Happening, now: float) -> State:
    """Return the state after something happened."""
    if isinstance(happening, Chose):
        return _renewed(replace(state, language=happening.language), now)
    if isinstance(happening, Ticked) and not _is_over(state, now):
        return state
    if isinstance(happening, DataTold | Erased) and happening.badge != state.badge:
        return state
    step = _next(state, happening)
    if step is None:
        return _language_returned(state) if isinstance(happening, Ticked) else state
    return _renewed(_entered(state, step, happening), now)


def data_key(state: State) -> Happening:
    """Return what the key for data means now.

    A greeting offers one's own data where the badge that was just scanned brought it, and leaves
    it to the desk where a short code did: whoever looks over a shoulder can read a short code.
    """
    if state.step in (Step.NOTICE, Step.DATA):
        return Turned()
    if state.step is not Step.GREETING or state.badge is None:
        return AskedNotice()
    return AskedData() if is_token(state.badge) else BadgeNeeded()


def seconds_left(state: State, now: float) -> int | None:
    """Return the whole seconds to count down, in the last ones of a walk-in."""
    if state.step is not Step.WALK_IN or state.until is None or state.until - now > WARNING:
        return None
    return max(0, round(state.until - now))


def _next(state: State, happening: Happening) -> Step | None:
    if isinstance(happening, Unwanted):
        return None if state.step in OUT_OF_SERVICE else Step.ENROL
    return TABLE[state.step].get(type(happening))


def _is_over(state: State, now: float) -> bool:
    return state.until is not None and now >= state.until


def _entered(state: State, step: Step, happening: Happening) -> State:
    """The step with what it shows; what the step before showed is gone (privacy)."""
    fresh = _kept(state, step, _language(state, step, happening))
    more: dict[str, Any] = {}
    match happening:
        case Greeted(arrival, short_code, badge):
            own = badge if badge == state.badge else None
            more = {"arrival": arrival, "short_code": short_code, "badge": own}
        case TurnedDown() | Unanswered():
            more = {"problem": happening.problem}
        case BlankBadge() | Sent():
            more = {"badge": happening.badge}
        case DataTold():
            more = {"words": happening.words}
        case Named():
            more = {"first_name": happening.first_name}
        case Turned():
            more = {"leaf": state.leaf + 1}
        case Unwanted():
            more = {"unwanted": happening.code}
    return replace(fresh, **more)


def _kept(state: State, step: Step, language: Language) -> State:
    """What goes on to the next step: of a badge, to its own steps; of this kiosk, to its own."""
    fresh = State(step=step, home=state.home, language=language)
    if step in OUT_OF_SERVICE:
        return replace(fresh, unwanted=state.unwanted)
    if step is Step.WALK_IN and state.step is not Step.WALK_IN:
        return fresh
    badge = state.badge if step in _OF_ONE_BADGE else None
    words = state.words if step in (Step.DATA, Step.QUESTION) else ()
    return replace(fresh, badge=badge, words=words)


def _language(state: State, step: Step, happening: Happening) -> Language:
    """The next person finds the home language, where the one before was seen or gave up."""
    leaves = step is Step.WAITING and isinstance(happening, Ticked)
    return state.home if leaves and state.step is not Step.REFUSED else state.language


def _language_returned(state: State) -> State:
    return replace(state, language=state.home, until=None)


def _renewed(state: State, now: float) -> State:
    stay: float | None = STAY.get(state.step)
    if state.short_code:
        stay = CODE_STAY
    if state.step is Step.REFUSED and state.problem and state.problem.code in _AGES:
        stay = AGE_STAY
    if state.step is Step.WAITING and state.language is not state.home:
        stay = LANGUAGE_STAY
    return replace(state, until=None if stay is None else now + stay)
